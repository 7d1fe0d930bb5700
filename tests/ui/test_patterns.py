"""Regular expressions over any text: found as Qt's engine finds them, and never without end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.replacing import PatternBroken, PatternTooSlow
from assistant.ui.table.patterns import pattern_matcher


def replaced(what: str, by: str, text: str, case: bool = False) -> str:
    found = pattern_matcher(what, by, case)(text)
    for start, end, put in reversed([*found]):
        text = text[:start] + put + text[end:]
    return text


def test_groups_come_back_where_they_are_named() -> None:
    assert (
        replaced(r"满(\d+)减(\d+)", r"减$2（满\1）", "满300减50，满9减1")
        == "减50（满300），减1（满9）"
    )
    assert replaced("(a)", "$7", "a") == ""


def test_case_counts_only_where_it_is_asked_for() -> None:
    assert (replaced("vip", "会员", "VIP"), replaced("vip", "会员", "VIP", True)) == ("会员", "VIP")


def test_lines_begin_and_end_by_themselves() -> None:
    assert replaced("^亲", "您", "亲，\n亲亲") == "您，\n您亲"


def test_what_is_found_without_a_letter_is_passed_over() -> None:
    assert replaced("x*", "-", "axxb") == "a-b"


@given(st.text("a😀退\n", max_size=12))
def test_places_are_right_beside_emoji(text: str) -> None:
    assert replaced("退", "换", text) == text.replace("退", "换")


@pytest.mark.parametrize("broken", ["(退", "[", "*", "(?<x"])
def test_one_that_makes_no_sense_is_refused(broken: str) -> None:
    with pytest.raises(PatternBroken) as refusal:
        pattern_matcher(broken, "")
    assert isinstance(refusal.value.values["place"], int)


@pytest.mark.parametrize("bomb", ["(a+)+$", "(a|aa)+$", "(.*)(.*)(.*)(.*)(.*)[^a]"])
def test_one_without_end_is_given_up(bomb: str) -> None:
    with pytest.raises(PatternTooSlow):
        pattern_matcher(bomb, "")("a" * 5_000 + "!" * bomb.endswith("$"))
