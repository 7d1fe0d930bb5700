"""What a backup would change is counted before it is put back."""

import pytest

from assistant.domain.differences import Difference, compared
from assistant.domain.storage import DatabaseBroken
from assistant.files.erased import ErasedFile
from assistant.services.audit import Audit
from assistant.services.backups import Backups
from assistant.services.erasing import Eraser
from assistant.services.people import People
from assistant.services.previews import Previews
from tests.services.conftest import Shop
from tests.services.private import Private, draft


def previews_of(shop: Shop | Private) -> Previews:
    folder = shop.database.path.parent
    return Previews(shop.database, ErasedFile(folder, folder / "backups"))


def test_rows_are_lost_come_back_or_are_others() -> None:
    now = [("a", "1"), ("b", "1"), ("d", "1")]
    then = [("b", "0"), ("c", "1"), ("d", "1")]
    expected = Difference(kind="x", now=3, then=3, lost=1, back=1, changed=1)
    assert compared("x", now, then) == expected
    assert compared("x", now, now).none


def test_customers_of_now_and_of_then_are_counted(private: Private) -> None:
    stays, goes = private.customer("a"), private.customer("b")
    backup = Backups(private.database, private.clock).make()
    private.clock.advance(minutes=1)
    private.book.put({stays: draft("a", notes="new")})
    private.book.delete([goes])
    private.customer("c")
    (found,) = previews_of(private).of(backup)
    assert found == Difference(kind="customers", now=2, then=2, lost=1, back=1, changed=1)


def test_who_was_erased_since_does_not_count_as_coming_back(private: Private) -> None:
    private.customer("a")
    gone = private.customer("b")
    backup = Backups(private.database, private.clock).make()
    folder, people = private.database.path.parent, People(private.database, private.clock)
    people.load()
    audit = Audit(private.database, people, private.clock)
    file = ErasedFile(folder, folder / "backups")
    Eraser(private.database, private.clock, audit, file, lambda: [private.book]).erase([gone])
    (found,) = previews_of(private).of(backup)
    assert (found.then, found.none) == (1, True)


def test_a_plain_shop_is_compared_too(shop: Shop) -> None:
    category = shop.category("售前")
    backup = Backups(shop.database, shop.clock).make()
    shop.phrase(category)
    (found,) = previews_of(shop).of(backup)
    assert found == Difference(kind="phrases", now=1, lost=1)


def test_a_copy_that_is_no_good_is_told(shop: Shop) -> None:
    backup = Backups(shop.database, shop.clock).make()
    backup.path.write_bytes(b"damaged" * 1000)
    with pytest.raises(DatabaseBroken):
        previews_of(shop).of(backup)
