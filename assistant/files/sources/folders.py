"""The files of a folder that is a source: in order, without following links, within limits."""

import os
from collections.abc import Iterator
from pathlib import Path

from assistant.domain.sources import TooManyFiles
from assistant.files.sources.faults import told

#: Most files looked at, and how deep. A package of phrases has a handful.
FILES = 20_000
_DEPTH = 12


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and all below it, in the order of their names.

    Raises TooManyFiles where there are more than anybody keeps phrases in.
    """
    count = 0
    with told(folder):
        for base, folders, names in os.walk(folder):
            deep = len(Path(base).relative_to(folder).parts) >= _DEPTH
            folders[:] = [] if deep else sorted(f for f in folders if not f.startswith(".git"))
            for name in sorted(names):
                count += 1
                if count > FILES:
                    raise TooManyFiles(path=folder, limit=FILES)
                path = Path(base, name)
                if path.is_file() and not path.is_symlink():
                    yield path


def place_of(path: Path, folder: Path) -> str:
    """Return how a file within a folder is called to the user."""
    return path.relative_to(folder).as_posix() if path != folder else ""
