"""What is said about products on their way in and out."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "ProductFormUnknown": QT_TRANSLATE_NOOP(
        "wording", "{path} should end in .xlsx; an empty table may end in .csv."
    ),
    "ProductUnknown": QT_TRANSLATE_NOOP(
        "wording", 'No product has the number "{code}", and without a title none can be made.'
    ),
    "PriceUnclear": QT_TRANSLATE_NOOP("wording", '"{text}" is no single price; it was left out.'),
    "StockUnclear": QT_TRANSLATE_NOOP(
        "wording", '"{text}" is no number of pieces; it was left out.'
    ),
    "DayUnclear": QT_TRANSLATE_NOOP("wording", '"{text}" is no date; it was left out.'),
    "AnswerUnclear": QT_TRANSLATE_NOOP(
        "wording", '"{text}" says neither yes nor no; it was left out.'
    ),
    "VariantUnclear": QT_TRANSLATE_NOOP(
        "wording",
        "The product has several SKUs, and the row does not say which one it means; "
        "none was changed.",
    ),
    "VariantsUnreadable": QT_TRANSLATE_NOOP(
        "wording", "SKUs left out, because the pack only has numbers for them: {count}."
    ),
    "ShopNotHere": QT_TRANSLATE_NOOP(
        "wording", 'There is no shop "{name}" here, so the product is for all shops.'
    ),
    "CatalogueFull": QT_TRANSLATE_NOOP(
        "wording", "There would be more than {limit} products; nothing was imported."
    ),
    "MixedFiles": QT_TRANSLATE_NOOP(
        "wording", "Import phrases, products and customers one after another, not together."
    ),
}
