"""The installer by hand, page by page: installed, updated while the program runs, taken away.

    python -m tests.windows.installer SETUP

Run inside Wine by ``tests.windows.run_installed``, which moves the hands and keeps a picture of
each page. Goes through all of it in the language of the system, through the pages in the other.
"""

import ctypes
import os
import sys
import winreg
from pathlib import Path

from db.backup import stamps, verified
from tests.foreign.far_hands import FarHands
from tests.processes import wait_until
from tests.windows.installed import DATA, FOLDER, PROGRAM, say, take_in
from tests.windows.running import Running, end_all, wait_for_start
from tests.windows.wizard import LANGUAGES, Wizard, Words

_CHINESE_WINDOWS = 2052
_SHORTCUT = "同桌 Deskmate.lnk"
_MENU = Path(os.environ.get("APPDATA", ""), "Microsoft/Windows/Start Menu/Programs", _SHORTCUT)
_DESKTOP = Path(os.environ.get("USERPROFILE", ""), "Desktop", _SHORTCUT)
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_DATABASE = DATA / "deskmate.db"
#: What an older version has in its folder: a file that is no more, and one that is another now.
_GONE = FOLDER / "_internal/gone.txt"
_OTHER = FOLDER / "_internal/resources/help/en/it.txt"


class Story:
    """One installer in one language."""

    def __init__(self, setup: Path, words: Words, hands: FarHands) -> None:
        self._setup, self._words, self._hands = setup, words, hands

    def install(self, *, options: bool) -> None:
        """Install with or without what can be chosen; the last page starts the program."""
        wizard = Wizard(self._setup, self._words, self._hands, "install")
        wizard.choose_language()
        wizard.page(self._words.leads).press(self._words.go_on)
        page = wizard.page(self._words.options)
        if options:
            page.tick(1)
            page.tick(2)
            wizard.look(page)
        page.press(self._words.install)
        self._finish(wizard)
        assert _MENU.exists()
        assert _DESKTOP.exists() == options
        assert _starts_itself() == options
        say(f"{self._words.name}: installed, {'with' if options else 'without'} the options")

    def decline(self, program: Running) -> None:
        """Begin an update, but have the program stay open."""
        before = _snapshot()
        wizard = self._updating("decline")
        wizard.page(self._words.running).press(self._words.cancel)
        wizard.page(self._words.options).press(self._words.cancel)
        wizard.page(self._words.sure).press(self._words.yes)
        wizard.ends()
        assert program.runs
        assert _snapshot() == before
        say(f"{self._words.name}: an update that was declined has changed nothing")

    def update(self, program: Running) -> None:
        """Update and agree that the program is closed."""
        right = _OTHER.read_bytes()
        _GONE.write_text("", encoding="utf-8")
        _OTHER.write_bytes(right[:-1])
        phrases, copies = verified(_DATABASE)["phrases"], set(stamps(DATA / "backups"))
        wizard = self._updating("update")
        wizard.page(self._words.running).press(self._words.agree)
        self._finish(wizard)
        assert program.ended_well(), "the program was not asked but ended"
        assert not _GONE.exists()
        assert _OTHER.read_bytes() == right
        made = set(stamps(DATA / "backups")) - copies
        assert [verified(copy)["phrases"] for copy in made] == [phrases]
        assert verified(_DATABASE)["phrases"] == phrases
        say(f"{self._words.name}: updated, the program had closed, a backup was made")

    def take_away(self, *, data: bool) -> None:
        """Uninstall, with or without the data."""
        way = "take-all" if data else "take"
        wizard = Wizard(FOLDER / "uninstall.exe", self._words, self._hands, way)
        wizard.page(self._words.taking).press(self._words.next)
        page = wizard.page(self._words.parts)
        if data:
            page.tick(1)
            wizard.look(page)
        page.press(self._words.take)
        wizard.page(self._words.taken).press(self._words.close)
        wait_until(lambda: not FOLDER.exists(), "nothing is left of the program", 30)
        assert not _MENU.exists()
        assert not _DESKTOP.exists()
        assert not _starts_itself()
        assert DATA.exists() != data
        say(f"{self._words.name}: uninstalled, the data are {'gone' if data else 'there'}")

    def _updating(self, way: str) -> Wizard:
        """Go as far as to the question whether the program may be closed."""
        wizard = Wizard(self._setup, self._words, self._hands, way)
        wizard.page(self._words.leads).press(self._words.go_on)
        wizard.page(self._words.options).press(self._words.install)
        return wizard

    def _finish(self, wizard: Wizard) -> None:
        wizard.page(self._words.done).press(self._words.finish)
        wizard.ends()


def _starts_itself() -> bool:
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
        try:
            return bool(winreg.QueryValueEx(key, "Deskmate")[0] == f'"{PROGRAM}"')
        except FileNotFoundError:
            return False


def _snapshot() -> dict[Path, tuple[int, int]]:
    """Return sizes and times of all files of program and backups."""
    files = [*FOLDER.rglob("*"), *(DATA / "backups").rglob("*")]
    told = {file: file.stat() for file in files}
    return {file: (each.st_size, each.st_mtime_ns) for file, each in told.items()}


def main(setup: Path) -> None:
    """Go through all of it."""
    hands = FarHands()
    chinese = ctypes.CDLL("kernel32").GetUserDefaultUILanguage() == _CHINESE_WINDOWS
    own, other = LANGUAGES if chinese else LANGUAGES[::-1]
    try:
        _whole_life(Story(setup, own, hands), hands)
        _short_life(Story(setup, other, hands), hands)
    except BaseException:
        hands.look("fault")
        raise
    finally:
        end_all()
        hands.close()


def _whole_life(story: Story, hands: FarHands) -> None:
    story.install(options=True)
    program = wait_for_start(hands)
    take_in()
    story.decline(program)
    story.update(program)
    wait_for_start(hands).kill()
    story.take_away(data=False)


def _short_life(story: Story, hands: FarHands) -> None:
    story.install(options=False)
    wait_for_start(hands).kill()
    story.take_away(data=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
