"""The filters a phrase may use: an allow-list, each one bounded in what it makes.

Liquid's own are not used: several of them multiply text or loop without any limit. A filter takes
what is known; what is missing never reaches it (``dialect`` passes a gap on as it is).
"""

import re
import unicodedata
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

#: How much text a filter may make, and how many items.
VALUE_LIMIT = 100_000
ITEM_LIMIT = 1_000

_NUMBER = re.compile(r"(?a)[+-]?\d{1,15}(\.\d{1,9})?")


class Unfit(Exception):
    """A filter cannot take that value: a reason code and the value."""

    def __init__(self, reason: str, word: str = "") -> None:
        super().__init__(reason, word)
        self.reason = reason
        self.word = word


def as_text(value: object) -> str:
    """Return how a value stands in a phrase."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple | range):
        return join(value, "、")
    if isinstance(value, Decimal):
        plain = format(value, "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "" if value is None else str(value)


def as_number(value: object) -> Decimal | None:
    """Return the number a value stands for (full-width digits too), or None where it is none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float | Decimal):
        value = format(Decimal(str(value)), "f")
    text = unicodedata.normalize("NFKC", value[:40]).strip() if isinstance(value, str) else ""
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def _number(value: object) -> Decimal:
    found = as_number(value)
    if found is None:
        raise Unfit("number", as_text(value)[:40])
    return found


def _whole(value: object) -> int:
    return int(_number(value))


def _sized(length: int) -> None:
    if length > VALUE_LIMIT:
        raise Unfit("large")


def upcase(value: object) -> str:
    """Return the text in capitals."""
    return as_text(value).upper()


def downcase(value: object) -> str:
    """Return the text in small letters."""
    return as_text(value).lower()


def strip(value: object) -> str:
    """Return the text without blanks around it."""
    return as_text(value).strip()


def append(value: object, tail: object) -> str:
    """Return the text with more behind it."""
    return as_text(value) + as_text(tail)


def prepend(value: object, head: object) -> str:
    """Return the text with more before it."""
    return as_text(head) + as_text(value)


def replace(value: object, old: object, new: object = "") -> str:
    """Return the text with one wording in place of another."""
    text, was, becomes = as_text(value), as_text(old), as_text(new)
    _sized(len(text) + text.count(was) * len(becomes))
    return text.replace(was, becomes)


def remove(value: object, old: object) -> str:
    """Return the text without a wording."""
    return replace(value, old)


def truncate(value: object, length: object, tail: object = "…") -> str:
    """Return the text cut to a length, with a sign that it was cut."""
    text, limit, sign = as_text(value), max(_whole(length), 0), as_text(tail)
    return text if len(text) <= limit else text[: max(limit - len(sign), 0)] + sign


def cut(value: object, start: object, length: object = 1) -> object:
    """Return a part of a text or a list; a negative start counts from the end."""
    whole = list(value)[:ITEM_LIMIT] if isinstance(value, list | tuple | range) else as_text(value)
    first = _whole(start)
    first = max(first + len(whole), 0) if first < 0 else first
    return whole[first : first + max(_whole(length), 0)]


def size(value: object) -> int:
    """Return how many characters a text or items a list has."""
    return len(value) if isinstance(value, list | tuple | range) else len(as_text(value))


def split(value: object, separator: object) -> list[str]:
    """Return the parts of a text."""
    text, mark = as_text(value), as_text(separator)
    if (text.count(mark) if mark else len(text)) >= ITEM_LIMIT:
        raise Unfit("large")
    return [each for each in (text.split(mark) if mark else list(text)) if each]


def join(value: object, separator: object = " ") -> str:
    """Return the items of a list as one text."""
    if not isinstance(value, list | tuple | range):
        return as_text(value)
    if len(value) > ITEM_LIMIT:
        raise Unfit("range", as_text(len(value)))
    items = [each if isinstance(each, str) else str(each) for each in value]
    mark = as_text(separator)
    _sized(sum(map(len, items)) + len(items) * len(mark))
    return mark.join(items)


def first(value: object) -> object:
    """Return the first item of a list."""
    return value[0] if isinstance(value, list | tuple | range) and len(value) else ""


def last(value: object) -> object:
    """Return the last item of a list."""
    return value[-1] if isinstance(value, list | tuple | range) and len(value) else ""


def plus(value: object, other: object) -> Decimal:
    """Return the sum of two numbers."""
    return _number(value) + _number(other)


def minus(value: object, other: object) -> Decimal:
    """Return the difference of two numbers."""
    return _number(value) - _number(other)


def times(value: object, other: object) -> Decimal:
    """Return the product of two numbers."""
    return _number(value) * _number(other)


def divided_by(value: object, other: object) -> Decimal:
    """Return the quotient: a whole number of whole numbers, as Liquid does, else exact to cents."""
    dividend, divisor = _number(value), _number(other)
    if not divisor:
        raise Unfit("number", "0")
    if dividend == int(dividend) and divisor == int(divisor):
        return Decimal(int(dividend) // int(divisor))
    return (dividend / divisor).quantize(Decimal("0.01"), ROUND_HALF_UP)


def rounded(value: object, digits: object = 0) -> Decimal:
    """Return the number rounded half up, as prices are."""
    places = min(max(_whole(digits), 0), 6)
    return _number(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


#: Every filter but ``default`` and those that declare questions, by the name phrases use.
TABLE: dict[str, Callable[..., object]] = {
    "upcase": upcase,
    "downcase": downcase,
    "strip": strip,
    "append": append,
    "prepend": prepend,
    "replace": replace,
    "remove": remove,
    "truncate": truncate,
    "slice": cut,
    "size": size,
    "split": split,
    "join": join,
    "first": first,
    "last": last,
    "plus": plus,
    "minus": minus,
    "times": times,
    "divided_by": divided_by,
    "round": rounded,
}
