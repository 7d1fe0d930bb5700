"""A customer book in an encrypted file, for tests."""

from dataclasses import dataclass
from typing import Any

from assistant.domain.customers import CustomerDraft, CustomerId, Nickname
from assistant.services.customers import CustomerBook
from db.connection import Database
from tests.fakes.clock import FixedClock

#: The key of encrypted files in tests.
KEY = bytes(range(32))


@dataclass
class Private:
    """A customer book with its database and clock."""

    database: Database
    clock: FixedClock
    book: CustomerBook

    def customer(self, name: str, **more: Any) -> CustomerId:
        return CustomerId(self.book.add([draft(name, **more)]).ids[0])

    def again(self) -> CustomerBook:
        """The book as it is found after a restart."""
        book = CustomerBook(self.database, self.clock)
        book.load()
        return book


def draft(name: str, **more: Any) -> CustomerDraft:
    return CustomerDraft(names=(Nickname(name),), **more)
