"""Merging duplicates: uses and codes are kept, and one step takes all of it back."""

from dataclasses import replace

from assistant.domain.duplicates import CodesGone
from assistant.domain.official import OfficialSkipped
from assistant.domain.phrases import PhraseId, Usage
from assistant.services.bulk import Bulk
from tests.services.conftest import Shop


def _stock(shop: Shop) -> list[PhraseId]:
    category = shop.category("售前")
    ids = [
        shop.phrase(category, "甲", tags=("a",)),
        shop.phrase(category, "乙", short_code="yi", hotkey="Ctrl+Alt+1", questions=("谁出",)),
        shop.phrase(category, "丙", short_code="bing"),
    ]
    for id, times in zip(ids, (1, 2, 0), strict=True):
        for _ in range(times):
            shop.clock.advance(days=1)
            shop.library.record_use(id)
    return ids


def _uses(shop: Shop) -> dict[PhraseId, tuple[int, object, float]]:
    assert dict(shop.again().usage) == dict(shop.library.usage)
    sums = shop.library.usage.items()
    return {id: (each.count, each.last, round(each.weight, 6)) for id, each in sums}


def test_the_one_that_stays_has_the_uses_and_the_code_of_all(shop: Shop) -> None:
    first, second, third = _stock(shop)
    last = shop.library.usage[second].last
    done = Bulk(shop.library).merge([(first, second, third)])
    kept = shop.again().shelf.phrases
    assert [*kept] == [first]
    assert (kept[first].short_code, kept[first].hotkey) == ("yi", "Ctrl+Alt+1")
    assert (kept[first].tags, kept[first].questions) == (("a", "bing"), ("谁出",))
    assert [*_uses(shop)] == [first]
    assert (shop.library.usage[first].count, shop.library.usage[first].last) == (3, last)
    assert done.remarks == ()
    assert {each.id for each in shop.library.bin()} == {second, third}


def test_a_hotkey_for_which_there_is_no_room_is_named(shop: Shop) -> None:
    category = shop.category("退换")
    ids = [shop.phrase(category, hotkey=f"Ctrl+Alt+{number}") for number in (7, 8)]
    done = Bulk(shop.library).merge([ids])
    assert [(type(each), each.values) for each in done.remarks] == [
        (CodesGone, {"keys": ["Ctrl+Alt+8"]})
    ]


def test_one_step_takes_the_merge_back_with_all_uses(shop: Shop) -> None:
    ids = _stock(shop)
    before = ({id: shop.get(id).draft for id in ids}, _uses(shop))
    Bulk(shop.library).merge([ids])
    assert shop.library.undo().step == "merge"
    assert ({id: shop.get(id).draft for id in ids}, _uses(shop)) == before
    assert shop.library.bin() == []


def test_uses_since_the_merge_outlive_taking_it_back(shop: Shop) -> None:
    ids = _stock(shop)
    Bulk(shop.library).merge([ids])
    shop.clock.advance(hours=1)
    shop.library.record_use(ids[0])
    shop.library.undo()
    assert [_uses(shop)[id][0] for id in ids[:2]] == [2, 2]
    assert shop.library.usage[ids[0]].last == shop.clock.now()


def test_several_groups_are_one_step(shop: Shop) -> None:
    category = shop.category("售前")
    ids = [shop.phrase(category, title) for title in "甲乙丙丁"]
    Bulk(shop.library).merge([ids[:2], ids[2:]])
    assert shop.titles(category) == ["甲", "丙"]
    shop.library.undo()
    assert shop.titles(category) == [*"甲乙丙丁"]


def test_an_official_phrase_stays_beside_the_one_that_is_kept(shop: Shop) -> None:
    first, second, third = _stock(shop)
    shop.library.edit(second, replace(shop.get(second).draft, origin="总店"))
    done = Bulk(shop.library).merge([(first, second, third)])
    assert (second in shop.library.shelf.phrases, third in shop.library.shelf.phrases) == (
        True,
        False,
    )
    assert [type(each) for each in done.remarks] == [OfficialSkipped]


def test_an_official_one_that_is_kept_takes_over_uses_alone(shop: Shop) -> None:
    first, second, third = _stock(shop)
    shop.library.edit(third, replace(shop.get(third).draft, origin="总店"))
    before = shop.get(third)
    Bulk(shop.library).merge([(third, first, second)])
    assert shop.get(third) == before
    assert shop.library.usage[third].count == 3


def test_a_group_with_one_left_is_passed_over(shop: Shop) -> None:
    first, *_ = _stock(shop)
    assert Bulk(shop.library).merge([(first, PhraseId(99))]).step == ""


def test_a_search_finds_by_the_uses_of_all_and_after_undo_as_before(shop: Shop) -> None:
    category = shop.category("售前")
    ids = [shop.phrase(category, f"退货{number}") for number in range(3)]
    shop.library.build_index()
    for _ in range(2):
        shop.library.record_use(ids[2])
    Bulk(shop.library).merge([(ids[0], ids[2])])
    assert [hit.id for hit in shop.library.find("退货")] == [ids[0], ids[1]]
    shop.library.undo()
    assert [hit.id for hit in shop.library.find("退货")] == [ids[2], ids[0], ids[1]]
    assert ids[0] not in shop.library.usage or shop.library.usage[ids[0]] == Usage()
