"""What is said about rule cards: why something was refused, what was done, what was taken back."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: Name of the error's class → its sentence.
SENTENCES: Mapping[str, object] = {
    "CardMissing": QT_TRANSLATE_NOOP("wording", "That rule does not exist any more."),
    "EmptyAdvice": QT_TRANSLATE_NOOP("wording", "Write what the agent should do."),
    "BrokenPattern": QT_TRANSLATE_NOOP("wording", '"{pattern}" is no pattern that can be found.'),
    "TooManyEntries": QT_TRANSLATE_NOOP("wording", "A list may have at most {limit} entries."),
}

#: Step → what is said of it, and of taking it back.
STEPS: Mapping[str, tuple[object, object]] = {
    "add card": (
        QT_TRANSLATE_NOOP("wording", "Rule added."),
        QT_TRANSLATE_NOOP("wording", "Undone: the new rule is gone again."),
    ),
    "edit card": (
        QT_TRANSLATE_NOOP("wording", "Rule saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the rule is as it was."),
    ),
    "confirm card": (
        QT_TRANSLATE_NOOP("wording", "Rule confirmed, with its values."),
        QT_TRANSLATE_NOOP("wording", "Undone: the rule is unconfirmed again."),
    ),
    "choose card": (
        QT_TRANSLATE_NOOP("wording", "Chosen and noted."),
        QT_TRANSLATE_NOOP("wording", "Undone: the choice is open again."),
    ),
    "delete card": (
        QT_TRANSLATE_NOOP("wording", "Rule moved to the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the rule is back."),
    ),
    "restore card": (
        QT_TRANSLATE_NOOP("wording", "Rule restored from the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the rule is back in the bin."),
    ),
    "edit value": (
        QT_TRANSLATE_NOOP("wording", "Value saved; all phrases use it from now on."),
        QT_TRANSLATE_NOOP("wording", "Undone: the value is as it was."),
    ),
    "remove value": (
        QT_TRANSLATE_NOOP("wording", "Value removed; phrases that use it show a gap."),
        QT_TRANSLATE_NOOP("wording", "Undone: the value is back."),
    ),
}
