"""Has Qt's enumerations made quickly: two thousand names in a hundred of them, 13 ms of a start.

Qt for Python makes all those of a class at once, each by a call as ``Enum("Key", pairs)``, and
Python looks at every name and value for what else may be meant by it. It spares its own (those of
``re``, ``http``) by another way, which takes them as they are; Qt's need no more. What comes out is
the same.
"""

import enum
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

#: The method behind such a call, and the way of Python's own enumerations; neither is promised.
_USUAL, _QUICK = "_create_", "_simple_enum"

#: Names with a meaning of their own; an enumeration with one of them is made the usual way.
_TAKEN = frozenset({"mro", "name", "value"})


class _Written:
    """What the quick way looks at in a class that somebody wrote: its name and what it holds."""

    __slots__ = ("__dict__", "__name__")

    def __init__(self, name: str, members: dict[str, Any]) -> None:
        self.__name__ = name
        self.__dict__ = members


@contextmanager
def quick_enumerations() -> Iterator[None]:
    """Have ``Enum(name, pairs)`` take names and values as they are while this lasts."""
    usual, quick = getattr(enum.EnumMeta, _USUAL, None), getattr(enum, _QUICK, None)
    if usual is None or quick is None:
        yield
        return

    def create(kind: Any, class_name: str, names: Any, **more: Any) -> Any:
        # Qt for Python does not survive an error here; what goes wrong is done the usual way.
        with suppress(Exception):
            if isinstance(names, list) and isinstance(names[0], tuple) and not more["type"]:
                written = _Written(class_name, dict(names))
                if _TAKEN.isdisjoint(written.__dict__):
                    made = quick(kind, boundary=more["boundary"])(written)
                    _finish(made)
                    return made
        return usual(kind, class_name, names, **more)

    setattr(enum.EnumMeta, _USUAL, create)
    try:
        yield
    finally:
        setattr(enum.EnumMeta, _USUAL, usual)


def _finish(made: type[enum.Enum]) -> None:
    """Put the members where the usual way does; what only leads to them takes 1 MB in all."""
    made.__doc__ = None
    for name, member in made.__members__.items():
        type.__setattr__(made, name, member)
