"""A body at a glance: one line, variables by name, matches where they are seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.ui.widgets.glance import glance


def marked(body: str, *marks: tuple[int, int]) -> list[str]:
    seen = glance(body, marks)
    return [seen.text[low:high] for low, high in seen.marks]


def test_a_variable_shows_as_its_name() -> None:
    seen = glance("亲，欢迎光临{{ 店铺 | default: '本店' }}！")
    assert seen.text == "亲，欢迎光临店铺！"
    assert [seen.text[low:high] for low, high in seen.variables] == ["店铺"]


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("{% if 退货宝 %}有退货宝{% endif %}。", "有退货宝。"),
        ("{% if 退货宝 %}退货宝{% else %}订单页有{% endif %}；请看", "订单页有；请看"),
        ("{% if a %}一{% elsif b %}二{% else %}{{三}}{% endif %}！", "三！"),
        ("{% if a %}一{% elsif b %}二{% endif %}！", "一！"),
        ("{% unless a %}一{% else %}二{% endunless %}！", "一！"),
        ('{% case a %} {% when "x" %}一{% when "y" %}二{% else %}三{% endcase %}！', "三！"),
        ('{% case a %} {% when "x" %}一{% when "y" %}二{% endcase %}！', "一！"),
        ("{%- if a -%}一{% if b %}二{% else %}三{% endif %}{% else %}四{% endif %}", "四"),
        ("{% if a %}一{% if b %}二{% else %}三{% endif %}{% endif %}。", "一三。"),
        ("寄回的：{% if 退货宝 %}退货宝{{退货宝}}；{% endif %}订单页有", "寄回的：订单页有"),
        ("｛％ if a ％｝一｛％ else ％｝｛｛ 二 ｜ 数字：1 ｝｝｛％ endif ％｝三", "二三"),
        ("一{% comment %}二{% else %}二{% endcomment %}三{% assign a = 1 %}", "一三"),
        ('{% if a == "5%" %}一{% else %}二', "二"),
        ("一{% else %}二{% endif %}{{三", "一二{{三"),
    ],
)
def test_of_branches_the_one_for_the_unknown_is_shown(body: str, seen: str) -> None:
    assert glance(body).text == seen


def test_lines_become_one() -> None:
    assert glance("一\n二\r\n三").text == "一 二  三"


def test_a_mark_after_a_variable_stays_on_its_letters() -> None:
    body = "{{ 店铺 }}的尺码推荐"
    assert marked(body, (body.index("尺码"), body.index("尺码") + 2)) == ["尺码"]


def test_a_mark_within_a_variable_is_seen_on_its_letters() -> None:
    body = "改到{{ 新应发货时间 | 日期 }}。① 继续等"
    start = body.index("发货时间")
    assert marked(body, (start, start + 4)) == ["发货时间"]


def test_a_mark_in_what_is_not_shown_is_not_seen() -> None:
    body = '{% if 退货宝 %}退货宝{% else %}{{原因|选项:"退货"}}{% endif %}退货'
    marks = [(at, at + 2) for at in range(len(body)) if body.startswith("退货", at)]
    seen = glance(body, marks)
    assert (seen.text, seen.marks) == ("原因退货", ((2, 4),))


def test_a_match_far_back_is_brought_into_view() -> None:
    body = "长" * 200 + "运费谁出"
    seen = glance(body, [(200, 202)])
    assert seen.text.startswith("…") and [seen.text[a:b] for a, b in seen.marks] == ["运费"]


def test_no_row_starts_within_a_condition() -> None:
    body = "长" * 60 + "{% if 退货宝 %}运费险已买"
    assert "%" not in glance(body, [(body.index("运费"), body.index("运费") + 2)]).text


@given(st.text(max_size=400), st.lists(st.tuples(st.integers(0, 420), st.integers(0, 40))))
def test_any_text_can_be_glanced_at(body: str, spans: list[tuple[int, int]]) -> None:
    seen = glance(body, [(start, start + length) for start, length in spans])
    for low, high in (*seen.marks, *seen.variables):
        assert 0 <= low <= high <= len(seen.text)


#: Bodies of all kinds in which no Chinese character stands twice.
_pieces = st.recursive(
    st.sampled_from(["字字字", "字\n字", "{{ 字字 }}", '{{字 | 选项: "字", "字"}}', "｛｛字｝｝"]),
    lambda inner: st.lists(inner, max_size=4).flatmap(
        lambda parts: st.sampled_from(
            [
                "".join(parts),
                f"{{% if 字 %}}{''.join(parts)}{{% endif %}}",
                f"{{% if 字 %}}字{{% elsif 字 %}}字字{{% else %}}{''.join(parts)}{{% endif %}}",
                f"{{% unless 字 %}}{''.join(parts)}{{% else %}}字{{% endunless %}}",
            ]
        )
    ),
)


def distinct(body: str) -> str:
    fresh = map(chr, range(ord("一"), ord("龥")))
    return "".join(next(fresh) if char == "字" else char for char in body)


@given(
    _pieces.map(distinct), st.lists(st.tuples(st.integers(0, 300), st.integers(0, 20)), max_size=5)
)
def test_marks_stand_on_what_matched_and_on_nothing_else(
    body: str, spans: list[tuple[int, int]]
) -> None:
    matched = {char for low, length in spans for char in body[low : low + length]}
    seen = glance(body, [(low, low + length) for low, length in spans])
    chinese = [char >= "一" for char in seen.text]
    on = [any(low <= at < high for low, high in seen.marks) for at in range(len(seen.text))]
    for char, is_letter, lit in zip(seen.text, chinese, on, strict=True):
        assert not is_letter or lit == (char in matched)
