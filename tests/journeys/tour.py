"""The guided tour: the program at work on a virtual screen, with pictures and a report.

A foreign chat window stands on the left, the panel beside it; keys are pressed as an agent presses
them. What was pasted is read back from the foreign window: the report says what was seen, and the
tour fails where it is not what was meant.
"""

import argparse
import html
import shutil
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage
from Xlib import X

from assistant.app.wiring import open_desk
from assistant.domain.workbenches import WorkbenchRule
from assistant.services.starter import StarterLibrary
from assistant.ui.theme import RESOURCES
from tests.foreign.agent import Agent
from tests.foreign.helper import Helper
from tests.journeys.program import ROOT, program_on
from tests.processes import pause, virtual_screen, wait_until, window_manager_on

TITLE = "千牛接待台 - tb_小鹿1015"
LANGUAGES, THEMES = ("zh_CN", "en"), ("light", "dark")

_FACTS = {"快递": "中通快递", "发货时间": "16:00", "上班时间": "9:00–23:00"}


@dataclass
class Scene:
    """One step of the tour: what was done, what the foreign window held after it, a picture."""

    words: str
    seen: str
    picture: str


@dataclass
class Tour:
    """The program and a foreign window on one screen, driven by keys."""

    agent: Agent
    chat: Helper
    folder: Path
    name: str
    scenes: list[Scene] = field(default_factory=list)

    def play(self) -> None:
        """Insert by hotkey, insert through the palette, change a phrase and insert it again."""
        self.show("The panel beside a foreign chat window.", "")
        self.press("Ctrl+1", "Ctrl+1: the first phrase of the category is in the chat.", "客服小李")
        self.open_palette("lkhd")
        self.show("Ctrl+` opens the palette; four letters find the phrase.", "")
        self.press("Enter", "Enter: the palette's choice is in the chat.", "欢迎回来")
        self.edit()
        self.press("Ctrl+1", "Ctrl+1 again: the keyboard is back in the chat.", "客服小李")

    def press(self, keys: str, words: str, wanted: str) -> None:
        """Press keys and wait until the chat holds new text with ``wanted`` in it."""
        self.chat.do("clear")
        self.chat.hear("cleared")
        self.agent.tap(*keys.split("+"))
        text = str(self.chat.hear("text")["text"])
        if wanted not in text:
            raise AssertionError(f"{keys} brought {text!r}, not {wanted!r}")
        self.show(words, text)

    def open_palette(self, letters: str) -> None:
        """Open the palette over the chat and type."""
        self.take_front("Ctrl+`")
        self.type(letters)

    def take_front(self, keys: str) -> None:
        """Press keys that bring one of our windows to the front."""
        before = self.agent.active_window()
        self.agent.tap(*keys.split("+"))
        wait_until(lambda: self.agent.active_window() != before, f"{keys} brings a window")
        pause(0.2)

    def type(self, letters: str) -> None:
        """Type as a person does, and let the screen catch up."""
        for letter in letters:
            self.agent.tap(letter)
            pause(0.05)
        pause(0.3)

    def edit(self) -> None:
        """Open the first phrase in the editor, write something before it, save, go back."""
        chat = self.agent.active_window()
        self.take_front("Ctrl+`")
        self.take_front("Ctrl+`")
        self.agent.tap("Home")
        self.agent.tap("F2")
        pause(0.6)
        self.show("Ctrl+` twice leads into the panel, F2 opens the phrase in the editor.", "")
        self.type("VIP")
        self.agent.tap("Ctrl", "s")
        pause(0.6)
        self.show("Ctrl+S keeps it; the status line offers to undo.", "")
        self.chat.do("raise")
        wait_until(lambda: self.agent.active_window() == chat, "the chat has the keyboard again")
        pause(0.2)

    def show(self, words: str, seen: str) -> None:
        """Take a picture of the screen as it is now."""
        pause(0.3)
        picture = f"{self.name}-{len(self.scenes) + 1}.png"
        picture_of(self.agent).save(str(self.folder / picture))
        self.scenes.append(Scene(words, seen, picture))


def picture_of(agent: Agent) -> QImage:
    """Return what the screen shows."""
    size = agent.root.get_geometry()
    shot = agent.root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF)
    image = QImage(shot.data, size.width, size.height, QImage.Format.Format_RGB32)
    return image.copy()


def prepare(folder: Path, language: str, theme: str) -> None:
    """Make a data folder with the starter library, a shop's facts and the chat as workbench."""
    opened = open_desk(folder)
    desk = opened.desk
    StarterLibrary(desk.library, desk.rules, RESOURCES).load()
    desk.people.edit_shop(desk.people.shop.id, "小鹿旗舰店")
    desk.people.set_facts(desk.people.shop.id, _FACTS)
    desk.people.edit_agent(desk.people.agent.id, "小李", "XL")
    rule = WorkbenchRule("千牛接待台", "*", "接待台")
    desk.preferences.change(
        language=language, theme=theme, workbenches=(rule,), first_run_done=True
    )
    opened.database.close()


def play(folder: Path, language: str, theme: str) -> list[Scene]:
    """Play one tour on a fresh screen and return its scenes."""
    name = f"{language}-{theme}"
    data = folder / f"data-{name}"
    prepare(data, language, theme)
    with ExitStack() as stack:
        screen = stack.enter_context(virtual_screen("1366x768"))
        stack.enter_context(window_manager_on(screen))
        chat = Helper("editor", TITLE, env=screen.env)
        stack.callback(chat.stop)
        chat.hear("ready")
        chat.do("place", x=20, y=60, w=900, h=640)
        stack.enter_context(program_on(screen, data))
        chat.do("raise")
        agent = Agent(screen.name)
        stack.callback(agent.display.close)
        tour = Tour(agent, chat, folder, name)
        tour.play()
    return tour.scenes


def report(folder: Path, tours: dict[str, list[Scene]]) -> Path:
    """Write the report and return its path."""
    parts = []
    for name, scenes in tours.items():
        parts.append(f"<h2>{name}</h2>")
        for scene in scenes:
            seen = f"<blockquote>{html.escape(scene.seen)}</blockquote>" if scene.seen else ""
            parts.append(f'<p>{html.escape(scene.words)}</p>{seen}<img src="{scene.picture}">')
    file = folder / "index.html"
    file.write_text(_PAGE.format(body="\n".join(parts)), encoding="utf-8")
    return file


_PAGE = """<!doctype html>
<meta charset="utf-8"><title>Deskmate 同桌</title>
<style>body {{ font: 15px sans-serif; max-width: 1000px; margin: 2em auto; color: #1d2129 }}
img {{ max-width: 100%; border: 1px solid #e3e6eb }} blockquote {{ background: #f5f6f8 }}
</style>
<h1>Deskmate 同桌</h1>
{body}
"""


def main() -> int:
    """Play the tour in each language and theme asked for."""
    parser = argparse.ArgumentParser(prog="tour")
    parser.add_argument("--all", action="store_true", help="both languages in both themes")
    options = parser.parse_args()
    folder = ROOT / "build" / "tour"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    looks = [(lang, theme) for lang in LANGUAGES for theme in THEMES]
    chosen = looks if options.all else [looks[0]]
    tours = {f"{lang}-{theme}": play(folder, lang, theme) for lang, theme in chosen}
    sys.stdout.write(f"{report(folder, tours)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
