"""Work on many phrases at once: one step each, official phrases left alone, all of it undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assistant.domain.bulk import ManyChanged, TagsFull, Term
from assistant.domain.changes import Done
from assistant.domain.drafts import TAGS_LIMIT, CategoryMissing, EmptyName
from assistant.domain.official import OfficialSkipped
from assistant.domain.phrases import CategoryId, PhraseDraft, PhraseId
from assistant.domain.validity import EndsBeforeItBegins
from assistant.services.bulk import Bulk
from tests.services.conftest import Shop

NOON = datetime(2026, 11, 11, 12, 0, 30, tzinfo=UTC)
Step = Callable[[Bulk, list[PhraseId]], Done]

_STEPS: dict[str, Step] = {
    "move": lambda bulk, ids: bulk.move(ids, CategoryId(2)),
    "delete": lambda bulk, ids: bulk.delete(ids),
    "tag": lambda bulk, ids: bulk.tag(ids, ["大促"], ["旧"]),
    "switch off": lambda bulk, ids: bulk.switch(ids, False),
    "limit": lambda bulk, ids: bulk.limit(ids, Term(NOON)),
}


def _stock(shop: Shop) -> list[PhraseId]:
    category = shop.category("售前")
    shop.category("售后")
    return [shop.phrase(category, title, tags=("旧",)) for title in "甲乙丙"]


def _drafts(shop: Shop) -> dict[PhraseId, PhraseDraft]:
    return {id: each.draft for id, each in shop.again().shelf.phrases.items()}


@pytest.mark.parametrize("step", _STEPS)
def test_work_on_many_is_one_step_and_undone_as_one(shop: Shop, step: str) -> None:
    ids = _stock(shop)
    before = _drafts(shop)
    done = _STEPS[step](Bulk(shop.library), ids[:2])
    after = _drafts(shop)
    assert {id for id in ids if after.get(id) != before[id]} == set(ids[:2])
    assert (done.step, [type(each) for each in done.remarks]) == (step, [ManyChanged])
    shop.library.undo()
    assert _drafts(shop) == before


@pytest.mark.parametrize("step", _STEPS)
def test_official_phrases_stay_as_they_are_and_it_is_told(shop: Shop, step: str) -> None:
    ids = _stock(shop)
    shop.library.edit(ids[0], replace(shop.get(ids[0]).draft, origin="总店"))
    before = _drafts(shop)[ids[0]]
    done = _STEPS[step](Bulk(shop.library), ids[:2])
    assert _drafts(shop)[ids[0]] == before
    assert [each.values for each in done.remarks if isinstance(each, OfficialSkipped)] == [
        {"count": 1}
    ]


@pytest.mark.parametrize("step", _STEPS)
def test_where_nothing_changes_there_is_nothing_to_undo(shop: Shop, step: str) -> None:
    assert _STEPS[step](Bulk(shop.library), [PhraseId(99)]).step == ""


def test_moved_phrases_stand_last_in_the_order_given(shop: Shop) -> None:
    ids = _stock(shop)
    shop.phrase(CategoryId(2), "老的")
    Bulk(shop.library).move([ids[2], ids[0]], CategoryId(2))
    assert shop.titles(CategoryId(2)) == ["老的", "丙", "甲"]


def test_a_tag_without_room_is_left_out_and_told(shop: Shop) -> None:
    tags = tuple(f"标签{number}" for number in range(TAGS_LIMIT))
    full = shop.phrase(shop.category("售前"), tags=tags)
    done = Bulk(shop.library).tag([full], ["多的"])
    assert shop.get(full).tags == tags
    assert [type(each) for each in done.remarks] == [TagsFull]


def test_validity_means_whole_minutes(shop: Shop) -> None:
    ids = _stock(shop)
    Bulk(shop.library).limit(ids, Term(NOON))
    assert {shop.get(id).valid_from for id in ids} == {NOON.replace(second=0)}


def test_what_makes_no_sense_is_refused_whole(shop: Shop) -> None:
    ids, bulk = _stock(shop), Bulk(shop.library)
    before = _drafts(shop)
    with pytest.raises(EmptyName):
        bulk.tag(ids, [" "])
    with pytest.raises(EndsBeforeItBegins):
        bulk.limit(ids, Term(NOON, NOON.replace(year=2025)))
    with pytest.raises(CategoryMissing):
        bulk.move(ids, CategoryId(99))
    assert _drafts(shop) == before
