"""What was written of products and not saved: kept whole, within bounds, and forgotten in time."""

from pathlib import Path

import pytest

from assistant.domain.products import ProductDraft
from assistant.services.preferences import Preferences
from assistant.services.unsaved import KEPT, Unsaved
from db.connection import open_database
from tests.services.test_catalogue import DRESS


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    made = Preferences(open_database(tmp_path / "deskmate.db"), None)
    made.load()
    return made


@pytest.fixture
def unsaved(preferences: Preferences) -> Unsaved[ProductDraft]:
    return Unsaved(preferences, "product_drafts", ProductDraft)


def test_what_is_kept_comes_back_whole(unsaved: Unsaved[ProductDraft]) -> None:
    unsaved.keep(7, DRESS)
    assert (unsaved.of(7), unsaved.of(None)) == (DRESS, None)


def test_a_new_one_is_kept_beside_those_that_are_there(unsaved: Unsaved[ProductDraft]) -> None:
    unsaved.keep(None, DRESS)
    unsaved.keep(7, ProductDraft(title="吊带"))
    unsaved.forget(7)
    assert (unsaved.of(7), unsaved.of(None)) == (None, DRESS)


def test_the_oldest_go_when_there_are_many(unsaved: Unsaved[ProductDraft]) -> None:
    for id in range(KEPT + 1):
        unsaved.keep(id, DRESS)
    assert unsaved.of(0) is None and unsaved.of(KEPT) == DRESS


@pytest.mark.parametrize("broken", ["{", "[]", '{"title": 5}', 3, None])
def test_what_makes_no_sense_is_nothing(
    preferences: Preferences, unsaved: Unsaved[ProductDraft], broken: object
) -> None:
    preferences.keep_state("product_drafts", {"7": broken})
    assert unsaved.of(7) is None
