"""Customers and orders as rows from outside have them, and what their cells say."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

from assistant.domain.birthday_words import NotABirthday, birthday_of
from assistant.domain.birthdays import NoSuchDay
from assistant.domain.customer_columns import KIND_HEADINGS
from assistant.domain.customers import TAOBAO, Birthday, Nickname, Tag
from assistant.domain.errors import UserError
from assistant.domain.orders import STATES, OrderItem
from assistant.domain.person import JIN_PER_KILO, Person, doubtful
from assistant.domain.product_rows import DayUnclear, moment, several
from assistant.domain.tables import lines_in
from assistant.domain.values import value

#: How orders stand in exports (FORMS of Taobao, Tmall, and of others) → how they stand with us.
_STATES: Mapping[str, str] = {
    "等待买家付款": "unpaid",
    "待付款": "unpaid",
    "买家已付款": "paid",
    "待发货": "paid",
    "卖家部分发货": "paid",
    "卖家已发货": "sent",
    "已发货": "sent",
    "待收货": "sent",
    "交易成功": "received",
    "已签收": "received",
    "已完成": "received",
    "交易关闭": "closed",
    "已取消": "closed",
    "已关闭": "closed",
}
#: How states are written into our own tables.
STATE_NAMES: Mapping[str, str] = dict(
    zip(STATES, ("待付款", "待发货", "已发货", "交易成功", "交易关闭"), strict=True)
)
#: What the platform that is meant where none is named is called in tables.
_TAOBAO_NAMES = frozenset(("", "淘宝", "天猫", "淘宝网", "淘宝天猫", "淘系", TAOBAO, "tmall"))
#: A group from what is in it, and a group from the garment that it is about: 尺码/连衣裙:M.
_GROUP_END, _ABOUT = re.compile("[:：]"), "/"
_MOMENTS = ("%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M", "%Y/%m/%d", "%Y-%m-%d %H:%M")
#: A measure as tables have it: a figure, perhaps with its unit.
_FIGURE = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*(cm|厘米|公分|斤|kg|公斤|千克)?")
_UNITS: Mapping[str, str] = {"斤": "jin", "kg": "kg", "公斤": "kg", "千克": "kg"}
#: A spreadsheet makes 10.1 of the 10th of October, as of the 1st.
_SHORTENED = re.compile(r"\d{1,2}\.[123]")


class BirthdayUnclear(UserError):
    """A remark: the cell is no birthday, or may be two (``text``); it was left out."""


class MeasureUnclear(UserError):
    """A remark: the cell is no measure of a person (``text``); it was left out."""


class BuyerUnknown(UserError):
    """The order says no full nickname, and nobody knows yet whose it is."""


class OrderOfAnother(UserError):
    """A remark: the order is known as another customer's (``number``), and stays so."""


class OrderNumberMissing(UserError):
    """The row has no number of an order."""


@value
class CustomerRow:
    """A customer, or some of what is known of one, as it stands outside.

    ``said`` has fields of a ``CustomerDraft`` by name, but ``person`` a mapping of its measures,
    and in ``tags`` the name of a group, or its kind, stands for its key, "" where nobody said it. A
    row with a ``uid`` says all that its table has columns for: what is empty there takes the place
    of what was. ``row``, ``place`` and ``remarks`` are as in ``tables.PhraseRow``.
    """

    row: int
    names: tuple[Nickname, ...]
    said: Mapping[str, Any]
    uid: str = ""
    place: str = ""
    remarks: tuple[UserError, ...] = ()


@value
class OrderRow:
    """An order, or some of its items, as it stands outside.

    ``said`` has fields of an ``OrderDraft`` by name. ``buyer`` has a full nickname, or is None;
    ``uid`` is who it is in a table of our own. ``detailed`` rows say each item for itself.
    """

    row: int
    number: str
    platform: str
    buyer: Nickname | None
    said: Mapping[str, Any]
    items: tuple[OrderItem, ...] = ()
    detailed: bool = False
    uid: str = ""
    place: str = ""
    remarks: tuple[UserError, ...] = ()


def platform_named(text: str) -> str:
    """Return a platform by what a table calls it; Taobao where it calls none."""
    plain = text.strip()
    return TAOBAO if plain.casefold() in _TAOBAO_NAMES else plain


def state_named(text: str) -> str:
    """Return the state of an order by its words, "" for one that is not known."""
    plain = text.strip()
    return next((state for words, state in _STATES.items() if words in plain), "")


def tags_in(text: str, own: bool = False) -> tuple[Tag, ...]:
    """Return the tags of a cell: ``组:值`` or a value alone, parted by lines or commas.

    In a table of our ``own`` they stand on a line each.
    """
    return tuple(map(_tag, lines_in(text) if own else several(text)))


def tag_cell(group: str, tag: Tag) -> str:
    """Return a tag as ``tags_in`` reads it; ``group`` is what its group is called."""
    return f"{group}{_ABOUT}{tag.about}:{tag.text}" if tag.about else f"{group}:{tag.text}"


def column_tags(group: str, about: str, text: str) -> tuple[Tag, ...]:
    """Return the tags in a cell of a column that is called like their group."""
    key = KIND_HEADINGS.get(group, group)
    found = (_tag(each) for each in several(text))
    # A cell may still name the garment: 连衣裙:M in a column of sizes.
    return tuple(Tag(key, each.text, each.about or each.group or about) for each in found)


def birthday_in(text: str, of_sheet: bool, remarks: list[UserError]) -> Birthday | None:
    """Return the birthday of a cell; None, with a remark, for one that is not clear."""
    try:
        if of_sheet and _SHORTENED.fullmatch(text.strip()):
            raise NotABirthday
        return birthday_of(text)
    except (NotABirthday, NoSuchDay):
        remarks.append(BirthdayUnclear(text=text[:80]))
        return None


def measure_in(measure: str, text: str, own: bool, remarks: list[UserError]) -> dict[str, Any]:
    """Return a measure of a ``Person`` that a cell says, with the unit of a weight.

    In a table of our ``own`` it is taken as it stands; else it has to be one that people have.
    """
    found = _FIGURE.fullmatch(text.strip().casefold())
    if found:
        figure, unit = float(found[1]), _UNITS.get(found[2] or "", "")
        weighed = {"weight_in": unit} if measure == "weight" else {}
        said: dict[str, Any] = {measure: figure * (JIN_PER_KILO if unit == "kg" else 1), **weighed}
        if own or not doubtful(Person(**said)):
            return said
    if (person := _said_as(measure, text)) is not None:
        more = {"weight_in": person.weight_in} if measure == "weight" else {}
        return {measure: person.given[measure], **more}
    remarks.append(MeasureUnclear(text=text[:80]))
    return {}


def measure_cell(person: Person, measure: str) -> str:
    """Return a measure as ``measure_in`` reads it, "" for none."""
    figure = person.given.get(measure)
    if figure is None:
        return ""
    if measure != "weight" or not person.weight_in:
        return f"{figure:.15g}"
    return f"{figure / JIN_PER_KILO:.15g}kg" if person.weight_in == "kg" else f"{figure:.15g}斤"


def moment_in(text: str, remarks: list[UserError]) -> datetime | None:
    """Return the moment of a cell, in the time of this computer where it names no zone."""
    plain = text.strip()
    if plain.casefold() in ("", "null", "-"):
        return None
    if (found := moment(plain)) is not None:
        return found
    for form in _MOMENTS:
        with suppress(ValueError):
            return datetime.strptime(plain, form).astimezone()
    remarks.append(DayUnclear(text=text[:80]))
    return None


def later_than_born(birthday: Birthday, now: datetime) -> Birthday:
    """Return a birthday without a year that has not come: a spreadsheet wrote it."""
    ahead = birthday.year is not None and (birthday.year, birthday.month, birthday.day) > (
        now.year,
        now.month,
        now.day,
    )
    return replace(birthday, year=None) if ahead else birthday


def _tag(text: str) -> Tag:
    parts = _GROUP_END.split(text, maxsplit=1)
    if len(parts) == 1:
        return Tag("", text)
    group, _, about = parts[0].strip().partition(_ABOUT)
    return Tag(KIND_HEADINGS.get(group.strip(), group.strip()), parts[1].strip(), about.strip())


def _said_as(measure: str, text: str) -> Person | None:
    from assistant.domain.size_questions import said_as  # a large one, for what is seldom written

    found = said_as(measure, text)
    return found if found is not None and measure in found.given else None
