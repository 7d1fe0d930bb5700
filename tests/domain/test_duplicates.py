"""Duplicates: which phrases are alike, where they differ, what one that stays for all becomes."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.duplicates import (
    codes_found,
    differences,
    duplicates,
    keys_gone,
    said,
    united,
)
from assistant.domain.phrases import Attachment, CategoryId, Part, Phrase, PhraseId, Usage
from assistant.domain.shops import ShopId

NOW = datetime(2026, 11, 22, tzinfo=UTC)
LONG = "亲，质量问题来回运费由我们承担，您先在订单里点申请售后哦，我们收到后当天处理。"


def phrase(id: int, body: str, **more: Any) -> Phrase:
    values = {"title": f"话术{id}", "uid": f"{id}", "updated_at": NOW, "position": id, **more}
    return Phrase(id=PhraseId(id), category=CategoryId(1), body=body, **values)


def found(*phrases: Phrase, usage: dict[PhraseId, Usage] | None = None) -> list[list[int]]:
    groups = duplicates(phrases, usage or {}, lambda _share: None)
    return [[int(each.id) for each in group.phrases] for group in groups]


def test_signs_blanks_and_case_tell_no_texts_apart() -> None:
    assert found(phrase(1, "VIP，您好！"), phrase(2, "vip 您好～"), phrase(3, "您好")) == [[1, 2]]


def test_nearly_equal_texts_are_a_group_and_others_are_not() -> None:
    near, far = LONG.replace("当天", "次日"), "这款是纯棉的，可以机洗，不会缩水。"
    assert found(phrase(1, LONG), phrase(2, far), phrase(3, near)) == [[1, 3]]


def test_short_texts_are_duplicates_only_where_they_are_equal() -> None:
    assert found(phrase(1, "在的亲亲"), phrase(2, "在的亲"), phrase(3, "在的，亲")) == [[2, 3]]


def test_the_most_used_is_kept_and_an_official_one_before_it() -> None:
    usage = {PhraseId(2): Usage(5, NOW, 3.0)}
    assert found(phrase(1, LONG), phrase(2, LONG), usage=usage) == [[2, 1]]
    official = phrase(3, LONG, origin="总店")
    assert found(phrase(1, LONG), phrase(2, LONG), official, usage=usage) == [[3, 2, 1]]


def test_phrases_of_two_shops_are_no_duplicates() -> None:
    assert found(phrase(1, LONG, shop=ShopId(1)), phrase(2, LONG, shop=ShopId(2))) == []


def test_the_same_picture_is_the_same_message() -> None:
    one, other = (Part(attachment=Attachment(sign * 64, ".png", "表.png")) for sign in "ab")
    some = [phrase(n, "", parts=(part,)) for n, part in enumerate((one, other, one), 1)]
    assert found(*some) == [[1, 3]]


def test_a_text_of_signs_alone_is_compared_as_it_is() -> None:
    assert found(phrase(1, "～～"), phrase(2, "！"), phrase(3, "～～")) == [[1, 3]]
    assert said(phrase(1, "😀")) != ""


def test_the_search_can_be_called_off() -> None:
    class Stopped(Exception):
        pass

    def stop(share: float) -> None:
        if share >= 0.25:
            raise Stopped

    with pytest.raises(Stopped):
        duplicates([phrase(1, LONG), phrase(2, LONG)], {}, stop)


@given(st.text("退货运费", max_size=12), st.text("退货运费", max_size=12))
def test_what_is_left_without_the_differences_is_the_same_in_both(one: str, other: str) -> None:
    here, there = differences(one, other)
    assert (here == there == []) == (one == other)
    for text, spans in ((one, here), (other, there)):
        assert all(0 <= start < end <= len(text) for start, end in spans)


def test_the_one_that_stays_takes_over_what_it_lacks() -> None:
    kept = phrase(1, LONG, tags=("运费",), questions=("谁出？",), hotkey="Ctrl+Alt+1")
    other = phrase(2, LONG, short_code="yf", hotkey="Ctrl+Alt+2", tags=("售后", "运费"))
    third = phrase(3, LONG, short_code="thyf", notes="常用", questions=("运费谁付",))
    now = united(kept, [other, third])
    assert (now.short_code, now.hotkey, now.notes) == ("yf", "Ctrl+Alt+1", "常用")
    assert (now.tags, now.questions) == (("运费", "售后", "thyf"), ("谁出？", "运费谁付"))
    assert codes_found(now, [other, third]) == ["thyf"]
    assert keys_gone(now, [other, third]) == ["Ctrl+Alt+2"]


def test_an_official_phrase_that_stays_is_not_changed() -> None:
    kept = phrase(1, LONG, origin="总店")
    assert united(kept, [phrase(2, LONG, short_code="yf")]) is kept
