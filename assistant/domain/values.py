"""How values are made: frozen dataclasses with slots that put off what nobody may ever call.

``dataclass`` writes the source of six methods for every class and compiles it, half a millisecond
each; before the first paint some thirty such classes are made, and few of their methods used.
"""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

_Made = TypeVar("_Made")

#: What ``dataclass`` would compile at once, and how it is told to make each of them alone.
_LATE = {
    "__init__": {"repr": False, "eq": False, "frozen": True},
    "__repr__": {"init": False, "eq": False},
    "__eq__": {"init": False, "repr": False},
    "__hash__": {"init": False, "repr": False, "frozen": True},
}


@overload
def value(cls: type[_Made]) -> type[_Made]: ...


@overload
def value(*, kw_only: bool) -> Callable[[type[_Made]], type[_Made]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[_Made] | None = None, *, kw_only: bool = False) -> Any:
    """Make a class one of values, as ``dataclass(frozen=True, slots=True)`` would.

    ``replace``, ``fields`` and ``asdict`` know it; its methods are compiled by their first call.
    """
    if cls is None:
        return lambda later: _made(later, kw_only)
    return _made(cls, kw_only)


def part(kind: type[_Made], whole: object) -> _Made:
    """Return of a value what another kind of value has too, as one of that ``kind``."""
    names = kind.__dict__["__dataclass_fields__"]
    return kind(**{name: getattr(whole, name) for name in names})


def _made(cls: type[_Made], kw_only: bool) -> type[_Made]:
    made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    for name in _LATE.keys() - vars(cls).keys():
        setattr(made, name, _late(made, name))
    for name in ("__setattr__", "__delattr__"):
        setattr(made, name, _refuse)
    return made


def _late(cls: type, name: str) -> Callable[..., Any]:
    """Return a method that gives way to the real one when it is first called."""

    def method(self: object, *values: Any, **named: Any) -> Any:
        real = getattr(_compiled(cls, name), name)
        setattr(cls, name, real)
        return real(self, *values, **named)

    return method


def _compiled(cls: type, name: str) -> type:
    """Return an ordinary dataclass with the same fields that has this method."""
    kept = ("init", "repr", "hash", "compare", "kw_only", "default", "default_factory")
    members: dict[str, Any] = {"__qualname__": cls.__qualname__, "__doc__": cls.__doc__}
    members["__annotations__"] = {each.name: each.type for each in fields(cls)}
    for each in fields(cls):
        members[each.name] = field(**{part: getattr(each, part) for part in kept})
    if hasattr(cls, "__post_init__"):
        members["__post_init__"] = cls.__post_init__
    return dataclass(**_LATE[name])(type(cls.__name__, (), members))


def _refuse(_self: object, name: str, *_value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot change {name!r}")
