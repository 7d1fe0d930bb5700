"""The options of the window, read without argparse: 10 ms of a start that has few to spend."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from assistant.app.paths import data_dir

#: The variable of the environment by which a run leaves the next one something to say.
NEWS = "DESKMATE_NEWS"


class WindowOptions(NamedTuple):
    """How the window is to be opened.

    ``ready_fd`` is a file descriptor for scripts that wait: it gets the line ``usable`` once the
    phrases are on screen and can be chosen, and ``ready`` once hotkeys and index are there; -1 for
    none.
    """

    folder: Path
    ready_fd: int = -1


def window_options(argv: Sequence[str]) -> WindowOptions | None:
    """Return the options where the arguments ask for the window and are complete, else None."""
    found: dict[str, str] = {}
    rest = list(argv)
    while rest:
        name, joined, value = rest.pop(0).partition("=")
        if name not in ("--data-dir", "--ready-fd") or not (joined or rest):
            return None
        found[name] = value if joined else rest.pop(0)
    ready = found.get("--ready-fd", "-1")
    if not ready.lstrip("-").isdigit() or found.get("--data-dir") == "":
        return None
    return WindowOptions(data_dir(found.get("--data-dir")), int(ready))
