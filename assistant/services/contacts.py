"""Phone numbers and addresses on customers' cards: kept only where that is switched on.

They are shown masked; who wants to see one in full is noted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from assistant.domain.changes import Done
from assistant.domain.customers import Customer, CustomerId, without_contact
from db.customers import data_of

if TYPE_CHECKING:
    from assistant.services.audit import Audit
    from assistant.services.customers import CustomerBook
    from assistant.services.erasing import Keeper
    from assistant.services.preferences import Preferences


class Contacts:
    """What may be done with them."""

    def __init__(
        self,
        book: CustomerBook,
        preferences: Preferences,
        audit: Audit,
        books: Callable[[], Iterable[Keeper]] = lambda: (),
    ) -> None:
        """``books`` returns those whose steps hold cards as they were, too."""
        self._book, self._preferences, self._audit = book, preferences, audit
        self._books = books

    @property
    def kept(self) -> bool:
        """Whether they may be noted; for any thread."""
        return self._preferences.current.keep_contact

    def reveal(self, id: CustomerId) -> Customer:
        """[lane] Return a customer whose number and address are to be shown, and note that.

        Raises CustomerMissing.
        """
        customer = self._book.customer(id)
        self._audit.note("reveal")
        return customer

    def stored(self) -> int:
        """[lane] Return on how many cards there is one, those in the bin too."""
        return len(self._held())

    def drop(self) -> Done:
        """[lane] Remove all of them for good."""
        held, table = self._held(), self._book.table
        rows = table.some(held).items()
        bare = {id: data_of(without_contact(held[CustomerId(id)].draft)) for id, _ in rows}
        done = self._book.ledger.touch([(table, row._replace(data=bare[id])) for id, row in rows])
        for book in (self._book, *self._books()):
            book.ledger.forget()  # or a step taken back would bring them back
        if held:
            self._audit.note("contacts", len(held))
        return done

    def _held(self) -> dict[CustomerId, Customer]:
        everyone = (each for binned in (False, True) for each in self._book.everyone(binned))
        return {each.id: each for each in everyone if each.phone or each.address}
