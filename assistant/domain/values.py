"""How values are made: frozen dataclasses with slots that put off what nobody may ever call.

``dataclass`` writes the source of six methods for every class and compiles it, half a millisecond
each; before the first paint some thirty such classes are made, and few of their methods used.
"""

from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform, overload

_Made = TypeVar("_Made")

#: What ``dataclass`` would compile at once.
_LATE = ("__init__", "__repr__", "__eq__", "__hash__")


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


def _made(cls: type[_Made], kw_only: bool) -> type[_Made]:
    made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    late = [name for name in _LATE if name not in vars(cls)]
    for name in late:
        setattr(made, name, _late(made, name, late))
    for name in ("__setattr__", "__delattr__"):
        setattr(made, name, _refuse)
    return made


def _late(cls: type, name: str, late: list[str]) -> Callable[..., Any]:
    """Return a method that gives way to the real one when it is first called."""

    def method(self: object, *values: Any, **named: Any) -> Any:
        real = vars(_compiled(cls))
        for each in late:
            setattr(cls, each, real[each])
        return real[name](self, *values, **named)

    return method


def _compiled(cls: type) -> type:
    """Return an ordinary dataclass with the same fields, for its methods."""
    kept = ("init", "repr", "hash", "compare", "kw_only", "default", "default_factory")
    members: dict[str, Any] = {"__qualname__": cls.__qualname__, "__doc__": cls.__doc__}
    members["__annotations__"] = {each.name: each.type for each in fields(cls)}
    for each in fields(cls):
        members[each.name] = field(**{name: getattr(each, name) for name in kept})
    if hasattr(cls, "__post_init__"):
        members["__post_init__"] = cls.__post_init__
    return dataclass(frozen=True)(type(cls.__name__, (), members))


def _refuse(_self: object, name: str, *_value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot change {name!r}")
