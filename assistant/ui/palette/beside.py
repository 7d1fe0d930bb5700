"""Where the palette lists what is no phrase: before phrases that fit less, else behind a few."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.hits import Hit
from assistant.ui.palette.rows import Row

#: So many phrases stand before them where these fit better.
_BEFORE = 3

_MORE = QT_TRANSLATE_NOOP("PaletteRows", "More phrases")


class Find(Protocol):
    """Something that a search found."""

    @property
    def hit(self) -> Hit:
        """How it met what was typed."""


_Found = TypeVar("_Found", bound=Find)


def worth_listing(rows: Sequence[Row], finds: Sequence[_Found]) -> Sequence[_Found]:
    """Return the finds that go beside these rows: slips only where nothing is met as it stands."""
    sure = [each for each in finds if each.hit.kind != "typo"]
    return sure if sure or _exact(rows) else finds


def beside(rows: Sequence[Row], section: Sequence[Row]) -> list[Row]:
    """Return rows with a section of others, the first of which is its heading."""
    first = section[1].hit if len(section) > 1 else None
    if first is None:
        return [*rows]
    best = _best(rows)
    if best is None or not _exact(rows) or first.score > best.score:
        return [*section, *rows]
    before, rest = rows[: 1 + _BEFORE], list(rows[1 + _BEFORE :])
    if rest and rest[0].choosable:
        rest.insert(0, Row(heading=translated(_MORE)))
    return [*before, *section, *rest]


def translated(words: object) -> str:
    """Return a heading in the agent's language."""
    return QCoreApplication.translate("PaletteRows", str(words))


def _best(rows: Sequence[Row]) -> Hit | None:
    return next((row.hit for row in rows if row.hit), None)


def _exact(rows: Sequence[Row]) -> bool:
    best = _best(rows)
    return best is not None and best.kind != "typo" and not rows[0].near
