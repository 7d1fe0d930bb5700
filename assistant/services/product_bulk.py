"""Many products changed by one step, which one undo takes back."""

from collections.abc import Callable, Sequence

from assistant.domain.changes import Done
from assistant.domain.product_bulk import Changing, NothingChanges, ProductLine, ProductsChanged
from assistant.domain.product_drafts import dated, differences
from assistant.domain.products import ProductDraft, ProductId
from assistant.services.catalogue import Catalogue

#: So many are read at once: between them the work can be called off.
_PORTION = 200
#: How much of the work it is to read them; the rest is to write them.
_READING = 0.4

Progress = Callable[[float], None]


class ProductBulk:
    """What can be done to many products at once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def lines(self) -> list[ProductLine]:
        """[lane] Return all products as lines of a list, in the order in which they came."""
        return self._catalogue.lines()

    def change(self, ids: Sequence[ProductId], changing: Changing, progress: Progress) -> Done:
        """[lane] Change products; those that stay as they are, or are in the bin, are not written.

        ``progress`` hears which share is done, and may raise to call it off: then nothing is
        written. Raises NothingChanges, and what ``Catalogue.put`` does.
        """
        changed: dict[ProductId, ProductDraft] = {}
        now = self._catalogue.now()
        for at in range(0, len(ids), _PORTION):
            progress(at / len(ids) * _READING)
            for id, product in self._catalogue.products(ids[at : at + _PORTION]).items():
                before = product.draft
                after = before if product.binned_at else changing(before)
                if differences(before, after):
                    changed[id] = dated(before, after, now)
        if not changed:
            raise NothingChanges
        done = self._catalogue.put(
            changed, "edit products", lambda share: progress(_READING + (1 - _READING) * share)
        )
        return Done(done.changes, done.ids, done.step, (ProductsChanged(count=len(changed)),))

    def delete(self, ids: Sequence[ProductId]) -> Done:
        """[lane] Put products into the bin."""
        done = self._catalogue.delete(ids, "delete products")
        return Done(done.changes, done.ids, done.step, (ProductsChanged(count=len(done.ids)),))
