"""The list of who was erased (``erased.json``), and its copy beside the backups.

It stands beside the database because a backup that is put back is older than it. It holds marks
that say nothing to whoever does not have the key, and is only ever added to.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from assistant.files.writing import whole

NAME = "erased.json"

#: What this program writes.
VERSION = 1


class ErasedFile:
    """The marks of erased people, each with the moment of the erasure."""

    def __init__(self, folder: Path, backups: Path) -> None:
        self._places = (folder / NAME, backups / NAME)

    def read(self) -> dict[str, str]:
        """Return what either of the two holds; one that is damaged or gone adds nothing.

        Who was erased more than once has the last time.
        """
        found: dict[str, str] = {}
        for place in self._places:
            with suppress(OSError, ValueError, AttributeError, TypeError):
                for at, marks in json.loads(place.read_bytes())["erased"].items():
                    _add(found, dict.fromkeys(map(str, marks), at))
        return found

    def add(self, marks: Mapping[str, str]) -> None:
        """Add marks; raise DiskFull or FileUnreadable, and then what was there still is."""
        by_time: dict[str, list[str]] = {}
        known = self.read()
        _add(known, marks)
        for mark, at in known.items():
            by_time.setdefault(at, []).append(mark)
        content = json.dumps({"about": _ABOUT, "version": VERSION, "erased": by_time}, indent=1)
        for place in self._places:
            with suppress(FileExistsError):  # writing tells what is in the way
                place.parent.mkdir(parents=True, exist_ok=True)
            with whole(place) as part:
                part.write_text(content, "utf-8")


def _add(known: dict[str, str], marks: Mapping[str, str]) -> None:
    known.update({mark: max(at, known.get(mark, "")) for mark, at in marks.items()})


_ABOUT = "Deskmate: keeps erased people from coming back with an older backup. Do not delete it."
