"""A product as a row from outside has it, and what its cells say: money, pieces, yes or no."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any, TypeVar

from assistant.domain.days import NotADay, day_of
from assistant.domain.errors import UserError
from assistant.domain.money import NotACount, NotMoney, count_of, fen_of, yuan
from assistant.domain.size_charts import SizeChart
from assistant.domain.values import value

_YES = frozenset(("是", "有", "支持", "上架", "在售", "出售中", "销售中", "yes", "true", "1"))
_NO = frozenset(
    ("否", "无", "不支持", "下架", "已下架", "仓库中", "停售", "停产", "no", "false", "0")
)
_SEPARATORS = re.compile(r"[,，;；、\n\r]+")
#: So many characters of an unclear cell are shown.
_SHOWN = 80
_LETTER_SIZE = re.compile(r"(?i)(?:\d?x{0,4}[sl]|m|f|均码)")

_Told = TypeVar("_Told")


class PriceUnclear(UserError):
    """A remark: the cell is no single amount of money (``text``); the price stays open."""


class StockUnclear(UserError):
    """A remark: the cell is no number of pieces (``text``); the stock stays open."""


class DayUnclear(UserError):
    """A remark: the cell is no date (``text``); it was left out."""


class AnswerUnclear(UserError):
    """A remark: the cell says neither yes nor no (``text``); it was left out."""


class ProductUnknown(UserError):
    """The row names no product of the catalogue (``code``), and has no title for a new one."""


@value
class ProductRow:
    """A product, or some of it, as it stands outside.

    ``said`` has fields of a ``ProductDraft`` that the row speaks of, ``skus`` for each variant what
    it says of it (fields of a ``Sku``, a tuple of pairs), both by name. ``suitability`` may be a
    mapping: what it says of that. ``files`` are pictures beside the source, ``shop`` its name in
    ``said``. ``uid`` is known to files of our own only. Where the row is ``whole``, what it speaks
    of takes the place of what was, even if it is empty; otherwise it is laid over that.
    ``row``, ``place`` and ``remarks`` are as in ``tables.PhraseRow``.
    """

    row: int
    said: Mapping[str, Any]
    skus: tuple[Mapping[str, Any], ...] = ()
    files: tuple[str, ...] = ()
    uid: str = ""
    whole: bool = False
    place: str = ""
    remarks: tuple[UserError, ...] = ()


@value
class ChartRow:
    """A size chart of a brand or a category, as it stands outside; ``row`` is its first one."""

    row: int
    chart: SizeChart
    place: str = ""


def told(
    text: str,
    read: Callable[[str], _Told | None],
    unclear: type[UserError],
    remarks: list[UserError],
) -> _Told | None:
    """Return what a cell says, None for an empty one and, with a remark, for an unclear one."""
    found = read(text) if text.strip() else None
    if found is None and text.strip():
        remarks.append(unclear(text=text[:_SHOWN]))
    return found


def money(text: str) -> int | None:
    """Return an amount in fen, None where the text is no single one."""
    try:
        return fen_of(text)
    except NotMoney:
        return None


def money_text(fen: int | None) -> str:
    """Return an amount as ``money`` reads it, "" for none."""
    return "" if fen is None else yuan(fen)


def pieces(text: str) -> int | None:
    """Return a number of pieces, None where the text is none; a spreadsheet may say 3.0."""
    try:
        return count_of(re.sub(r"(?<=\d)\.0+$", "", text.strip()))
    except NotACount:
        return None


def yes_or_no(text: str) -> bool | None:
    """Return what a cell says, None where it says neither."""
    plain = text.strip().casefold()
    return True if plain in _YES else False if plain in _NO else None


def day(text: str) -> date | None:
    """Return the day that a text names, perhaps with a time behind it, None where it names none."""
    with suppress(NotADay):
        return day_of(next(iter(text.split()), ""))
    return None


def moment(text: str) -> datetime | None:
    """Return a moment in ISO form, in the time of this computer where it names no zone."""
    try:
        return datetime.fromisoformat(text.strip().replace("/", "-")).astimezone()
    except (ValueError, OverflowError):
        return None


def moment_text(at: datetime | None) -> str:
    """Return a moment as ``moment`` reads it, in the time of this computer; "" for none."""
    return at.astimezone().isoformat(" ") if at else ""


def several(text: str) -> tuple[str, ...]:
    """Return the texts of a list in one cell."""
    return tuple(each.strip() for each in _SEPARATORS.split(text) if each.strip())


def sizes(text: str) -> tuple[str, ...]:
    """Return the sizes that stand in one cell: S/M/L are three, 165/88A is one."""
    found = several(text)
    if len(found) != 1:
        return found
    parts = [each.strip() for each in re.split(r"[/ ]+", found[0]) if each.strip()]
    return tuple(parts) if all(map(_LETTER_SIZE.fullmatch, parts)) else found
