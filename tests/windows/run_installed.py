"""Proves the installer and the program that it installs, inside Wine, on a screen of their own.

    .venv/bin/python -m tests.windows.run_installed PREFIX SETUP FOLDER

PREFIX is one that ``.make/windows/prefix`` has made, and is used up; what was told and seen is kept
in FOLDER.
"""

import subprocess
import sys
from pathlib import Path
from typing import TextIO

from tests.windows.prefix import ROOT, Prefix, desktop_of_its_own, prefix_on_screen

#: One after another in the same Windows.
_STORIES = ("installed", "installer")


def run(prefix_folder: Path, setup: Path, folder: Path) -> int:
    """Go through the life of the program, its installer, and a look-up; return how it ended."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    with (
        prefix_on_screen(prefix_folder, album=folder) as prefix,
        (folder / "log.txt").open("w", encoding="utf-8") as log,
    ):
        codes = (_told(story, prefix, setup, log) for story in _STORIES)
        if code := next(filter(None, codes), 0):
            return code
        with desktop_of_its_own(prefix):
            return _told("products", prefix, setup, log)


def _told(story: str, prefix: Prefix, setup: Path, log: TextIO) -> int:
    """Have a story told here and in the log; return how it ended."""
    command = prefix.command("python", "-m", f"tests.windows.{story}", f"Z:{setup}")
    process = subprocess.Popen(command, cwd=ROOT, env=prefix.env, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    for line in process.stdout:
        sys.stderr.write(line)
        log.write(line)
    return process.wait()


if __name__ == "__main__":
    sys.exit(run(*(Path(name).resolve() for name in sys.argv[1:4])))
