"""What a card shows of a customer, read at once."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.domain.customers import Customer, CustomerId
from assistant.domain.orders import Order
from assistant.services.customers import CustomerBook


class Shown(NamedTuple):
    """A customer and the orders, the last one first."""

    customer: Customer
    orders: Sequence[Order] = ()


def read(book: CustomerBook, id: CustomerId) -> Shown:
    """[lane] Return what a card shows; raise CustomerMissing."""
    return Shown(book.customer(id), book.orders_of(id))
