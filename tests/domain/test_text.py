"""Cleaning of text that comes from outside."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.text import clean, headline

#: Any character at all, with those that hide things drawn often.
HOSTILE = st.text(
    st.one_of(
        st.characters(exclude_categories=()),
        st.sampled_from("\r\n\t\x00\x1b\x85\u200d\ufe0f\u202e\U000e0041\ud83d👨👩❤1亲"),
    )
)


@given(HOSTILE)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once.text) == type(once)(once.text)


@given(HOSTILE)
def test_what_is_left_can_be_stored_and_hides_nothing(text: str) -> None:
    left = clean(text).text
    left.encode("utf-8")
    kinds = {unicodedata.category(each) for each in left if each not in "\n\t\u200d"}
    assert not kinds & {"Cc", "Cs", "Co", "Zl", "Zp"}


@given(HOSTILE)
def test_every_character_taken_out_is_counted(text: str) -> None:
    unified = text.replace("\r\n", "\n")
    assert len(unified) - len(clean(text).text) == clean(text).count


@pytest.mark.parametrize(
    ("hostile", "left", "kind"),
    [
        ("亲\x00您好", "亲您好", "control"),
        ("\x1b[31m红", "[31m红", "control"),
        ("亲\ud83d", "亲", "surrogate"),
        ("亲\ue001\U000f0000", "亲", "private"),
        ("好\u202e评\u2066", "好评", "bidi"),
        ("🏴\U000e0067\U000e007f", "🏴", "tag"),
        ("加\u200b微\ufeff信", "加微信", "invisible"),
        ("加\u200d微\ufe0f信", "加微信", "invisible"),
    ],
)
def test_names_the_kind_of_what_it_takes_out(hostile: str, left: str, kind: str) -> None:
    found = clean(hostile)
    assert (found.text, set(found.removed)) == (left, {kind})


@pytest.mark.parametrize(
    "text",
    ["👨‍👩‍👧‍👦 全家福", "❤️‍🔥 爆款", "👍🏽", "1️⃣ 先领券", "🇨🇳", "亲\t您好\n在的", "¥99 / 50㎝"],
)
def test_leaves_emoji_and_honest_text_as_they_are(text: str) -> None:
    assert clean(text).text == text


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\n"])
def test_knows_one_newline(newline: str) -> None:
    found = clean(f"您好{newline}在的")
    assert (found.text, found.count) == ("您好\n在的", 0)


def test_a_title_is_the_first_line_with_words() -> None:
    assert headline("\n  亲，您好\n在的") == "亲，您好"


def test_a_long_title_is_cut() -> None:
    assert headline("字" * 30) == "字" * 19 + "…"
