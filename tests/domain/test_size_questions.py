"""What a buyer wrote, or what was typed after ``cm``, as the measures of a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.numerals import with_figures
from assistant.domain.person import Person
from assistant.domain.size_questions import asked_size, said_as

TALL = Person(height=165, weight=110)
IN_JIN = Person(height=165, weight=110, weight_in="jin")
IN_KILOS = Person(height=165, weight=110, weight_in="kg")

ASKED = {
    "cm 165 110": TALL,
    "cm165 110": TALL,
    "尺码 165 110": TALL,
    "CM １６５ １１０": TALL,
    "cm 165 55kg": IN_KILOS,
    "cm 165": Person(height=165),
    "cm 24.5": Person(foot=24.5),
    "cm 245": Person(foot=24.5),
    "cm 165 110 胸88 宽松点": Person(height=165, weight=110, bust=88, fit="loose"),
    "165 110斤穿什么码": IN_JIN,
    "165 110": TALL,
    "165/110": TALL,
    "165-110": TALL,
    "我165，110斤": IN_JIN,
    "165cm/55kg": IN_KILOS,
    "1.65m 55公斤": IN_KILOS,
    "1米65 55千克": IN_KILOS,
    "1米6，96斤，穿几码": Person(height=160, weight=96, weight_in="jin"),
    "身高一米六五体重一百一": TALL,
    "一米六五 一百一十斤 穿多大": IN_JIN,
    "我一米五八，九十斤": Person(height=158, weight=90, weight_in="jin"),
    "155斤半 172": Person(height=172, weight=155.5, weight_in="jin"),
    "身高：165 体重：110": TALL,
    "亲，我身高163，体重105斤，平时穿M，选哪个码": Person(height=163, weight=105, weight_in="jin"),
    "宝宝身高110，40斤，穿多大": Person(height=110, weight=40, weight_in="jin"),
    "165身高 110体重": TALL,
    "165的身高，110斤的体重穿什么码": IN_JIN,
    "165 体重110": TALL,
    "2尺1的腰穿多大": Person(waist=70),
    "A2031 165 110斤穿什么码": IN_JIN,
    "身高165 体重110 三围 88 68 92": Person(height=165, weight=110, bust=88, waist=68, hip=92),
    "三围88 68 92 身高168": Person(height=168, bust=88, waist=68, hip=92),
    "腰围2尺1 穿什么码": Person(waist=70),
    "腰2尺1，臀围92能穿吗": Person(waist=70, hip=92),
    "胸围34英寸，穿多大": Person(bust=86.4),
    "脚长24.5穿多大": Person(foot=24.5),
    "脚长245mm，穿几码": Person(foot=24.5),
    "下胸围75 胸围88，选哪个码": Person(bust=88),
    "我120斤穿什么码": Person(weight=120, weight_in="jin"),
}

FITS = {
    "165 110 喜欢宽松": "loose",
    "165 110 想穿大一点": "loose",
    "165 110 要修身的": "close",
    "165 110 喜欢合身": "regular",
    "165 110 不要太宽松": "",
    "165 110 别太紧": "",
    "这款宽松吗 165 110": "",
}

NOT_ASKED = (
    *("", "cm", "cmtj", "尺码推荐", "满300减30", "2件 99元", "3天 5号发货吗", "11 22", "2026 11"),
    *("订单 40218 8371 1024 5566", "鞋子38码能穿吗", "165/88A 是什么意思", "这款桌子120cm"),
    *(
        "https://item.taobao.com/item.htm?id=165 110",
        "13812345678 165 110",
        "138 1234 5678 165 110",
        "有货吗",
        "衣长65",
    ),
)

#: Who says a measure twice has said none.
CONTRADICTIONS = {
    "165 170 120斤穿什么码": Person(weight=120, weight_in="jin"),
    "身高165，哦不，身高168，110斤": Person(weight=110, weight_in="jin"),
    "身高165到170 110斤穿什么码": Person(weight=110, weight_in="jin"),
    "我165我老公180": None,
}

NUMERALS = {
    "一百一": "110",
    "一百一十": "110",
    "一百零五": "105",
    "一百一十五": "115",
    "两百": "200",
    "十八": "18",
    "九十八斤": "98斤",
    "一米七二": "1米72",
    "二十四点五": "24.5",
    "一百二十半": "120.5",
    "大一点": "大一点",
    "十十": "十十",
}


@pytest.mark.parametrize(("text", "person"), ASKED.items())
def test_the_measures_in_a_question_are_found(text: str, person: Person) -> None:
    assert asked_size(text) == person


@pytest.mark.parametrize(("text", "fit"), FITS.items())
def test_how_it_is_wanted_is_heard_only_where_it_is_said(text: str, fit: str) -> None:
    person = asked_size(text)
    assert person is not None and person.fit == fit


@pytest.mark.parametrize("text", NOT_ASKED)
def test_other_texts_with_numbers_are_no_questions_for_a_size(text: str) -> None:
    assert asked_size(text) is None


@pytest.mark.parametrize(("text", "person"), CONTRADICTIONS.items())
def test_a_measure_that_is_said_differently_twice_was_not_given(
    text: str, person: Person | None
) -> None:
    assert asked_size(text) == person


@pytest.mark.parametrize(("text", "figures"), NUMERALS.items())
def test_chinese_numbers_are_read_as_people_say_them(text: str, figures: str) -> None:
    assert with_figures(text) == figures


FIELDS = [
    ("height", "165", Person(height=165)),
    ("height", "1米65", Person(height=165)),
    ("height", "1.65", Person(height=165)),
    ("height", "165 110斤", IN_JIN),
    ("weight", "110", Person(weight=110)),
    ("weight", "55kg", Person(weight=110, weight_in="kg")),
    ("waist", "2尺1", Person(waist=70)),
    ("foot", "245", Person(foot=24.5)),
    ("height", "", None),
    ("height", "abc", None),
    ("weight", "1100", None),
]


@pytest.mark.parametrize(("measure", "text", "person"), FIELDS)
def test_a_field_takes_its_figure_or_all_that_a_buyer_wrote(
    measure: str, text: str, person: Person | None
) -> None:
    assert said_as(measure, text) == person


@given(st.text("0123456789.身高体重胸围腰cmkg米斤尺一百半的 ,，/-到喜欢宽松", max_size=40))
def test_whatever_is_written_a_person_has_measures_or_there_is_none(text: str) -> None:
    person = asked_size(text)
    assert person is None or person.given
