"""A Windows of Wine on a screen of its own, with hands that press keys on the X server below."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.foreign.far_hands import PORT
from tests.processes import virtual_screen, window_manager_on
from tests.windows.hands import ALBUM, Hands

ROOT = Path(__file__).parents[2]
_WINE = ROOT / ".make/windows/wine"
_STOP_S = 30
_DESKTOP = r"HKCU\Software\Wine\Explorer"
_SIZE = "1600x1000"


class Prefix:
    """The Windows in a folder that ``.make/windows/prefix`` has made, as it is seen on a screen."""

    def __init__(self, folder: Path, screen: str, port: int) -> None:
        self._folder = folder
        self.env = {**os.environ, "DISPLAY": screen, PORT: str(port)}
        self.env.pop("XAUTHORITY", None)

    def command(self, *words: str) -> list[str]:
        """Return what runs a program of that Windows, to be started with ``env``."""
        return [str(_WINE), str(self._folder), *words]

    def run(self, *words: str, timeout_s: float | None = None) -> int:
        """Run a program of that Windows; return how it ended."""
        command = self.command(*words)
        return subprocess.run(command, cwd=ROOT, env=self.env, timeout=timeout_s).returncode

    def stop(self) -> None:
        """End all that runs there, and wait until it has."""
        env = {**os.environ, "WINEPREFIX": str(self._folder)}
        for order in ("-k", "-w"):
            subprocess.run(["wineserver", order], env=env, timeout=_STOP_S)


@contextmanager
def prefix_on_screen(folder: Path, size: str = _SIZE, album: Path = ALBUM) -> Iterator[Prefix]:
    """Lend the Windows in a folder a screen; pictures go into ``album``. All ends with it."""
    with virtual_screen(size) as screen, window_manager_on(screen):
        prefix = Prefix(folder, screen.name, Hands(screen.name, album).port)
        try:
            yield prefix
        finally:
            prefix.stop()


@contextmanager
def desktop_of_its_own(prefix: Prefix) -> Iterator[None]:
    """Have a desktop of its own for Wine, within one window of the screen.

    Otherwise it and the window manager disagree now and then about who has the keyboard.
    """
    names = (_DESKTOP, "/v", "Desktop"), (_DESKTOP + r"\Desktops", "/v", "whole")
    for name, value in zip(names, ("whole", _SIZE), strict=True):
        _note(prefix, "add", *name, "/d", value)
    prefix.stop()
    try:
        yield
    finally:
        for name in names:
            _note(prefix, "delete", *name)


def _note(prefix: Prefix, *change: str) -> None:
    command = prefix.command("reg", *change, "/f")
    subprocess.run(command, env=prefix.env, stdout=subprocess.DEVNULL, check=True)
