"""How an insertion ended, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.domain.insertion import Outcome

#: How an insertion ended → its sentence. ``{window}`` is the target's title.
OUTCOME_SENTENCES: Mapping[Outcome, object] = {
    Outcome.DONE: QT_TRANSLATE_NOOP("wording", "Inserted into {window}."),
    Outcome.TARGET_CHANGED: QT_TRANSLATE_NOOP(
        "wording", "Another window came to the front: nothing was inserted."
    ),
    Outcome.TARGET_GONE: QT_TRANSLATE_NOOP(
        "wording", "The window was closed: nothing was inserted."
    ),
    Outcome.TARGET_OURS: QT_TRANSLATE_NOOP(
        "wording", "Click into the chat window first: nothing was inserted."
    ),
    Outcome.TARGET_ABOVE_US: QT_TRANSLATE_NOOP(
        "wording",
        "{program} runs as administrator and takes no keys from Deskmate: run Deskmate as "
        "administrator, too. It is copied: press {key}.",
    ),
    Outcome.NOT_READ: QT_TRANSLATE_NOOP(
        "wording", "{window} did not take it. It is on the clipboard: press {key}."
    ),
    Outcome.NOT_SENT: QT_TRANSLATE_NOOP(
        "wording", "Inserted into {window}, but not sent: another window came to the front."
    ),
    Outcome.KEY_HELD: QT_TRANSLATE_NOOP(
        "wording", "A key stayed held down: nothing was inserted. Let go and try again."
    ),
    Outcome.TYPED_ON: QT_TRANSLATE_NOOP(
        "wording", "Something else was typed after the short code: nothing was inserted."
    ),
    Outcome.CLIPBOARD_BUSY: QT_TRANSLATE_NOOP(
        "wording", "Another program holds the clipboard: nothing was inserted. Please try again."
    ),
    Outcome.COPIED: QT_TRANSLATE_NOOP("wording", "Copied. Press {key} in the chat window."),
    Outcome.NO_DESKTOP: QT_TRANSLATE_NOOP(
        "wording", "Keys cannot be sent on this desktop. It is copied: press {key}."
    ),
}
