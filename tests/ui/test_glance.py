"""A body at a glance: one line, variables by name, matches where they are seen."""

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


def test_conditions_are_not_shown() -> None:
    assert glance("{% if 退货宝 %}有退货宝{% endif %}。").text == "有退货宝。"


def test_lines_become_one() -> None:
    assert glance("一\n二\r\n三").text == "一 二  三"


def test_a_mark_after_a_variable_stays_on_its_letters() -> None:
    body = "{{ 店铺 }}的尺码推荐"
    assert marked(body, (body.index("尺码"), body.index("尺码") + 2)) == ["尺码"]


def test_a_mark_within_a_variable_is_seen_on_its_name() -> None:
    body = "从{{店铺}}发"
    assert "".join(marked(body, (1, 7))) == "店铺"


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
