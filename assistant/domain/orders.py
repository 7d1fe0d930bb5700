"""Orders (订单), as far as files and agents have told of them."""

from datetime import datetime
from typing import NewType

from assistant.domain.customers import TAOBAO, CustomerId
from assistant.domain.values import part, value

OrderId = NewType("OrderId", int)


@value(kw_only=True)
class OrderItem:
    """One line of an order; ``category`` is a path like that of a product."""

    title: str
    item_number: str = ""
    sku: str = ""
    count: int = 1
    category: str = ""


@value(kw_only=True)
class OrderDraft:
    """What is known of an order.

    ``amount`` is in fen, times are in UTC. ``customer`` is None while nobody knows whose it is:
    a masked name never tells. ``arrived_at`` is when the goods were signed for; ``state`` is one of
    ``STATES`` or "".
    """

    number: str
    platform: str = TAOBAO
    customer: CustomerId | None = None
    ordered_at: datetime | None = None
    paid_at: datetime | None = None
    arrived_at: datetime | None = None
    amount: int | None = None
    state: str = ""
    items: tuple[OrderItem, ...] = ()


@value(kw_only=True)
class Order(OrderDraft):
    """An order as stored."""

    id: OrderId
    updated_at: datetime

    @property
    def draft(self) -> OrderDraft:
        """What is known, without what the store adds."""
        return part(OrderDraft, self)


#: Unpaid, paid and to be sent, sent, received, closed.
STATES = ("unpaid", "paid", "sent", "received", "closed")
