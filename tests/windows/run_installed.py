"""Proves the installer and the program that it installs, inside Wine, on a screen of their own.

    .venv/bin/python -m tests.windows.run_installed PREFIX SETUP FOLDER

PREFIX is one that ``.make/windows/prefix`` has made; what was told and what was seen is kept in
FOLDER.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.foreign.far_hands import PORT
from tests.processes import Screen, virtual_screen, window_manager_on
from tests.windows.hands import Hands

_ROOT = Path(__file__).parents[2]
_WINE = _ROOT / ".make/windows/wine"
_LOOK = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["look"])
app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


def run(prefix: Path, setup: Path, folder: Path) -> int:
    """Go through the life of the program; return how it ended."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [str(_WINE), str(prefix), "python", "-m", "tests.windows.installed", f"Z:{setup}"]
    with virtual_screen() as screen, window_manager_on(screen):
        env = {**os.environ, "DISPLAY": screen.name, PORT: str(Hands(screen.name).port)}
        env.pop("XAUTHORITY", None)
        process = subprocess.Popen(command, cwd=_ROOT, env=env, stdout=subprocess.PIPE, text=True)
        assert process.stdout
        try:
            with (folder / "log.txt").open("w", encoding="utf-8") as log:
                for line in process.stdout:
                    sys.stderr.write(line)
                    log.write(line)
                    if line.startswith("look: "):
                        _look(screen, folder / f"{line.split()[1].strip(',')}.png")
            return process.wait()
        finally:
            _look(screen, folder / "end.png")
            stop = {**os.environ, "WINEPREFIX": str(prefix)}
            subprocess.run(["wineserver", "-k"], env=stop, timeout=30)


def _look(screen: Screen, picture: Path) -> None:
    env = {**os.environ, **screen.env}
    subprocess.run([sys.executable, "-c", _LOOK, str(picture)], env=env, timeout=60, check=True)


if __name__ == "__main__":
    sys.exit(run(*(Path(name).resolve() for name in sys.argv[1:4])))
