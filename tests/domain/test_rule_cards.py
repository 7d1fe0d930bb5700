"""Rule cards: whose word goes before whose, what has to be checked, and what may be stored."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from assistant.domain.drafts import EmptyName, TooLong
from assistant.domain.rule_cards import (
    KINDS,
    BrokenPattern,
    Decision,
    EmptyAdvice,
    Pattern,
    RuleCard,
    TooManyEntries,
    asked_for,
    chosen,
    current,
    decision,
    due,
    needs_check,
    open_rivals,
    rivals,
    set_aside,
    stronger,
    tidy_card,
)
from assistant.domain.validity import EndsBeforeItBegins

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 21)


def card(id: str, kind: str = "shop", **more: object) -> RuleCard:
    made = RuleCard(id=id, title=id, for_agent="先看订单页。", source_kind=kind)
    return replace(made, **more)  # type: ignore[arg-type]


def by_id(*cards: RuleCard) -> dict[str, RuleCard]:
    return {each.id: each for each in cards}


def test_the_page_goes_before_the_law_and_the_law_before_the_shop() -> None:
    for before, after in zip(KINDS, KINDS[1:], strict=False):
        first, second = card("a", before), card("b", after)
        assert stronger(second, first) == stronger(first, second) == first
    assert stronger(card("a", "law"), card("b", "law")) is None


def test_a_card_of_an_unknown_kind_goes_last() -> None:
    assert stronger(card("a", "rumour"), card("b", "textbook")) == card("b", "textbook")


@pytest.mark.parametrize(("checked", "wanted"), [(None, True), (31, True), (30, False), (0, False)])
def test_a_card_is_good_for_thirty_days(checked: int | None, wanted: bool) -> None:
    day = None if checked is None else TODAY - timedelta(days=checked)
    assert needs_check(card("a", checked_on=day), TODAY, 30) is wanted


def test_a_conflict_counts_for_both_whichever_names_the_other() -> None:
    cards = by_id(card("a", conflicts_with=("b", "gone")), card("b"), card("c"))
    assert rivals(cards, "b") == [cards["a"]]
    assert rivals(cards, "a") == open_rivals(cards, "a") == [cards["b"]]
    assert rivals(cards, "c") == []


def test_the_last_decision_holds_and_the_earlier_one_stays_on_record() -> None:
    one = chosen(card("a", conflicts_with=("b",)), "b", "小林", NOW)
    cards = by_id(one, card("b"))
    assert set_aside(cards, "b") == one
    assert open_rivals(cards, "a") == []
    other = chosen(cards["b"], "a", "主管", NOW + timedelta(hours=1))
    cards = by_id(one, other)
    assert decision(one, other) == Decision("a", "主管", NOW + timedelta(hours=1))
    assert set_aside(cards, "a") == other
    assert set_aside(cards, "b") is None
    assert one.decisions


def test_nobody_is_asked_to_check_what_nobody_goes_by() -> None:
    one = chosen(card("a", conflicts_with=("b",), checked_on=TODAY), "b", "小林", NOW)
    past = card("past", valid_until=NOW - timedelta(days=1))
    later = card("later", valid_from=NOW + timedelta(days=1))
    cards = by_id(one, card("b"), past, later)
    assert due(cards, NOW, TODAY, 30) == [later]
    assert [current(each, cards, NOW) for each in cards.values()] == [True, False, False, False]


def test_a_card_is_cleaned_before_it_is_kept() -> None:
    rough = card("a", title=" 运费\n谁出 ", scope=("原因：无理由", " ", "原因：无理由"))
    tidied = tidy_card(replace(rough, conflicts_with=("a", "b"), valid_from=NOW.replace(second=5)))
    assert (tidied.title, tidied.scope) == ("运费 谁出", ("原因：无理由",))
    assert (tidied.conflicts_with, tidied.valid_from) == (("b",), NOW)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"title": " "}, EmptyName),
        ({"for_agent": "\n"}, EmptyAdvice),
        ({"for_agent": "长" * 1001}, TooLong),
        ({"source": "长" * 501}, TooLong),
        ({"values": tuple(map(str, range(51)))}, TooManyEntries),
        ({"never": (Pattern("(", "stop"),)}, BrokenPattern),
        ({"valid_from": NOW, "valid_until": NOW - timedelta(days=1)}, EndsBeforeItBegins),
    ],
)
def test_what_makes_no_sense_is_refused(
    change: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        tidy_card(replace(card("a"), **change))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("规则", ""),
        (" 规则 运费 ", "运费"),
        ("规则运费", "运费"),
        ("guize 运费", "运费"),
        ("Rules freight", "freight"),
        ("guizeyf", None),
        ("运费规则", None),
        ("", None),
    ],
)
def test_rules_are_asked_for_by_a_word_before_the_others(query: str, words: str | None) -> None:
    assert asked_for(query) == words
