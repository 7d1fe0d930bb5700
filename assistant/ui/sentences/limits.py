"""What is said of phrases that belong elsewhere, and of events."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "EventOff": QT_TRANSLATE_NOOP(
        "wording", '"{title}" belongs to "{event}", which is switched off. It was not inserted.'
    ),
    "EventTaken": QT_TRANSLATE_NOOP("wording", 'There is an event "{name}" already.'),
    "EventMissing": QT_TRANSLATE_NOOP("wording", "That event does not exist any more."),
    "OtherWorkbench": QT_TRANSLATE_NOOP(
        "wording", '"{title}" is only for {workbenches}. It was not inserted.'
    ),
}

#: Name of a step → what is said of it, and of taking it back.
STEPS: Mapping[str, tuple[object, object]] = {
    "event": (
        QT_TRANSLATE_NOOP("wording", "Event changed."),
        QT_TRANSLATE_NOOP("wording", "Undone: the phrases have their earlier event."),
    ),
    "delete event": (
        QT_TRANSLATE_NOOP("wording", "Event deleted; its phrases stay."),
        QT_TRANSLATE_NOOP("wording", "Undone: the event is back with its phrases."),
    ),
}
