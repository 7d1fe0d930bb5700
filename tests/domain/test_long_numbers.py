"""Long numbers are found by how they begin, as a plain look at all of them would."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.index.numbers import LongNumbers

numbers = st.lists(st.tuples(st.text("019", min_size=8, max_size=11), st.integers(1, 6)))


@given(numbers, st.text("019", min_size=1, max_size=9))
def test_owners_are_those_whose_number_begins_so(pairs: list[tuple[str, int]], digits: str) -> None:
    found = LongNumbers.of(pairs).beginning(digits, 10)
    assert sorted(found) == sorted({owner for number, owner in pairs if number.startswith(digits)})


@given(numbers, numbers, st.sets(st.integers(1, 6)))
def test_a_change_gives_what_would_be_made_anew(
    before: list[tuple[str, int]], fresh: list[tuple[str, int]], gone: set[int]
) -> None:
    stays = [pair for pair in before if pair[1] not in gone]
    changed = LongNumbers.of(before).with_changes(fresh, gone)
    assert sorted(changed.beginning("0", 10)) == sorted(
        LongNumbers.of([*stays, *fresh]).beginning("0", 10)
    )
