"""Has the rows of the table made on the lane, always for the last wish."""

from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from assistant.domain.overview import Stock, Wanted, overview
from assistant.domain.phrases import Phrase, PhraseId
from assistant.services.desk import Desk
from assistant.services.garbage import many_objects
from assistant.ui.lane import Lane

#: Only letters are looked up in the index: they may stand for sounds. Fewer would mean everything.
_LEAST_LETTERS = 2

#: So many are taken from the index; what is alike by sound alone and stands further down is noise.
_SOUNDING = 2_000


class Arranged(NamedTuple):
    """The rows as they were wanted, the library they were taken from, and all tags in it.

    ``rows`` tells where each phrase stands.
    """

    wanted: Wanted
    phrases: list[Phrase]
    rows: dict[PhraseId, int]
    stock: Stock
    tags: list[str]


class Arranging(QObject):
    """Makes the rows anew; while it does, only the last of further wishes is kept."""

    arranged = Signal(object)
    """An ``Arranged``."""

    def __init__(self, desk: Desk, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lane = lane
        self._busy = False
        self._next: Wanted | None = None

    def want(self, wanted: Wanted) -> None:
        """Ask for these rows."""
        if self._busy:
            self._next = wanted
            return
        self._busy = True
        self._lane.run(lambda: arrange(self._desk, wanted), self, self._on_arranged, self._on_lost)

    def _on_arranged(self, arranged: Arranged) -> None:
        self._busy = False
        self.arranged.emit(arranged)
        self._go_on()

    def _on_lost(self, _error: object) -> None:
        self._busy = False
        self._go_on()

    def _go_on(self) -> None:
        wanted, self._next = self._next, None
        if wanted is not None:
            self.want(wanted)


def arrange(desk: Desk, wanted: Wanted) -> Arranged:
    """[lane] Return the rows that are wanted of the library as it is."""
    library = desk.library
    shops = {shop.id: shop.name for shop in desk.people.shops}
    events = {int(event.id): event.name for event in desk.events.events}
    stock = Stock(library.shelf, library.usage, library.now(), shops, events)
    with many_objects():
        phrases = overview(stock, wanted, _sounding(desk, wanted.text))
        rows = {each.id: row for row, each in enumerate(phrases)}
        tags = [*library.tags.by_name]
    return Arranged(wanted, phrases, rows, stock, tags)


def _sounding(desk: Desk, text: str) -> Collection[PhraseId]:
    """Return what the index finds beyond the letters themselves: pinyin and initials."""
    library, words = desk.library, text.strip()
    if not words.isascii() or len(words) < _LEAST_LETTERS or library.index is None:
        return ()
    return {hit.id for hit in library.find(words, _SOUNDING)}
