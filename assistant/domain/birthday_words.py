"""Birthdays as people write them: 10.15, 10月15日, 1995-10-15, 农历八月十五, 八月廿三.

A day in Chinese numerals without 日 (八月十五) is one of the lunar year: nobody writes the solar
date so. What is said of the calendar (公历, 农历) goes before that.
"""

import re
from contextlib import suppress
from unicodedata import normalize

from assistant.domain.birthdays import checked
from assistant.domain.customers import Birthday
from assistant.domain.errors import UserError

_ONES = "一二三四五六七八九"
_TENS = ("", *_ONES, "十")

#: Month → how it is written, and the names that only the lunar year has.
_MONTHS = (*_TENS[1:], "十一", "十二")
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
#: How a day of the lunar year is written, from the first on.
_LUNAR_DAYS = (
    *(f"初{each}" for each in _TENS[1:]),
    *(f"十{each}" for each in _ONES),
    "二十",
    *(f"廿{each}" for each in _ONES),
    "三十",
)
_MONTH_OF = {each: at for at, each in enumerate(_MONTHS, 1)} | _LUNAR_MONTHS
_DAY_OF = (
    {each: at for at, each in enumerate(_LUNAR_DAYS, 1)}
    | {each: at for at, each in enumerate(_TENS[1:], 1)}
    | {f"二十{each}": 20 + at for at, each in enumerate(_ONES, 1)}
    | {"廿": 20, "廿十": 20, "卅": 30, "三十一": 31, "卅一": 31}
)
#: What only a day or month of the lunar year is called by.
_LUNAR_SIGNS = ("初", "廿", "卅", *_LUNAR_MONTHS)

_LUNAR = re.compile("农历|阴历|旧历|古历|夏历|农")
_SOLAR = re.compile("公历|阳历|新历|西历")
_AROUND = re.compile(r"[()\[\]【】\s]|^(?:生日|出生日期|出生)[::]?|(?:生日|出生|生)$")
#: A spreadsheet may put a time behind a day.
_TIME = re.compile(r"[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")
_YEAR = r"(?:(?P<year>\d{4}|\d{2}|[〇零○一二三四五六七八九]{4})(?:年|[-./]))?"
_FORMS = (
    re.compile(rf"{_YEAR}(?P<leap>闰)?(?P<month>\d{{1,2}})(?:月|[-./、])(?P<day>\d{{1,2}})[日号]?"),
    re.compile(
        rf"{_YEAR}(?P<leap>闰)?(?P<month>[{_ONES}十正冬腊]{{1,2}}|\d{{1,2}})月"
        rf"(?P<day>[{_ONES}十初廿卅]{{1,3}}|\d{{1,2}})(?P<end>[日号])?"
    ),
    re.compile(r"(?P<year>\d{4})?(?P<month>\d{2})(?P<day>\d{2})"),
)
_SPELLED = str.maketrans("〇零○一二三四五六七八九", "000123456789")

#: Years of two figures from here on are those of the last century.
_LAST_CENTURY = 30


class NotABirthday(UserError):
    """That is no day of the year (``text``)."""


def birthday_of(text: str) -> Birthday | None:
    """Return the birthday that a text names, None for an empty one.

    Raises NotABirthday, and NoSuchDay for a day that its calendar does not have.
    """
    plain = _AROUND.sub("", _TIME.sub("", normalize("NFKC", text).strip()))
    if not plain:
        return None
    bare = _SOLAR.sub("", _LUNAR.sub("", plain))
    for form in _FORMS:
        if found := form.fullmatch(bare):
            return checked(_birthday(text, plain, found))
    raise NotABirthday(text=text)


def birthday_text(birthday: Birthday) -> str:
    """Return a birthday as ``birthday_of`` reads it: 1995-10-15, 10-15, 农历八月十五."""
    if not birthday.lunar:
        year = f"{birthday.year:04}-" if birthday.year else ""
        return f"{year}{birthday.month:02}-{birthday.day:02}"
    year = f"{birthday.year:04}年" if birthday.year else ""
    leap = "闰" if birthday.leap else ""
    return f"农历{year}{leap}{_MONTHS[birthday.month - 1]}月{_LUNAR_DAYS[birthday.day - 1]}"


def birthday_said(birthday: Birthday) -> str:
    """Return a day of the year as buyers say it: 10月15日, 农历八月廿三, 农历腊月初八."""
    if not birthday.lunar:
        return f"{birthday.month}月{birthday.day}日"
    names = {at: name for name, at in _LUNAR_MONTHS.items()}
    month = names.get(birthday.month, _MONTHS[birthday.month - 1])
    leap = "闰" if birthday.leap else ""
    return f"农历{leap}{month}月{_LUNAR_DAYS[birthday.day - 1]}"


def _birthday(text: str, plain: str, found: re.Match[str]) -> Birthday:
    said = found.groupdict()
    leap, spelled = bool(said.get("leap")), not said["month"].isdigit()
    lunar, solar = bool(_LUNAR.search(plain)), bool(_SOLAR.search(plain))
    signs = leap or any(each in found[0] for each in _LUNAR_SIGNS)
    if solar and (lunar or signs):
        raise NotABirthday(text=text)
    loose = spelled and not said["day"].isdigit() and not said.get("end")
    with suppress(KeyError):
        return Birthday(
            month=_number(said["month"], _MONTH_OF),
            day=_number(said["day"], _DAY_OF),
            year=_year(said["year"]),
            lunar=not solar and (lunar or signs or loose),
            leap=leap,
        )
    raise NotABirthday(text=text)


def _number(text: str, names: dict[str, int]) -> int:
    return int(text) if text.isdigit() else names[text]


def _year(text: str | None) -> int | None:
    if not text:
        return None
    year = int(text.translate(_SPELLED))
    if len(text) > 2:
        return year
    return year + (1900 if year >= _LAST_CENTURY else 2000)
