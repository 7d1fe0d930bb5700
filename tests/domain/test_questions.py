"""Questions that phrases declare, and what counts as an answer."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.questions import (
    BadAnswer,
    Question,
    offering,
    remember,
    settle,
    starting_answers,
)
from assistant.domain.templates import parse

TODAY = date(2026, 11, 21)  # a Saturday
NUMBER = Question("件数", "number")
DAY = Question("日期", "date")


def test_questions_stand_in_the_order_of_their_first_appearance() -> None:
    body = (
        "{% if 发货 %}{{ 日期 | 日期: '明天' }}{% endif %}{{ 原因 | 选项: '质量问题', “尺码不合” }}"
        "{{ 数量 | 数字: 1 }}{{ 抬头 | 提问 }}{{ 日期 | 提问 }}"
    )
    assert parse(body).questions == (
        Question("日期", "date", (), "明天"),
        Question("原因", "choice", ("质量问题", "尺码不合"), "质量问题"),
        Question("数量", "number", (), "1"),
        Question("抬头", "text"),
    )


def test_the_same_name_shows_the_same_answer_everywhere() -> None:
    template = parse("{{ 原因 }}：{{ 原因 | 选项: '质量', '尺码' }}")
    assert template.render({}, {"原因": "尺码"}).text == "尺码：尺码"


def test_before_it_is_answered_a_question_shows_its_default() -> None:
    assert parse("{{ 数量 | 数字: 1 }}件，{{ 抬头 | 提问 }}").render({}).gaps == ("抬头",)


def test_conditions_may_ask_for_the_answer() -> None:
    template = parse("{{ 数量 | 数字: 1 }}{% if 数量 > 1 %}件一起{% endif %}")
    assert template.render({}, {"数量": "2"}).text == "2件一起"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("今天", "11月21日"),
        ("明天", "11月22日"),
        (" 后天 ", "11月23日"),
        ("大后天", "11月24日"),
        ("周五", "11月27日"),
        ("周六", "11月21日"),
        ("下周一", "11月23日"),
        ("下星期天", "11月29日"),
        ("本周五", "11月20日"),
        ("下下周三", "12月2日"),
        ("11-25", "11月25日"),
        ("１１/２５", "11月25日"),
        ("12月1号", "12月1日"),
        ("28日", "11月28日"),
        ("2026-12-05", "12月5日"),
        ("2027年1月3日", "1月3日"),
        ("2028-02-29", "2028年2月29日"),
    ],
)
def test_a_day_is_shown_as_agents_write_it(typed: str, shown: str) -> None:
    assert settle(DAY, typed, TODAY) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("2", "2"), ("１２", "12"), ("1,200", "1200"), ("1，200.50", "1200.50"), ("-3", "-3")],
)
def test_a_number_may_be_typed_as_it_comes(typed: str, shown: str) -> None:
    assert settle(NUMBER, typed, TODAY) == shown


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        *((NUMBER, each) for each in ("两", "1.2.3", "1,20", "9" * 16, "٣", "1e5")),
        *((DAY, each) for each in ("2-30", "13-1", "31号", "很快", "0000-1-1")),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(question: Question, typed: str) -> None:
    with pytest.raises(BadAnswer) as caught:
        settle(question, typed, TODAY)
    assert caught.value.values["name"] == question.name


def test_a_choice_may_be_answered_in_own_words() -> None:
    assert (
        settle(Question("原因", "choice", ("质量",), "质量"), "颜色\u200b不对 ", TODAY)
        == "颜色不对"
    )


@given(st.text(), st.sampled_from([NUMBER, DAY, Question("抬头")]))
def test_settling_an_answer_twice_changes_nothing(typed: str, question: Question) -> None:
    try:
        once = settle(question, typed, TODAY)
    except BadAnswer:
        return
    assert settle(question, once, TODAY) == once


def test_the_form_starts_with_the_fact_then_the_last_answer_then_the_default() -> None:
    asked = tuple(Question(name, "choice", default="默认") for name in ("尺码", "环节", "原因"))
    found = starting_answers(asked, {"环节": "中转", "尺码": "L"}, {"尺码": "M"})
    assert found == {"尺码": "M", "环节": "中转", "原因": "默认"}


def test_the_last_answer_to_a_free_text_is_offered_but_not_filled_in() -> None:
    asked, remembered = (Question("几楼"), Question("门店")), {"几楼": "三楼"}
    assert starting_answers(asked, remembered, {}) == {"几楼": "", "门店": ""}
    assert [each.options for each in offering(asked, remembered)] == [("三楼",), ()]


def test_never_remembers_what_is_one_buyers() -> None:
    answers = {"订单号": "123456789", "身高": "165", "抬头": "某某公司", "几楼": "三楼"}
    asked = [Question(name) for name in answers]
    assert remember({}, asked, answers) == {"几楼": "三楼"}


def test_remembers_the_last_answers_but_no_days() -> None:
    answers = {"日期": "明天", NUMBER.name: "3", "别的": "x"}
    old = {NUMBER.name: "1", "环节": "中转"}
    assert remember(old, (DAY, NUMBER), answers) == {"环节": "中转", NUMBER.name: "3"}


def test_forgets_the_oldest_answers() -> None:
    old = {str(number): "x" for number in range(200)}
    found = remember(old, (NUMBER,), {NUMBER.name: "1"})
    assert (len(found), "0" in found, found[NUMBER.name]) == (200, False, "1")


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("收件人", "王小鹿"),
        ("备注", "13812341234"),
        ("谁", "tb_小鹿1015"),
        ("送到", "文三路 1 号 2 幢"),
    ],
)
def test_never_remembers_an_answer_that_tells_of_a_person(name: str, answer: str) -> None:
    assert remember({}, [Question(name)], {name: answer}) == {}
