"""The sample catalogue: shipped products to try everything with, and the shipped terms."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from zlib import crc32

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock
from assistant.domain.product_drafts import tidy_product
from assistant.domain.products import ProductDraft, ProductId, key_of
from assistant.files.product_seed import read_products, read_terms
from assistant.services.catalogue import Catalogue
from db.products import data_of


class SampleProducts:
    """Puts the shipped products into the catalogue and takes them out again.

    They are marked (``ProductDraft.sample``). One that somebody has changed is not as it was
    shipped any more, and may hold work; what it was is noted with it (``ProductDraft.shipped``),
    because a later version of the program may ship other words.
    """

    def __init__(self, catalogue: Catalogue, clock: Clock, resources: Path) -> None:
        """``resources`` holds what is shipped."""
        self._catalogue = catalogue
        self._clock = clock
        self._resources = resources

    @cached_property
    def shipped(self) -> Mapping[str, ProductDraft]:
        """The shipped products by the key of their item numbers, read when first asked for."""
        drafts = map(tidy_product, read_products(self._resources))
        return {key_of(each.item_number): each for each in drafts}

    def load(self) -> Done:
        """[lane] Add the samples that are missing as one step, prices and stock as of today.

        One whose item number another product has is left out; one that lies unchanged in the bin
        comes out of it.
        """
        self.stock()
        known = {key for key in self.shipped if self._catalogue.named(key, ("item",))}
        binned = {
            key_of(each.item_number): each.id
            for each in self._catalogue.binned()
            if each.sample and not self._edited(each)
        }
        drafts: dict[ProductId, ProductDraft] = {}
        wanted = {key: each for key, each in self.shipped.items() if key not in known}
        new = iter(self._catalogue.new_ids(len(wanted.keys() - binned.keys())))
        for key, draft in wanted.items():
            drafts[binned[key] if key in binned else next(new)] = self._as_of_now(draft)
        return self._catalogue.put(drafts, "add samples") if drafts else Done(Changes.NONE)

    def edited(self) -> list[ProductId]:
        """[lane] Return the samples in the catalogue that somebody has changed."""
        samples = self._catalogue.products(self._catalogue.samples())
        return [id for id, each in samples.items() if self._edited(each)]

    def remove(self, with_edited: bool = False) -> Done:
        """[lane] Put the samples into the bin as one step; changed ones only ``with_edited``."""
        kept = () if with_edited else self.edited()
        gone = [id for id in self._catalogue.samples() if id not in kept]
        return self._catalogue.delete(gone, "remove samples") if gone else Done(Changes.NONE)

    def adopt(self) -> Done:
        """[lane] Take the changed samples for the shop's own, as one step."""
        changed = self._catalogue.products(self.edited())
        own = {id: replace(each.draft, sample=False, shipped="") for id, each in changed.items()}
        return self._catalogue.put(own, "adopt samples") if own else Done(Changes.NONE)

    def stock(self) -> Done:
        """[lane] Write the shipped terms where there never was one; no step, nobody asked for it.

        What was edited stays as it is, and what was removed does not come back.
        """
        return self._catalogue.stock(self._catalogue.terms, read_terms(self._resources))

    def _edited(self, product: ProductDraft) -> bool:
        if product.shipped:
            return product.shipped != _mark(product)
        shipped = self.shipped.get(key_of(product.item_number))
        return shipped is None or _written(product) != _written(shipped)

    def _as_of_now(self, draft: ProductDraft) -> ProductDraft:
        now = self._clock.now()
        return replace(draft, priced_at=now, stocked_at=now, shipped=_mark(draft))


def _written(product: ProductDraft) -> ProductDraft:
    """Return what a person writes of a product, without when figures were confirmed."""
    draft = getattr(product, "draft", product)
    return replace(draft, priced_at=None, stocked_at=None, shipped="")


def _mark(product: ProductDraft) -> str:
    """Return what tells whether a product still says the same; fields to come leave it as it is."""
    # Not by hashlib, which would load OpenSSL for this alone.
    return f"{crc32(data_of(_written(product)).encode()):08x}"
