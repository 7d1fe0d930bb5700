"""Finding and replacing: where something stands, what each text would become, what cannot be."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.drafts import BODY_LIMIT, EmptyBody, TooLong
from assistant.domain.phrases import Attachment, CategoryId, Part, Phrase, PhraseId
from assistant.domain.replacing import (
    FIELDS,
    Replacement,
    literal,
    replacements,
    with_replaced,
)
from assistant.domain.templates import TemplateBroken

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def phrase(body: str, **more: Any) -> Phrase:
    values = {"title": "标题", "uid": "1", "updated_at": NOW, "position": 1, **more}
    return Phrase(id=PhraseId(1), category=CategoryId(1), body=body, **values)


def found(one: Phrase, what: str, by: str, **how: bool) -> list[Replacement]:
    return replacements([one], FIELDS, literal(what, by, **how), lambda _share: None)


def test_every_text_of_a_phrase_is_looked_through() -> None:
    everywhere = phrase(
        "中通发货",
        title="中通",
        parts=(Part(attachment=Attachment("a" * 64, ".png", "中通.png")), Part("中通到家")),
        variants=("走中通",),
        questions=("是中通吗", "发什么"),
    )
    places = [(each.field, each.number, each.new) for each in found(everywhere, "中通", "顺丰")]
    assert places == [
        ("title", 0, "顺丰"),
        ("text", 0, "顺丰发货"),
        ("parts", 1, "顺丰到家"),
        ("variants", 0, "走顺丰"),
        ("questions", 0, "是顺丰吗"),
    ]


def test_what_changes_is_marked_in_both_texts() -> None:
    (one,) = found(phrase("满300减50，满300包邮"), "300", "1000")
    assert [one.old[start:end] for start, end in one.cut] == ["300", "300"]
    assert [one.new[start:end] for start, end in one.put] == ["1000", "1000"]


def test_case_counts_only_where_it_is_asked_for() -> None:
    assert [each.new for each in found(phrase("vip VIP"), "VIP", "会员")] == ["会员 会员"]
    assert [each.new for each in found(phrase("vip VIP"), "VIP", "会员", case=True)] == ["vip 会员"]


def test_a_whole_code_is_not_part_of_a_longer_one() -> None:
    text = phrase("A12 和 A123 还有款A12号")
    assert [each.new for each in found(text, "A12", "B7", whole=True)] == ["B7 和 A123 还有款B7号"]


def test_signs_of_regular_expressions_are_signs() -> None:
    assert [each.new for each in found(phrase("价格(.*)元"), "(.*)", "9")] == ["价格9元"]


def test_what_would_be_the_same_is_not_listed() -> None:
    assert found(phrase("您好"), "您", "您") == []


def test_official_phrases_are_passed_over() -> None:
    assert found(phrase("您好", origin="总店"), "您", "你") == []


def test_what_could_not_be_stored_or_inserted_says_why() -> None:
    kinds = [
        type(found(phrase("您好"), "您好", "")[0].fault),
        type(found(phrase("您好"), "您", "长" * BODY_LIMIT)[0].fault),
        type(found(phrase("到 {{ 店铺 }} 看看"), "}}", "}")[0].fault),
        type(found(phrase("到 {{ 店铺 看看"), "看看", "逛逛")[0].fault),
    ]
    assert kinds == [EmptyBody, TooLong, TemplateBroken, type(None)]


def test_a_text_that_is_another_by_now_stays() -> None:
    (one,) = found(phrase("走中通"), "中通", "顺丰")
    draft, stale = with_replaced(phrase("走圆通"), [one])
    assert (draft.body, stale) == ("走圆通", 1)


@given(
    st.text("ab您", max_size=9),
    st.text("ab您", min_size=1, max_size=2),
    st.text("b您x", max_size=2),
)
def test_literal_replacing_is_that_of_the_language(text: str, what: str, by: str) -> None:
    one = phrase("正文", title="题", questions=(text,) if text.strip() else ())
    changed = found(one, what, by, case=True)
    expected = text.replace(what, by)
    assert [each.new for each in changed] == ([expected] if expected != text else [])
