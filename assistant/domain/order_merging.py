"""What an order becomes by the rows that speak of it."""

from dataclasses import dataclass, replace

from assistant.domain.customer_rows import OrderRow
from assistant.domain.customers import CustomerId
from assistant.domain.merging import Kind
from assistant.domain.orders import Order, OrderDraft, OrderItem


@dataclass(slots=True)
class OrderMaking:
    """An order in the making.

    ``place`` is that of its verdict, ``row`` and ``where`` where it was found first. ``detailed``
    says that rows have told its items one by one: those of the order as it was are gone then.
    """

    draft: OrderDraft
    old: Order | None
    place: int
    row: int
    where: str
    detailed: bool = False

    def take(self, row: OrderRow, customer: int | None) -> None:
        """Lay a row over it; a customer that is known already stays, unless another one is."""
        items = self._items(row)
        self.detailed = self.detailed or row.detailed
        buyer = CustomerId(customer) if customer is not None else self.draft.customer
        self.draft = replace(self.draft, **{**row.said, "items": items, "customer": buyer})

    @property
    def kind(self) -> Kind:
        """What it is to the orders that are there."""
        if self.old is None:
            return Kind.NEW
        return Kind.DUPLICATE if self.draft == self.old.draft else Kind.CHANGED

    def _items(self, row: OrderRow) -> tuple[OrderItem, ...]:
        """Return the items; what a list says of them counts only where nobody knows more."""
        if not row.detailed:
            return self.draft.items or row.items
        return (*(self.draft.items if self.detailed else ()), *row.items)
