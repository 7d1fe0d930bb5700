"""Two customers made one: with their orders, promises and what came of care, as one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.domain.changes import Changes, Done
from assistant.domain.customer_merging import SameCustomer, merged
from assistant.domain.customers import CustomerDraft, CustomerId
from assistant.services.customers import CustomerBook
from assistant.services.ledger import Entry
from db.codec import to_json
from db.documents import Row

if TYPE_CHECKING:
    from assistant.services.care import CareBook
    from assistant.services.promises import PromiseBook


class CustomerMerging:
    """Shows what would become of two, and does it."""

    def __init__(self, book: CustomerBook, promises: PromiseBook, care: CareBook) -> None:
        self._book, self._promises, self._care = book, promises, care

    def preview(self, kept: CustomerId, other: CustomerId) -> CustomerDraft:
        """[lane] Return what would be known of both; raise CustomerMissing or SameCustomer."""
        if kept == other:
            raise SameCustomer
        ours, theirs = self._book.customer(kept), self._book.customer(other)
        return merged(ours.draft, theirs.draft, self._book.groups.all.values())

    def merge(self, kept: CustomerId, other: CustomerId) -> Done:
        """[lane] Put the ``other`` into the bin; all that belongs to it is the kept one's.

        Raises what ``preview`` does, or StoreOpen.
        """
        draft = self.preview(kept, other)
        rows = [
            *self._orders(kept, other),
            *self._promises.moved([other], kept),
            *self._notes(kept, other),
        ]
        done = self._book.put({kept: draft}, "merge customers", gone=[other], beside=rows)
        return replace(done, changes=done.changes | Changes.PROMISES | Changes.CARE)

    def _orders(self, kept: CustomerId, other: CustomerId) -> Iterator[Entry]:
        for order in self._book.orders_of(other):
            moved = replace(order.draft, customer=kept)
            yield self._book.orders, Row(order.id, data=to_json(moved))

    def _notes(self, kept: CustomerId, other: CustomerId) -> Iterator[Entry]:
        for id, note in self._care.notes.of([other]).get(other, []):
            yield self._care.notes, Row(id, data=to_json(replace(note, customer=kept)))
