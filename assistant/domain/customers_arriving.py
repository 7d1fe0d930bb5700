"""How rows from outside join the customers: who is new, who is changed, whose an order is.

A customer is known again by a full nickname on its platform, or by the id of ours; a masked name
knows nobody. Nothing is written here; ``services.customer_imports`` carries out what is planned.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from assistant.domain.customer_drafts import NicknameTaken, key_of_name, keys_of, tidy_customer
from assistant.domain.customer_filling import laid_over
from assistant.domain.customer_rows import BuyerUnknown, CustomerRow, OrderOfAnother, OrderRow
from assistant.domain.customers import Customer, CustomerDraft, CustomerId, Nickname, TagGroup
from assistant.domain.errors import UserError
from assistant.domain.merging import Choice, Choices, Kind
from assistant.domain.order_merging import OrderMaking
from assistant.domain.orders import Order, OrderDraft, OrderId
from assistant.domain.portions import let_go
from assistant.domain.tables import RowNote
from assistant.domain.tag_naming import TagNaming

#: Most customers that a shop takes from files.
CUSTOMERS_LIMIT = 200_000

#: An order by its platform and number.
OrderKey = tuple[str, str]


class CustomersFull(UserError):
    """There would be more than ``limit`` customers, or rows of them."""


@dataclass(frozen=True, slots=True)
class CustomerVerdict:
    """A customer as some rows make one: what that is to those there are, and who is changed.

    With an ``order`` it is about that order instead, and ``draft`` is the buyer's. ``row`` and
    ``place`` are where it was found first.
    """

    row: int
    place: str
    draft: CustomerDraft
    kind: Kind
    old: Customer | None = None
    order: OrderDraft | None = None
    old_order: Order | None = None

    @property
    def title(self) -> str:
        """The number of the order, else the nickname."""
        return self.order.number if self.order is not None else self.draft.nickname

    @property
    def group(self) -> str:
        """Whose the order is, where it is about one."""
        return self.draft.nickname if self.order is not None else ""


@dataclass
class CustomerPlan:
    """What is to be done with rows.

    ``rows`` has every customer and order that they speak of, and the rows that cannot be used, in
    their order. ``new`` customers have ids below 0, which ``orders`` (None: a new one) name too.
    ``groups`` are those that the tags need and nobody has.
    """

    rows: list[CustomerVerdict | RowNote] = field(default_factory=list)
    new: dict[int, CustomerDraft] = field(default_factory=dict)
    changed: dict[CustomerId, CustomerDraft] = field(default_factory=dict)
    orders: list[tuple[OrderId | None, OrderDraft]] = field(default_factory=list)
    groups: list[TagGroup] = field(default_factory=list)
    remarks: list[RowNote] = field(default_factory=list)
    added: int = 0
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What rows may speak of: customers by id, who has which nickname and uid, and orders."""

    customers: Mapping[CustomerId, Customer] = field(default_factory=dict)
    names: Mapping[Nickname, CustomerId] = field(default_factory=dict)
    uids: Mapping[str, CustomerId] = field(default_factory=dict)
    orders: Mapping[OrderKey, Order] = field(default_factory=dict)
    groups: tuple[TagGroup, ...] = ()


def planned(
    known: Known, rows: Iterable[CustomerRow | OrderRow | RowNote], choices: Choices, now: datetime
) -> CustomerPlan:
    """Return what is to be done with rows; several may speak of one customer or order."""
    planning = _Planning(known, now)
    for each in rows:
        planning.take(each)
    return planning.end(choices)


@dataclass(slots=True)
class _Making:
    """A customer in the making; ``place`` is that of the verdict, -1 where only orders name it."""

    draft: CustomerDraft
    old: Customer | None
    place: int
    row: int
    where: str


class _Planning:
    """Takes one row after another."""

    def __init__(self, known: Known, now: datetime) -> None:
        self._known = known
        self._names = dict(known.names)
        self._uids = dict(known.uids)
        self._naming = TagNaming(known.groups)
        self._now = now
        self._made: dict[int, _Making] = {}
        self._orders: dict[OrderKey, OrderMaking] = {}
        self._plan = CustomerPlan()

    def take(self, row: CustomerRow | OrderRow | RowNote) -> None:
        """Lay a row over the customer or order that it speaks of."""
        if isinstance(row, RowNote):
            self._plan.rows.append(row)
            return
        try:
            remarks = self._order(row) if isinstance(row, OrderRow) else self._customer(row)
        except UserError as error:
            self._plan.rows.append(RowNote(row.row, error, row.place))
            return
        told = (*row.remarks, *remarks)
        self._plan.remarks += [RowNote(row.row, error, row.place) for error in told]

    def end(self, choices: Choices) -> CustomerPlan:
        """Return the plan, each customer and order as it was chosen for its kind."""
        for id, made in self._made.items():
            if made.place >= 0:
                self._settle(id, made, choices)
        for order in self._orders.values():
            self._settle_order(order, choices)
        self._plan.groups = self._naming.new
        let_go(self._names, self._made, self._orders)
        return self._plan

    def _customer(self, row: CustomerRow) -> list[UserError]:
        """Lay a row over its customer; return what of it could not be taken."""
        id, remarks = self._target(row), list[UserError]()
        before = self._made.get(id)
        old = self._known.customers.get(CustomerId(id))
        base = before.draft if before else old.draft if old else CustomerDraft()
        names = self._free(row.names, id, remarks)
        draft = tidy_customer(laid_over(base, row, names, self._naming, self._now))
        if before is None:
            before = self._made[id] = _Making(draft, old, -1, row.row, row.place)
        if before.place < 0:
            before.place, before.row, before.where = self._placed(), row.row, row.place
        before.draft = draft
        self._learn(draft, id)
        if row.uid:
            self._uids.setdefault(row.uid, CustomerId(id))
        return remarks

    def _order(self, row: OrderRow) -> list[UserError]:
        """Lay a row over its order; raise BuyerUnknown where nobody knows whose it is."""
        key = row.platform, row.number
        making, old = self._orders.get(key), self._known.orders.get(key)
        buyer = self._buyer(row)
        if making is None:
            if buyer is None and old is None:
                raise BuyerUnknown
            draft = old.draft if old else OrderDraft(number=row.number, platform=row.platform)
            making = OrderMaking(draft, old, self._placed(), row.row, row.place)
            self._orders[key] = making
        owner = making.draft.customer
        if buyer is not None and owner not in (None, buyer) and self._draft(owner).names:
            making.take(row, None)
            return [OrderOfAnother(number=row.number)]
        making.take(row, buyer)
        return []

    def _placed(self) -> int:
        """Keep a place for a verdict, which is known at the end."""
        self._plan.rows.append(RowNote(0, UserError()))
        return len(self._plan.rows) - 1

    def _target(self, row: CustomerRow) -> int:
        """Return the id of the customer that a row speaks of; those of new ones are below 0."""
        if row.uid in self._uids:
            return self._uids[row.uid]
        found = (self._names.get(key_of_name(each)) for each in row.names)
        return next((id for id in found if id is not None), CustomerId(-1 - len(self._made)))

    def _buyer(self, row: OrderRow) -> int | None:
        """Return whose an order is; who has that full nickname and is not known is made."""
        if row.uid in self._uids:
            return self._uids[row.uid]
        if row.buyer is None:
            return None
        key = key_of_name(row.buyer)
        if key not in self._names:
            at = row.said.get("ordered_at")
            new = CustomerDraft(names=(row.buyer,), first_contact=at, last_contact=at)
            id = -1 - len(self._made)
            self._made[id] = _Making(tidy_customer(new), None, -1, row.row, row.place)
            self._learn(self._made[id].draft, id)
        return self._names[key]

    def _free(
        self, names: tuple[Nickname, ...], id: int, remarks: list[UserError]
    ) -> tuple[Nickname, ...]:
        """Return the nicknames that are not another customer's."""
        free = []
        for name in names:
            if self._names.get(key_of_name(name), id) == id:
                free.append(name)
            else:
                remarks.append(NicknameTaken(name=name.name))
        return tuple(free)

    def _learn(self, draft: CustomerDraft, id: int) -> None:
        for key in keys_of(draft):
            self._names.setdefault(key, CustomerId(id))

    def _settle(self, id: int, made: _Making, choices: Choices) -> None:
        kind = _kind(made)
        verdict = CustomerVerdict(made.row, made.where, made.draft, kind, made.old)
        self._plan.rows[made.place] = verdict
        if kind is Kind.DUPLICATE or choices.of(kind) is Choice.SKIP:
            return
        if made.old is None:
            self._plan.new[id] = made.draft
            self._plan.added += 1
        else:
            self._plan.changed[made.old.id] = made.draft
            self._plan.replaced += 1

    def _settle_order(self, order: OrderMaking, choices: Choices) -> None:
        kind, draft = order.kind, order.draft
        buyer = self._draft(draft.customer)
        self._plan.rows[order.place] = CustomerVerdict(
            order.row, order.where, buyer, kind, order=draft, old_order=order.old
        )
        if kind is Kind.DUPLICATE or choices.of(kind) is Choice.SKIP:
            return
        id = draft.customer
        if id is not None and id < 0 and id not in self._plan.new:
            if self._made[id].place < 0:
                self._plan.new[id] = buyer
            else:  # who was not wanted is not made for an order
                draft = replace(draft, customer=None)
        self._plan.orders.append((order.old.id if order.old else None, draft))
        self._plan.added += order.old is None
        self._plan.replaced += order.old is not None

    def _draft(self, id: int | None) -> CustomerDraft:
        """Return a customer as it is by now; nobody for an order that is nobody's yet."""
        if id in self._made:
            return self._made[id].draft
        old = self._known.customers.get(CustomerId(id or 0))
        return old.draft if old else CustomerDraft()


def _kind(made: _Making) -> Kind:
    if made.old is None:
        return Kind.NEW
    return Kind.DUPLICATE if made.draft == made.old.draft else Kind.CHANGED
