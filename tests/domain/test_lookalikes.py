"""Which nicknames are easily taken for one another, and where they differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.customers import CustomerId
from assistant.domain.index.nicknames import Nicknames
from assistant.domain.lookalikes import (
    CHARACTERS,
    SLIP,
    Alike,
    Pair,
    likeness,
    script,
    skeleton,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tb_xiaolu1", "tb_xiaolul"),
        ("tb_xiaoIu", "tb_xiaolu"),
        ("O0Oabc", "000abc"),
        ("tb_xi\u0430olu", "tb_xiaolu"),
        ("\uff54\uff42_小鹿", "tb_小鹿"),
        ("tb_小\u200b鹿", "tb_小鹿"),
        ("Corn88", "Com88"),
        ("TB_Xiaolu", "tb_xiaolu"),
        ("张士豪", "张土豪"),
        ("\u0441\u043e\u0441\u043e", "coco"),
    ],
)
def test_characters_that_look_alike_make_names_alike(one: str, other: str) -> None:
    assert (likeness(one, other), likeness(other, one)) == (CHARACTERS, CHARACTERS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tb_xiaolu", "tb_xioalu"),
        ("tb_xiaolu", "tb_xialu"),
        ("tb_xiaolu", "atb_xiaolu"),
        ("tb_xiaolu7", "tb_xiaolu8"),
        ("小鹿爱吃鱼", "小鹿爱吃肉"),
    ],
)
def test_one_slip_makes_names_alike(one: str, other: str) -> None:
    assert (likeness(one, other), likeness(other, one)) == (SLIP, SLIP)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tb_xiaolu", "tb_xiaolu"),
        ("tb_xiaolu", " tb_xiaolu "),
        ("tb_xiaolu12", "tb_xiaolu34"),
        ("小鹿", "小马"),
        ("t***1", "t***l"),
        ("", "a"),
        ("tb_abcd", "abcd_tb"),
    ],
)
def test_other_names_are_not_alike(one: str, other: str) -> None:
    assert likeness(one, other) == ""


def test_names_are_shown_place_by_place() -> None:
    alike = Alike(CustomerId(1), "Corn1", "Coml", CHARACTERS)
    differing = [each for each in alike.pairs if not each.same]
    assert differing == [Pair("rn", "m"), Pair("1", "l")]
    assert "".join(each.one for each in alike.pairs) == "Corn1"
    assert "".join(each.other for each in alike.pairs) == "Coml"


def test_it_is_told_what_sort_of_character_one_is() -> None:
    told = [script(char) for char in "1lI\u0430\u0391\uff54\u200b鹿_"]
    expected = ["digit", "small", "capital", "cyrillic", "greek", "wide", "unseen", "", ""]
    assert told == expected


NAMES = st.text("ab1lI0O\u0430鹿\U0001f600", max_size=7)


@given(NAMES)
def test_what_a_name_looks_like_looks_the_same_again(name: str) -> None:
    assert skeleton(skeleton(name)) == skeleton(name)


@given(st.lists(NAMES, max_size=12), st.lists(NAMES, max_size=4), NAMES)
def test_the_index_misses_no_name_that_is_alike(
    names: list[str], fresh: list[str], asked: str
) -> None:
    book = Nicknames.of(enumerate(names))
    changed = {number: (name,) for number, name in enumerate(fresh)} | {len(fresh): ()}
    now = {number: name for number, name in enumerate(names) if number != len(fresh)}
    now |= dict(enumerate(fresh))
    alike = {number for number, name in now.items() if name and likeness(asked, name)}
    assert alike <= {*book.with_changes(changed).like(asked)} <= now.keys()


@given(NAMES, NAMES)
def test_place_by_place_nothing_of_a_name_is_lost(one: str, other: str) -> None:
    pairs = Alike(CustomerId(1), one, other, SLIP).pairs
    assert ("".join(a for a, _ in pairs), "".join(b for _, b in pairs)) == (one, other)
