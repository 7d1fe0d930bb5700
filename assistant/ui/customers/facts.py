"""What is known of a customer, each by its name: measures, birthday, allergies, notes, orders."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.domain.customers import CustomerDraft
from assistant.domain.money import in_yuan
from assistant.domain.orders import Order
from assistant.ui.customers.words import (
    DOT,
    birthday_words,
    body_words,
    name_words,
    worded,
)
from assistant.ui.order_words import order_state
from assistant.ui.wording import full_day

#: So many orders are listed.
_ORDERS = 20


def known_of(customer: CustomerDraft) -> list[tuple[str, str]]:
    """Return what is known of a customer beside names and tags."""
    return [(worded(name), text) for name, text in _known(customer) if text]


def orders_of(orders: Sequence[Order]) -> list[tuple[str, str]]:
    """Return orders by their numbers, the last ones first."""
    return [(f"…{each.number[-4:]}", _order_words(each)) for each in orders[:_ORDERS]]


def _known(customer: CustomerDraft) -> Iterator[tuple[object, str]]:
    yield _BODY, body_words(customer.person)
    yield _BIRTHDAY, birthday_words(customer.birthday) if customer.birthday else ""
    yield _ALLERGIES, customer.allergies
    yield _NOTES, customer.notes
    yield _NAMES, "\n".join(map(name_words, customer.names[1:]))
    first, last = customer.first_contact, customer.last_contact
    yield _FIRST, full_day(first) if first else ""
    yield _LAST, full_day(last) if last else ""


def _order_words(order: Order) -> str:
    items = DOT.join(each.title for each in order.items[:2])
    day = full_day(order.ordered_at) if order.ordered_at else ""
    state = order_state(order.state)
    amount = in_yuan(order.amount) if order.amount is not None else ""
    return DOT.join(filter(None, (day, state, amount, items)))


_BODY = QT_TRANSLATE_NOOP("customers", "Measures")
_BIRTHDAY = QT_TRANSLATE_NOOP("customers", "Birthday")
_ALLERGIES = QT_TRANSLATE_NOOP("customers", "Allergies")
_NOTES = QT_TRANSLATE_NOOP("customers", "Notes")
_NAMES = QT_TRANSLATE_NOOP("customers", "Also called")
_FIRST = QT_TRANSLATE_NOOP("customers", "First contact")
_LAST = QT_TRANSLATE_NOOP("customers", "Last contact")
