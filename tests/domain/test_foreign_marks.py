"""Marks of other tools become ours; what has no equal reads as it was written."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.domain.foreign_dates import from_words, in_our_words
from assistant.domain.foreign_marks import Tool, translated
from assistant.domain.templates import parse
from assistant.domain.text import clean
from assistant.domain.weaving import Weaving, literal, woven

_TOOLS: tuple[Tool, ...] = (
    *("shop", "none", "beeftext", "textexpander", "textblaze", "autokey", "input_method"),
)
_MARKS = st.lists(
    st.sampled_from(
        [
            "{{",
            "}}",
            "{%",
            "%}",
            "{",
            "}",
            "%",
            "｛｛",
            "｝",
            "％",
            "raw",
            " endraw ",
            "昵称",
            "x",
            "\n",
            "-",
        ]
    ),
    max_size=14,
).map("".join)


def _shown(body: str) -> str:
    return parse(body).render({}).text


@given(st.one_of(st.text(), _MARKS))
@example("{% raw %}{{a}}{% endraw %}")
@example("{{{")
def test_a_text_reads_as_itself_whatever_is_in_it(text: str) -> None:
    assert _shown(literal(text)) == clean(text).text


@given(_MARKS, _MARKS)
def test_a_mark_between_two_texts_changes_neither(before: str, after: str) -> None:
    weaving = Weaving()
    weaving.text(before)
    weaving.fact("昵称")
    weaving.text(after)
    body = woven(weaving, before + after).text
    assert parse(body).render({"昵称": "小王"}).text == clean(f"{before}小王{after}").text


@given(st.one_of(st.text(), _MARKS), st.sampled_from(_TOOLS))
def test_every_translation_is_a_template_that_can_be_inserted(text: str, tool: Tool) -> None:
    parse(translated(text, tool).text)


@pytest.mark.parametrize(
    "mark",
    ["{昵称}", "[买家昵称]", "#买家昵称#", "{{昵称}}", "{{ 客户名称 }}", "${nickname}", "<昵称>"],
)
def test_the_name_of_the_buyer_is_known_in_every_form(mark: str) -> None:
    done = parse(translated(f"亲爱的{mark}，在的", "shop").text)
    assert done.render({"昵称": "小王"}).text == "亲爱的小王，在的"


def test_texts_without_known_marks_stay_as_they_are() -> None:
    for text in ("满100减10 [微笑] #双11# <3 {其他}", "100% 纯棉", "{"):
        assert translated(text, "shop").text == text


def test_unknown_marks_are_kept_as_text_and_named() -> None:
    done = translated("价格{{price}}，{%if%}", "shop")
    assert _shown(done.text) == "价格{{price}}，{%if%}"
    assert [each.values["mark"] for each in done.remarks] == ["{{price}}", "{%if%}"]


def test_a_text_that_went_out_from_here_comes_back_as_it_was() -> None:
    body = '{{ 昵称 }}您好，{{ 原因 | 选项: "质量", "尺码" }}{% if 数量 > 1 %}两件{% endif %}'
    assert translated(body, "shop").text == body


@pytest.mark.parametrize(
    ("form", "ours"),
    [
        ("%Y-%m-%d", "{{ 今天 }}"),
        ("%Y年%m月%d日 %H:%M:%S", "{{ 今天 }} {{ 现在 }}"),
        ("今天是%m月%d日，%A", "今天是{{ 今天 }}，{{ 星期 }}"),
        ("%H时%M分", "{{ 现在 }}"),
        ("%Y", None),
        ("%q", None),
    ],
)
def test_dates_are_told_in_our_words(form: str, ours: str | None) -> None:
    assert in_our_words(form) == ours


def test_tomorrow_is_known_and_other_days_are_not() -> None:
    assert in_our_words("%m-%d", 1) == "{{ 明天 }}"
    assert in_our_words("%m-%d", 2) is None


@pytest.mark.parametrize("form", ["YYYY-MM-DD", "yyyy年M月d日", "D/M/YY"])
def test_forms_by_words_are_understood(form: str) -> None:
    assert in_our_words(from_words(form)) == "{{ 今天 }}"


def test_a_field_of_a_form_becomes_a_question_asked_once() -> None:
    done = translated(
        "%fill:尺码% 和 %fillpopup:name=颜色:default=红:红:蓝% %fill:尺码%", "textexpander"
    )
    assert done.text == '{{ 尺码 | 提问 }} 和 {{ 颜色 | 选项: "红", "蓝" }} {{ 尺码 }}'


def test_an_answer_with_marks_in_it_does_no_harm() -> None:
    weaving = Weaving()
    weaving.ask("if", 'say "}}" now')
    assert parse(woven(weaving, "x").text).questions[0].default == "say ”} }” now"


def test_a_share_of_a_hundred_is_no_date() -> None:
    assert translated("90%Max 80%d", "textexpander").text == "90%Max 80%d"
