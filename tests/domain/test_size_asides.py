"""Figures beside the measures: nothing of them may become a measure that nobody gave."""

import pytest

from assistant.domain.person import Person
from assistant.domain.size_asides import of_somebody_else
from assistant.domain.size_questions import asked_size

ONLY_TALL = Person(height=165)
TALL = Person(height=165, weight=110)
IN_JIN = Person(height=165, weight=110, weight_in="jin")

#: What stands beside a height is no weight.
BESIDE = (
    *(
        "身高165 鞋码38",
        "身高165 预算110",
        "身高165 腿长100",
        "身高165 买2件110",
        "体重120磅 身高165",
    ),
    *("身高165 M码合适吗", "身高165 M L选哪个", "身高165 平时穿170的", "身高165 券后110"),
)

TOGETHER = {
    "身高体重165 110": TALL,
    "身高体重：165，110斤": IN_JIN,
    "身高/体重 165/110 穿什么码": TALL,
    "体重110 身高165 M码还是L码": TALL,
    "身高体重三围 165 110 84 66 90": Person(height=165, weight=110, bust=84, waist=66, hip=90),
    "172高160斤": Person(height=172, weight=160, weight_in="jin"),
    "163高 112重": Person(height=163, weight=112),
    "110 165 穿多大": TALL,
    "165的个子 110斤": IN_JIN,
    "110斤的体重 165cm": IN_JIN,
    "165 110斤 75C 穿多大": IN_JIN,
    "我给我妈买 165 110斤": IN_JIN,
}

#: Nobody's measures, a model's, or those of two people mixed.
NOBODY = (
    *("胸围85B 穿什么码", "尺码165/92A 是多大", "身高5.5英尺 体重120磅 穿多大", "120磅穿多大"),
    *(
        "满200 165",
        "券后165 110",
        "订单尾号 165 110",
        "客服工号165 110",
        "大腿55 165",
        "柜子高180 宽60",
    ),
    *("老公180，我110斤", "老大身高110，老二体重30斤", "我身高165体重110，老公身高180"),
    *("我165我对象180 体重110和150", "三围88 68 92 165 110", "模特身高175体重100穿的什么码"),
)


@pytest.mark.parametrize("text", BESIDE)
def test_a_figure_beside_a_height_is_no_weight(text: str) -> None:
    assert asked_size(text) == ONLY_TALL


@pytest.mark.parametrize(("text", "person"), TOGETHER.items())
def test_figures_go_to_the_names_that_are_theirs(text: str, person: Person) -> None:
    assert asked_size(text) == person


@pytest.mark.parametrize("text", NOBODY)
def test_figures_of_goods_models_and_two_people_are_nobodys(text: str) -> None:
    assert asked_size(text) is None


@pytest.mark.parametrize(
    ("text", "other"), [("我老公178穿什么码", True), ("我165 110斤", False), ("165 110", False)]
)
def test_whoever_is_named_beside_the_buyer_is_somebody_else(text: str, other: bool) -> None:
    assert of_somebody_else(text) == other
