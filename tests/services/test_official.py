"""Official phrases are used and copied, and changed by their pack alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.changes import Changes
from assistant.domain.official import OfficialCategory, OfficialPhrase
from assistant.domain.phrases import CategoryId, PhraseDraft, PhraseId
from assistant.services.holdings import Making
from assistant.services.library import PhraseLibrary
from assistant.services.undo import Edit
from db.connection import open_database
from tests.fakes.clock import FixedClock

PACK = "0190f3b2-7c41-7abc-8def-0123456789ab"


@pytest.fixture
def library(tmp_path: Path) -> object:
    database = open_database(tmp_path / "deskmate.db")
    library = PhraseLibrary(database, FixedClock())
    library.load()
    yield library
    database.close()


def _official(library: PhraseLibrary) -> tuple[CategoryId, PhraseId]:
    category = CategoryId(library.add_category("售前").ids[0])
    id = PhraseId(library.add(PhraseDraft(category=category, title="发货", body="今天")).ids[0])

    def plan(making: Making) -> Edit:
        return Edit(phrases=(replace(making.shelf.phrases[id], origin=PACK),), official=True)

    library.carry_out("pack", plan, Changes.PHRASES)
    return category, id


def test_nobody_rewrites_moves_or_bins_an_official_phrase(library: PhraseLibrary) -> None:
    category, id = _official(library)
    other = CategoryId(library.add_category("售后").ids[0])
    draft = library.shelf.phrases[id].draft
    for change in (
        lambda: library.edit(id, replace(draft, body="明天")),
        lambda: library.move([id], other),
        lambda: library.delete([id]),
        lambda: library.delete_category(category),
    ):
        with pytest.raises(OfficialPhrase):
            change()
    assert library.shelf.phrases[id].body == "今天"


def test_a_category_of_official_phrases_keeps_its_name_and_place(library: PhraseLibrary) -> None:
    category, _ = _official(library)
    with pytest.raises(OfficialCategory):
        library.rename_category(category, "前")
    other = CategoryId(library.add_category("其他").ids[0])
    with pytest.raises(OfficialCategory):
        library.move_category(category, other, 0)


def test_a_copy_is_ones_own_and_may_stand_before_it(library: PhraseLibrary) -> None:
    category, id = _official(library)
    copy = PhraseId(library.add(library.shelf.phrases[id].draft).ids[0])
    assert library.shelf.phrases[copy].origin == ""
    library.edit(copy, replace(library.shelf.phrases[copy].draft, body="明天"))
    library.move([copy], category, before=id)
    assert [each.id for each in library.shelf.members(category)] == [copy, id]
