"""Values behave as frozen dataclasses with slots; only their methods come later."""

from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from assistant.domain.values import value


@value
class Place:
    """Two fields, one of them with a default of its own for each."""

    name: str
    marks: list[int] = field(default_factory=list)


@value(kw_only=True)
class Town(Place):
    """A value that builds on another."""

    size: int = 1
    seen: int = field(default=0, compare=False, repr=False)


def test_nothing_is_compiled_before_it_is_needed() -> None:
    @value
    class Unused:
        name: str

    before = vars(Unused)["__eq__"]
    assert Unused("a") == Unused("a")
    assert vars(Unused)["__eq__"] is not before


def test_a_value_is_what_a_dataclass_would_be() -> None:
    @dataclass(frozen=True, slots=True)
    class Plain:
        name: str
        marks: list[int] = field(default_factory=list)

    assert [each.name for each in fields(Place)] == [each.name for each in fields(Plain)]
    assert asdict(Place("a", [1])) == asdict(Plain("a", [1]))
    assert Place("a") != Plain("a")
    assert Place.__match_args__ == Plain.__match_args__


def test_defaults_are_made_anew_for_each_value() -> None:
    assert Place("a").marks is not Place("a").marks


def test_values_are_equal_where_what_counts_is() -> None:
    assert Town(name="a", seen=1) == Town(name="a", seen=2)
    assert Town(name="a") != Town(name="b")
    assert hash(Town(name="a", marks=(1,), seen=1)) == hash(Town(name="a", marks=(1,)))  # type: ignore[arg-type]
    assert repr(Town(name="a", seen=3)) == "Town(name='a', marks=[], size=1)"
    assert replace(Town(name="a"), size=5).size == 5


def test_a_value_cannot_be_changed() -> None:
    place = Place("a")
    with pytest.raises(FrozenInstanceError):
        place.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del place.name
    with pytest.raises(FrozenInstanceError):
        place.other = "b"  # type: ignore[attr-defined]


def test_what_is_written_by_hand_is_kept() -> None:
    @value
    class Named:
        name: str

        def __repr__(self) -> str:
            return f"<{self.name}>"

    assert repr(Named("a")) == "<a>"
    with pytest.raises(TypeError):
        Named()  # type: ignore[call-arg]
