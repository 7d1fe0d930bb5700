"""What is said in a word of the time that something has, where there is anything to say."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.validity import Limited, ends_soon, not_yet, over

_LATER = QT_TRANSLATE_NOOP("validity", "From {day}")
_OVER = QT_TRANSLATE_NOOP("validity", "Expired")
_SOON = QT_TRANSLATE_NOOP("validity", "Until {day}")


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
