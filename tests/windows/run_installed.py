"""Proves the installer and the program that it installs, inside Wine, on a screen of their own.

    .venv/bin/python -m tests.windows.run_installed PREFIX SETUP FOLDER

PREFIX is one that ``.make/windows/prefix`` has made, and is used up; what was told and seen is kept
in FOLDER.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import TextIO

from tests.foreign.far_hands import PORT
from tests.processes import virtual_screen, window_manager_on
from tests.windows.hands import Hands

_ROOT = Path(__file__).parents[2]
_WINE = _ROOT / ".make/windows/wine"
#: One after another in the same Windows.
_STORIES = ("installed", "installer")


def run(prefix: Path, setup: Path, folder: Path) -> int:
    """Go through the life of the program, then through its installer; return how it ended."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    with virtual_screen() as screen, window_manager_on(screen):
        port = Hands(screen.name, folder).port
        env = {**os.environ, "DISPLAY": screen.name, PORT: str(port)}
        env.pop("XAUTHORITY", None)
        try:
            with (folder / "log.txt").open("w", encoding="utf-8") as log:
                codes = (_told(story, prefix, setup, env, log) for story in _STORIES)
                return next(filter(None, codes), 0)
        finally:
            stop = {**os.environ, "WINEPREFIX": str(prefix)}
            subprocess.run(["wineserver", "-k"], env=stop, timeout=30)


def _told(story: str, prefix: Path, setup: Path, env: dict[str, str], log: TextIO) -> int:
    """Have a story told here and in the log; return how it ended."""
    command = [str(_WINE), str(prefix), "python", "-m", f"tests.windows.{story}", f"Z:{setup}"]
    process = subprocess.Popen(command, cwd=_ROOT, env=env, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    for line in process.stdout:
        sys.stderr.write(line)
        log.write(line)
    return process.wait()


if __name__ == "__main__":
    sys.exit(run(*(Path(name).resolve() for name in sys.argv[1:4])))
