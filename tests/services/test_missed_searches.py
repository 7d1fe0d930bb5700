"""The list of what was searched for in vain: counted, old ones gone, and only where it may be."""

import pytest

from assistant.domain.changes import Changes
from assistant.domain.missed_searches import KEPT, MOST
from assistant.services.missed_searches import MissedSearches
from assistant.services.preferences import Preferences
from tests.services.conftest import Shop


@pytest.fixture
def preferences(shop: Shop) -> Preferences:
    preferences = Preferences(shop.database)
    preferences.load()
    return preferences


@pytest.fixture
def missed(shop: Shop, preferences: Preferences) -> MissedSearches:
    return MissedSearches(shop.database, preferences, shop.clock)


def listed(missed: MissedSearches) -> list[tuple[str, int]]:
    return [(each.text, each.count) for each in missed.all()]


def test_the_most_frequent_come_first_and_then_the_latest(
    shop: Shop, missed: MissedSearches
) -> None:
    for text in ("安全座椅", "寄到台湾", "安全座椅", "能不能刻字"):
        missed.note(text)
        shop.clock.advance(minutes=1)
    assert listed(missed) == [("安全座椅", 2), ("能不能刻字", 1), ("寄到台湾", 1)]


def test_what_nobody_asked_for_in_thirty_days_is_gone(shop: Shop, missed: MissedSearches) -> None:
    missed.note("安全座椅")
    shop.clock.advance(days=KEPT.days - 1)
    missed.note("寄到台湾")
    shop.clock.advance(days=2)
    assert listed(missed) == [("寄到台湾", 1)]
    assert shop.database.read("SELECT count(*) FROM missed_searches") == [(1,)]


def test_nothing_of_a_person_reaches_the_file(shop: Shop, missed: MissedSearches) -> None:
    assert missed.note("13800138000 的快递").changes == Changes.NONE
    assert shop.database.read("SELECT * FROM missed_searches") == []


def test_nothing_is_kept_where_it_is_switched_off(
    missed: MissedSearches, preferences: Preferences
) -> None:
    missed.note("安全座椅")
    preferences.change(keep_missed=False)
    missed.note("寄到台湾")
    assert listed(missed) == [("安全座椅", 1)]
    missed.purge()
    assert listed(missed) == []


def test_there_are_never_more_than_so_many(shop: Shop, missed: MissedSearches) -> None:
    for number in range(MOST + 5):
        missed.note(f"要补的第{chr(0x4E00 + number)}条")
        shop.clock.advance(seconds=1)
    kept = listed(missed)
    assert len(kept) == MOST and ("要补的第一条", 1) not in kept


def test_some_or_all_can_be_forgotten(missed: MissedSearches) -> None:
    for text in ("安全座椅", "寄到台湾", "能不能刻字"):
        missed.note(text)
    assert missed.forget(["安全座椅"]).changes == Changes.MISSED
    assert len(missed.all()) == 2
    missed.clear()
    assert missed.all() == []
