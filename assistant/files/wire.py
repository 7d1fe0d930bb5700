"""Values of the domain as lines of JSON, on their way from the reading child to the program.

Only what is named here comes out at the other end, whatever the line says: values and errors of
ours, texts, numbers, moments. Fields that have their default are left out. Lists arrive as tuples.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from functools import cache
from pathlib import Path, PurePath
from typing import Any

from assistant.domain import sheets
from assistant.domain.customer_rows import CustomerRow, OrderRow
from assistant.domain.customers import Birthday, Nickname, Tag
from assistant.domain.errors import UserError
from assistant.domain.orders import OrderItem
from assistant.domain.phrases import Attachment, Guidance, Part
from assistant.domain.product_rows import ChartRow, ProductRow
from assistant.domain.products import Answer, Proof, Relation, SellingPoint, Specification
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.sources import FileBroken, Source
from assistant.domain.tables import PhraseRow, RowNote, RowPart
from assistant.files import library_json
from assistant.files.sources import taobao_pack

_VALUES = {
    each.__name__: each
    for each in (
        *(PhraseRow, RowNote, RowPart, Source, Part, Attachment, Guidance),
        *(
            ProductRow,
            ChartRow,
            Specification,
            SellingPoint,
            Answer,
            Proof,
            Relation,
            SizeChart,
            SizeRow,
        ),
        *(CustomerRow, OrderRow, OrderItem, Nickname, Tag, Birthday),
    )
}
#: What is told as a text, and what makes it of that text.
_TEXTS: Mapping[str, Callable[[str], object]] = {
    "moment": datetime.fromisoformat,
    "day": date.fromisoformat,
    "path": Path,
}
#: What an object of JSON stands for; no value, and no table within one, has a field of that name.
_KIND = "@"
#: Where errors are told that readers may raise, besides the modules above.
_HOMES = (sheets, library_json, taobao_pack)


def line(value: object) -> bytes:
    """Return a value as a line."""
    return _ENCODER.encode(value).encode("utf-8", "surrogatepass") + b"\n"


def value_of(line: bytes) -> Any:
    """Return the value of a line; raise ValueError, TypeError or LookupError where it is none."""
    found = _DECODER.decode(line.decode("utf-8", "surrogatepass"))
    return _frozen(found) if type(found) is list else found


def _packed(value: Any) -> Any:
    """Return what JSON has no form for as an object that names its kind."""
    if isinstance(value, datetime):
        return {_KIND: "moment", "text": value.isoformat()}
    if isinstance(value, date):
        return {_KIND: "day", "text": value.isoformat()}
    if isinstance(value, PurePath):
        return {_KIND: "path", "text": str(value)}
    if isinstance(value, UserError):
        return {_KIND: "error", "name": type(value).__name__, "values": value.values}
    if isinstance(value, Mapping):
        return dict(value)
    kind: Any = type(value)
    found = {_KIND: kind.__name__}
    for name, default in _defaults(kind):
        each = getattr(value, name)
        if each != default:
            found[name] = each
    return found


@cache
def _defaults(kind: Any) -> tuple[tuple[str, object], ...]:
    return tuple(
        (each.name, {} if each.default_factory is not MISSING else each.default)
        for each in fields(kind)
    )


def _unpacked(found: dict[str, Any]) -> Any:
    for name, each in found.items():
        if type(each) is list:
            found[name] = _frozen(each)
    kind = found.pop(_KIND, None)
    if kind is None:
        return found
    if kind in _VALUES:
        return _VALUES[kind](**found)
    if kind in _TEXTS:
        return _TEXTS[kind](found["text"])
    if kind == "error":
        return _errors().get(found["name"], FileBroken)(**found["values"])
    raise ValueError(kind)


def _frozen(found: list[Any]) -> tuple[Any, ...]:
    return tuple([_frozen(each) if type(each) is list else each for each in found])


_ENCODER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, default=_packed)
_DECODER = json.JSONDecoder(object_hook=_unpacked)


@cache
def _errors() -> dict[str, type[UserError]]:
    """Return every error of ours that is known here, by its name."""
    assert _HOMES
    found: dict[str, type[UserError]] = {}
    waiting = [UserError]
    while waiting:
        kind = waiting.pop()
        found[kind.__name__] = kind
        waiting += kind.__subclasses__()
    return found
