"""The customer book: what can be done to customers, their tags and their orders.

Customers stay on disk, in an encrypted file, and are read when they are asked for: there may be
two hundred thousand. Groups of tags are few and read at once. Everything that changes goes through
the ledger: one transaction, and it can be taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text, local_now
from assistant.domain.customer_drafts import (
    CustomerMissing,
    NicknameTaken,
    keys_of,
    tidy_customer,
)
from assistant.domain.customers import (
    TAOBAO,
    Customer,
    CustomerDraft,
    CustomerId,
    Nickname,
    TagGroup,
    without_contact,
)
from assistant.domain.orders import Order, OrderDraft, OrderId
from assistant.services.books import Book
from assistant.services.ledger import Entry, Ledger
from db.codec import to_json
from db.connection import Database
from db.customers import CustomerTable, OrderTable, customer_of, data_of, order_of
from db.documents import Row


class CustomerBook:
    """The shop's customers. What reads or changes them belongs on the lane; ``groups`` does not."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self.clock = clock
        self.table = CustomerTable(database)
        self.orders = OrderTable(database)
        self.groups: Book[TagGroup] = Book(database, "tag_groups", TagGroup)
        self.ledger = Ledger(database, clock, Changes.CUSTOMERS)
        self.keeps_contact: Callable[[], bool] = lambda: False
        """Whether phone numbers and addresses may be noted; else they are left out."""
        self.allowed = True
        """Whether the shop's policy leaves customers to its agents."""
        self._version = -1
        self._latest = ""

    # Reading

    @property
    def protected(self) -> bool:
        """Whether customers may be kept: the file is encrypted, and the shop allows it."""
        return self._database.encrypted and self.allowed

    def now(self) -> datetime:
        """Return the present moment in the zone in which times are shown; for any thread."""
        return local_now(self.clock)

    def load(self) -> Done:
        """[lane] Read what is few."""
        self._version, self._latest = self._database.version, self.table.latest()
        self.groups.load()
        return Done(Changes.CUSTOMERS)

    def refresh(self) -> Done:
        """[lane] Take in what another process has written; no step from before can be undone."""
        if self._database.version == self._version:
            return Done(Changes.NONE)
        before = self._latest
        done = self.load()
        self.ledger.forget()
        changed = self.table.since(before)
        self.ledger.tell({self.table.name: changed})
        return done

    def count(self) -> int:
        """[lane] Return how many customers there are, the bin left out."""
        return self.table.count()

    def customer(self, id: CustomerId) -> Customer:
        """[lane] Return a customer, from the bin too; raise CustomerMissing."""
        found = self.customers([id])
        if id not in found:
            raise CustomerMissing
        return found[id]

    def customers(self, ids: Iterable[CustomerId]) -> dict[CustomerId, Customer]:
        """[lane] Return those of some customers that are there, in the order of ``ids``."""
        read = {id: customer_of(row) for id, row in self.table.some(ids).items()}
        return {CustomerId(id): each for id, each in read.items() if each is not None}

    def everyone(self, binned: bool = False) -> Iterator[Customer]:
        """[lane] Yield all customers one after another, the bin left out, or the bin alone."""
        for row in self.table.rows(binned):
            if (customer := customer_of(row)) is not None:
                yield customer

    def recent(self, most: int) -> list[CustomerId]:
        """[lane] Return who was talked to last, the last one first; -1 is for all."""
        return self.table.recent(most)

    def binned(self, most: int) -> list[Customer]:
        """[lane] Return who is in the bin, the last one first, ``most`` at most."""
        return [*self.customers(self.table.binned(most)).values()]

    def named(self, name: str, platform: str = "") -> list[CustomerId]:
        """[lane] Return who has exactly that full nickname, on one platform or on any."""
        return self.table.named(name, platform)

    def known(self, names: Iterable[Nickname]) -> dict[Nickname, CustomerId]:
        """[lane] Return who has which of many nicknames, in the form of ``keys_of``."""
        wanted = {(each.platform, each.name): each for each in names}
        return {wanted[place]: id for place, id in self.table.known(wanted).items()}

    def orders_of(self, customer: CustomerId) -> list[Order]:
        """[lane] Return a customer's orders, the last one first."""
        return self._orders(self.orders.of_customer(customer))

    def orders_numbered(self, number: str) -> list[Order]:
        """[lane] Return the orders of that number: one for each platform that has it."""
        return self._orders(self.orders.numbered(number))

    def _orders(self, ids: Sequence[OrderId]) -> list[Order]:
        read = map(order_of, self.orders.some(ids).values())
        return [each for each in read if each is not None]

    # Changing

    def stock(self, groups: Iterable[TagGroup]) -> None:
        """[lane] Write the shipped groups of tags where there never was one; that is no step."""
        if self.groups.table.next_id() == 1:
            self.write_groups(dict(enumerate(groups, 1)), "")
            self.ledger.forget()

    def add(self, drafts: Sequence[CustomerDraft], step: str = "add customer") -> Done:
        """[lane] Add customers; raise what ``put`` does."""
        return self.put(dict(zip(self.new_ids(len(drafts)), drafts, strict=True)), step)

    def new_ids(self, count: int) -> list[CustomerId]:
        """[lane] Return so many ids that no customer ever had, nor will have but by ``put``."""
        with self._database.write() as connection:
            first = self.table.reserve(connection, count)
        return [CustomerId(first + at) for at in range(count)]

    def new_orders(self, drafts: Sequence[OrderDraft]) -> list[Entry]:
        """[lane] Return the rows of orders that are not there yet."""
        with self._database.write() as connection:
            first = self.orders.reserve(connection, len(drafts))
        return [(self.orders, order_row(first + at, each)) for at, each in enumerate(drafts)]

    def put(
        self,
        drafts: Mapping[CustomerId, CustomerDraft],
        step: str = "edit customer",
        gone: Iterable[CustomerId] = (),
        beside: Sequence[Entry] = (),
        went_on: Callable[[float], None] = lambda _share: None,
    ) -> Done:
        """[lane] Write customers, new or in the place of those of their ids, out of the bin too.

        In the same step those ``gone`` are put into the bin, and rows of other tables written.
        ``went_on`` hears the share that is written; what it raises leaves all as it was.
        Raises what ``tidy_customer`` does, NicknameTaken or StoreOpen.
        """
        fit = tidy_customer if self.keeps_contact() else _without_contact
        tidied = {id: fit(draft) for id, draft in drafts.items()}
        binned = self._binned(gone)
        self._check_names(tidied, {CustomerId(row.id) for _, row in binned})
        rows = [(self.table, Row(id, data=data_of(draft))) for id, draft in tidied.items()]
        return self._changed(self.ledger.change(step, [*rows, *binned, *beside], went_on))

    def edit(self, id: CustomerId, before: CustomerDraft, after: CustomerDraft) -> Done:
        """[lane] Write what differs of two drafts; what others wrote meanwhile of the rest stays.

        Raises CustomerMissing and what ``put`` does.
        """
        names = CustomerDraft.__dataclass_fields__
        changed = {
            name: getattr(after, name)
            for name in names
            if getattr(after, name) != getattr(before, name)
        }
        return self.put({id: replace(self.customer(id).draft, **changed)})

    def rewrite(
        self,
        drafts: Mapping[CustomerId, CustomerDraft],
        step: str,
        went_on: Callable[[float], None] = lambda _share: None,
    ) -> Done:
        """[lane] Write customers whose names are as they were, in one step; raise StoreOpen."""
        rows = [(self.table, Row(id, data=data_of(draft))) for id, draft in drafts.items()]
        return self._changed(self.ledger.change(step, rows, went_on))

    def note_contact(self, id: CustomerId) -> Done:
        """[lane] Note that a customer was talked to now; that is no step of its own."""
        customer = self.customer(id)
        now = self.clock.now()
        draft = replace(
            customer.draft, first_contact=customer.first_contact or now, last_contact=now
        )
        (row,) = self.table.some([id]).values()
        return self.ledger.touch([(self.table, row._replace(data=data_of(draft)))])

    def delete(self, ids: Iterable[CustomerId], step: str = "delete customer") -> Done:
        """[lane] Put customers into the bin."""
        return self._changed(self.ledger.change(step, self._binned(ids)))

    def restore(self, ids: Iterable[CustomerId]) -> Done:
        """[lane] Take customers out of the bin; raise NicknameTaken."""
        found = {id: each.draft for id, each in self.customers(ids).items()}
        return self.put(found, "restore customer")

    def purge(self, after: timedelta) -> None:
        """[lane] Remove for good what has been in the bin for that long."""
        before = as_text(self.clock.now() - after)
        rows = [row for row in self.table.rows(binned=True) if (row.deleted_at or "") < before]
        if rows:
            with self._database.write() as connection:
                self.table.put(connection, [Row(row.id) for row in rows])
            self.ledger.forget()
            self.ledger.tell({self.table.name: [row.id for row in rows]})

    def write_groups(
        self, groups: Mapping[int | None, TagGroup | None], step: str = "edit tags"
    ) -> Done:
        """[lane] Write groups of tags by id (None: a new one); a group None removes it."""
        rows: list[Entry] = []
        for id, group in groups.items():
            number = self.groups.table.next_id() if id is None else id
            rows.append((self.groups.table, Row(number, data=to_json(group) if group else "")))
        done = self.ledger.change(step, rows)
        self.groups.load()
        return self._changed(done)

    def write_orders(self, drafts: Iterable[OrderDraft], step: str = "import orders") -> Done:
        """[lane] Write orders, each in the place of the one of its platform and number."""
        rows: list[Entry] = []
        new = self.orders.next_id()
        for draft in drafts:
            there = [o.id for o in self.orders_numbered(draft.number) if _same_shop(o, draft)]
            rows.append((self.orders, order_row(there[0] if there else new, draft)))
            new += not there
        return self._changed(self.ledger.change(step, rows))

    def undo(self) -> Done:
        """[lane] Take back the last step; raise NothingToUndo or ChangedSince."""
        done = self.ledger.undo()
        self.groups.load()
        return self._changed(done)

    def _changed(self, done: Done) -> Done:
        self._latest = self.table.latest()
        return done

    def _binned(self, ids: Iterable[CustomerId]) -> list[Entry]:
        now = as_text(self.clock.now())
        rows = self.table.some(ids).values()
        return [(self.table, row._replace(deleted_at=now)) for row in rows]

    def _check_names(
        self, drafts: Mapping[CustomerId, CustomerDraft], gone: Container[CustomerId]
    ) -> None:
        """Raise NicknameTaken where two customers would have one nickname on one platform."""
        holders: dict[Nickname, CustomerId] = {}
        for id, draft in drafts.items():
            for name in keys_of(draft):
                if holders.setdefault(name, id) != id:
                    raise NicknameTaken(name=name.name)
        for name, other in self.known(holders).items():
            if other not in drafts and other not in gone:
                raise NicknameTaken(name=name.name)


def _without_contact(draft: CustomerDraft) -> CustomerDraft:
    return tidy_customer(without_contact(draft))


def order_row(id: int, draft: OrderDraft) -> Row:
    """Return the row of an order."""
    return Row(id, data=to_json(draft))


def _same_shop(one: OrderDraft, other: OrderDraft) -> bool:
    return (one.platform or TAOBAO) == (other.platform or TAOBAO)
