"""Copies are made when something changed, not too often, and bring back what was."""

from pathlib import Path

from assistant.services.backups import Backups, backups_in, restore
from assistant.services.library import PhraseLibrary
from db.connection import open_database
from tests.services.conftest import Shop


def _folder(shop: Shop) -> Path:
    return shop.database.path.parent


def test_a_copy_is_due_half_an_hour_after_the_last_if_something_changed(shop: Shop) -> None:
    backups = Backups(shop.database, shop.clock)
    shop.category("售前")
    backups.make()
    shop.category("售后")
    assert not backups.due()
    shop.clock.advance(minutes=31)
    assert backups.due()
    backups.make()
    shop.clock.advance(minutes=31)
    assert not backups.due()


def test_what_changed_before_the_start_is_copied_too(shop: Shop) -> None:
    assert Backups(shop.database, shop.clock).due()


def test_a_clock_set_back_does_not_put_copies_off(shop: Shop) -> None:
    backups = Backups(shop.database, shop.clock)
    backups.make()
    shop.clock.advance(days=-3)
    shop.category("售前")
    assert backups.due()


def test_old_copies_make_way(shop: Shop) -> None:
    backups = Backups(shop.database, shop.clock)
    for _ in range(12):
        shop.clock.advance(minutes=10)
        backups.make()
    assert 2 <= len(backups_in(_folder(shop))) <= 4
    assert backups_in(_folder(shop))[0].made_at == shop.clock.now()


def test_a_copy_is_put_back_and_what_stood_there_is_kept(shop: Shop) -> None:
    category = shop.category("售前")
    shop.phrase(category, "早")
    backup = Backups(shop.database, shop.clock).make()
    shop.phrase(category, "晚")
    shop.database.close()
    aside = restore(shop.database.path, backup, shop.clock)
    for path, titles in ((shop.database.path, ["早"]), (aside, ["早", "晚"])):
        database = open_database(path)
        library = PhraseLibrary(database, shop.clock)
        library.load()
        assert [each.title for each in library.shelf.members(category)] == titles
        database.close()
