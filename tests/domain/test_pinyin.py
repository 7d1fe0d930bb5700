"""Readings: how characters are read, worked out at save and kept as bytes."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.pinyin import readings, spelled
from assistant.domain.syllables import SYLLABLES


def syllables_of(text: str) -> dict[str, set[str]]:
    found = spelled([readings(text)])
    return {char: {SYLLABLES[place] for place in places} for char, places in found.items()}


@pytest.mark.parametrize(
    ("char", "read"),
    [
        ("退", {"tui"}),
        ("长", {"chang", "zhang"}),
        ("重", {"zhong", "chong"}),
        ("还", {"hai", "huan"}),
        ("行", {"xing", "hang"}),
        ("单", {"dan", "shan"}),
        ("曾", {"zeng", "ceng"}),
        ("仇", {"chou", "qiu"}),
        ("解", {"jie", "xie"}),
        ("绿", {"lv", "lu"}),
        ("女", {"nv", "nu"}),
        ("略", {"lve", "lue"}),
        ("嗯", {"en"}),
    ],
)
def test_a_character_has_the_readings_in_use(char: str, read: set[str]) -> None:
    assert syllables_of(char)[char] == read


@pytest.mark.parametrize("char", "余您亲货码石")
def test_readings_that_only_dictionaries_know_are_left_out(char: str) -> None:
    assert len(syllables_of(char)[char]) <= 2


def test_rare_readings_of_a_common_character_are_left_out() -> None:
    assert syllables_of("余")["余"] == {"yu"}


def test_a_traditional_character_is_read_like_its_simplified_form() -> None:
    assert readings("貨運") == readings("货运")


def test_readings_of_parts_may_be_joined() -> None:
    assert spelled([readings("退货") + readings("运费")]) == spelled([readings("退货", "运费")])


@given(st.text(st.characters(exclude_categories=[])), st.binary())
def test_neither_any_text_nor_broken_bytes_are_refused(text: str, data: bytes) -> None:
    assert spelled([readings(text), data]) is not None


def test_the_reading_library_is_loaded_by_the_first_reading_only() -> None:
    check = (
        "import sys; import assistant.domain.pinyin as pinyin, assistant.domain.search;"
        "assert not any('pypinyin' in name or name == 'numpy' for name in sys.modules);"
        "pinyin.readings('货'); assert 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", check], check=True, timeout=60)


def test_syllables_stand_in_alphabetical_order_once_each() -> None:
    assert list(SYLLABLES) == sorted(set(SYLLABLES))
