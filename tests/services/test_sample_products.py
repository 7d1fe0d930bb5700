"""The sample catalogue comes in as one step, is known again, and goes without taking work along."""

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.changes import Changes
from assistant.domain.products import ProductDraft, ProductId
from assistant.domain.terms import Term
from assistant.services.catalogue import Catalogue
from assistant.services.sample_products import SampleProducts
from db.connection import open_database
from tests.fakes.clock import FixedClock

RESOURCES = Path(__file__).parents[2] / "resources"


class World:
    """An empty catalogue and the samples that may fill it."""

    def __init__(self, folder: Path) -> None:
        self.clock = FixedClock()
        self.catalogue = Catalogue(open_database(folder / "deskmate.db"), self.clock)
        self.catalogue.load()
        self.samples = SampleProducts(self.catalogue, self.clock, RESOURCES)

    def id(self, number: str) -> ProductId:
        (found,) = self.catalogue.named(number, ("item",))
        return found

    def rewrite(self, number: str, **news: object) -> ProductId:
        id = self.id(number)
        draft = self.catalogue.product(id).draft
        self.catalogue.put({id: replace(draft, **news)})  # type: ignore[arg-type]
        return id


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_fills_an_empty_catalogue_and_marks_everything(world: World) -> None:
    done = world.samples.load()
    assert done.changes == Changes.PRODUCTS
    assert len(world.samples.shipped) == len(done.ids) == world.catalogue.count()
    assert set(world.catalogue.samples()) == set(done.ids)


def test_prices_and_stock_are_as_of_the_day_they_came(world: World) -> None:
    world.samples.load()
    dates = {(each.priced_at, each.stocked_at) for each in world.catalogue.everything()}
    assert dates == {(world.clock.now(), world.clock.now())}


def test_one_undo_takes_all_samples_back(world: World) -> None:
    world.samples.load()
    assert world.catalogue.undo().step == "add samples"
    assert world.catalogue.count() == 0


def test_loading_samples_again_doubles_nothing(world: World) -> None:
    world.samples.load()
    assert world.samples.load().changes == Changes.NONE
    assert world.catalogue.count() == len(world.samples.shipped)


def test_removes_all_samples_and_none_of_the_shop(world: World) -> None:
    (own,) = world.catalogue.add([ProductDraft(title="自己的")]).ids
    world.samples.load()
    world.samples.remove()
    assert [each.id for each in world.catalogue.everything()] == [own]


def test_a_changed_sample_is_not_removed_unasked(world: World) -> None:
    world.samples.load()
    id = world.rewrite("A2031", title="自己改过的")
    world.samples.remove()
    assert world.samples.edited() == world.catalogue.samples() == [id]


def test_a_changed_sample_goes_when_somebody_says_so(world: World) -> None:
    world.samples.load()
    world.rewrite("A2031", title="自己改过的")
    world.samples.remove(with_edited=True)
    assert world.catalogue.count() == 0


def test_changed_samples_can_become_the_shops_own(world: World) -> None:
    world.samples.load()
    id = world.rewrite("A2031", title="自己改过的")
    assert world.samples.adopt().ids == (id,)
    world.samples.remove(with_edited=True)
    assert [each.id for each in world.catalogue.everything()] == [id]


def test_confirming_prices_of_a_sample_is_no_change_of_it(world: World) -> None:
    world.samples.load()
    world.rewrite("A2031", priced_at=None)
    assert world.samples.edited() == []


def test_samples_that_a_later_version_words_otherwise_were_not_changed(world: World) -> None:
    world.samples.load()
    id = world.rewrite("A2031", title="自己改过的")
    later = {key: replace(each, notes="新写的") for key, each in world.samples.shipped.items()}
    world.samples.__dict__["shipped"] = later
    assert world.samples.edited() == [id]


def test_removed_samples_come_back_by_undo(world: World) -> None:
    world.samples.load()
    world.samples.remove()
    world.catalogue.undo()
    assert world.catalogue.count() == len(world.samples.shipped)


def test_samples_in_the_bin_come_out_of_it_and_are_not_doubled(world: World) -> None:
    world.samples.load()
    world.samples.remove()
    world.samples.load()
    assert world.catalogue.count() == len(world.samples.shipped)
    assert world.catalogue.binned() == []


def test_a_product_of_the_shop_keeps_its_item_number(world: World) -> None:
    own = ProductDraft(title="自己的连衣裙", item_number="a2031")
    (id,) = world.catalogue.add([own]).ids
    world.samples.load()
    assert world.catalogue.product(ProductId(id)).draft == own
    assert world.catalogue.count() == len(world.samples.shipped)


def test_terms_come_with_the_samples(world: World) -> None:
    world.samples.load()
    names = {each.name: each for each in world.catalogue.terms.all.values()}
    assert {"材质", "成分"} <= set(names["面料"].synonyms)


def test_terms_that_were_removed_do_not_come_back(world: World) -> None:
    world.samples.stock()
    first, *_ = world.catalogue.terms.all
    world.catalogue.write(world.catalogue.terms, {first: None}, "edit terms")
    assert world.samples.stock().changes == Changes.NONE
    assert first not in world.catalogue.terms.all


def test_terms_that_the_shop_wrote_first_stay_alone(world: World) -> None:
    own = Term(name="面料", sentence="是{{值}}")
    world.catalogue.write(world.catalogue.terms, {None: own}, "edit terms")
    world.samples.stock()
    assert [*world.catalogue.terms.all.values()] == [own]
