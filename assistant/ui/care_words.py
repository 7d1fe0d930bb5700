"""Care in the words of the screen: on which day, why somebody is listed, what came of it."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.care import (
    ARRIVED,
    BIRTHDAY,
    DONE,
    LEVEL_REACHED,
    POSTPONED,
    REPEAT_GIFT,
    REPURCHASE,
    REVISIT,
    UNWANTED,
    CareLimits,
    CareNote,
    CarePlan,
)
from assistant.domain.care_queue import CareLine
from assistant.ui.wording import full_day, listed, together

#: Kind of a rule → what it is called.
KINDS: Mapping[str, object] = {
    BIRTHDAY: QT_TRANSLATE_NOOP("care", "Before a birthday"),
    REPURCHASE: QT_TRANSLATE_NOOP("care", "After the last order"),
    ARRIVED: QT_TRANSLATE_NOOP("care", "After an order arrived"),
    REPEAT_GIFT: QT_TRANSLATE_NOOP("care", "At a number of orders"),
    LEVEL_REACHED: QT_TRANSLATE_NOOP("care", "When a level is reached"),
    REVISIT: QT_TRANSLATE_NOOP("care", "After silence"),
}

#: What was answered → how that is said.
ANSWERS: Mapping[str, object] = {
    "content": QT_TRANSLATE_NOOP("care", "Content"),
    "trouble": QT_TRANSLATE_NOOP("care", "Has trouble"),
    "silent": QT_TRANSLATE_NOOP("care", "No answer"),
}

#: Why nothing is said to somebody.
SILENCED: Mapping[str, object] = {
    "refuses": QT_TRANSLATE_NOOP("care", "Takes no messages; nothing is proposed."),
    "declined": QT_TRANSLATE_NOOP("care", "Wants no care; nothing is proposed."),
    "open_case": QT_TRANSLATE_NOOP(
        "care", "An after-sale case is open; nothing is proposed until it is closed."
    ),
}

_WHY: Mapping[str, object] = {
    BIRTHDAY: QT_TRANSLATE_NOOP(
        "care",
        "Birthday on {birthday}; the rule speaks {days} days before. The buyer agreed to it.",
    ),
    REPURCHASE: QT_TRANSLATE_NOOP(
        "care",
        "Ordered {goods} on {since}, {passed} days ago; the rule speaks after {days} days.",
    ),
    ARRIVED: QT_TRANSLATE_NOOP(
        "care",
        "Received {goods} on {since}, {passed} days ago; the rule speaks after {days} days.",
    ),
    REPEAT_GIFT: QT_TRANSLATE_NOOP("care", "Order number {number} of this buyer, on {since}."),
    LEVEL_REACHED: QT_TRANSLATE_NOOP(
        "care", "Twelve months of orders reach {level}: {number} orders, the last on {since}."
    ),
    REVISIT: QT_TRANSLATE_NOOP(
        "care", "Nothing bought or said since {since}, for {passed} days; the rule says {days}."
    ),
}
_WAITS = QT_TRANSLATE_NOOP(
    "care", "Not before {day}: at most {limits} of the shop's own accord to one buyer."
)
_MOST = QT_TRANSLATE_NOOP("care", "{count} in {days} days")
_GOODS = QT_TRANSLATE_NOOP("care", "something (order …{digits})")
_NAMED = QT_TRANSLATE_NOOP("care", "“{title}” (order …{digits})")

#: Days from today → how that day is called.
_DAYS: Mapping[int, object] = {
    0: QT_TRANSLATE_NOOP("care", "today"),
    1: QT_TRANSLATE_NOOP("care", "tomorrow"),
}
_RESULTS: Mapping[str, object] = {
    DONE: QT_TRANSLATE_NOOP("care", "said"),
    POSTPONED: QT_TRANSLATE_NOOP("care", "put off till {day}"),
    UNWANTED: QT_TRANSLATE_NOOP("care", "not wanted"),
}


def day_words(day: date, today: date) -> str:
    """Return a day as one says it: today, tomorrow, month and day, or in whole of another year."""
    if words := _DAYS.get((day - today).days):
        return worded(words)
    return f"{day:%m-%d}" if day.year == today.year else full_day(day)


def why_words(line: CareLine, today: date, limits: CareLimits) -> str:
    """Return why somebody is listed, and why not before that day."""
    occasion, rule = line.occasion, line.rule
    why = worded(_WHY[rule.kind]).format(
        birthday=full_day(occasion.since),
        since=full_day(occasion.since),
        passed=(today - occasion.since).days,
        days=rule.days,
        number=occasion.number,
        level=occasion.level,
        goods=_goods(line),
    )
    if not line.waits:
        return why
    waits = worded(_WAITS).format(day=day_words(line.day, today), limits=limits_words(limits))
    return together(why, waits)


def limits_words(limits: CareLimits) -> str:
    """Return how many messages one buyer is sent: 1 in 7 days, 2 in 30 days."""
    return listed([worded(_MOST).format(count=each.count, days=each.days) for each in limits.most])


def note_words(note: CareNote, plan: CarePlan, say: Callable[[date], str] = full_day) -> str:
    """Return what came of an occasion: which one, the result, the answer."""
    rule = plan.rule(note.rule)
    result = worded(_RESULTS.get(note.result, note.result))
    words = (
        rule.name if rule else note.rule,
        result.format(day=say(note.until) if note.until else ""),
        worded(ANSWERS[note.answer]) if note.answer in ANSWERS else "",
    )
    return " · ".join(filter(None, words))


def worded(words: object) -> str:
    """Return words of care in the user's language."""
    return QCoreApplication.translate("care", str(words))


def _goods(line: CareLine) -> str:
    occasion = line.occasion
    pattern = _NAMED if occasion.product else _GOODS
    return worded(pattern).format(title=occasion.product, digits=occasion.order[-4:])
