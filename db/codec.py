"""Values of the domain as JSON and back, led by the types of their fields.

What is as its default is left out, so rows stay small and a field that comes later costs nothing;
what is not known any more is passed over.
"""

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from types import NoneType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from assistant.domain.clock import as_text, from_text

_Value = TypeVar("_Value")


def to_json(value: Any, leave_out: frozenset[str] = frozenset()) -> str:
    """Return a value as the text of a JSON object, without the fields that are left out."""
    plain = {name: each for name, each in _plain(value).items() if name not in leave_out}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def from_json(cls: type[_Value], text: str, **further: Any) -> _Value:
    """Return the value that a text stands for, with ``further`` fields given.

    Raises ValueError or TypeError where the text makes no sense.
    """
    row = json.loads(text)
    if not isinstance(row, dict):
        raise TypeError
    return cls(**_fields(cls, row), **further)


def _plain(value: Any) -> Any:
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, datetime):
        return as_text(value)
    if isinstance(value, date):
        return value.isoformat()
    plain, kind = {}, cast(Any, type(value))
    for name, default in _defaults(kind):
        held = getattr(value, name)
        if held is not default and held != default:
            plain[name] = _plain(held)
    return plain


#: What JSON has a form for.
_PLAIN = (str, int, float, NoneType)


@cache
def _defaults(cls: type) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a class, each with its default."""
    made = (
        each.default_factory() if each.default_factory is not MISSING else each.default
        for each in fields(cls)
    )
    return tuple(zip((each.name for each in fields(cls)), made, strict=True))


def _fields(cls: type, row: Mapping[str, Any]) -> dict[str, Any]:
    readers = _readers(cls)
    return {name: readers[name](each) for name, each in row.items() if name in readers}


@cache
def _readers(cls: type) -> dict[str, Callable[[Any], Any]]:
    hints = get_type_hints(cls)
    return {each.name: _reader(hints[each.name]) for each in fields(cls)}


def _reader(hint: Any) -> Callable[[Any], Any]:
    """Return what makes a value of that type out of JSON; None stays None."""
    hint = getattr(hint, "__supertype__", hint)
    if get_origin(hint) in (Union, types.UnionType):
        inner = _reader(next(each for each in get_args(hint) if each is not type(None)))
        return lambda row: None if row is None else inner(row)
    if get_origin(hint) is tuple:
        one = _reader(get_args(hint)[0])
        return lambda row: tuple(one(each) for each in row)
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda row: hint(**_fields(hint, row))
    if hint is datetime:
        return from_text
    return date.fromisoformat if hint is date else _checked(hint)


def _checked(cls: type) -> Callable[[Any], Any]:
    def read(row: Any) -> Any:
        if cls is float and type(row) is int:  # JSON writes 165.0 and others write 165
            return float(row)
        if type(row) is not cls:
            raise TypeError(cls)
        return row

    return read
