"""A catalogue beside others: no work of another program is lost, and names are told apart."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.domain.drafts import NothingToUndo
from assistant.domain.products import ProductDraft
from assistant.services import catalogue as catalogues
from assistant.services.catalogue import Catalogue
from db.connection import open_database
from tests.fakes.clock import FixedClock


def _catalogue(folder: Path, clock: FixedClock | None = None) -> Catalogue:
    noon = FixedClock(datetime(2026, 11, 22, tzinfo=UTC))
    made = Catalogue(open_database(folder / "deskmate.db"), clock or noon)
    made.load()
    return made


def test_undo_overwrites_nothing_that_another_program_wrote_since(tmp_path: Path) -> None:
    here, there = _catalogue(tmp_path), _catalogue(tmp_path)
    (id,) = here.add([ProductDraft(title="外套", price=100)]).ids
    here.put({id: ProductDraft(title="外套", price=200)})
    there.put({id: ProductDraft(title="外套", price=300)})
    with pytest.raises(NothingToUndo):
        here.undo()
    assert here.product(id).price == 300


def test_ids_that_are_given_away_are_given_to_nobody_else(tmp_path: Path) -> None:
    here, there = _catalogue(tmp_path), _catalogue(tmp_path)
    ids = here.new_ids(2)
    (other,) = there.add([ProductDraft(title="帽子")]).ids
    here.put({id: ProductDraft(title="外套") for id in ids})
    assert there.product(other).title == "帽子"


def test_what_another_program_wrote_before_a_change_here_is_heard_of(tmp_path: Path) -> None:
    here, there = _catalogue(tmp_path), _catalogue(tmp_path)
    heard: list[int] = []
    here.followers.append(lambda ids: heard.extend(ids))
    (other,) = there.add([ProductDraft(title="帽子")]).ids
    here.add([ProductDraft(title="外套")])
    assert other in heard


def test_what_another_program_took_back_is_heard_of(tmp_path: Path) -> None:
    clock = FixedClock(datetime(2026, 11, 22, tzinfo=UTC))
    here, there = _catalogue(tmp_path), _catalogue(tmp_path, clock)
    (id,) = there.add([ProductDraft(title="帽子")]).ids
    there.put({id: ProductDraft(title="草帽")})
    here.refresh()
    clock.advance(seconds=1)
    heard: list[int] = []
    here.followers.append(lambda ids: heard.extend(ids))
    there.undo()
    here.refresh()
    assert heard == [id]


def test_large_steps_are_forgotten_before_they_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogues, "_REMEMBERED", 100)
    here = _catalogue(tmp_path)
    (id,) = here.add([ProductDraft(title="外套", notes="长" * 200)]).ids
    here.put({id: ProductDraft(title="大衣", notes="长" * 200)})
    here.put({id: ProductDraft(title="风衣")})
    here.undo()
    assert here.product(id).title == "大衣"
    with pytest.raises(NothingToUndo):
        here.undo()


def test_a_title_or_brand_of_the_shops_own_is_no_name_of_others(tmp_path: Path) -> None:
    here = _catalogue(tmp_path)
    theirs = ProductDraft(title="纯棉T恤", brand="SHANYE", item_number="ZX9", ours=False)
    here.add([theirs, ProductDraft(title="纯棉T恤", brand="Shanye")])
    assert here.foreign_names == {"ZX9"}
