"""What is said about products: why something was refused, what was done, what was taken back."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.ui.sentences.product_exchange import SENTENCES as PRODUCT_EXCHANGE

#: Name of the error's class → its sentence.
SENTENCES: Mapping[str, object] = {
    **PRODUCT_EXCHANGE,
    "ProductMissing": QT_TRANSLATE_NOOP("wording", "That product does not exist any more."),
    "ItemNumberTaken": QT_TRANSLATE_NOOP(
        "wording", 'The item number {number} belongs to "{title}".'
    ),
    "BadPrice": QT_TRANSLATE_NOOP("wording", "A price or a stock cannot be below 0."),
    "NotMoney": QT_TRANSLATE_NOOP("wording", '"{text}" is no price.'),
    "NotACount": QT_TRANSLATE_NOOP("wording", '"{text}" is no number of pieces.'),
    "PriceUnknown": QT_TRANSLATE_NOOP("wording", 'The price of "{title}" is not known.'),
    "NotOursToSell": QT_TRANSLATE_NOOP(
        "wording", '"{title}" is not of this shop: it has no price here.'
    ),
    "EmptyCart": QT_TRANSLATE_NOOP("wording", "There is nothing in the cart."),
    "NothingOff": QT_TRANSLATE_NOOP("wording", "The promotion takes nothing off yet."),
    "BadShare": QT_TRANSLATE_NOOP(
        "wording", "{percent} % cannot be paid: it has to be from 1 to 100."
    ),
    "NotAShare": QT_TRANSLATE_NOOP("wording", '"{text}" is no share of a price.'),
    "BadAmount": QT_TRANSLATE_NOOP("wording", "An amount cannot be below 0."),
    "DepositWorthLess": QT_TRANSLATE_NOOP(
        "wording", "The deposit would count for less than what is paid."
    ),
    "BalanceEndsBeforeItBegins": QT_TRANSLATE_NOOP(
        "wording", "The time for the balance would end before it begins."
    ),
    "NotADay": QT_TRANSLATE_NOOP("wording", '"{text}" is no day; it is written like 2026-11-30.'),
    "ProductsChanged": QT_TRANSLATE_NOOP("wording", "Products: {count}."),
    "NothingChanges": QT_TRANSLATE_NOOP("wording", "All of them are like that already."),
    "ChartEmpty": QT_TRANSLATE_NOOP("wording", "A size chart needs a measure and a size."),
    "ChartForNobody": QT_TRANSLATE_NOOP(
        "wording", "For which products? Name a brand or a category."
    ),
    "TermTaken": QT_TRANSLATE_NOOP("wording", '{name} belongs to the term "{term}" already.'),
    "ForeignName": QT_TRANSLATE_NOOP(
        "wording", 'Not inserted: "{name}" is not of this shop and must not be named to buyers.'
    ),
    "MedicalClaim": QT_TRANSLATE_NOOP(
        "wording", 'Not inserted: "{word}" promises buyers what only a medicine may.'
    ),
    "ComparisonTooLong": QT_TRANSLATE_NOOP(
        "wording", "Too long for a picture. Leave rows out, or show the differences only."
    ),
    "CannotCompare": QT_TRANSLATE_NOOP("wording", "Two to {most} products can be compared."),
}

#: Step → what is said of it, and of taking it back.
STEPS: Mapping[str, tuple[object, object]] = {
    "add promotion": (
        QT_TRANSLATE_NOOP("wording", "Promotion added."),
        QT_TRANSLATE_NOOP("wording", "Undone: the new promotion is gone again."),
    ),
    "edit promotion": (
        QT_TRANSLATE_NOOP("wording", "Promotion saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promotion is as it was."),
    ),
    "delete promotion": (
        QT_TRANSLATE_NOOP("wording", "Promotion deleted."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promotion is back."),
    ),
    "add product": (
        QT_TRANSLATE_NOOP("wording", "Product added."),
        QT_TRANSLATE_NOOP("wording", "Undone: the new product is gone again."),
    ),
    "edit product": (
        QT_TRANSLATE_NOOP("wording", "Product saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the product is as it was."),
    ),
    "confirm product": (
        QT_TRANSLATE_NOOP("wording", "Noted: price and stock are right today."),
        QT_TRANSLATE_NOOP("wording", "Undone: price and stock are as old as before."),
    ),
    "edit chart": (
        QT_TRANSLATE_NOOP("wording", "Size chart saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the size chart is as it was."),
    ),
    "delete chart": (
        QT_TRANSLATE_NOOP("wording", "Size chart deleted."),
        QT_TRANSLATE_NOOP("wording", "Undone: the size chart is back."),
    ),
    "edit term": (
        QT_TRANSLATE_NOOP("wording", "Term saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the term is as it was."),
    ),
    "delete term": (
        QT_TRANSLATE_NOOP("wording", "Term deleted."),
        QT_TRANSLATE_NOOP("wording", "Undone: the term is back."),
    ),
    "edit products": (
        QT_TRANSLATE_NOOP("wording", "Changed."),
        QT_TRANSLATE_NOOP("wording", "Undone: the products are as they were."),
    ),
    "delete products": (
        QT_TRANSLATE_NOOP("wording", "Moved to the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the products are back."),
    ),
    "delete product": (
        QT_TRANSLATE_NOOP("wording", "Product moved to the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the product is back."),
    ),
    "import products": (
        QT_TRANSLATE_NOOP("wording", "Products imported."),
        QT_TRANSLATE_NOOP("wording", "Undone: the products are as they were before the import."),
    ),
    "restore product": (
        QT_TRANSLATE_NOOP("wording", "Product restored from the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the product is back in the bin."),
    ),
    "add samples": (
        QT_TRANSLATE_NOOP("wording", "Sample products added."),
        QT_TRANSLATE_NOOP("wording", "Undone: the sample products are gone again."),
    ),
    "remove samples": (
        QT_TRANSLATE_NOOP("wording", "Sample products removed."),
        QT_TRANSLATE_NOOP("wording", "Undone: the sample products are back."),
    ),
    "adopt samples": (
        QT_TRANSLATE_NOOP("wording", "The changed samples are the shop's own now."),
        QT_TRANSLATE_NOOP("wording", "Undone: they count as samples again."),
    ),
    "paste sheet": (
        QT_TRANSLATE_NOOP("wording", "The pasted sheet was taken over."),
        QT_TRANSLATE_NOOP("wording", "Undone: the product is as it was before the sheet."),
    ),
}
