"""What the list of customers shows: those talked to last, or those that are found."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.domain.customers import Customer, CustomerId
from assistant.domain.hits import Span
from assistant.services.customer_finding import CustomerFind
from assistant.services.customers import CustomerBook
from assistant.services.desk import Desk
from assistant.ui.customers.words import DOT, line_words, tag_words
from assistant.ui.widgets.pick_list import PickRow
from assistant.ui.wording import full_day

#: So many customers are listed; who wants others searches for them.
MOST = 200

#: Of many that are to be ticked so many are listed.
MOST_ROWS = 2_000
_EVERYBODY = -1


class CustomerRow(NamedTuple):
    """A customer as a list shows it: below the name what is known, beside it the last contact.

    ``marks`` are the letters of the name that were searched for.
    """

    id: CustomerId
    name: str
    said: str
    day: str = ""
    marks: tuple[Span, ...] = ()


class Listing(NamedTuple):
    """What is on view; ``left_out`` customers are not. ``searched`` is what was looked for.

    ``filtered`` says that these are all who meet a filter, not the best finds.
    """

    rows: Sequence[CustomerRow]
    left_out: int = 0
    searched: str = ""
    filtered: bool = False


class Found(NamedTuple):
    """Who is found, all of them, best first."""

    ids: Sequence[CustomerId] = ()


def look_for(desk: Desk, typed: str) -> Found:
    """[lane] Return who is found by what is typed; all, those talked to last first, by ""."""
    book = desk.customers
    if not typed:
        return Found(book.recent(_EVERYBODY))
    if desk.finds_customers:
        met = desk.customer_search.matching(typed)
        return Found(desk.customer_search.find(typed, MOST_ROWS) if met is None else met)
    return Found(book.named(typed))


def pick_rows(book: CustomerBook, found: Found) -> list[PickRow]:
    """[lane] Return the first of them as rows to be ticked."""
    known = book.customers(found.ids[:MOST_ROWS]).values()
    return [PickRow(each.id, each.nickname, line_words(each)) for each in known]


def found(finds: Iterable[CustomerFind], typed: str) -> Listing:
    """Return who was searched for, best first."""
    rows = [
        CustomerRow(
            each.brief.id,
            each.brief.nickname,
            DOT.join(map(tag_words, each.brief.tags)),
            marks=each.hit.title_marks,
        )
        for each in finds
    ]
    return Listing(rows, searched=typed)


def filtered(desk: Desk, typed: str) -> Listing:
    """[lane] Return who meets the filter that was typed, those talked to last first.

    Where nobody does, a word of it may have been meant as it sounds: then who is found by all.
    """
    search = desk.customer_search
    ids = search.matching(typed) or []
    if not ids:
        sure = [each for each in search.finds(typed, MOST) if each.hit.kind != "typo"]
        return found(sure, typed)
    rows = [row_of(each) for each in desk.customers.customers(ids[:MOST]).values()]
    return Listing(rows, max(len(ids) - MOST, 0), typed, filtered=True)


def listed(book: CustomerBook, typed: str) -> Listing:
    """[lane] Return those talked to last or, before there is an index, who is called just that."""
    ids = book.named(typed) if typed else book.recent(MOST)
    rows = [row_of(each) for each in book.customers(ids).values()]
    return Listing(rows, 0 if typed else book.count() - len(rows), typed)


def row_of(customer: Customer) -> CustomerRow:
    """Return a customer as a row."""
    day = full_day(customer.last_contact) if customer.last_contact else ""
    return CustomerRow(customer.id, customer.nickname, line_words(customer), day)
