"""The installer and the uninstaller as the agent goes through them, in either language."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.foreign.far_hands import FarHands
from tests.windows.dialogs import Dialog, dialog_that_says
from tests.windows.installed import alone

_LANGUAGE = "Please choose a language"
_WORD = re.compile(r"[A-Za-z]{2,}|[\u4e00-\u9fff]+")
_NAME = "同桌 Deskmate"  # in the start menu of either language
#: Longer texts quote; shorter ones are all our own words.
_LONG = 400


@dataclass(frozen=True)
class Words:
    """What stands on pages and buttons in one language."""

    name: str
    language: str  # as the installer lists it
    own: re.Pattern[str]  # every word there may be
    leads: str
    go_on: str
    options: str
    install: str
    running: str
    agree: str
    cancel: str
    sure: str
    yes: str
    done: str
    finish: str
    taking: str
    next: str
    parts: str
    take: str
    taken: str
    close: str


CHINESE = Words(
    name="Chinese",
    language="中文(简体)",
    own=re.compile(r"[\u4e00-\u9fff]+|Deskmate|Windows|IT|MB|GB"),
    leads="同桌做什么、不做什么",
    go_on="继续",
    options="以后随时可以改",
    install="安装",
    running="同桌正在运行",
    agree="确定",
    cancel="取消",
    sure="要退出吗",
    yes="是",
    done="同桌装好了",
    finish="完成",
    taking="从下面的文件夹卸载",
    next="下一步",
    parts="要删除的",
    take="卸载",
    taken="同桌已卸载",
    close="关闭",
)
ENGLISH = Words(
    name="English",
    language="English",
    own=re.compile(r"[A-Za-z]+"),
    leads="What Deskmate does and does not do",
    go_on="Continue",
    options="All of it can be changed later",
    install="Install",
    running="Deskmate is running",
    agree="OK",
    cancel="Cancel",
    sure="Quit?",
    yes="Yes",
    done="Deskmate is installed",
    finish="Finish",
    taking="taken away from this folder",
    next="Next",
    parts="To be deleted",
    take="Uninstall",
    taken="Deskmate is uninstalled",
    close="Close",
)
LANGUAGES = (CHINESE, ENGLISH)


class Wizard:
    """One of them, started; a picture of each page is kept under the name of the way it goes."""

    def __init__(self, program: Path, words: Words, hands: FarHands, way: str) -> None:
        self._words, self._hands, self._way = words, hands, way
        self._pictures = 0
        self._process = alone(str(program))

    def choose_language(self) -> None:
        """Take the wanted one from the list, which an update does not show again."""
        dialog = dialog_that_says(_LANGUAGE, self._hands)
        self.look(dialog)
        dialog.choose(self._words.language)
        dialog.type("Enter")

    def page(self, says: str) -> Dialog:
        """Return the page with these words when it is there, all in one language."""
        page = dialog_that_says(says, self._hands)
        self.look(page)
        texts = [text.replace(_NAME, "") for text in page.words if len(text) < _LONG]
        words = {word for text in texts if "\\" not in text for word in _WORD.findall(text)}
        strange = {word for word in words if not self._words.own.fullmatch(word)}
        assert not strange, f"{strange} among {texts}"
        return page

    def look(self, page: Dialog) -> None:
        """Keep a picture of a page."""
        self._pictures += 1
        page.come_forward()
        self._hands.look(f"{self._words.name.lower()}-{self._way}-{self._pictures:02}")

    def ends(self) -> None:
        """Return when it is over."""
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._hands.look(f"{self._words.name.lower()}-{self._way}-fault")
            raise
