"""Holds the program to a shift in short form on Windows, inside Wine, on a screen of its own.

    .venv/bin/python -m tests.windows.run_soak PREFIX [ROUNDS [PROGRAM]]

PREFIX is one that ``.make/windows/prefix`` has made. A whole shift is 10,000 rounds, and takes half
an hour. Without PROGRAM it is the source, run by the Python of the prefix.
"""

import sys
from pathlib import Path

from tests.benchmarks.soaking import FEW
from tests.windows.prefix import desktop_of_its_own, prefix_on_screen


def run(folder: Path, arguments: list[str]) -> int:
    """Go through the shift; return how it ended."""
    with prefix_on_screen(folder) as prefix, desktop_of_its_own(prefix):
        return prefix.run("python", "-m", "tests.windows.soak", *arguments)


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]).resolve(), sys.argv[2:] or [str(FEW)]))
