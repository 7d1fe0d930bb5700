"""What is said in a word of the time and place that something has, where there is any."""

from collections.abc import Collection
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.phrases import EventId, PhraseDraft
from assistant.domain.validity import Limited, ends_soon, not_yet, over

_LATER = QT_TRANSLATE_NOOP("validity", "From {day}")
_OVER = QT_TRANSLATE_NOOP("validity", "Expired")
_SOON = QT_TRANSLATE_NOOP("validity", "Until {day}")
_OFFICIAL = QT_TRANSLATE_NOOP("validity", "Official")
_EVENT_OFF = QT_TRANSLATE_NOOP("validity", "Event off")
_ONLY = QT_TRANSLATE_NOOP("validity", "Only {workbench}")


def misplaced(phrase: PhraseDraft, workbench: str | None) -> bool:
    """Say whether a phrase is limited to other workbenches than that one.

    "" stands for a window that is none, None for where nobody knows.
    """
    limits = phrase.workbenches
    return workbench is not None and bool(limits) and workbench not in limits


def official_word(phrase: PhraseDraft) -> list[tuple[str, str]]:
    """Return the word and its tone for a phrase that came with a pack; nothing for one's own."""
    if not phrase.official:
        return []
    return [(QCoreApplication.translate("validity", str(_OFFICIAL)), "plain")]


def place_words(
    phrase: PhraseDraft, workbench: str | None, off: Collection[EventId]
) -> list[tuple[str, str]]:
    """Return words and their tones: for an event that is off, and for a limit to workbenches."""
    found = []
    if phrase.event is not None and phrase.event in off:
        found.append((QCoreApplication.translate("validity", str(_EVENT_OFF)), "danger"))
    if phrase.workbenches:
        more = "…" if len(phrase.workbenches) > 1 else ""
        words = QCoreApplication.translate("validity", str(_ONLY))
        tone = "warning" if misplaced(phrase, workbench) else "plain"
        found.append((words.replace("{workbench}", phrase.workbenches[0] + more), tone))
    return found


def validity_word(phrase: Limited, now: datetime) -> tuple[str, str] | None:
    """Return the word and its tone; None for what is valid for long. ``now`` has a zone.

    A day is told by month and day; on its last day by the minute.
    """
    if phrase.valid_from and not_yet(phrase, now):
        return _said(_LATER, phrase.valid_from, now), "warning"
    if phrase.valid_until and over(phrase, now):
        return _said(_OVER, phrase.valid_until, now), "danger"
    if phrase.valid_until and ends_soon(phrase, now):
        return _said(_SOON, phrase.valid_until, now), "warning"
    return None


def _said(words: object, moment: datetime, now: datetime) -> str:
    local = moment.astimezone(now.tzinfo)
    day = f"{local:%H:%M}" if local.date() == now.date() else f"{local:%m-%d}"
    return QCoreApplication.translate("validity", str(words)).format(day=day)
