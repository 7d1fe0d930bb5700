"""What phrases become: variables, gaps, conditions, filters, and errors that show their place."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.segments import Segment
from assistant.domain.templates import TemplateBroken, parse

FACTS = {"昵称": "小鹿", "规则.发货时限": "48小时", "价格": "99", "数量": "2", "空": " "}


def rendered(body: str, **answers: str) -> str:
    return parse(body).render(FACTS, answers).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("亲{{昵称}}，在的", "亲小鹿，在的"),
        ("{{ 规则.发货时限 }}内发出", "48小时内发出"),
        ("{{ 快递 | default: '默认快递' }}", "默认快递"),
        ("{{ 空 | 默认: “没有” }}", "没有"),
        ("{{ 应发货时间 | default: 规则.发货时限 }}", "48小时"),
        ("{% if 昵称 %}{{ 昵称 }}{% else %}亲{% endif %}", "小鹿"),
        ("{% if 尺码 %}有{% else %}无{% endif %}", "无"),
        ("{% unless 尺码 %}请问尺码{% endunless %}", "请问尺码"),
        ("{% if 尺码 == '' %}1{% endif %}{% if 尺码 == blank %}2{% endif %}", "12"),
        ("{% if 尺码 == nil %}1{% endif %}{% if 尺码 != '' %}2{% endif %}", "1"),
        ("{% if 价格 > 50 and 昵称 contains '鹿' %}是{% endif %}", "是"),
        ("{% if 昵称 > 5 %}是{% else %}否{% endif %}", "否"),
        ("{% case 数量 %}{% when 1 %}一件{% when 2, '2' %}两件{% else %}多件{% endcase %}", "两件"),
        ("{% for i in (1..3) %}{{ i }}、{% endfor %}", "1、2、3、"),
        ("{% assign 总价 = 价格 | times: 数量 %}共{{ 总价 }}元", "共198元"),
        ("{{ 昵称 | append: '~' | upcase }}", "小鹿~"),
        ("一 {{- 昵称 -}} 二", "一小鹿二"),
        ("{% raw %}{{昵称}}{% endraw %}{% comment %}{{ {% endcomment %}!", "{{昵称}}!"),
        ("{{ 昵称 ｜ append：“，您好” }}", "小鹿，您好"),
        ("｛｛ 昵称 ｝｝｛％ if 尺码 ％｝有｛% else %｝无｛％ endif ％｝", "小鹿无"),
        ("{ 昵称 } }} %}", "{ 昵称 } }} %}"),
    ],
)
def test_becomes_the_text_that_is_pasted(body: str, text: str) -> None:
    assert rendered(body) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("价格 | minus: '9.5'", "89.5"),
        ("'１００' | plus: 1", "101"),
        ("100 | divided_by: 3", "33"),
        ("价格 | divided_by: 2.5", "39.6"),
        ("2.345 | round: 2", "2.35"),
        ("'55667788' | slice: -4, 4", "7788"),
        ("'很长的商品名字' | truncate: 4", "很长的…"),
        ("'a,b' | split: ',' | join: '和'", "a和b"),
        ("'a,b' | split: ',' | last", "b"),
        ("'红/蓝' | replace: '/', '或' | remove: '蓝'", "红或"),
        ("(1..3)", "1、2、3"),
        ("昵称 | size", "2"),
        ("' x ' | strip | prepend: '[' | append: ']' | upcase | downcase", "[x]"),
        ("'a,b' | split: ',' | first", "a"),
    ],
)
def test_filters_make_what_they_say(written: str, text: str) -> None:
    assert rendered("{{ " + written + " }}") == text


def test_shows_which_part_came_from_where() -> None:
    assert parse("亲{{昵称}}，{{ 尺码 | upcase }}码").render(FACTS).segments == (
        Segment("亲"),
        Segment("小鹿", "filled", "昵称"),
        Segment("，"),
        Segment("", "gap", "尺码"),
        Segment("码"),
    )


def test_names_each_gap_once_and_leaves_it_empty() -> None:
    found = parse("{{订单号}}/{{规则.无}}/{{订单号}}/{{ 昵称 | append: 尺码 }}").render(FACTS)
    assert (found.text, found.gaps) == ("///", ("订单号", "规则.无", "尺码"))


def test_facts_may_be_nested() -> None:
    assert (
        parse("{{规则.发货时限}}{{规则}}").render({"规则": {"发货时限": "24小时"}}).text == "24小时"
    )


def test_a_value_is_never_a_template_itself() -> None:
    assert parse("{{昵称}}").render({"昵称": "{{ 客服 }}{% if %}"}).text == "{{ 客服 }}{% if %}"


def test_a_value_is_cleaned() -> None:
    assert parse("{{昵称}}").render({"昵称": "小\u202e鹿\x00\r\n"}).text == "小鹿\n"


def test_an_answer_wins_over_a_fact_even_if_empty() -> None:
    assert (rendered("{{昵称}}", 昵称="小马"), rendered("{{昵称}}", 昵称="")) == ("小马", "")


def test_knows_nothing_that_nobody_told_it() -> None:
    assert parse("{{ now }}{{ today }}{{ forloop }}").render({}).gaps == ("now", "today", "forloop")


def test_lists_variables_in_order_and_not_its_own() -> None:
    body = (
        "{% assign x = 商品 %}{% for i in (1..数量) %}{{x}}{{i}}{{规则.时限}}{% endfor %}{{商品}}"
    )
    assert parse(body).variables == ("商品", "数量", "规则.时限")


def test_tells_an_unknown_variable_from_an_empty_one() -> None:
    body = "{{昵称}}{{呢称}}{{ 原因 | 提问 }}"
    assert parse(body).unknown({"昵称"}) == ("呢称",)


@pytest.mark.parametrize(
    ("body", "reason", "word", "place"),
    [
        ("您好\n请看 {{ 订单号", "unclosed", "}}", (2, 4)),
        ("{% if 昵称", "unclosed", "%}", (1, 1)),
        ("{{ }}", "empty", "", (1, 1)),
        ("亲{% %}", "empty", "", (1, 2)),
        ("亲{% if 昵称 %}在", "endtag", "if", (1, 2)),
        ("{% comment %}在", "endtag", "comment", (1, 1)),
        ("在{% endif %}", "tag", "endif", (1, 2)),
        ("{% include 'a' %}", "tag", "include", (1, 1)),
        ("{{ 昵称 | upper }}", "filter", "upper", (1, 9)),
        ("{% if 0 %}{{ a | upper }}{% endif %}", "filter", "upper", (1, 18)),
        ("{{ 昵称 | append }}", "arguments", "append", (1, 9)),
        ("{{ 昵称 | append: x: 1 }}", "arguments", "append", (1, 9)),
        ("{{ 原因 | 选项 }}", "question", "选项", (1, 9)),
        ("{{ '原因' | 提问 }}", "question", "提问", (1, 11)),
        ("{{ 数量 | 数字: '很多' }}", "question", "数字", (1, 9)),
        ("{{ 昵称 | }}", "syntax", "", (1, 1)),
        ("{{ 昵称 客服 }}", "syntax", "", (1, 7)),
        ("{% if a %}1{% else %}2{% else %}3{% endif %}", "syntax", "", (1, 23)),
        ("{{ 昵称 | times: 2 }}", "number", "小鹿", (1, 9)),
        ("{{ 价格 | divided_by: 0 }}", "number", "0", (1, 9)),
    ],
)
def test_an_error_shows_what_and_where(
    body: str, reason: str, word: str, place: tuple[int, int]
) -> None:
    with pytest.raises(TemplateBroken) as caught:
        parse(body).render(FACTS)
    found = caught.value.values
    assert (found["reason"], found["word"]) == (reason, word)
    assert (found["line"], found["column"]) == place


def test_an_error_shows_the_place_itself() -> None:
    with pytest.raises(TemplateBroken) as caught:
        parse("亲，{{ 昵称 | upper }}您好")
    assert caught.value.values["snippet"] == "{{ 昵称 | upper }}"


def test_a_phrase_without_marks_never_loads_liquid() -> None:
    program = (
        "import sys; from assistant.domain.templates import parse; parse('亲 { }').render({});"
        "sys.exit('liquid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


FRAGMENTS = st.sampled_from(
    [
        *(
            "{{",
            "}}",
            "{%",
            "%}",
            "{{-",
            "-%}",
            "｛｛",
            "｝｝",
            "％",
            "|",
            ":",
            ",",
            ".",
            "..",
            "(",
            ")",
            "[",
            "]",
            " ",
        ),
        *("if", "elsif", "else", "endif", "unless", "endunless", "case", "when", "endcase"),
        *("for", "in", "endfor", "assign", "=", "raw", "endraw", "comment", "endcomment"),
        *("limit", "offset", "reversed", "continue", "and", "or", "contains", "==", "<", ">="),
        *("default", "选项", "数字", "join", "split", "slice", "times", "round", "truncate"),
        *("昵称", "规则", "规则.发货时限", "价格", "i", "forloop", "nil", "blank", "empty", "true"),
        *("1", "-1", "1000", "1.5", '"', "'", "“", "：", "｜", "\n", "\x00", "\ud83d", "亲"),
    ]
)


def attempt(body: str) -> None:
    """Render with facts and without any; only TemplateBroken may come out."""
    for facts in (FACTS, {}):
        try:
            parse(body).render(facts).text.encode("utf-8")
        except TemplateBroken as broken:
            assert broken.values["reason"]


@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_nothing_but_broken_comes_out_of_any_text(body: str) -> None:
    attempt(body)


@given(st.lists(FRAGMENTS, max_size=12).map(" ".join), st.sampled_from(["{{ %s }}", "{%% %s %%}"]))
def test_nothing_but_broken_comes_out_of_any_expression(inside: str, mark: str) -> None:
    attempt(mark % inside)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["{{昵称}}", "{{ 规则.时限 | default: '无' }}", "{{ 数量 | 数字: 1 }}"]
            ),
            st.sampled_from(
                ["{% if 尺码 > 3 %}大{% endif %}", "{% for i in (1..数量) %}{{i}}{% endfor %}"]
            ),
            st.text("亲您好 \n！", max_size=5),
        )
    ).map("".join),
    st.text(max_size=50),
)
def test_an_honest_phrase_renders_with_nothing_known_and_with_anything(
    body: str, value: str
) -> None:
    parse(body).render({})
    parse(body).render({"昵称": value, "尺码": value, "规则.时限": value})
