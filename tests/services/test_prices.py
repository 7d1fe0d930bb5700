"""What carts cost with the promotions that a shop keeps."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.domain.pricing import Cart, Line
from assistant.domain.promotions import NothingOff, Promotion, Tier
from assistant.domain.shops import ShopId
from assistant.services.catalogue import Catalogue
from assistant.services.people import People
from assistant.services.prices import Prices
from db.connection import open_database
from tests.fakes.clock import FixedClock

NOW = datetime(2026, 11, 11, 2, 0, tzinfo=UTC)
TAKEN = Promotion(
    name="满减",
    tiers=(Tier(20_000, 3_000),),
    valid_from=NOW,
    valid_until=NOW + timedelta(days=1),
    item_numbers=("A1",),
)


class Shop:
    """A shop with nothing in it but what is put there."""

    def __init__(self, folder: Path) -> None:
        database, clock = open_database(folder / "deskmate.db"), FixedClock(NOW)
        self.people = People(database, clock)
        self.people.load()
        self.catalogue = Catalogue(database, clock)
        self.catalogue.load()
        self.prices = Prices(self.catalogue, self.people, clock)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def cart(fen: int) -> Cart:
    return Cart(lines=(Line(price=fen, codes=("A1",)),), at=NOW)


def test_a_promotion_is_read_as_it_was_written(shop: Shop) -> None:
    (id,) = shop.prices.put(TAKEN).ids
    shop.catalogue.load()
    assert shop.prices.promotions == {id: TAKEN}
    assert shop.prices.price(cart(20_000)).to_pay == 17_000


def test_promotions_of_another_shop_do_not_hold(shop: Shop) -> None:
    shop.prices.put(Promotion(name="别的店", tiers=TAKEN.tiers, shop=ShopId(99)))
    assert not shop.prices.promotions


def test_every_step_is_taken_back(shop: Shop) -> None:
    (id,) = shop.prices.put(TAKEN).ids
    shop.prices.duplicate(id, "副本")
    shop.prices.remove(id)
    assert [each.name for each in shop.prices.promotions.values()] == ["副本"]
    for _ in range(2):
        shop.catalogue.undo()
    assert shop.prices.promotions == {id: TAKEN}


def test_what_makes_no_sense_is_not_written(shop: Shop) -> None:
    with pytest.raises(NothingOff):
        shop.prices.put(Promotion(name="空"))
    assert not shop.prices.promotions
