"""What columns and fields of customers are called, and what an import would change of one."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.domain.customer_changes import changes
from assistant.domain.customer_columns import CUSTOMER_MEANINGS
from assistant.domain.customers import CustomerDraft
from assistant.domain.customers_arriving import CustomerVerdict
from assistant.domain.merging import Choice, Kind
from assistant.domain.orders import OrderDraft
from assistant.domain.product_changes import FieldChange
from assistant.ui.importing.words import called, shortened
from assistant.ui.order_words import order_state

#: Fields of a customer and of an order (``FieldChange.field``).
FIELD_NAMES: Mapping[str, object] = {
    "names": QT_TRANSLATE_NOOP("importing", "Nicknames"),
    "tags": QT_TRANSLATE_NOOP("importing", "Tags"),
    "person": QT_TRANSLATE_NOOP("importing", "Measures"),
    "birthday": QT_TRANSLATE_NOOP("importing", "Birthday"),
    "remind": QT_TRANSLATE_NOOP("importing", "Agreed to birthday wishes"),
    "allergies": QT_TRANSLATE_NOOP("importing", "Allergies"),
    "notes": QT_TRANSLATE_NOOP("importing", "Notes"),
    "phone": QT_TRANSLATE_NOOP("importing", "Phone"),
    "address": QT_TRANSLATE_NOOP("importing", "Address"),
    "first_contact": QT_TRANSLATE_NOOP("importing", "First contact"),
    "last_contact": QT_TRANSLATE_NOOP("importing", "Last contact"),
    "declined": QT_TRANSLATE_NOOP("importing", "Care that is not wanted"),
    "refuses": QT_TRANSLATE_NOOP("importing", "Takes no messages"),
    "open_case": QT_TRANSLATE_NOOP("importing", "After-sale case open"),
    "keep": QT_TRANSLATE_NOOP("importing", "Kept for good"),
    "ordered_at": QT_TRANSLATE_NOOP("importing", "Ordered"),
    "paid_at": QT_TRANSLATE_NOOP("importing", "Paid"),
    "arrived_at": QT_TRANSLATE_NOOP("importing", "Received"),
    "amount": QT_TRANSLATE_NOOP("importing", "Amount"),
    "state": QT_TRANSLATE_NOOP("importing", "State"),
    "items": QT_TRANSLATE_NOOP("importing", "Goods"),
}

#: What a column of a table of customers or orders may mean (``CUSTOMER_MEANINGS``).
_COLUMNS: Mapping[str, object] = {
    "": QT_TRANSLATE_NOOP("importing", "Not taken"),
    "nickname": QT_TRANSLATE_NOOP("importing", "Nickname"),
    "platform": QT_TRANSLATE_NOOP("importing", "Platform"),
    "tags": QT_TRANSLATE_NOOP("importing", "Tags, with their groups"),
    "tag": QT_TRANSLATE_NOOP("importing", "Tag of the group of that name"),
    "height": QT_TRANSLATE_NOOP("importing", "Height"),
    "weight": QT_TRANSLATE_NOOP("importing", "Weight"),
    "bust": QT_TRANSLATE_NOOP("importing", "Bust"),
    "waist": QT_TRANSLATE_NOOP("importing", "Waist"),
    "hip": QT_TRANSLATE_NOOP("importing", "Hips"),
    "foot": QT_TRANSLATE_NOOP("importing", "Foot"),
    "fit": QT_TRANSLATE_NOOP("importing", "How clothes are to sit"),
    "uid": QT_TRANSLATE_NOOP("importing", "Number given by Deskmate"),
    "order_number": QT_TRANSLATE_NOOP("importing", "Order number"),
    "item_title": QT_TRANSLATE_NOOP("importing", "Title of the goods"),
    "item_number": QT_TRANSLATE_NOOP("importing", "Item number"),
    "sku": QT_TRANSLATE_NOOP("importing", "SKU"),
    "item_count": QT_TRANSLATE_NOOP("importing", "Number of pieces"),
    "item_kinds": QT_TRANSLATE_NOOP("importing", "Number of kinds"),
    "category": QT_TRANSLATE_NOOP("importing", "Category of the goods"),
}
CUSTOMER_MEANING_NAMES: Mapping[str, object] = {
    **{name: words for name, words in FIELD_NAMES.items() if name in CUSTOMER_MEANINGS},
    **_COLUMNS,
}

#: The choices for customers and orders: two of them never are the same buyer.
CUSTOMER_CHOICES: Mapping[Kind, Mapping[Choice, object]] = {
    Kind.NEW: {
        Choice.BOTH: QT_TRANSLATE_NOOP("importing", "Import"),
        Choice.SKIP: QT_TRANSLATE_NOOP("importing", "Skip"),
    },
    Kind.CHANGED: {
        Choice.REPLACE: QT_TRANSLATE_NOOP("importing", "Add to what is there"),
        Choice.SKIP: QT_TRANSLATE_NOOP("importing", "Skip"),
    },
    Kind.DUPLICATE: {Choice.SKIP: QT_TRANSLATE_NOOP("importing", "Skip")},
}

_CHANGED = QT_TRANSLATE_NOOP("importing", "{field}: {before} → {after}")
_SAID = QT_TRANSLATE_NOOP("importing", "{field}: {after}")
_GONE = QT_TRANSLATE_NOOP("importing", "{field}: no longer {before}")
_ORDER = QT_TRANSLATE_NOOP("importing", "{nickname} · order {number}")


def order_title(verdict: CustomerVerdict) -> str:
    """Return what a row is about: a nickname, or an order and whose it is."""
    if verdict.order is None:
        return verdict.title
    nickname = verdict.group or "?"
    return called(_ORDER).format(number=verdict.title, nickname=nickname)


def told_of_customer(verdict: CustomerVerdict) -> list[str]:
    """Return what a customer or an order would become, a line for each field."""
    if verdict.kind is Kind.DUPLICATE:
        return []
    if verdict.order is not None:
        before: OrderDraft | CustomerDraft
        before = verdict.old_order or OrderDraft(number=verdict.order.number)
        return [*map(_line, changes(before, verdict.order))]
    before = verdict.old or CustomerDraft(names=verdict.draft.names[:1])
    return [*map(_line, changes(before, verdict.draft))]


def _line(change: FieldChange) -> str:
    words = _CHANGED if change.before and change.after else _SAID if change.after else _GONE
    return called(words).format(
        field=called(FIELD_NAMES[change.field]),
        before=_told(change.field, change.before),
        after=_told(change.field, change.after),
    )


def _told(field: str, text: str) -> str:
    return (order_state(text) if field == "state" else "") or shortened(text)
