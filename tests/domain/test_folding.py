"""Folding: one form for letters that differ only in dress."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.folding import fold, is_sign

ANY_CHARACTERS = st.characters(exclude_categories=[])


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ABC", "abc"),
        ("ＸＬ１６５", "xl165"),
        ("退貨運費", "退货运费"),
        ("頭髮", "头发"),
        ("退货\u3000运费\t\n", "退货 运费  "),
        ("ß", "ß"),
        ("㎏", "㎏"),
    ],
)
def test_case_width_and_traditional_forms_fold_into_one(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_a_simplified_character_that_is_also_a_traditional_one_stays() -> None:
    assert fold("乾坤") == "乾坤"


@given(st.text(ANY_CHARACTERS))
def test_folding_keeps_the_length_of_any_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(ANY_CHARACTERS))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_signs_are_what_is_neither_letter_nor_digit() -> None:
    assert [char for char in "亲A1，~😊\n 【" if is_sign(char)] == list("，~😊\n 【")
