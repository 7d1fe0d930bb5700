"""Each step can be taken back, the latest first; the bin gives back even after a restart."""

from collections.abc import Callable

import pytest

from assistant.domain.drafts import NothingToUndo, ShortCodeTaken
from assistant.domain.phrases import CategoryId, Phrase, PhraseId
from tests.services.conftest import Shop

Content = tuple[dict[CategoryId, tuple[str, object]], dict[PhraseId, object]]


def _content(shop: Shop) -> Content:
    """What the shelf says, but for the times of writing."""
    shelf = shop.again().shelf
    assert shelf == shop.library.shelf or shelf.categories == shop.library.shelf.categories
    return (
        {id: (each.name, each.parent) for id, each in shelf.categories.items()},
        {id: (each.draft, each.position, each.uid) for id, each in shelf.phrases.items()},
    )


_STEPS: dict[str, Callable[[Shop, CategoryId, PhraseId], object]] = {
    "add": lambda shop, category, _: shop.phrase(category, "新的"),
    "edit": lambda shop, category, id: shop.library.edit(id, shop.draft(category, "改了")),
    "move": lambda shop, category, id: shop.library.move([id], category),
    "delete": lambda shop, _, id: shop.library.delete([id]),
    "add category": lambda shop, category, _: shop.category("新组", category),
    "rename category": lambda shop, category, _: shop.library.rename_category(category, "改名"),
    "move category": lambda shop, category, _: shop.library.move_category(category, None, 9),
    "delete category": lambda shop, category, _: shop.library.delete_category(category),
}


@pytest.mark.parametrize("step", _STEPS)
def test_undo_brings_back_what_was(shop: Shop, step: str) -> None:
    top = shop.category("顶层")
    category = shop.category("售前", top)
    id = shop.phrase(category, "甲", short_code="j", hotkey="Ctrl+Alt+1")
    shop.phrase(category, "乙")
    before = _content(shop)
    _STEPS[step](shop, category, id)
    assert _content(shop) != before
    done = shop.library.undo()
    assert (_content(shop), done.step) == (before, step)


def test_steps_are_taken_back_one_after_another(shop: Shop) -> None:
    category = shop.category("售前")
    states = [_content(shop)]
    for step in _STEPS.values():
        id = shop.phrase(shop.category(f"组{len(states)}"), f"话术{len(states)}")
        states.append(_content(shop))
        step(shop, shop.get(id).category, id)
        states.append(_content(shop))
    while len(states) > 1:
        shop.library.undo()
        if _content(shop) == states[-2]:
            states.pop()
    assert _content(shop) == states[0]
    assert category in shop.library.shelf.categories


def test_there_is_an_end_to_undo(shop: Shop) -> None:
    with pytest.raises(NothingToUndo):
        shop.library.undo()


def test_the_bin_gives_back_after_a_restart(shop: Shop) -> None:
    top = shop.category("顶层")
    id = shop.phrase(shop.category("售前", top), "甲", short_code="j")
    before = _content(shop)
    shop.library.delete_category(top)
    later = shop.again()
    assert [each.id for each in later.bin()] == [id]
    later.restore([id])
    shop.library.load()
    assert _content(shop) == before


def test_a_code_given_away_meanwhile_is_left_out_and_told(shop: Shop) -> None:
    category = shop.category("售前")
    old = shop.phrase(category, "旧", short_code="fh")
    shop.library.delete([old])
    shop.phrase(category, "新", short_code="FH")
    done = shop.library.restore([old])
    assert [type(error) for error in done.remarks] == [ShortCodeTaken]
    assert (shop.get(old).title, shop.get(old).short_code) == ("旧", "")


def test_two_with_one_code_come_out_of_the_bin_together(shop: Shop) -> None:
    category = shop.category("售前")
    ids = []
    for title in "甲乙":
        ids.append(shop.phrase(category, title, short_code="x"))
        shop.library.delete(ids[-1:])
    done = shop.library.restore(ids)
    assert sorted(shop.get(id).short_code for id in ids) == ["", "x"]
    assert len(done.remarks) == 1


def test_undoing_a_restore_puts_back_into_the_bin(shop: Shop) -> None:
    id = shop.phrase(shop.category("售前"))
    shop.library.delete([id])
    (binned,) = shop.library.bin()
    shop.library.restore([id])
    shop.library.undo()
    assert id not in shop.library.shelf.phrases
    assert _moment(shop.library.bin()[0]) == _moment(binned)


def _moment(phrase: Phrase) -> object:
    return phrase.deleted_at
