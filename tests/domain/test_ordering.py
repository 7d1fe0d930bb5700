"""A row sorted by hand: what is moved stands where it was put, and few neighbours notice."""

from dataclasses import dataclass
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.ordering import GAP, arranged, endings


@dataclass(frozen=True)
class Book:
    """Something in a row."""

    name: str
    position: int = 0


def _put(row: list[Book], new: list[Book], index: int) -> list[Book]:
    written = {each.name: each for each in arranged(row, new, index)}
    after = [written.get(each.name, each) for each in (*row, *new)]
    return sorted({each.name: each for each in after}.values(), key=lambda each: each.position)


def test_one_put_between_two_moves_nobody() -> None:
    row = _put([], [Book("a"), Book("b")], 0)
    assert [each.name for each in arranged(row, [Book("c")], 1)] == ["c"]


def test_without_room_the_row_is_numbered_anew() -> None:
    row = [Book("a", 5), Book("b", 6)]
    assert [each.name for each in arranged(row, [Book("c")], 1)] == ["a", "c", "b"]


def test_what_is_put_at_the_end_stands_behind_the_last() -> None:
    row = [Book("a", 5), Book("b", 60)]
    assert list(islice(endings(row), 2)) == [60 + GAP, 60 + 2 * GAP]


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 3)), max_size=60))
def test_everything_stands_where_it_was_put(moves: list[tuple[int, int]]) -> None:
    row: list[Book] = []
    names: list[str] = []
    for step, (place, count) in enumerate(moves):
        index = place % (len(row) + 1)
        new = [Book(f"{step}.{number}") for number in range(count)]
        row = _put(row, new, index)
        names[index:index] = [each.name for each in new]
        assert [each.name for each in row] == names
