"""What is to be said of a product while it is written, as other products are: codes, relations.

The catalogue has the last word when it is saved; this only says it sooner.
"""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.domain.product_drafts import ItemNumberTaken
from assistant.domain.products import ProductDraft, ProductId
from assistant.domain.values import value
from assistant.services.catalogue import Catalogue
from assistant.ui.products.editor_words import said
from assistant.ui.wording import listed, sentence

_SHARED = QT_TRANSLATE_NOOP("products", '"{title}" has it too.')
_UNKNOWN = QT_TRANSLATE_NOOP("products", "No product has the item number {numbers}.")

#: Field that names a product → the kind of its code.
_CODES = {"item_number": "item", "platform_id": "platform", "barcode": "barcode"}


@value
class Neighbours:
    """What other products have: the title of one with the same code, by field; "" for none.

    ``unknown`` are the item numbers of relations that no product has.
    """

    titles: dict[str, str]
    unknown: tuple[str, ...]


def look(catalogue: Catalogue, own: ProductId | None, draft: ProductDraft) -> Neighbours:
    """[lane] Look at the other products; ``own`` is the one that is written, None for a new one."""
    titles = {
        field: _holder(catalogue, own, getattr(draft, field), kind)
        for field, kind in _CODES.items()
    }
    named = (each.item_number for each in draft.relations)
    return Neighbours(titles, tuple(_unknown(catalogue, named)))


def remarks(found: Neighbours, draft: ProductDraft) -> dict[str, tuple[str, str]]:
    """Return what is to be said beside fields, in which tone: danger or warning."""
    words = {
        field: (said(_SHARED, title=title) if title else "", "warning")
        for field, title in found.titles.items()
    }
    if title := found.titles["item_number"]:
        taken = ItemNumberTaken(number=draft.item_number, title=title)
        words["item_number"] = (sentence(taken), "danger")
    missing = listed(found.unknown)
    words["relations"] = (said(_UNKNOWN, numbers=missing) if missing else "", "warning")
    return words


def _holder(catalogue: Catalogue, own: ProductId | None, code: str, kind: str) -> str:
    others = [id for id in catalogue.named(code, (kind,)) if id != own] if code.strip() else []
    return catalogue.product(others[0]).title if others else ""


def _unknown(catalogue: Catalogue, numbers: Iterable[str]) -> Iterable[str]:
    return (each for each in numbers if each.strip() and not catalogue.named(each, ("item",)))
