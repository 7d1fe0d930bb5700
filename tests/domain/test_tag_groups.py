"""Groups of tags: what may be written of one, and the keys that give tags."""

import pytest

from assistant.domain.customers import TagGroup
from assistant.domain.drafts import EmptyName
from assistant.domain.tag_groups import GroupTaken, keyed, tidy_group

SKIN = TagGroup(key="skin", name="肤质", texts=("油皮", "干皮"))
_LETTERS = {"油皮": "yp", "干皮": "gp", "孕妇": "yf"}


def keys(*groups: TagGroup) -> dict[str, str]:
    tags = keyed(groups, lambda text: _LETTERS.get(text, text))
    return {each.tag.text: each.key for each in tags}


def test_a_tag_is_given_by_its_first_letter() -> None:
    assert keys(SKIN) == {"油皮": "y", "干皮": "g"}


def test_where_the_first_letter_is_taken_another_of_the_tag_is_its_key() -> None:
    assert keys(SKIN, TagGroup(key="own", name="其他", texts=("孕妇",)))["孕妇"] == "f"


def test_a_first_letter_goes_before_the_second_one_of_an_earlier_tag() -> None:
    group = TagGroup(key="size", name="尺码", texts=("XL", "XS", "S"))
    assert keys(group) == {"XL": "x", "XS": "1", "S": "s"}


def test_every_tag_has_a_key_of_its_own_as_long_as_there_are_keys() -> None:
    group = TagGroup(key="size", name="尺码", texts=tuple(f"S{n}" for n in range(40)))
    found = [each.key for each in keyed([group])]
    assert len(set(found[:36])) == 36 and found[36:] == [""] * 4


def test_a_group_needs_a_name_of_its_own() -> None:
    with pytest.raises(EmptyName):
        tidy_group(TagGroup(key="own", name=" "), {})
    with pytest.raises(GroupTaken):
        tidy_group(TagGroup(key="own", name="肤质"), {1: SKIN})


def test_a_tag_is_offered_once() -> None:
    group = tidy_group(TagGroup(key="own", name="其他", texts=("急单", "", "急单 ")), {})
    assert group.texts == ("急单",)
