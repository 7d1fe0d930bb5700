"""What is said of work on many phrases at once."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: Name of the error's class → its sentence, with the error's values in braces.
SENTENCES: Mapping[str, object] = {
    "ManyChanged": QT_TRANSLATE_NOOP("wording", "Phrases: {count}."),
    "OfficialSkipped": QT_TRANSLATE_NOOP(
        "wording", "Official phrases are read-only and stay as they are: {count}."
    ),
    "TagsFull": QT_TRANSLATE_NOOP(
        "wording", "Not all tags found room, in phrases that may have no more of them: {count}."
    ),
    "PatternBroken": QT_TRANSLATE_NOOP(
        "wording", "The regular expression cannot be understood from character {place} on."
    ),
    "PatternTooSlow": QT_TRANSLATE_NOOP(
        "wording", "That regular expression would take too long; make it simpler."
    ),
    "TextsChanged": QT_TRANSLATE_NOOP(
        "wording", "Left as they are, because they were changed meanwhile: {count}."
    ),
    "CodesGone": QT_TRANSLATE_NOOP("wording", "No phrase has these keys any more: {keys}."),
}

#: What was done last → what is said of it, and of taking it back.
STEPS: Mapping[str, tuple[object, object]] = {
    "tag": (
        QT_TRANSLATE_NOOP("wording", "Tags changed."),
        QT_TRANSLATE_NOOP("wording", "Undone: the tags are as they were."),
    ),
    "switch on": (
        QT_TRANSLATE_NOOP("wording", "Switched on."),
        QT_TRANSLATE_NOOP("wording", "Undone: off again."),
    ),
    "switch off": (
        QT_TRANSLATE_NOOP("wording", "Switched off."),
        QT_TRANSLATE_NOOP("wording", "Undone: on again."),
    ),
    "limit": (
        QT_TRANSLATE_NOOP("wording", "Validity set."),
        QT_TRANSLATE_NOOP("wording", "Undone: the validity is as it was."),
    ),
    "replace": (
        QT_TRANSLATE_NOOP("wording", "Replaced."),
        QT_TRANSLATE_NOOP("wording", "Undone: the earlier texts are back."),
    ),
    "merge": (
        QT_TRANSLATE_NOOP("wording", "Merged."),
        QT_TRANSLATE_NOOP("wording", "Undone: each phrase is back, with its uses."),
    ),
}
