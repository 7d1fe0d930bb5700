"""What is read before the first paint, and that the rest comes after it."""

from collections.abc import Callable

import pytest

from assistant.domain.phrases import CategoryId, PhraseId, Shelf
from assistant.services.library import PhraseLibrary
from tests.services.conftest import Shop

Opening = Callable[[CategoryId | None], PhraseLibrary]


@pytest.fixture
def opened(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Opening:
    """The library after a start that shows a category."""
    monkeypatch.setattr("db.phrases.FIRST", 3)

    def open_on(category: CategoryId | None) -> PhraseLibrary:
        library = PhraseLibrary(shop.database, shop.clock)
        library.load_first(lambda shelf: category)
        return library

    return open_on


def counts(shelf: Shelf) -> dict[CategoryId, int]:
    return {id: shelf.count(id) for id in shelf.categories}


def test_the_first_phrases_of_a_category_and_below_come_first(shop: Shop, opened: Opening) -> None:
    top, other = shop.category("售前"), shop.category("售后")
    below = shop.category("尺码", top)
    direct = [shop.phrase(top, f"{number}") for number in range(2)]
    deeper = [shop.phrase(below, f"{number}") for number in range(4)]
    shop.phrase(other)
    assert [each.id for each in opened(top).shelf.below(top)] == [*direct, deeper[0]]


def test_phrases_come_in_their_own_order(shop: Shop, opened: Opening) -> None:
    category = shop.category("售前")
    ids = [shop.phrase(category, f"{number}") for number in range(5)]
    shop.library.move([ids[4]], category, before=ids[0])
    expected = [each.id for each in shop.library.shelf.members(category)][:3]
    assert [each.id for each in opened(category).shelf.members(category)] == expected
    assert expected[0] == ids[4]


def test_all_phrases_are_counted_but_those_in_the_bin(shop: Shop, opened: Opening) -> None:
    top = shop.category("售前")
    below, empty = shop.category("尺码", top), shop.category("空")
    ids = [shop.phrase(below, f"{number}") for number in range(6)]
    shop.phrase(top)
    shop.library.delete([ids[0], ids[5]])
    shelf = opened(top).shelf
    assert counts(shelf) == counts(shop.library.shelf) == {top: 5, below: 4, empty: 0}


def test_the_most_used_come_from_everywhere(shop: Shop, opened: Opening) -> None:
    ids = [shop.phrase(shop.category(f"{number}")) for number in range(6)]
    for id in ids[1:]:
        for _ in range(id):
            shop.library.record_use(id)
    library = opened(None)
    assert [each.id for each in library.most_used()] == ids[:-4:-1]
    assert library.usage[PhraseId(ids[-1])].count == ids[-1]


def test_the_rest_comes_with_the_first_look_or_change(shop: Shop, opened: Opening) -> None:
    category = shop.category("售前")
    for number in range(5):
        shop.phrase(category, f"{number}")
    looked, changed = opened(category), opened(category)
    looked.refresh()
    assert looked.shelf == shop.library.shelf
    changed.add(shop.draft(category, "新的"))
    assert changed.shelf.count(category) == len(changed.shelf.members(category)) == 6


def test_all_is_read_where_nothing_would_be_shown(shop: Shop, opened: Opening) -> None:
    category, empty = shop.category("售前"), shop.category("空")
    shop.phrase(category)
    assert opened(empty).shelf == opened(None).shelf == shop.library.shelf
