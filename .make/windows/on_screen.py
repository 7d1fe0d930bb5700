"""Runs a command on a virtual screen of its own, with a manager for its windows.

python .make/windows/on_screen.py SECONDS COMMAND…   ends with the exit code of the command.
"""

import os
import subprocess
import sys

from tests.processes import virtual_screen, window_manager_on


def main(patience_s: float, command: list[str]) -> int:
    """Run ``command``; who is not done in time is ended."""
    with virtual_screen() as screen:
        # Qt chooses its own way to the screen of Windows.
        env = {key: value for key, value in screen.env.items() if key != "QT_QPA_PLATFORM"}
        with window_manager_on(screen):
            return subprocess.run(command, env={**os.environ, **env}, timeout=patience_s).returncode


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
