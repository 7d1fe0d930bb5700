"""Replacing in many phrases is one step, and taken back as one."""

from dataclasses import replace

from assistant.domain.bulk import ManyChanged
from assistant.domain.phrases import PhraseDraft, PhraseId
from assistant.domain.replacing import FIELDS, Replacement, TextsChanged, literal
from assistant.services.replacing import Replacer
from tests.services.conftest import Shop


def _preview(shop: Shop, ids: list[PhraseId] | None = None) -> list[Replacement]:
    matcher = literal("内容", "正文")
    return Replacer(shop.library).preview(ids, FIELDS, matcher, lambda _share: None)


def _drafts(shop: Shop) -> dict[PhraseId, PhraseDraft]:
    return {id: each.draft for id, each in shop.again().shelf.phrases.items()}


def test_what_was_chosen_is_replaced_in_one_step_and_undone_as_one(shop: Shop) -> None:
    category = shop.category("售前")
    ids = [shop.phrase(category, title, variants=("内容二",)) for title in "甲乙丙"]
    before = _drafts(shop)
    done = Replacer(shop.library).replace(_preview(shop, ids[:2]))
    assert [shop.get(id).body for id in ids] == ["甲的正文", "乙的正文", "丙的内容"]
    assert [shop.get(id).variants for id in ids] == [("正文二",), ("正文二",), ("内容二",)]
    assert (done.step, [type(each) for each in done.remarks]) == ("replace", [ManyChanged])
    shop.library.undo()
    assert _drafts(shop) == before


def test_all_phrases_are_looked_through_where_none_are_named(shop: Shop) -> None:
    category = shop.category("售前")
    for title in "甲乙":
        shop.phrase(category, title)
    assert [each.title for each in _preview(shop)] == ["甲", "乙"]


def test_what_was_changed_since_the_preview_stays_and_is_told(shop: Shop) -> None:
    category = shop.category("售前")
    first, second, third = (shop.phrase(category, title) for title in "甲乙丙")
    seen = _preview(shop)
    shop.library.edit(first, replace(shop.get(first).draft, body="另写的内容"))
    shop.library.delete([third])
    done = Replacer(shop.library).replace(seen)
    assert (shop.get(first).body, shop.get(second).body) == ("另写的内容", "乙的正文")
    assert [each.values for each in done.remarks if isinstance(each, TextsChanged)] == [
        {"count": 2}
    ]
