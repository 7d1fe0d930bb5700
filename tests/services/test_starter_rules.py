"""The shipped rule cards: what they must say, what they name, and what their patterns meet."""

import re
from functools import cache
from pathlib import Path

import pytest

from assistant.domain.rule_cards import Pattern, RuleCard
from assistant.domain.starter import StarterPack
from assistant.domain.templates import parse
from assistant.files.seed import read_pack

KINDS = {"law", "platform", "shop", "textbook"}
CONFIDENCE = {"sure", "check", "disputed"}
GRADES = {"stop", "warn", "hint"}


@cache
def pack() -> StarterPack:
    return read_pack(Path(__file__).parents[2] / "resources")


each_card = pytest.mark.parametrize("card", pack().rules.cards.values(), ids=lambda each: each.id)
each_pattern = pytest.mark.parametrize(
    "never", [each for card in pack().rules.cards.values() for each in card.never]
)


def test_nothing_is_claimed_to_be_checked() -> None:
    assert pack().rules.notice == "出厂规则，请店铺核对"
    assert {each.checked_on for each in pack().rules.cards.values()} == {None}
    assert {each.checked_on for each in pack().rules.values} == {None}


@each_card
def test_a_card_says_what_to_do_and_who_says_so(card: RuleCard) -> None:
    assert all((card.title, card.scope, card.for_agent, card.source))
    assert card.source_kind in KINDS
    assert card.confidence in CONFIDENCE
    assert len(card.for_agent) <= 120


@each_card
def test_what_a_card_names_is_there(card: RuleCard) -> None:
    codes = {each.code for each in pack().phrases}
    assert {*card.for_buyer} <= codes
    assert {*card.values} <= {each.name for each in pack().rules.values}
    assert {*card.conflicts_with} <= {*pack().rules.cards}


@each_card
def test_cards_in_conflict_name_each_other(card: RuleCard) -> None:
    assert all(card.id in pack().rules.cards[other].conflicts_with for other in card.conflicts_with)
    assert card.conflicts_with or card.confidence != "disputed"


def test_a_card_knows_the_phrases_that_rest_on_it() -> None:
    resting = {(each.rule, each.code) for each in pack().phrases if each.topic.card}
    known = {(card.id, code) for card in pack().rules.cards.values() for code in card.for_buyer}
    assert resting - known == set()


def test_every_figure_is_used_and_every_used_one_is_there() -> None:
    used = {
        name.removeprefix("规则.")
        for phrase in pack().phrases
        for name in parse(phrase.body).variables
        if name.startswith("规则.")
    }
    assert used == {each.name for each in pack().rules.values}


def test_every_figure_says_where_it_comes_from() -> None:
    assert all(each.value and each.unit and each.source for each in pack().rules.values)


@each_pattern
def test_a_pattern_meets_what_it_must_and_spares_the_rest(never: Pattern) -> None:
    assert never.grade in GRADES
    assert never.bad
    assert [text for text in never.bad if not re.search(never.pattern, text)] == []
    assert [text for text in never.good if re.search(never.pattern, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "质量问题退回，运费您自理",
        "收件人电话13912345678",
        "加我微信，转账给我发您优惠价",
        "五星好评截图返现",
        "这是国家级品质",
        "敷这个能消炎祛斑",
        "我们不支持假一赔四",
        "爱买不买",
        "再投诉后果自负",
    ],
)
def test_what_costs_points_is_stopped(text: str) -> None:
    stops = [
        each for card in pack().rules.cards.values() for each in card.never if each.grade == "stop"
    ]
    assert any(re.search(each.pattern, text) for each in stops)


@pytest.mark.parametrize(
    "text",
    [
        "我第一时间给您回复，最近订单多，最晚今天告诉您",
        "最好在开封前看一眼日期，有最大码和最小码",
        "支持微信支付，保证金和质保卡都在页面上",
        "您一定要加急吗？不一定来得及",
        "商品支持七天无理由，寄回运费由买家承担",
    ],
)
def test_harmless_words_are_not_taken_for_bad_ones(text: str) -> None:
    stops = [
        each for card in pack().rules.cards.values() for each in card.never if each.grade != "hint"
    ]
    assert [each.pattern for each in stops if re.search(each.pattern, text)] == []
