"""The file of the key's wrappings (``keys.json``), and its copy beside the backups.

Without both a key that the keyring has lost is lost for ever, so they are written one after the
other and each whole, and the copy answers where the file does not.
"""

import json
from base64 import b64decode, b64encode
from contextlib import suppress
from pathlib import Path
from typing import Any

from assistant.domain.protection import Cost, Slot, Slots, SlotsLost, SlotsNewer
from assistant.files.writing import whole

#: What this program writes, and the newest it reads.
VERSION = 1

NAME = "keys.json"

#: No file of ours is longer, in bytes, and no wrapping dearer: 1 GB of memory.
_LONGEST, _DEAREST = 65_536, 2**20


class SlotsFile:
    """The wrappings of a data folder."""

    def __init__(self, folder: Path, backups: Path) -> None:
        self._places = (folder / NAME, backups / NAME)

    @property
    def path(self) -> Path:
        """Where they lie."""
        return self._places[0]

    @property
    def there(self) -> bool:
        """Whether there is a file or its copy, be they readable or not."""
        return any(place.exists() for place in self._places)

    def read(self) -> Slots | None:
        """Return them, from the copy where the file is gone or damaged; None where none are.

        Raises SlotsLost or SlotsNewer.
        """
        there = False
        for place in self._places:
            if (content := _content(place)) is None:
                continue
            there = True
            with suppress(ValueError, KeyError, TypeError, RecursionError):
                return self._understood(json.loads(content))
        if there:
            raise SlotsLost(path=self.path)
        return None

    def write(self, slots: Slots) -> None:
        """Put these in the place of the others; raise DiskFull or FileUnreadable.

        The copy follows the file: until both stand, the file alone counts.
        """
        content = json.dumps(_written(slots), indent=1).encode()
        for place in self._places:
            place.parent.mkdir(parents=True, exist_ok=True)
            with whole(place) as part:
                part.touch(mode=0o600)  # guesses at the password are for nobody else to make
                part.write_bytes(content)

    def mend(self) -> None:
        """See that file and copy are both there, if either can be read; raise as the others do."""
        with suppress(SlotsLost):
            slots = self.read()
            if slots is not None and len({_content(place) for place in self._places}) > 1:
                self.write(slots)

    def set_aside(self, stamp: str) -> None:
        """Keep those of another key, which older copies of the data may still be opened with."""
        for place in self._places:
            with suppress(FileNotFoundError):
                place.rename(place.with_suffix(f".{stamp}.json"))

    def _understood(self, held: Any) -> Slots:
        if held["version"] > VERSION:
            raise SlotsNewer(path=self.path)
        return Slots(b64decode(held["mark"]), tuple(map(_slot, held["slots"])))


def _content(place: Path) -> bytes | None:
    """Return what lies there, None for nothing; what cannot be read is no more than damaged."""
    try:
        with place.open("rb") as file:
            return file.read(_LONGEST)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return b""


def _slot(held: Any) -> Slot:
    cost = Cost(*(int(held[name]) for name in ("n", "r", "p")))
    if not (1 < cost.n <= _DEAREST and 0 < cost.r <= 8 and 0 < cost.p <= 8) or cost.n & cost.n - 1:
        raise ValueError(cost)
    parts = (b64decode(held[name], validate=True) for name in ("salt", "nonce", "wrapped"))
    salt, nonce, wrapped = parts
    return Slot(str(held["kind"]), salt, nonce, wrapped, cost, bool(held["noted"]))


def _written(slots: Slots) -> object:
    return {
        "about": "Deskmate: without this file a lost key cannot be found again. Do not delete it.",
        "version": VERSION,
        "mark": _text(slots.mark),
        "slots": [
            {
                "kind": each.kind,
                "noted": each.noted,
                "salt": _text(each.salt),
                "nonce": _text(each.nonce),
                "wrapped": _text(each.wrapped),
                "n": each.cost.n,
                "r": each.cost.r,
                "p": each.cost.p,
            }
            for each in slots.slots
        ],
    }


def _text(content: bytes) -> str:
    return b64encode(content).decode("ascii")
