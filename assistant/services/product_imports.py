"""Products from files: what rows would do to the catalogue, and taking them in as one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock
from assistant.domain.errors import UserError
from assistant.domain.merging import Choices
from assistant.domain.portions import let_go
from assistant.domain.product_merging import (
    CATALOGUE_LIMIT,
    CatalogueFull,
    Known,
    ProductPlan,
    codes_in,
    planned,
)
from assistant.domain.product_rows import ChartRow, ProductRow
from assistant.domain.products import Product, ProductId
from assistant.domain.shops import ShopId
from assistant.domain.tables import RowNote
from assistant.services.watching import Watch

if TYPE_CHECKING:
    from assistant.services.catalogue import Catalogue


_Row = ProductRow | ChartRow | RowNote

#: Which share of a plan is done when it is known which shops rows speak of, and which products.
_SETTLED, _KNOWN = 0.1, 0.4

#: So many products are read at once: between them the work can be called off.
_PORTION = 500


class ShopNotHere(UserError):
    """A remark: the product is for a shop that is not here (``name``); it is for all of them."""


class ProductImports:
    """Knows what rows mean for the catalogue; ``shop`` finds a shop by its name."""

    def __init__(
        self, catalogue: Catalogue, clock: Clock, shop: Callable[[str], ShopId | None]
    ) -> None:
        self._catalogue = catalogue
        self._clock = clock
        self._shop = shop

    def any(self) -> bool:
        """[lane] Say whether there are products."""
        return self._catalogue.count() > 0

    def plan(
        self, rows: Sequence[_Row], choices: Choices | None = None, watch: Watch | None = None
    ) -> ProductPlan:
        """[lane] Return what is to be done with rows; raise CatalogueFull or ImportCancelled."""
        watch = watch or Watch()
        settled = [self._settled(each) for each in watch.through(rows, 0, _SETTLED)]
        asked = {
            code for each in settled if isinstance(each, ProductRow) for code in codes_in(each)
        }
        codes = self._catalogue.coded(asked)
        charts = self._catalogue.shared_charts()
        there = self._there([*{*codes.values()}], watch.part(_SETTLED, _KNOWN))
        each = watch.through(settled, _KNOWN)
        known = Known(there, codes, charts)
        plan = planned(known, each, choices or Choices(), self._clock.now())
        if plan.new and self._catalogue.count() + len(plan.new) > CATALOGUE_LIMIT:
            raise CatalogueFull(limit=CATALOGUE_LIMIT)
        return plan

    def carry_out(self, plan: ProductPlan, went_on: Callable[[float], None]) -> Done:
        """[lane] Write what is planned as one step; what ``went_on`` raises leaves all as it was.

        ``went_on`` hears the share of it that is written.
        """
        new = dict(zip(self._catalogue.new_ids(len(plan.new)), plan.new, strict=True))
        drafts = {**new, **plan.changed}
        if not (drafts or plan.charts):
            return Done(Changes.NONE)
        done = self._catalogue.put(drafts, "import products", went_on, plan.charts)
        let_go(drafts, new, plan.new, plan.changed)
        return done

    def undo(self) -> Done:
        """[lane] Take the last step of the catalogue back; raise NothingToUndo."""
        return self._catalogue.undo()

    def _there(self, ids: Sequence[ProductId], watch: Watch) -> dict[ProductId, Product]:
        found: dict[ProductId, Product] = {}
        for at in range(0, len(ids), _PORTION):
            watch.at(at / len(ids))
            found |= self._catalogue.products(ids[at : at + _PORTION])
        return found

    def _settled(self, row: _Row) -> _Row:
        """Return a row with a shop in the place of its name."""
        if not isinstance(row, ProductRow) or "shop" not in row.said:
            return row
        name = row.said["shop"]
        shop = self._shop(name) if name else None
        remarks = (ShopNotHere(name=name),) if name and shop is None else ()
        said = {**row.said, "shop": shop}
        return replace(row, said=said, remarks=(*row.remarks, *remarks))
