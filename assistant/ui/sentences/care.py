"""What is said about care: refusals, what was done, what was taken back."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: Name of the error's class → its sentence.
SENTENCES: Mapping[str, object] = {
    "BadDays": QT_TRANSLATE_NOOP(
        "wording", "A number there is too small or too large; days go up to ten years."
    ),
    "LevelTwice": QT_TRANSLATE_NOOP("wording", "There are two levels called {name}."),
    "OccasionOver": QT_TRANSLATE_NOOP("wording", "That was dealt with meanwhile."),
}

#: Name of a step → what is said when it was done, and when it was taken back.
STEPS: Mapping[str, tuple[object, object]] = {
    "care said": (
        QT_TRANSLATE_NOOP("wording", "Noted as said."),
        QT_TRANSLATE_NOOP("wording", "Undone: it is still to be said."),
    ),
    "care postponed": (
        QT_TRANSLATE_NOOP("wording", "Put off; it comes back on that day."),
        QT_TRANSLATE_NOOP("wording", "Undone: it is due as before."),
    ),
    "care unwanted": (
        QT_TRANSLATE_NOOP("wording", "Noted: the buyer is not told of this any more."),
        QT_TRANSLATE_NOOP("wording", "Undone: the buyer may be told again."),
    ),
    "care answer": (
        QT_TRANSLATE_NOOP("wording", "The answer is noted."),
        QT_TRANSLATE_NOOP("wording", "Undone: the answer is open again."),
    ),
    "care levels": (
        QT_TRANSLATE_NOOP("wording", "The levels are as the orders say."),
        QT_TRANSLATE_NOOP("wording", "Undone: the levels are as before."),
    ),
    "edit care": (
        QT_TRANSLATE_NOOP("wording", "Care rules saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the care rules are as before."),
    ),
}
