"""What was done last, in words, and what is said when it is taken back."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.ui.sentences import (
    bulk,
    care,
    customers,
    limits,
    packs,
    products,
    promises,
    rule_cards,
)

#: What was done last, as ``Done.step`` names it → what is said of it, and of taking it back.
STEP_SENTENCES: Mapping[str, tuple[object, object]] = {
    **bulk.STEPS,
    **packs.STEPS,
    "add": (
        QT_TRANSLATE_NOOP("wording", "Added."),
        QT_TRANSLATE_NOOP("wording", "Undone: what was added is gone again."),
    ),
    "edit": (
        QT_TRANSLATE_NOOP("wording", "Saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the earlier text is back."),
    ),
    "move": (
        QT_TRANSLATE_NOOP("wording", "Moved."),
        QT_TRANSLATE_NOOP("wording", "Undone: everything is where it was."),
    ),
    "delete": (
        QT_TRANSLATE_NOOP("wording", "Moved to the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: taken out of the bin."),
    ),
    "restore": (
        QT_TRANSLATE_NOOP("wording", "Restored from the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: back in the bin."),
    ),
    "import": (
        QT_TRANSLATE_NOOP("wording", "Imported."),
        QT_TRANSLATE_NOOP("wording", "Undone: the library is as it was before the import."),
    ),
    "starter": (
        QT_TRANSLATE_NOOP("wording", "Starter library added."),
        QT_TRANSLATE_NOOP("wording", "Undone: the starter library is gone again."),
    ),
    "add category": (
        QT_TRANSLATE_NOOP("wording", "Category added."),
        QT_TRANSLATE_NOOP("wording", "Undone: the new category is gone again."),
    ),
    "rename category": (
        QT_TRANSLATE_NOOP("wording", "Category renamed."),
        QT_TRANSLATE_NOOP("wording", "Undone: the category has its earlier name."),
    ),
    "move category": (
        QT_TRANSLATE_NOOP("wording", "Category moved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the category is where it was."),
    ),
    "delete category": (
        QT_TRANSLATE_NOOP("wording", "Category and its phrases moved to the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the category and its phrases are back."),
    ),
    **customers.STEPS,
    **promises.STEPS,
    **care.STEPS,
    **products.STEPS,
    **rule_cards.STEPS,
    **limits.STEPS,
}
