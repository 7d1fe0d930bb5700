"""Promises in the words of the screen: when one is due, how long that is, and whose it is."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.follow_ups import ASKED, UNPAID, FollowUpDraft
from assistant.domain.promise_rules import PromiseRules, told_at
from assistant.domain.promises import PromiseDraft
from assistant.ui.theme import Tokens
from assistant.ui.widgets.labels import NEUTRAL, WARNING

DANGER = "danger"

#: Days from today → how that day is called.
_DAYS = {
    -1: QT_TRANSLATE_NOOP("promises", "yesterday {time}"),
    0: QT_TRANSLATE_NOOP("promises", "today {time}"),
    1: QT_TRANSLATE_NOOP("promises", "tomorrow {time}"),
}
_LEFT = (
    QT_TRANSLATE_NOOP("promises", "{count} min left"),
    QT_TRANSLATE_NOOP("promises", "{count} h left"),
    QT_TRANSLATE_NOOP("promises", "{count} d left"),
)
_OVER = (
    QT_TRANSLATE_NOOP("promises", "{count} min over"),
    QT_TRANSLATE_NOOP("promises", "{count} h over"),
    QT_TRANSLATE_NOOP("promises", "{count} d over"),
)
_NOW = QT_TRANSLATE_NOOP("promises", "it is time")
_SPANS = (
    QT_TRANSLATE_NOOP("promises", "{count} min"),
    QT_TRANSLATE_NOOP("promises", "{count} h"),
    QT_TRANSLATE_NOOP("promises", "{count} d"),
)
_ORDER = QT_TRANSLATE_NOOP("promises", "order …{digits}")
_TAG = QT_TRANSLATE_NOOP("promises", "{what} {time}")
_NOBODY = QT_TRANSLATE_NOOP("promises", "Buyer not noted")

#: Kinds of follow-ups.
KINDS = {
    ASKED: QT_TRANSLATE_NOOP("promises", "Asked, not bought"),
    UNPAID: QT_TRANSLATE_NOOP("promises", "Ordered, not paid"),
}

_MINUTE = timedelta(minutes=1)

#: So many digits tell orders apart for somebody who has the list before them.
_DIGITS = 4


def due_words(moment: datetime, now: datetime) -> str:
    """Return a moment as one says it: today, tomorrow, or by month and day. ``now`` has a zone."""
    local = moment.astimezone(now.tzinfo)
    day = _DAYS.get((local.date() - now.date()).days)
    if day is None:
        return f"{local:%m-%d %H:%M}"
    return worded(day).format(time=f"{local:%H:%M}")


def left_words(moment: datetime, now: datetime) -> str:
    """Return how long it is till then, a minute begun being one, or how long ago that was."""
    if moment > now:
        return _counted(_LEFT, -((now - moment) // _MINUTE) * _MINUTE)
    return _counted(_OVER, now - moment) if now - moment >= _MINUTE else worded(_NOW)


def span_words(span: timedelta) -> str:
    """Return how long something is."""
    return _counted(_SPANS, span)


def tone_of(promise: PromiseDraft, now: datetime, rules: PromiseRules) -> str:
    """Return the tone in which its time is told: over, soon, or later."""
    if promise.due_at <= now:
        return DANGER
    return WARNING if told_at(promise, rules) <= now else NEUTRAL


def promise_tags(
    promises: Iterable[PromiseDraft], now: datetime, rules: PromiseRules
) -> list[tuple[str, str]]:
    """Return what a strip says of promises, each with its tone; the last hour by the minute."""
    tags = []
    for each in promises:
        near = each.due_at - now < timedelta(hours=1)
        time = left_words(each.due_at, now) if near else due_words(each.due_at, now)
        words = worded(_TAG).format(what=each.what, time=time)
        tags.append((words, tone_of(each, now, rules)))
    return tags


def tone_colours(tone: str, tokens: Tokens) -> tuple[str, str, str]:
    """Return fill, frame and words of a sign in a tone."""
    if tone == DANGER:
        return tokens.danger_tint, "", tokens.danger_text
    if tone == WARNING:
        return tokens.warning_tint, "", tokens.warning_text
    return tokens.hover, "", tokens.secondary


def whom_words(nickname: str, order: str) -> str:
    """Return of whom it is: a nickname, an order by its last digits, or that nobody is noted."""
    digits = worded(_ORDER).format(digits=order[-_DIGITS:]) if order else ""
    return " · ".join(filter(None, (nickname, digits))) or worded(_NOBODY)


def doubt_words(follow_up: FollowUpDraft) -> str:
    """Return why somebody is to be followed up: asked or ordered, and what the doubt was."""
    return " · ".join(filter(None, (worded(KINDS[follow_up.kind]), follow_up.doubt)))


def _counted(patterns: tuple[object, ...], span: timedelta) -> str:
    minutes = span // _MINUTE
    sizes = (minutes, minutes // 60, minutes // (24 * 60))
    which = 0 if minutes < 60 else 1 if minutes < 48 * 60 else 2
    return worded(patterns[which]).format(count=sizes[which])


def worded(words: object) -> str:
    """Return words about promises in the user's language."""
    return QCoreApplication.translate("promises", str(words))
