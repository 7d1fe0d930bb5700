"""Slips of the keys: which syllables lie one slip away."""

import pytest

from assistant.domain.queries import Query
from assistant.domain.syllables import SYLLABLES
from assistant.domain.typos import mistyped, near_syllables
from tests.domain.plain_search import slipped


@pytest.mark.parametrize("typed", ["hou", "tiu", "shnag", "hu", "zhuangg", "a", "xyz", "lv"])
def test_near_syllables_are_those_one_slip_away(typed: str) -> None:
    near = {SYLLABLES[place] for place in near_syllables(typed)}
    assert near == {syllable for syllable in SYLLABLES if slipped(typed, syllable)}


@pytest.mark.parametrize("typed", ["tuih", "退货运费呀", "a2031", "ab cd"])
def test_only_five_letters_or_more_may_hold_a_slip(typed: str) -> None:
    assert mistyped(Query.of(typed)) == []
