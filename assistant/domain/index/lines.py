"""One line of text for each of many ids, kept without an object for each.

A dictionary of two hundred thousand texts takes 35 MB, these a fifth of it.
"""

import re
from array import array
from collections.abc import Iterator, Mapping

import numpy as np

from assistant.domain.index.arrays import Numbers

#: Stands behind each line, so that no word is found in two of them.
_END = b"\n"


class LineWriter:
    """Takes one line after another, for ids that ascend."""

    def __init__(self) -> None:
        self._ids, self._ends, self._texts = array("q"), array("q"), bytearray()

    def add(self, id: int, text: str) -> None:
        """Take a line."""
        self._texts += text.encode("utf-8", "surrogatepass") + _END
        self._ids.append(id)
        self._ends.append(len(self._texts))

    def lines(self) -> "Lines":
        """Return what was taken."""
        return Lines(np.array(self._ids), np.array(self._ends), bytes(self._texts), {})


class Lines:
    """Texts by id. Never changes; after a change another one takes its place.

    What changed stands in a dictionary over the texts that were packed: "" is one taken out.
    """

    def __init__(self, ids: Numbers, ends: Numbers, texts: bytes, fresh: Mapping[int, str]) -> None:
        self._ids, self._ends, self._texts = ids, ends, texts
        self._fresh = fresh

    def get(self, id: int) -> str:
        """Return the line of an id, "" where there is none."""
        if id in self._fresh:
            return self._fresh[id]
        place = int(np.searchsorted(self._ids, id))
        if place == len(self._ids) or self._ids[place] != id:
            return ""
        return self._at(place)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Yield ids with their lines."""
        for place, id in enumerate(self._ids.tolist()):
            if id not in self._fresh:
                yield id, self._at(place)
        yield from ((id, text) for id, text in self._fresh.items() if text)

    def containing(self, word: str) -> list[int]:
        """Return the ids of lines with a word in them; small and capital letters are the same.

        There must be no blank in the word.
        """
        sought = word.encode("utf-8", "surrogatepass").lower()
        found = re.finditer(re.escape(sought), self._texts.lower())
        places = np.searchsorted(self._ends, [each.start() for each in found], "right")
        ids = dict.fromkeys(self._ids[places].tolist())
        kept = [id for id in ids if id not in self._fresh]
        low = word.lower()
        return kept + [id for id, text in self._fresh.items() if low in text.lower()]

    def with_changes(self, changed: Mapping[int, str]) -> "Lines":
        """Return the lines with others in the place of some; "" takes one out."""
        return Lines(self._ids, self._ends, self._texts, {**self._fresh, **changed})

    def _at(self, place: int) -> str:
        start = int(self._ends[place - 1]) if place else 0
        return self._texts[start : int(self._ends[place]) - 1].decode("utf-8", "surrogatepass")
