"""What conditions on customers look like where they are typed, in Chinese and in English.

A phrase is a pattern and what it means; of two that fit the longer one is meant.
"""

import re
from collections.abc import Callable, Mapping
from re import Match

from assistant.domain.customer_filters import (
    BirthdayIn,
    BirthdayWithin,
    Contact,
    Filter,
    Has,
    Measures,
    Not,
)
from assistant.domain.numerals import with_figures
from assistant.domain.person import JIN_PER_KILO, MEASURES

#: A number in figures or in words, a span of time, and what somebody who was talked to did.
_N = r"(\d{1,4}(?:\.\d)?|[一二两三四五六七八九十百半]{1,4})"
_SPAN = rf"{_N}\s*(天|日|周|星期|个?月|年|days?|weeks?|months?|years?)"
_TALKED = r"(?:联系|沟通|聊|来|咨询)过?"

_DAYS = {"天": 1, "日": 1, "d": 1, "周": 7, "星": 7, "w": 7, "月": 30, "个": 30, "m": 30}
_A_YEAR = 365
#: "本月": days or months from now.
_WHEN = {"今天": (0, 0), "明天": (1, 1), "today": (0, 0), "tomorrow": (1, 1)}
_MONTHS = {"本月": 0, "这个月": 0, "下月": 1, "下个月": 1, "this month": 0, "next month": 1}

_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}

_NAMES = {name: measure for measure, name in MEASURES.items()} | {each: each for each in MEASURES}
_LOW = frozenset(("以上", "及以上", ">=", "≥", ">", "超过", "高于", "大于"))
_HIGH = frozenset(("以下", "及以下", "以内", "<=", "≤", "<", "不到", "低于", "小于"))
#: How far "左右" reaches: a twentieth to either side.
_ABOUT = 0.05
_KILOS = ("kg", "公斤", "千克")

_FACTS = {
    "生日": "birthday",
    "备注": "notes",
    "标签": "tags",
    "过敏": "allergies",
    "过敏史": "allergies",
    "电话": "phone",
    "手机": "phone",
    "地址": "address",
    "联系": "contact",
    "birthday": "birthday",
    "notes": "notes",
    "tags": "tags",
    "allergies": "allergies",
    "phone": "phone",
    "address": "address",
}
_STATES: Mapping[str, Filter] = {
    "售后中": Has("open_case"),
    "有售后": Has("open_case"),
    "open case": Has("open_case"),
    "拒收": Has("refuses"),
    "拒收消息": Has("refuses"),
    "免打扰": Has("refuses"),
    "no messages": Has("refuses"),
    "同意祝福": Has("remind"),
    "可祝福": Has("remind"),
    "may congratulate": Has("remind"),
    "农历生日": Has("lunar"),
    "lunar birthday": Has("lunar"),
    "从未联系": Not(Has("contact")),
    "从未联系过": Not(Has("contact")),
    "never contacted": Not(Has("contact")),
}


def _number(text: str) -> float:
    return 0.5 if text == "半" else float(with_figures(text))


def _days(number: str, unit: str) -> float:
    if unit.startswith(("年", "y")):
        return _number(number) * _A_YEAR
    return _number(number) * _DAYS[unit[0]]


def _silent(found: Match[str]) -> Filter:
    return Contact(_days(found[1], found[2]), within=False)


def _talked(found: Match[str]) -> Filter:
    return Contact(_days(found[1], found[2]), within=True)


def _birthday_soon(found: Match[str]) -> Filter:
    return BirthdayWithin(0, int(_days(found[1], found[2])))


def _birthday_when(found: Match[str]) -> Filter:
    said = " ".join((found[1] or found[2]).split()).lower()
    if said in _WHEN:
        return BirthdayWithin(*_WHEN[said])
    return BirthdayIn(ahead=_MONTHS[said])


def _birthday_on(found: Match[str]) -> Filter:
    lunar = bool(found[1] or found[2] or found[3] in _LUNAR_MONTHS)
    month = _LUNAR_MONTHS.get(found[3]) or int(_number(found[3]))
    return BirthdayIn(month, int(_number(found[4] or "0")), lunar)


def _measured(found: Match[str]) -> Filter:
    name, before, first, unit, second, other, behind = found.groups()
    measure = _NAMES[name.lower()]
    kilos = measure == "weight" and (unit or other or "").lower() in _KILOS
    low, high = (
        _number(each) * (JIN_PER_KILO if kilos else 1) for each in (first, second or first)
    )
    if second:
        return Measures(measure, min(low, high), max(low, high))
    if before in _LOW or behind in _LOW:
        return Measures(measure, low, None)
    if before in _HIGH or behind in _HIGH:
        return Measures(measure, None, high)
    if behind == "左右":
        return Measures(measure, low * (1 - _ABOUT), high * (1 + _ABOUT))
    return Measures(measure, low, high)


def _has(found: Match[str]) -> Filter:
    has = Has(_FACTS[found[2].lower()])
    return has if found[1].lower() in ("有", "has", "with") else Not(has)


def _state(found: Match[str]) -> Filter:
    return _STATES[" ".join(found[0].split()).lower()]


def _choice(words: Mapping[str, object]) -> str:
    """Return a pattern for one of some words, the longest that fits."""
    return "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))


_MONTH_WORDS = _choice({**_WHEN, **_MONTHS})
_MEASURE = (
    rf"({_choice(_NAMES)})\s*(>=|<=|≥|≤|>|<|超过|高于|大于|不到|低于|小于)?\s*{_N}"
    rf"\s*(cm|厘米|斤|kg|公斤|千克)?(?:\s*[-~～–到至]\s*{_N}\s*(cm|厘米|斤|kg|公斤|千克)?)?"
    r"\s*(及?以上|及?以下|以内|左右)?"
)
_PATTERNS: tuple[tuple[str, Callable[[Match[str]], Filter]], ...] = (
    (rf"{_SPAN}\s*(?:以?内)?\s*(?:都?没有?|未|无)\s*再?{_TALKED}", _silent),
    (rf"(?:未|没有?){_TALKED}\s*(?:超过|满)?\s*{_SPAN}(?:以上)?", _silent),
    (rf"(?:not contacted|silent)\s+(?:for\s+)?{_SPAN}", _silent),
    (rf"{_SPAN}\s*以?内\s*{_TALKED}", _talked),
    (rf"(?:最近|近)\s*{_SPAN}\s*(?:以?内)?\s*{_TALKED}", _talked),
    (rf"contacted\s+within\s+{_SPAN}", _talked),
    (rf"生日\s*(?:在|还有)?\s*{_SPAN}\s*(?:以内|之内|内)", _birthday_soon),
    (rf"{_SPAN}\s*(?:以内|之内|内)\s*[过的]?生日", _birthday_soon),
    (rf"birthday\s+within\s+{_SPAN}", _birthday_soon),
    (
        rf"(?:生日|birthday)\s*[在是]?\s*({_MONTH_WORDS})|({_MONTH_WORDS})\s*[过的]?生日",
        _birthday_when,
    ),
    (
        r"(农历|阴历)?\s*生日\s*[在是:：]?\s*(农历|阴历)?\s*"
        r"(1[0-2]|0?[1-9]|十[一二]?|[正冬腊一二三四五六七八九])"
        r"(?:\s*[月./-]\s*初?(3[01]|[12]\d|0?[1-9]|[一二三四五六七八九十]{1,3})[日号]?|月份?)",
        _birthday_on,
    ),
    (_MEASURE, _measured),
    (rf"(有|没有|没填|没|无|has|with|no|without)\s*({_choice(_FACTS)})", _has),
    (_choice(_STATES), _state),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), then) for pattern, then in _PATTERNS)

#: What may follow a condition without a blank between.
_ENDS = frozenset(" \t　()（）且或和与、，,&|/")


def phrase_at(text: str, at: int) -> tuple[Filter, int] | None:
    """Return the condition that begins at a place, and where it ends; None where none does."""
    best: tuple[Filter, int] | None = None
    for pattern, then in _COMPILED:
        found = pattern.match(text, at)
        if found is not None and ends_at(text, found.end()) and (not best or found.end() > best[1]):
            best = then(found), found.end()
    return best


def ends_at(text: str, at: int) -> bool:
    """Say whether a condition may end at a place."""
    return at == len(text) or text[at] in _ENDS
