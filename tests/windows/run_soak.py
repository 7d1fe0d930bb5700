"""Holds the program to a shift in short form on Windows, inside Wine, on a screen of its own.

    .venv/bin/python -m tests.windows.run_soak PREFIX [ROUNDS [PROGRAM]]

PREFIX is one that ``.make/windows/prefix`` has made. A whole shift is 10,000 rounds, and takes half
an hour. Without PROGRAM it is the source, run by the Python of the prefix.

Wine has a desktop of its own for it, within one window of the screen: otherwise it and the window
manager disagree now and then about who has the keyboard.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.soaking import FEW
from tests.foreign.far_hands import PORT
from tests.processes import virtual_screen, window_manager_on
from tests.windows.hands import Hands

_ROOT = Path(__file__).parents[2]
_WINE = _ROOT / ".make/windows/wine"
_NAME, _SIZE = "soak", "1600x1000"
_DESKTOP = r"HKCU\Software\Wine\Explorer"


def run(prefix: Path, arguments: list[str]) -> int:
    """Go through the shift; return how it ended."""
    with virtual_screen(_SIZE) as screen, window_manager_on(screen):
        env = {**os.environ, "DISPLAY": screen.name, PORT: str(Hands(screen.name).port)}
        env.pop("XAUTHORITY", None)
        try:
            with _desktop_of_its_own(prefix, env):
                command = (str(_WINE), str(prefix), "python", "-m", "tests.windows.soak")
                return subprocess.run([*command, *arguments], cwd=_ROOT, env=env).returncode
        finally:
            _stop(prefix)


@contextmanager
def _desktop_of_its_own(prefix: Path, env: Mapping[str, str]) -> Iterator[None]:
    names = (_DESKTOP, "/v", "Desktop"), (_DESKTOP + r"\Desktops", "/v", _NAME)
    for name, value in zip(names, (_NAME, _SIZE), strict=True):
        _note(prefix, env, "add", *name, "/d", value)
    _stop(prefix)
    try:
        yield
    finally:
        for name in names:
            _note(prefix, env, "delete", *name)


def _note(prefix: Path, env: Mapping[str, str], *change: str) -> None:
    command = [str(_WINE), str(prefix), "reg", *change, "/f"]
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=True)


def _stop(prefix: Path) -> None:
    for order in ("-k", "-w"):
        stop = {**os.environ, "WINEPREFIX": str(prefix)}
        subprocess.run(["wineserver", order], env=stop, timeout=30)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]).resolve(), sys.argv[2:] or [str(FEW)]))
