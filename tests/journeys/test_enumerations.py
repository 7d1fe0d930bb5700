"""Qt's enumerations made quickly are what they are otherwise, in all that can be seen of them."""

import enum
import subprocess
import sys
from collections.abc import Callable

import pytest

from assistant.app.enumerations import quick_enumerations
from tests.architecture.tree import ROOT

# Prints what every enumeration of three classes answers; with "quick" they are made quickly.
_LISTING = """
import enum, pickle, sys
from contextlib import nullcontext
from assistant.app.enumerations import quick_enumerations
usual = enum.EnumMeta._create_
with quick_enumerations() if sys.argv[1] == "quick" else nullcontext():
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QFont
assert enum.EnumMeta._create_ is usual

def answer(ask):
    try:
        return repr(ask())
    except Exception as error:
        return repr(error)

for place in (Qt, QEvent, QFont):
    for kind in vars(place).values():
        if not isinstance(kind, enum.EnumMeta):
            continue
        members = list(kind.__members__.values())
        first, last = members[0], members[-1]
        print(kind.__module__, kind.__qualname__, kind.__bases__, kind.__doc__, list(kind))
        print(list(kind.__members__.items()), vars(kind).keys() >= kind.__members__.keys())
        print([(str(each), hash(each) == hash(each), each.name, each.value) for each in members])
        asked = (lambda: kind(1 << 29), lambda: kind(-1), lambda: kind["no"], lambda: first | last,
                 lambda: ~last, lambda: list(first | last), lambda: kind(first.value) is first,
                 lambda: last in kind, lambda: pickle.loads(pickle.dumps(last)) is last,
                 lambda: setattr(kind, first.name, 1))
        print([answer(each) for each in asked])
"""


def listed(way: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _LISTING, way], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_enumerations_of_qt_are_the_same() -> None:
    usual = listed("usual")
    assert usual.count("Key_Return") > 1
    assert listed("quick") == usual


_PAIRS = [("One", 1), ("Two", 2), ("Both", 3), ("Uno", 1)]


def quickly(make: Callable[[], enum.EnumMeta]) -> enum.EnumMeta:
    with quick_enumerations():
        return make()


@pytest.mark.parametrize(
    "make",
    [
        lambda: enum.Enum("A", _PAIRS),
        lambda: enum.IntFlag("A", _PAIRS, boundary=enum.KEEP),
        lambda: enum.Flag("A", [*_PAIRS, ("name", 8)]),
        lambda: enum.IntEnum("A", [("value", 1)]),
        lambda: enum.Enum("A", "One Two"),
        lambda: enum.Enum("A", ["One", "Two"]),
        lambda: enum.Enum("A", {"One": 1}),
        lambda: enum.Enum("A", []),
        lambda: enum.Enum("A", [("One", "x")], type=str),
    ],
)
def test_any_enumeration_is_the_same(make: Callable[[], enum.EnumMeta]) -> None:
    usual, quick = make(), quickly(make)
    assert repr(list(quick)) == repr(list(usual))
    assert repr(quick.__members__) == repr(usual.__members__)
    assert quick.__mro__[1:] == usual.__mro__[1:]
    assert [each.name for each in quick] == [each.name for each in usual]  # type: ignore[var-annotated]


def test_what_cannot_be_made_is_refused_as_ever() -> None:
    with quick_enumerations(), pytest.raises(ValueError, match="mro"):
        enum.Enum("A", [("mro", 1)])


@pytest.mark.parametrize("missing", ["_simple_enum", "EnumMeta"])
def test_without_the_quick_way_the_usual_one_is_taken(
    missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if missing == "EnumMeta":
        monkeypatch.setattr(enum, "EnumMeta", type)
    else:
        monkeypatch.delattr(enum, missing)
    with quick_enumerations():
        assert [each.name for each in enum.Enum("A", _PAIRS)] == ["One", "Two", "Both"]
