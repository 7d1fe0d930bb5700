"""Holds the contracts of the desktop against Windows, inside Wine, on a screen of their own.

    .venv/bin/python -m tests.windows.run_contracts PREFIX [ARGUMENTS OF PYTEST]

PREFIX is one that ``.make/windows/prefix`` has made. Where the arguments name no tests, all
contracts are run.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.foreign.far_hands import PORT
from tests.processes import virtual_screen, window_manager_on
from tests.windows.hands import Hands

_PYTEST = ("python", "-m", "pytest")
_ROOT = Path(__file__).parents[2]
_WINE = _ROOT / ".make/windows/wine"
#: Wine is older than what Qt asks for first.
_IGNORED = "qt_log_ignore=PerMonitorVersion2 is not supported\nEnableNonClientDpiScaling"
_TIMEOUT_S = 1200


def run(prefix: Path, arguments: list[str]) -> int:
    """Run pytest with the Windows Python of that prefix; return how it ended."""
    with virtual_screen() as screen, window_manager_on(screen):
        env = {**os.environ, "DISPLAY": screen.name, PORT: str(Hands(screen.name).port)}
        env.pop("XAUTHORITY", None)
        command = [str(_WINE), str(prefix), *_PYTEST, "-o", _IGNORED, *arguments]
        try:
            return subprocess.run(command, cwd=_ROOT, env=env, timeout=_TIMEOUT_S).returncode
        finally:
            stop = {**os.environ, "WINEPREFIX": str(prefix)}
            subprocess.run(["wineserver", "-k"], env=stop, timeout=30)


if __name__ == "__main__":
    given = sys.argv[2:]
    named = any(each.startswith("tests/") for each in given)
    sys.exit(run(Path(sys.argv[1]).resolve(), given if named else [*given, "tests/contracts"]))
