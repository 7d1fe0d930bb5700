"""What can be done to many products at once, each with the field it is told by."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.domain.money import fen_of, yuan
from assistant.domain.product_bulk import Changing, adding, confirming, priced, removing, setting
from assistant.domain.shops import Shop
from assistant.domain.values import value
from assistant.ui.field_kinds import (
    ChoiceField,
    Field,
    LineField,
    ReadLine,
    TextField,
    WordsField,
)
from assistant.ui.products.editor_words import said


@value
class Way:
    """One of them: its words, the field (None for none), and what it makes of what is written.

    ``needed`` is whether nothing written is nothing to do.
    """

    words: object
    made: Callable[[], Field] | None
    change: Callable[[Any], Changing]
    hint: object = ""
    needed: bool = field(default=False)


def _yes_or_no() -> Field:
    return ChoiceField([(True, said(_YES)), (False, said(_NO))])


def _returns() -> Field:
    return ChoiceField([(True, said(_YES)), (False, said(_NO)), (None, said(_NOT_SAID))])


def _money() -> Field:
    return ReadLine(fen_of, yuan)


def _percent() -> Field:
    return ReadLine(_percent_of, str)


def _set(name: str) -> Callable[[Any], Changing]:
    return lambda written: setting(name, written)


def _add(name: str) -> Callable[[Any], Changing]:
    return lambda written: adding(name, written)


def _remove(name: str) -> Callable[[Any], Changing]:
    return lambda written: removing(name, written)


_YES, _NO = QT_TRANSLATE_NOOP("products", "Yes"), QT_TRANSLATE_NOOP("products", "No")
_NOT_SAID = QT_TRANSLATE_NOOP("products", "Nobody has said")
_FOR = QT_TRANSLATE_NOOP("products", "For which shop")
_ALL_SHOPS = QT_TRANSLATE_NOOP("products", "All shops")
_EMPTIES = QT_TRANSLATE_NOOP("products", "Nothing written empties the field.")
_COMMAS = QT_TRANSLATE_NOOP("products", "Separated by commas")
_EACH_PRICE = QT_TRANSLATE_NOOP("products", "Of the product and of each SKU that has a price")

#: Name → the way, in the order in which they are offered.
WAYS: Mapping[str, Way] = {
    "category": Way(
        QT_TRANSLATE_NOOP("products", "Set the category"), LineField, _set("category"), _EMPTIES
    ),
    "brand": Way(
        QT_TRANSLATE_NOOP("products", "Set the brand"), LineField, _set("brand"), _EMPTIES
    ),
    "on_sale": Way(QT_TRANSLATE_NOOP("products", "On sale"), _yes_or_no, _set("on_sale")),
    "price": Way(
        QT_TRANSLATE_NOOP("products", "Set the price in yuan"),
        _money,
        _set("price"),
        QT_TRANSLATE_NOOP("products", "Of the product; those of SKUs stay"),
        needed=True,
    ),
    "percent": Way(
        QT_TRANSLATE_NOOP("products", "Prices to a percentage"),
        _percent,
        lambda percent: priced(percent=percent),
        _EACH_PRICE,
        needed=True,
    ),
    "more": Way(
        QT_TRANSLATE_NOOP("products", "Raise prices by yuan"),
        _money,
        lambda fen: priced(more=fen),
        _EACH_PRICE,
        needed=True,
    ),
    "less": Way(
        QT_TRANSLATE_NOOP("products", "Lower prices by yuan"),
        _money,
        lambda fen: priced(more=-fen),
        _EACH_PRICE,
        needed=True,
    ),
    "confirm": Way(QT_TRANSLATE_NOOP("products", "Prices and stock hold today"), None, confirming),
    "add_scenes": Way(
        QT_TRANSLATE_NOOP("products", "Add occasions"), WordsField, _add("scenes"), _COMMAS, True
    ),
    "remove_scenes": Way(
        QT_TRANSLATE_NOOP("products", "Remove occasions"),
        WordsField,
        _remove("scenes"),
        _COMMAS,
        True,
    ),
    "add_aliases": Way(
        QT_TRANSLATE_NOOP("products", "Add other names"), WordsField, _add("aliases"), _COMMAS, True
    ),
    "add_contains": Way(
        QT_TRANSLATE_NOOP("products", "Add what it contains"),
        WordsField,
        _add("contains"),
        _COMMAS,
        True,
    ),
    "returns": Way(
        QT_TRANSLATE_NOOP("products", "Return without a reason"), _returns, _set("no_reason_return")
    ),
    "delivery": Way(
        QT_TRANSLATE_NOOP("products", "Set the delivery"), TextField, _set("delivery"), _EMPTIES
    ),
    "warranty": Way(
        QT_TRANSLATE_NOOP("products", "Set the warranty"), TextField, _set("warranty"), _EMPTIES
    ),
    "care": Way(QT_TRANSLATE_NOOP("products", "Set the care"), TextField, _set("care"), _EMPTIES),
    "source": Way(
        QT_TRANSLATE_NOOP("products", "Set the source of goods"),
        TextField,
        _set("source"),
        _EMPTIES,
    ),
    "platform": Way(
        QT_TRANSLATE_NOOP("products", "Set the platform"), LineField, _set("platform"), _EMPTIES
    ),
}


def ways(shops: Iterable[Shop]) -> dict[str, Way]:
    """Return all ways; products can be given to any of the shops."""
    choices = [(None, said(_ALL_SHOPS)), *((each.id, each.name) for each in shops)]
    return {**WAYS, "shop": Way(_FOR, lambda: ChoiceField(choices), _set("shop"))}


def changing(way: Way, written: Any, now: datetime) -> Changing | None:
    """Return what a way makes of what is written, None where something is missing."""
    if way.made is None:
        return way.change(now)
    missing = written is None or written == "" or written == ()
    return None if way.needed and missing else way.change(written)


def _percent_of(text: str) -> float | None:
    """Return a percentage from 1 to 1000; raise NotMoney."""
    from assistant.domain.money import NotMoney

    fen = fen_of(text.strip().removesuffix("%").removesuffix("％"))
    if fen is not None and not 100 <= fen <= 100_000:
        raise NotMoney(text=text)
    return None if fen is None else fen / 100
