"""What is said about customers: why something was refused, what was done, what was taken back."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: Name of the error's class → its sentence.
SENTENCES: Mapping[str, object] = {
    "CustomerMissing": QT_TRANSLATE_NOOP("wording", "That customer does not exist any more."),
    "NicknameMissing": QT_TRANSLATE_NOOP("wording", "A customer needs a nickname."),
    "NicknameMasked": QT_TRANSLATE_NOOP(
        "wording", "{name} is masked and belongs to many people; a full nickname is needed."
    ),
    "NotABirthday": QT_TRANSLATE_NOOP("wording", '"{text}" is no birthday.'),
    "BirthdayUnclear": QT_TRANSLATE_NOOP(
        "wording", '"{text}" is no clear birthday; it was left out.'
    ),
    "MeasureUnclear": QT_TRANSLATE_NOOP("wording", '"{text}" is no measure; it was left out.'),
    "CustomerFormUnknown": QT_TRANSLATE_NOOP("wording", "{path} should end in .xlsx or .csv."),
    "BuyerUnknown": QT_TRANSLATE_NOOP(
        "wording", "No full nickname: nobody knows yet whose order it is."
    ),
    "OrderOfAnother": QT_TRANSLATE_NOOP(
        "wording", "Order {number} is known as another customer's and stays so."
    ),
    "OrderNumberMissing": QT_TRANSLATE_NOOP("wording", "The row has no order number."),
    "CustomersFull": QT_TRANSLATE_NOOP(
        "wording", "There would be more than {limit} customers; nothing was imported."
    ),
    "NicknameTaken": QT_TRANSLATE_NOOP("wording", "{name} is another customer already."),
    "NoSuchDay": QT_TRANSLATE_NOOP("wording", "There is no day {month}-{day}."),
    "NoYear": QT_TRANSLATE_NOOP("wording", "{text} is no year somebody can be born in."),
    "GroupTaken": QT_TRANSLATE_NOOP("wording", "There is a group called {name} already."),
    "SameCustomer": QT_TRANSLATE_NOOP("wording", "That is the same customer."),
    "FilterUnfinished": QT_TRANSLATE_NOOP("wording", "Beside “{word}” a condition is missing."),
    "BracketOpen": QT_TRANSLATE_NOOP("wording", "The bracket “{bracket}” has no other one."),
    "FilterTooDeep": QT_TRANSLATE_NOOP(
        "wording", "There are too many brackets within one another."
    ),
    "StoreOpen": QT_TRANSLATE_NOOP(
        "wording", "Customers can be kept once the data is encrypted; that has not happened yet."
    ),
    "ChangedSince": QT_TRANSLATE_NOOP(
        "wording", "That was changed again meanwhile and stays as it is."
    ),
}

#: Name of a step → what is said when it was done, and when it was taken back.
STEPS: Mapping[str, tuple[object, object]] = {
    "add customer": (
        QT_TRANSLATE_NOOP("wording", "Customer added."),
        QT_TRANSLATE_NOOP("wording", "Undone: the new customer is gone again."),
    ),
    "edit customer": (
        QT_TRANSLATE_NOOP("wording", "Customer saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the customer is as before."),
    ),
    "delete customer": (
        QT_TRANSLATE_NOOP("wording", "Customer moved to the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the customer is back."),
    ),
    "delete customers": (
        QT_TRANSLATE_NOOP("wording", "Customers moved to the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the customers are back."),
    ),
    "restore customer": (
        QT_TRANSLATE_NOOP("wording", "Customer restored from the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the customer is back in the bin."),
    ),
    "merge customers": (
        QT_TRANSLATE_NOOP("wording", "Customers merged."),
        QT_TRANSLATE_NOOP("wording", "Undone: they are separate customers again."),
    ),
    "tag customers": (
        QT_TRANSLATE_NOOP("wording", "Tags changed."),
        QT_TRANSLATE_NOOP("wording", "Undone: the customers' tags are as before."),
    ),
    "import customers": (
        QT_TRANSLATE_NOOP("wording", "Customers imported."),
        QT_TRANSLATE_NOOP("wording", "Undone: the customers are as before the import."),
    ),
    "edit tags": (
        QT_TRANSLATE_NOOP("wording", "Tags saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the tags are as before."),
    ),
    "link order": (
        QT_TRANSLATE_NOOP("wording", "Noted whose order that is."),
        QT_TRANSLATE_NOOP("wording", "Undone: the order is nobody's again."),
    ),
    "import orders": (
        QT_TRANSLATE_NOOP("wording", "Orders noted."),
        QT_TRANSLATE_NOOP("wording", "Undone: the orders are as before."),
    ),
}
