"""What columns and fields of products are called, and what an import would change of one."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.domain.merging import Kind
from assistant.domain.product_changes import FieldChange, changes
from assistant.domain.product_merging import ProductVerdict
from assistant.domain.products import ProductDraft
from assistant.ui.importing.words import called, shortened

#: Fields of a product, of its suitability and of its variants (``FieldChange.field``).
FIELD_NAMES: Mapping[str, object] = {
    "title": QT_TRANSLATE_NOOP("products", "Title"),
    "item_number": QT_TRANSLATE_NOOP("products", "Item number"),
    "brand": QT_TRANSLATE_NOOP("products", "Brand"),
    "category": QT_TRANSLATE_NOOP("products", "Category"),
    "platform": QT_TRANSLATE_NOOP("products", "Platform"),
    "platform_id": QT_TRANSLATE_NOOP("products", "Number on the platform"),
    "link": QT_TRANSLATE_NOOP("products", "Link"),
    "barcode": QT_TRANSLATE_NOOP("products", "Barcode"),
    "price": QT_TRANSLATE_NOOP("products", "Price"),
    "priced_at": QT_TRANSLATE_NOOP("products", "Price confirmed"),
    "stocked_at": QT_TRANSLATE_NOOP("products", "Stock confirmed"),
    "on_sale": QT_TRANSLATE_NOOP("products", "On sale"),
    "aliases": QT_TRANSLATE_NOOP("products", "Other names"),
    "pictures": QT_TRANSLATE_NOOP("products", "Pictures"),
    "skus": QT_TRANSLATE_NOOP("products", "Variant"),
    "sku_code": QT_TRANSLATE_NOOP("products", "SKU code"),
    "sku_colour": QT_TRANSLATE_NOOP("products", "Colour"),
    "sku_size": QT_TRANSLATE_NOOP("products", "Size"),
    "sku_price": QT_TRANSLATE_NOOP("products", "Price of the SKU"),
    "sku_stock": QT_TRANSLATE_NOOP("products", "Stock"),
    "sku_barcode": QT_TRANSLATE_NOOP("products", "Barcode of the SKU"),
    "specifications": QT_TRANSLATE_NOOP("products", "Specification"),
    "selling_points": QT_TRANSLATE_NOOP("products", "Selling point"),
    "chart": QT_TRANSLATE_NOOP("products", "Size chart"),
    "skin_suited": QT_TRANSLATE_NOOP("products", "Skin types it suits"),
    "skin_unsuited": QT_TRANSLATE_NOOP("products", "Skin types it does not suit"),
    "ages": QT_TRANSLATE_NOOP("products", "Ages"),
    "uses": QT_TRANSLATE_NOOP("products", "What it is used for"),
    "unsuited": QT_TRANSLATE_NOOP("products", "Whom it does not suit"),
    "contains": QT_TRANSLATE_NOOP("products", "Ingredients to avoid"),
    "shelf_life": QT_TRANSLATE_NOOP("products", "Shelf life"),
    "batch": QT_TRANSLATE_NOOP("products", "Batch"),
    "care": QT_TRANSLATE_NOOP("products", "Care"),
    "installation": QT_TRANSLATE_NOOP("products", "Installation"),
    "authenticity": QT_TRANSLATE_NOOP("products", "How to tell it is genuine"),
    "source": QT_TRANSLATE_NOOP("products", "Where the goods come from"),
    "scenes": QT_TRANSLATE_NOOP("products", "Occasions"),
    "proofs": QT_TRANSLATE_NOOP("products", "Proof"),
    "no_reason_return": QT_TRANSLATE_NOOP("products", "Return without a reason"),
    "return_note": QT_TRANSLATE_NOOP("products", "Where the buyer confirmed"),
    "warranty": QT_TRANSLATE_NOOP("products", "Warranty"),
    "delivery": QT_TRANSLATE_NOOP("products", "Delivery"),
    "answers": QT_TRANSLATE_NOOP("products", "Question"),
    "relations": QT_TRANSLATE_NOOP("products", "Related product"),
    "notes": QT_TRANSLATE_NOOP("products", "Notes"),
    "shop": QT_TRANSLATE_NOOP("products", "Shop"),
    "ours": QT_TRANSLATE_NOOP("products", "Ours"),
    "seen_at": QT_TRANSLATE_NOOP("products", "Seen at"),
    "seen_on": QT_TRANSLATE_NOOP("products", "Seen on"),
    "sample": QT_TRANSLATE_NOOP("products", "Sample"),
}

#: What else a column of a table of products may mean (``PRODUCT_MEANINGS``).
_MORE: Mapping[str, object] = {
    "colour": FIELD_NAMES["sku_colour"],
    "size": FIELD_NAMES["sku_size"],
    "stock": FIELD_NAMES["sku_stock"],
    "specification": QT_TRANSLATE_NOOP("products", "Specification of that name"),
    "picture": QT_TRANSLATE_NOOP("products", "Name of a picture"),
    "taobao_skus": QT_TRANSLATE_NOOP("products", "SKUs in 淘宝助理's form"),
    "taobao_names": QT_TRANSLATE_NOOP("products", "Names of 淘宝助理's values"),
}
PRODUCT_MEANING_NAMES: Mapping[str, object] = {
    "": QT_TRANSLATE_NOOP("products", "Not taken"),
    **FIELD_NAMES,
    **_MORE,
}

_FIGURES = ("price", "sku_price", "sku_stock")

_CHANGED = QT_TRANSLATE_NOOP("products", "{field}: {before} → {after}")
_SAID = QT_TRANSLATE_NOOP("products", "{field}: {after}")
_GONE = QT_TRANSLATE_NOOP("products", "{field}: no longer {before}")


def told_changes(verdict: ProductVerdict) -> list[str]:
    """Return what a product would become, a line for each field: of a new one all that it says."""
    if verdict.kind is Kind.DUPLICATE:
        return []
    old: ProductDraft = verdict.old.draft if verdict.old is not None else ProductDraft(title="")
    # What the catalogue is changed for most often comes first.
    found = sorted(changes(old, verdict.draft), key=lambda each: each.field not in _FIGURES)
    return [_line(each) for each in found if verdict.old is not None or each.field != "title"]


def _line(change: FieldChange) -> str:
    name = called(FIELD_NAMES[change.field], "products")
    # What is itself the entry need not be named twice.
    itself = not change.entry or change.entry in (change.before, change.after)
    field = name if itself else f"{name} · {change.entry}"
    words = _CHANGED if change.before and change.after else _SAID if change.after else _GONE
    return called(words, "products").format(
        field=field, before=shortened(change.before), after=shortened(change.after)
    )
