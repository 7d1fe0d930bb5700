"""Lets the finished program examine itself on a virtual screen, as its user has it: alone."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.processes import virtual_screen

_PATIENCE_S = 120


def main(program: Path) -> int:
    """Run ``program --self-test`` and say how large the folder is."""
    size = sum(file.lstat().st_size for file in program.parent.rglob("*"))
    print(f"{program.parent}: {size / 1e6:.0f} MB")
    with virtual_screen() as screen, tempfile.TemporaryDirectory() as home:
        # Neither our packages nor the tree may help.
        clean = {"HOME": home, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **screen.env}
        command = [program.absolute(), "--self-test"]
        return subprocess.run(command, env=clean, cwd=home, timeout=_PATIENCE_S).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
