"""The search: its two doors.

``Index`` answers in milliseconds over a hundred thousand phrases and takes a moment to build;
``scan`` needs nothing built and suits a few hundred. Both give the same hits in the same order.

Hits are ordered by how the query was met (``hits.Quality``), then by where (``hits.Place``), then
by how much the phrase is used, then by the order of the category tree. Of several ways in which
one phrase meets a query the best counts.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from assistant.domain.hits import Cancelled, Entry, Hit, Progress, Spoken, Stop
from assistant.domain.phrases import PhraseId

if TYPE_CHECKING:
    from assistant.domain.index.layers import Layers

__all__ = ["Cancelled", "Entry", "Hit", "Index", "scan"]


class Index:
    """All phrases, prepared so that each keystroke is answered in a few milliseconds.

    An index never changes, so any thread may ask it; a change gives another index that shares
    most of its memory. ``find`` never raises, whatever is typed.
    """

    __slots__ = ("_layers",)

    def __init__(self, layers: "Layers") -> None:
        self._layers = layers

    @staticmethod
    def build(
        entries: Iterable[Entry],
        progress: Progress | None = None,
        cancelled: Stop | None = None,
        spoken: Spoken | None = None,
    ) -> "Index":
        """Return an index over ``entries``; meant for a thread of its own.

        ``progress`` is told the share done (0 to 1); when ``cancelled`` says so, ``Cancelled`` is
        raised. The entries are not kept. They may come without the readings of their own texts:
        ``spoken`` is then asked for those of a few phrases that have all the characters.
        """
        # Loads numpy (70 ms), which the start of the program must not wait for.
        from assistant.domain.index.layers import Layers
        from assistant.domain.index.watch import Watch

        return Index(Layers.build(entries, Watch(progress, cancelled), spoken))

    def __len__(self) -> int:
        """How many phrases can be found."""
        return len(self._layers)

    def find(self, typed: str, limit: int = 50) -> list[Hit]:
        """Return the best hits, best first; [] for an empty query."""
        return self._layers.find(typed, limit)

    def closest(self, sentence: str, limit: int = 10) -> list[tuple[PhraseId, float]]:
        """Return the phrases nearest to a sentence, best first, and which share of it each holds.

        For sentences of which no phrase holds all words (``domain.overlap``). Never raises.
        """
        return self._layers.closest(sentence, limit)

    def with_changes(
        self, changed: Iterable[Entry] = (), removed: Iterable[PhraseId] = ()
    ) -> "Index":
        """Return the index after ``changed`` were added or replaced and ``removed`` taken out.

        Its hits are those of an index built anew. Takes some milliseconds, and two more
        for each hundred phrases changed since the build.
        """
        return Index(self._layers.with_changes(changed, removed))

    def reweighed(self, weights: Mapping[PhraseId, float]) -> "Index":
        """Return the index after some phrases were used: their new ``Entry.weight`` by id."""
        return Index(self._layers.reweighed(weights))

    @property
    def worn(self) -> bool:
        """Whether so much has changed since the build that building anew is worth while."""
        return self._layers.worn


def scan(entries: Iterable[Entry], typed: str, limit: int = 50) -> list[Hit]:
    """Return the best hits among ``entries`` by looking at each; [] for an empty query.

    For a few hundred phrases, and while the index is being built.
    """
    from assistant.domain.matching import matches  # not needed where the index answers

    return matches(entries, typed, limit)
