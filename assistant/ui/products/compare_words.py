"""What the facts in a comparison are called on the screen; buyers read their Chinese names."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.comparison import Row

_NAMES: Mapping[str, object] = {
    "brand": QT_TRANSLATE_NOOP("compare", "Brand"),
    "colours": QT_TRANSLATE_NOOP("compare", "Colours"),
    "sizes": QT_TRANSLATE_NOOP("compare", "Sizes"),
    "skin_suited": QT_TRANSLATE_NOOP("compare", "Suited skin"),
    "skin_unsuited": QT_TRANSLATE_NOOP("compare", "Unsuited skin"),
    "ages": QT_TRANSLATE_NOOP("compare", "Ages"),
    "uses": QT_TRANSLATE_NOOP("compare", "Suited for"),
    "unsuited": QT_TRANSLATE_NOOP("compare", "Not suited for"),
    "contains": QT_TRANSLATE_NOOP("compare", "Contains"),
    "scenes": QT_TRANSLATE_NOOP("compare", "Use scenes"),
    "shelf_life": QT_TRANSLATE_NOOP("compare", "Shelf life"),
    "care": QT_TRANSLATE_NOOP("compare", "Care"),
    "installation": QT_TRANSLATE_NOOP("compare", "Installation"),
    "source": QT_TRANSLATE_NOOP("compare", "Source"),
    "delivery": QT_TRANSLATE_NOOP("compare", "Delivery"),
    "warranty": QT_TRANSLATE_NOOP("compare", "Warranty"),
    "no_reason_return": QT_TRANSLATE_NOOP("compare", "7-day return"),
    "price": QT_TRANSLATE_NOOP("compare", "Price"),
}


def name_of(row: Row) -> str:
    """Return what a row is called: a specification as the shop calls it, a fact in our words."""
    known = _NAMES.get(row.fact)
    return QCoreApplication.translate("compare", str(known)) if known else row.name
