"""Questions a phrase asks before it is inserted, and what counts as an answer.

How a phrase declares them is the affair of ``dialect``; asking is that of the screens.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from assistant.domain.errors import UserError
from assistant.domain.facts import OF_ONE_BUYER
from assistant.domain.missed_searches import says_too_much
from assistant.domain.text import clean
from assistant.domain.values import value

Kind = Literal["text", "number", "choice", "date"]

#: How phrases declare a question: ``{{ 原因 | 选项: "质量问题", "尺码不合" }}``.
FILTERS: dict[str, Kind] = {"提问": "text", "数字": "number", "选项": "choice", "日期": "date"}

#: How many answers are remembered, and how long one may be to be worth it.
REMEMBERED = 200
REMEMBERED_LENGTH = 200

# Patterns are kept as text: ``re`` compiles them at first use, not while the program starts.
_NUMBER = r"(?a)[+-]?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,6})?"
_NEAR_DAYS = {"今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "昨天": -1}
_WEEKDAY = r"(?P<which>下下|下个?|本|这)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])"
_WEEKDAYS = {name: number for number, name in enumerate("一二三四五六日")} | {"天": 6}
_DATE = (
    r"(?a)(?:(?P<year>\d{4})[-/.年])?(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})[日号]?"
    r"|(?P<only>\d{1,2})[日号]"
)


class BadAnswer(UserError):
    """That is no answer to the question (``name``, ``kind``, ``answer``)."""


@value
class Question:
    """Something a phrase wants to know.

    ``options`` are the answers on offer; the default of a choice is among them.
    """

    name: str
    kind: Kind = "text"
    options: tuple[str, ...] = ()
    default: str = ""


def declared(name: str, filter_name: str, arguments: tuple[str, ...]) -> Question | None:
    """Return the question that a filter declares, or None where its arguments make no sense."""
    kind = FILTERS[filter_name]
    if kind == "choice":
        options = tuple(dict.fromkeys(each for each in arguments if each.strip()))
        return Question(name, kind, options, options[0]) if options else None
    if len(arguments) > 1 or (kind == "number" and arguments and not _as_number(arguments[0])):
        return None
    return Question(name, kind, (), arguments[0] if arguments else "")


def settle(question: Question, answer: str, today: date) -> str:
    """Return an answer as the buyer will read it, "" for none; raise BadAnswer.

    A choice may be answered in the agent's own words. Days become dates: 明天 → 11月22日.
    """
    text = clean(answer).text.strip()
    if not text or question.kind in ("text", "choice"):
        return text
    found = _as_number(text) if question.kind == "number" else _as_date(text, today)
    if not found:
        raise BadAnswer(name=question.name, kind=question.kind, answer=text)
    return found


def starting_answers(
    questions: Iterable[Question], remembered: Mapping[str, str], facts: Mapping[str, object]
) -> dict[str, str]:
    """Return what the form shows at first: the fact, else the last answer, else the default.

    The last answer to a free text is only offered (``offering``): filled in by itself, one Enter
    too quick would tell this buyer what was meant for the one before.
    """
    return {each.name: str(facts.get(each.name) or _start(each, remembered)) for each in questions}


def offering(questions: Iterable[Question], remembered: Mapping[str, str]) -> tuple[Question, ...]:
    """Return the questions with the last answers among those on offer to free texts."""
    return tuple(
        replace(each, options=(remembered[each.name],))
        if each.kind == "text" and remembered.get(each.name)
        else each
        for each in questions
    )


def _start(question: Question, remembered: Mapping[str, str]) -> str:
    last = "" if question.kind == "text" else remembered.get(question.name, "")
    return last or question.default


def remember(
    remembered: Mapping[str, str], questions: Iterable[Question], answers: Mapping[str, str]
) -> dict[str, str]:
    """Return the last answers with new ones added; the oldest go when there are too many.

    Days are not remembered: last week's tomorrow is nobody's answer today. Nor is what belongs to
    one buyer or one order, by its name or by what it says: the next chat is another buyer's.
    """
    texts = {each.name for each in questions if each.kind == "text"}
    asked = {each.name for each in questions if each.kind != "date"} - OF_ONE_BUYER
    new = {
        name: answer.strip()
        for name, answer in answers.items()
        if name in asked
        and answer.strip()
        and len(answer) <= REMEMBERED_LENGTH
        and not (name in texts and says_too_much(answer))
    }
    kept = {name: answer for name, answer in remembered.items() if name not in new} | new
    return dict(list(kept.items())[-REMEMBERED:])


def _as_number(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).replace("，", ",").replace(" ", "")
    return plain.replace(",", "").removeprefix("+") if re.fullmatch(_NUMBER, plain) else ""


def _as_date(text: str, today: date) -> str:
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if plain in _NEAR_DAYS:
        return _shown(today + timedelta(days=_NEAR_DAYS[plain]), today)
    if (weekday := re.fullmatch(_WEEKDAY, plain)) is not None:
        return _shown(_weekday(weekday["which"], _WEEKDAYS[weekday["day"]], today), today)
    if (found := re.fullmatch(_DATE, plain)) is None:
        return ""
    try:
        return _shown(_calendar_day(found, today), today)
    except ValueError:
        return ""


def _weekday(which: str | None, weekday: int, today: date) -> date:
    """Return the day meant: 周五 is the next one to come, 下周五 that of the next week."""
    weeks = {"下下": 2, "下": 1, "下个": 1}.get(which or "", 0)
    day = today + timedelta(days=weekday - today.weekday(), weeks=weeks)
    return day + timedelta(weeks=1) if which is None and day < today else day


def _calendar_day(found: re.Match[str], today: date) -> date:
    if found["only"]:
        return today.replace(day=int(found["only"]))
    return date(int(found["year"] or today.year), int(found["month"]), int(found["day"]))


def _shown(day: date, today: date) -> str:
    text = f"{day.month}月{day.day}日"
    return (
        text
        if abs(day - today) < timedelta(days=184) or day.year == today.year
        else f"{day.year}年{text}"
    )
