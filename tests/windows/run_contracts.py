"""Holds the contracts of the desktop against Windows, inside Wine, on a screen of their own.

    .venv/bin/python -m tests.windows.run_contracts PREFIX [ARGUMENTS OF PYTEST]

PREFIX is one that ``.make/windows/prefix`` has made. Where the arguments name no tests, all
contracts are run.
"""

import sys
from pathlib import Path

from tests.windows.prefix import prefix_on_screen

_PYTEST = ("python", "-m", "pytest")
#: Wine is older than what Qt asks for first.
_IGNORED = "qt_log_ignore=PerMonitorVersion2 is not supported\nEnableNonClientDpiScaling"
_TIMEOUT_S = 1200


def run(folder: Path, arguments: list[str]) -> int:
    """Run pytest with the Windows Python of that prefix; return how it ended."""
    with prefix_on_screen(folder) as prefix:
        return prefix.run(*_PYTEST, "-o", _IGNORED, *arguments, timeout_s=_TIMEOUT_S)


if __name__ == "__main__":
    given = sys.argv[2:]
    named = any(each.startswith("tests/") for each in given)
    sys.exit(run(Path(sys.argv[1]).resolve(), given if named else [*given, "tests/contracts"]))
