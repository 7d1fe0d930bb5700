"""The library as one table: what it lists and in which order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.overview import COLUMNS, OFFICIAL, OWN, Stock, Wanted, overview
from assistant.domain.phrases import Category, CategoryId, Phrase, PhraseId, Shelf, Usage
from assistant.domain.uids import Uids, made_at
from tests.fakes.clock import FixedClock

NOW = datetime(2026, 11, 22, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=400)


def uid_of(moment: datetime) -> str:
    clock = FixedClock()
    clock.advance(seconds=(moment - clock.now()).total_seconds())
    return Uids(clock).new()


def phrase(id: int, title: str, **more: Any) -> Phrase:
    values = {"body": "内容", "uid": uid_of(LONG_AGO), "updated_at": NOW, **more}
    return Phrase(id=PhraseId(id), category=CategoryId(1), title=title, position=id, **values)


def stock(*phrases: Phrase, usage: dict[PhraseId, Usage] | None = None) -> Stock:
    categories = {CategoryId(1): Category(CategoryId(1), "c", "售前")}
    shelf = Shelf(categories, {each.id: each for each in phrases})
    return Stock(shelf, usage or {}, NOW, {}, {})


def titles(found: list[Phrase]) -> str:
    return "".join(each.title for each in found)


def test_titles_are_in_the_order_of_their_pinyin_after_latin_ones() -> None:
    all_of_them = stock(*(phrase(n, title) for n, title in enumerate("售发b退催A")))
    assert titles(overview(all_of_them, Wanted(order="title"))) == "Ab催发售退"
    assert titles(overview(all_of_them, Wanted(order="title", descending=True))) == "退售发催bA"


@pytest.mark.parametrize("descending", [False, True])
def test_those_with_nothing_in_a_column_stand_last_both_ways(descending: bool) -> None:
    some = stock(phrase(1, "无"), phrase(2, "乙", short_code="b"), phrase(3, "甲", short_code="a"))
    found = titles(overview(some, Wanted(order="code", descending=descending)))
    assert found == ("乙甲无" if descending else "甲乙无")


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_orders_whatever_stands_in_it(column: str) -> None:
    full = phrase(1, "满", short_code="a", tags=("x",), valid_until=NOW, hotkey="Ctrl+Alt+1")
    used = {PhraseId(1): Usage(3, NOW, 1.0)}
    found = overview(stock(full, phrase(2, "空"), usage=used), Wanted(order=column))
    assert sorted(titles(found)) == ["满", "空"]


@given(st.lists(st.text("abc退发", max_size=3), max_size=9_000 // 300))
def test_sorting_in_portions_is_sorting(words: list[str]) -> None:
    many = [phrase(n, word) for n, word in enumerate(words * 300)]
    found = overview(stock(*many), Wanted(order="title"))
    key = [(each.title.encode("gb18030"), each.id) for each in found]
    assert key == sorted(key)


def test_all_words_of_the_filter_stand_somewhere_in_a_phrase() -> None:
    one = phrase(1, "退货运费", body="质量问题我们承担 VIP", tags=("售后",))
    some = stock(one, phrase(2, "退货"))
    assert titles(overview(some, Wanted(text="vip 运费 售后"))) == "退货运费"
    assert titles(overview(some, Wanted(text="th"), found=[PhraseId(2)])) == "退货"


def test_official_phrases_and_our_own_are_told_apart() -> None:
    some = stock(phrase(1, "官", origin="总店"), phrase(2, "私", tags=("大促",)))
    assert titles(overview(some, Wanted(whose=OFFICIAL))) == "官"
    assert titles(overview(some, Wanted(whose=OWN))) == "私"
    assert titles(overview(some, Wanted(tag="大促"))) == "私"


def test_unused_are_those_not_used_lately_but_not_the_young_ones() -> None:
    young = phrase(3, "新", uid=uid_of(NOW - timedelta(days=89)))
    lately, once = Usage(1, NOW - timedelta(days=89), 1.0), Usage(1, NOW - timedelta(days=91), 1.0)
    usage = {PhraseId(1): lately, PhraseId(2): once}
    some = stock(phrase(1, "近"), phrase(2, "远"), young, phrase(4, "从未"), usage=usage)
    assert titles(overview(some, Wanted(unused=90))) == "远从未"


def test_an_id_tells_when_it_was_made_and_a_foreign_one_does_not() -> None:
    assert made_at(uid_of(LONG_AGO)) == LONG_AGO
    assert (made_at("b9e1"), made_at(""), made_at("深圳")) == (None, None, None)


def test_a_foreign_id_leaves_the_last_change_to_go_by() -> None:
    old = replace(phrase(1, "旧", uid="x"), updated_at=LONG_AGO)
    assert titles(overview(stock(old, phrase(2, "新", uid="y")), Wanted(unused=90))) == "旧"
