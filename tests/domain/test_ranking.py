"""Ranking: uses that fade, as numbers that need no fading."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain import ranking
from assistant.domain.phrases import PhraseId, Usage
from assistant.domain.ranking import (
    HALF_LIFE,
    Recount,
    by_use,
    faded,
    recounted,
    standing,
    together,
    used,
    used_again,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ages = st.timedeltas(timedelta(), timedelta(days=2000))
usages = st.builds(
    lambda weight, age: Usage(count=1, last=NOON - age, weight=weight),
    st.floats(1.0, 1000.0),
    ages,
)


def test_a_use_counts_one_and_half_of_it_after_the_half_life() -> None:
    once = used(Usage(), NOON)
    assert (once.count, faded(once, NOON), faded(once, NOON + HALF_LIFE)) == (1, 1.0, 0.5)


def test_uses_add_up() -> None:
    twice = used(used(Usage(), NOON), NOON + HALF_LIFE)
    assert (twice.count, twice.weight, twice.last) == (2, 1.5, NOON + HALF_LIFE)


def test_what_was_never_used_stands_at_nothing() -> None:
    assert standing(Usage()) == 0.0


@given(usages, usages, ages)
def test_standing_orders_like_the_faded_weight_at_any_later_time(
    one: Usage, other: Usage, later: timedelta
) -> None:
    gap = faded(one, NOON + later) / faded(other, NOON + later)
    if abs(gap - 1) > 1e-6:
        assert (standing(one) > standing(other)) == (gap > 1)


@given(usages, ages)
def test_a_further_use_always_raises_the_standing(usage: Usage, later: timedelta) -> None:
    assert standing(used(usage, NOON + later)) > standing(usage)


def test_a_clock_set_back_neither_fades_nor_raises() -> None:
    usage = used(Usage(), NOON)
    again = used(usage, NOON - timedelta(days=365))
    assert (again.last, again.weight) == (NOON, 2.0)


def test_a_use_long_before_this_program_still_counts_more_than_none() -> None:
    assert standing(Usage(count=1, last=datetime(1990, 1, 1, tzinfo=UTC), weight=1.0)) > 0.0


@given(st.lists(usages, max_size=20))
def test_phrases_stand_in_the_order_of_their_uses_however_many_are_sorted_in_one_go(
    uses: list[Usage],
) -> None:
    usage = {PhraseId(number): each for number, each in enumerate(uses)}
    usage[PhraseId(99)] = Usage()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranking, "_PORTION", 3)
        often = by_use(usage)
    places = [(-standing(usage[id]), id) for id in often]
    assert places == sorted(places)
    assert {*often} == {*usage} - {PhraseId(99)}


@given(st.lists(usages, min_size=1, max_size=20), st.integers(0, 25))
def test_one_more_use_moves_one_phrase(uses: list[Usage], which: int) -> None:
    usage = {PhraseId(number): each for number, each in enumerate(uses)}
    often, id = by_use(usage), PhraseId(which)
    usage[id] = used(usage.get(id, Usage()), NOON)
    assert used_again(often, id, usage) == by_use(usage)


@given(st.lists(usages, max_size=4), ages)
def test_uses_of_several_weigh_together_what_they_weigh_alone(
    several: list[Usage], later: timedelta
) -> None:
    alone = sum(faded(each, NOON + later) for each in several)
    assert faded(together(several), NOON + later) == pytest.approx(alone)


@given(usages, usages)
def test_a_recount_is_taken_back_and_keeps_what_came_since(one: Usage, other: Usage) -> None:
    there = Recount(PhraseId(1), one, together([one, other]))
    back = Recount(PhraseId(1), there.after, there.before)
    assert recounted(recounted(one, there), back) == one
    since = used(recounted(one, there), NOON)
    expected = used(one, NOON)
    again = recounted(since, back)
    assert (again.count, again.last) == (expected.count, expected.last)
    assert again.weight == pytest.approx(expected.weight, abs=1e-6)
