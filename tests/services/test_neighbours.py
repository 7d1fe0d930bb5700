"""Two processes on one file: each sees what the other did before it writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.domain.changes import Changes
from assistant.domain.drafts import CategoryMissing, NothingToUndo, ShortCodeTaken
from assistant.services.library import PhraseLibrary
from db.connection import open_database
from tests.services.conftest import Shop


@pytest.fixture
def neighbour(shop: Shop) -> Iterator[Shop]:
    """The same file through a connection of its own, as another process has it."""
    database = open_database(Path(shop.database.path))
    library = PhraseLibrary(database, shop.clock)
    library.load()
    yield Shop(database, shop.clock, library)
    database.close()


def test_the_window_notices_what_the_command_line_did(shop: Shop, neighbour: Shop) -> None:
    assert shop.library.refresh().changes == Changes.NONE
    neighbour.category("售前")
    assert Changes.CATEGORIES in shop.library.refresh().changes
    assert shop.library.shelf == neighbour.library.shelf
    assert shop.library.refresh().changes == Changes.NONE


def test_both_may_write_in_turn(shop: Shop, neighbour: Shop) -> None:
    category = shop.category("售前")
    for number in range(10):
        (shop if number % 2 else neighbour).phrase(category, str(number))
    shop.library.refresh()
    assert shop.titles(category) == [str(number) for number in range(10)]


def test_a_code_taken_by_the_other_is_refused(shop: Shop, neighbour: Shop) -> None:
    category = shop.category("售前")
    neighbour.phrase(category, "先来", short_code="fh")
    with pytest.raises(ShortCodeTaken) as refusal:
        shop.phrase(category, "后到", short_code="fh")
    assert refusal.value.values["title"] == "先来"


def test_a_category_removed_by_the_other_takes_no_phrase(shop: Shop, neighbour: Shop) -> None:
    category = shop.category("售前")
    neighbour.library.delete_category(category)
    with pytest.raises(CategoryMissing):
        shop.phrase(category)


def test_undo_does_not_overwrite_what_the_other_did(shop: Shop, neighbour: Shop) -> None:
    category = shop.category("售前")
    id = shop.phrase(category, "甲")
    shop.library.edit(id, shop.draft(category, "乙"))
    neighbour.library.refresh()
    neighbour.library.edit(id, neighbour.draft(category, "丙"))
    with pytest.raises(NothingToUndo):
        shop.library.undo()
    assert shop.titles(category) == ["丙"]
    assert Changes.PHRASES in shop.library.refresh().changes


def test_what_the_other_wrote_is_found(shop: Shop, neighbour: Shop) -> None:
    shop.library.build_index()
    neighbour.phrase(neighbour.category("售前"), "尺码推荐")
    shop.library.refresh()
    assert [shop.get(hit.id).title for hit in shop.library.find("cmtj")] == ["尺码推荐"]
