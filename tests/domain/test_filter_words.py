"""Filters as agents type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.customer_filters import (
    All,
    AnyOf,
    BirthdayIn,
    BirthdayWithin,
    BracketOpen,
    Contact,
    Filter,
    FilterTooDeep,
    FilterUnfinished,
    Has,
    HasTag,
    Measures,
    Not,
    Says,
)
from assistant.domain.customers import Tag, TagGroup
from assistant.domain.errors import UserError
from assistant.domain.filter_words import Vocabulary, completions, filter_of, is_filter

WORDS = Vocabulary(
    [
        TagGroup(key="size", name="尺码", texts=("S", "M", "L")),
        TagGroup(key="skin", name="肤质", texts=("油皮", "混油", "敏感肌")),
    ],
    [Tag("size", "M", "连衣裙"), Tag("preference", "老 客户")],
)
OILY = HasTag(text="油皮")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("油皮", OILY),
        ("老客户", HasTag(text="老 客户")),
        ("连衣裙 m", HasTag(text="M", about="连衣裙")),
        ("尺码 M", HasTag("size", "M")),
        ("尺码：m", HasTag("size", "M")),
        ("尺码L", HasTag("size", "L")),
        ("尺码 连衣裙 M", HasTag("size", "M", "连衣裙")),
        ("有肤质", HasTag("skin")),
        ("无肤质", Not(HasTag("skin"))),
        ("30 天未联系", Contact(30, within=False)),
        ("半年没联系", Contact(182.5, within=False)),
        ("未联系超过 2 周", Contact(14, within=False)),
        ("silent for 3 months", Contact(90, within=False)),
        ("not contacted for 30 days", Contact(30, within=False)),
        ("两周内联系过", Contact(14, within=True)),
        ("近7天联系过", Contact(7, within=True)),
        ("从未联系", Not(Has("contact"))),
        ("生日 3 天内", BirthdayWithin(0, 3)),
        ("一周内过生日", BirthdayWithin(0, 7)),
        ("birthday within 10 days", BirthdayWithin(0, 10)),
        ("明天生日", BirthdayWithin(1, 1)),
        ("生日 下个月", BirthdayIn(ahead=1)),
        ("生日10月", BirthdayIn(10)),
        ("生日 10-15", BirthdayIn(10, 15)),
        ("农历生日 八月十五", BirthdayIn(8, 15, lunar=True)),
        ("生日 腊月", BirthdayIn(12, lunar=True)),
        ("农历生日", Has("lunar")),
        ("身高 160-170", Measures("height", 160, 170)),
        ("身高＞160", Says("身高＞160")),
        ("身高>160cm", Measures("height", 160)),
        ("体重 50kg以上", Measures("weight", 100)),
        ("体重不到 一百二十斤", Measures("weight", None, 120)),
        ("有备注", Has("notes")),
        ("没有生日", Not(Has("birthday"))),
        ("售后中", Has("open_case")),
        ("小鹿", Says("小鹿")),
    ],
)
def test_a_condition_is_understood(typed: str, expected: Filter) -> None:
    assert filter_of(typed, WORDS) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("油皮 且 30 天未联系", All((OILY, Contact(30, within=False)))),
        ("油皮且30天未联系", All((OILY, Contact(30, within=False)))),
        ("油皮 30天未联系", All((OILY, Contact(30, within=False)))),
        ("油皮、小鹿", All((OILY, Says("小鹿")))),
        ("油皮 或 混油 且 尺码 M", AnyOf((OILY, All((HasTag(text="混油"), HasTag("size", "M")))))),
        ("（油皮 或 混油）尺码 M", All((AnyOf((OILY, HasTag(text="混油"))), HasTag("size", "M")))),
        ("非 油皮", Not(OILY)),
        ("非油皮", Not(OILY)),
        ("not 油皮 and vip", All((Not(OILY), Says("vip")))),
    ],
)
def test_conditions_are_joined(typed: str, expected: Filter) -> None:
    assert filter_of(typed, WORDS) == expected


@pytest.mark.parametrize(
    "typed", ["且听风吟", "非洲小鹿", "和和美美", "或许", "orange", "小鹿 阿宝"]
)
def test_names_that_begin_like_a_joint_are_words(typed: str) -> None:
    found = filter_of(typed, WORDS)
    assert found is not None and not is_filter(found)


@pytest.mark.parametrize(
    "typed",
    [
        "油皮 且",
        "或 油皮",
        "油皮 或",
        "非",
        "油皮 且 或 混油",
        "()",
        "且 油皮",
        ", 油皮",
        "(且 油皮)",
    ],
)
def test_a_joint_without_a_condition_is_told(typed: str) -> None:
    with pytest.raises(FilterUnfinished):
        filter_of(typed, WORDS)


@pytest.mark.parametrize(
    ("typed", "error"),
    [("(油皮", BracketOpen), ("油皮)", BracketOpen)]
    + [("(" * 40, FilterTooDeep), ("非 " * 4000 + "油皮", FilterTooDeep)],
)
def test_brackets_have_two_ends_and_are_few(typed: str, error: type[UserError]) -> None:
    with pytest.raises(error):
        filter_of(typed, WORDS)


@given(st.text("油皮且或非 ()天3生日尺码M、not未联系0.", max_size=30))
def test_whatever_is_typed_is_read_or_refused(typed: str) -> None:
    try:
        found = filter_of(typed, WORDS)
    except (FilterUnfinished, BracketOpen, FilterTooDeep):
        return
    assert found is not None or not typed.strip()


def test_nothing_typed_is_no_filter() -> None:
    assert filter_of("  ", WORDS) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("油", ("油皮",)),
        ("混油 且 尺", ("混油 且 尺码",)),
        ("油皮 且 30", ("油皮 且 30 天未联系",)),
        ("油皮且敏", ("油皮且敏感肌",)),
        ("老", ("老 客户",)),
        ("zz", ()),
        ("油皮", ()),
    ],
)
def test_what_was_begun_is_completed(typed: str, expected: tuple[str, ...]) -> None:
    found = completions(typed, WORDS, ("30 天未联系", "生日 3 天内"))
    assert tuple(each.text for each in found) == expected
