"""The columns of the table: what they are called, what stands in them, which may be edited."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.overview import Stock
from assistant.domain.phrases import PATH_SEPARATOR, CategoryId, Phrase, Usage
from assistant.domain.text import headline

#: More of a text does not fit into a cell, in characters.
_SEEN = 120

_NEVER = Usage()
_ON = QT_TRANSLATE_NOOP("table", "On")
_OFF = QT_TRANSLATE_NOOP("table", "Off")
_ALL_SHOPS = QT_TRANSLATE_NOOP("table", "All shops")
_FROM = QT_TRANSLATE_NOOP("table", "From {start}")
_UNTIL = QT_TRANSLATE_NOOP("table", "Until {end}")
_BETWEEN = QT_TRANSLATE_NOOP("table", "{start} – {end}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width at first (logical pixels), whether it is seen at first."""

    name: str
    words: object
    width: int
    seen: bool = True
    edited: bool = False
    number: bool = False

    def heading(self) -> str:
        """Return what it is called."""
        return _said(self.words)


COLUMNS: tuple[Column, ...] = (
    Column("title", QT_TRANSLATE_NOOP("table", "Title"), 170, edited=True),
    Column("category", QT_TRANSLATE_NOOP("table", "Category"), 130),
    Column("code", QT_TRANSLATE_NOOP("table", "Code"), 80, edited=True),
    Column("hotkey", QT_TRANSLATE_NOOP("table", "Hotkey"), 90, seen=False),
    Column("text", QT_TRANSLATE_NOOP("table", "Text"), 290, edited=True),
    Column("tags", QT_TRANSLATE_NOOP("table", "Tags"), 110, edited=True),
    Column("shop", QT_TRANSLATE_NOOP("table", "Shop"), 100, seen=False),
    Column("enabled", QT_TRANSLATE_NOOP("table", "On"), 56, edited=True),
    Column("validity", QT_TRANSLATE_NOOP("table", "Validity"), 170, edited=True),
    Column("event", QT_TRANSLATE_NOOP("table", "Event"), 100, seen=False),
    Column("uses", QT_TRANSLATE_NOOP("table", "Uses"), 72, number=True),
    Column("last", QT_TRANSLATE_NOOP("table", "Last use"), 130),
    Column("changed", QT_TRANSLATE_NOOP("table", "Changed"), 130, seen=False),
)

NUMBERS: Mapping[str, int] = {column.name: number for number, column in enumerate(COLUMNS)}


class Cells:
    """What stands in the cells of one state of the library."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock
        self._paths: dict[CategoryId, str] = {}

    def text(self, phrase: Phrase, column: str) -> str:
        """Return what a cell shows, on one line."""
        return _TEXTS[column](self, phrase)

    def category(self, phrase: Phrase) -> str:
        """Return the path of its category."""
        if phrase.category not in self._paths:
            path = self._stock.shelf.path(phrase.category)
            self._paths[phrase.category] = PATH_SEPARATOR.join(path)
        return self._paths[phrase.category]

    def shop(self, phrase: Phrase) -> str:
        """Return whose phrase it is."""
        if phrase.shop is None:
            return _said(_ALL_SHOPS)
        return self._stock.shops.get(phrase.shop, "")

    def event(self, phrase: Phrase) -> str:
        """Return the event with which it is switched on and off."""
        return self._stock.events.get(phrase.event, "") if phrase.event is not None else ""

    def uses(self, phrase: Phrase) -> str:
        """Return how often it was inserted."""
        return str(self._stock.usage.get(phrase.id, _NEVER).count)

    def last(self, phrase: Phrase) -> str:
        """Return when it was inserted last."""
        return self.moment(self._stock.usage.get(phrase.id, _NEVER).last)

    def changed(self, phrase: Phrase) -> str:
        """Return when it was written last."""
        return self.moment(phrase.updated_at)

    def validity(self, phrase: Phrase) -> str:
        """Return the time in which it may be inserted."""
        start, end = self.moment(phrase.valid_from), self.moment(phrase.valid_until)
        if not (start or end):
            return ""
        words = _BETWEEN if start and end else _FROM if start else _UNTIL
        return _said(words).format(start=start, end=end)

    def moment(self, moment: datetime | None) -> str:
        """Return a moment as it is written in every language, in the user's zone."""
        return f"{moment.astimezone(self._stock.now.tzinfo):%Y-%m-%d %H:%M}" if moment else ""


def first_line(phrase: Phrase) -> str:
    """Return the beginning of what a phrase inserts."""
    if phrase.body or not phrase.parts:
        return headline(phrase.body, _SEEN)
    first = phrase.parts[0]
    return first.attachment.name if first.attachment else headline(first.text, _SEEN)


_TEXTS: Mapping[str, Callable[[Cells, Phrase], str]] = {
    "title": lambda _cells, phrase: phrase.title,
    "category": Cells.category,
    "code": lambda _cells, phrase: phrase.short_code,
    "hotkey": lambda _cells, phrase: phrase.hotkey,
    "text": lambda _cells, phrase: first_line(phrase),
    "tags": lambda _cells, phrase: ", ".join(phrase.tags),
    "shop": Cells.shop,
    "enabled": lambda _cells, phrase: _said(_ON if phrase.enabled else _OFF),
    "validity": Cells.validity,
    "event": Cells.event,
    "uses": Cells.uses,
    "last": Cells.last,
    "changed": Cells.changed,
}


def _said(source: object) -> str:
    return QCoreApplication.translate("table", str(source))
