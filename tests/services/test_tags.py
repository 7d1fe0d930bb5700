"""A tag in a search narrows what is found."""

import pytest

from assistant.domain.phrases import PhraseId
from assistant.domain.tags import asked_for
from assistant.services.looking import Lookup
from tests.services.conftest import Shop


@pytest.fixture
def ids(shop: Shop) -> list[PhraseId]:
    category = shop.category("大促")
    made = [
        shop.phrase(category, "满减", tags=("大促", "Vip")),
        shop.phrase(category, "预售退货", tags=("大促预售",)),
        shop.phrase(category, "退货"),
    ]
    shop.library.build_index()
    return made


def found(shop: Shop, typed: str, starred: tuple[PhraseId, ...] = ()) -> list[PhraseId]:
    return [hit.id for hit in Lookup(shop.library, starred).find(typed).hits]


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("#大促", [0, 1]),
        ("＃大促 ", [0, 1]),
        ("#大促 退货", [1]),
        ("退货 #大促", [1]),
        ("#vip", [0]),
        ("#大促 #VIP", [0]),
        ("#大促 没有", []),
        ("#", [0, 1]),
    ],
)
def test_a_tag_is_found_by_its_beginning(
    shop: Shop, ids: list[PhraseId], typed: str, places: list[int]
) -> None:
    assert found(shop, typed) == [ids[place] for place in places]


def test_favourites_and_what_is_used_come_first(shop: Shop, ids: list[PhraseId]) -> None:
    shop.library.record_use(ids[1])
    assert found(shop, "#大促") == [ids[1], ids[0]]
    assert found(shop, "#大促", (ids[0],)) == [ids[0], ids[1]]


def test_what_begins_like_a_tag_and_is_none_is_searched_for(
    shop: Shop, ids: list[PhraseId]
) -> None:
    one = shop.phrase(shop.category("话题"), "带话题", body="带上 #晒图 就好")
    assert found(shop, "#晒图") == [one]


def test_tags_follow_the_shelf(shop: Shop, ids: list[PhraseId]) -> None:
    assert dict(shop.library.tags.by_name) == {
        "Vip": (ids[0],),
        "大促": (ids[0],),
        "大促预售": (ids[1],),
    }
    shop.library.delete([ids[0]])
    assert list(shop.library.tags.by_name) == ["大促预售"]


def test_tags_that_differ_in_case_are_one(shop: Shop) -> None:
    category = shop.category("大促")
    both = tuple(shop.phrase(category, title, tags=(title,)) for title in ("vip", "ＶＩＰ"))
    assert dict(shop.library.tags.by_name) == {"vip": both}


def test_a_query_is_taken_apart_into_tags_and_words() -> None:
    assert asked_for("退货 #大促 运费") == (("大促",), "退货 运费")
    assert asked_for(" 退货  运费") == ((), " 退货  运费")
