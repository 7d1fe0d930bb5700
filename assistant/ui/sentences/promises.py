"""What is said about promises and follow-ups: refusals, what was done, what was taken back."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: Name of the error's class → its sentence.
SENTENCES: Mapping[str, object] = {
    "PromiseMissing": QT_TRANSLATE_NOOP("wording", "That entry is not there any more."),
    "NothingPromised": QT_TRANSLATE_NOOP("wording", "Say in a few words what was promised."),
    "TimeOver": QT_TRANSLATE_NOOP("wording", "That time is over already; choose a later one."),
    "ReasonMissing": QT_TRANSLATE_NOOP("wording", "Say why, so that the next shift knows."),
    "NotATime": QT_TRANSLATE_NOOP("wording", "{text} is no time of the day; write it like 10:00."),
    "NobodyToFollow": QT_TRANSLATE_NOOP(
        "wording", "It takes a nickname or an order to come back to a buyer."
    ),
}

#: Name of a step → what is said when it was done, and when it was taken back.
STEPS: Mapping[str, tuple[object, object]] = {
    "make promise": (
        QT_TRANSLATE_NOOP("wording", "Promise noted."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promise is gone again."),
    ),
    "edit promise": (
        QT_TRANSLATE_NOOP("wording", "Promise saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promise is as before."),
    ),
    "keep promise": (
        QT_TRANSLATE_NOOP("wording", "Promise kept."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promise is open again."),
    ),
    "repeat promise": (
        QT_TRANSLATE_NOOP("wording", "Noted; it comes up again at its next time."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promise is due as before."),
    ),
    "close promise": (
        QT_TRANSLATE_NOOP("wording", "Promise closed; it does not come up again."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promise is open again."),
    ),
    "postpone promise": (
        QT_TRANSLATE_NOOP("wording", "Promise put off."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promise is due as before."),
    ),
    "note promise": (
        QT_TRANSLATE_NOOP("wording", "Noted what was said."),
        QT_TRANSLATE_NOOP("wording", "Undone: the note is gone again."),
    ),
    "reopen promise": (
        QT_TRANSLATE_NOOP("wording", "Promise open again."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promise is closed."),
    ),
    "delete promise": (
        QT_TRANSLATE_NOOP("wording", "Promise removed."),
        QT_TRANSLATE_NOOP("wording", "Undone: the promise is back."),
    ),
    "add follow-up": (
        QT_TRANSLATE_NOOP("wording", "Noted to follow up."),
        QT_TRANSLATE_NOOP("wording", "Undone: nothing to follow up."),
    ),
    "follow up": (
        QT_TRANSLATE_NOOP("wording", "Noted that the buyer was written to."),
        QT_TRANSLATE_NOOP("wording", "Undone: the follow-up is as before."),
    ),
    "end follow-up": (
        QT_TRANSLATE_NOOP("wording", "Follow-up ended."),
        QT_TRANSLATE_NOOP("wording", "Undone: the follow-up is open again."),
    ),
}
