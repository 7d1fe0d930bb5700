"""Which customers are wanted: conditions, and how they are joined (筛选).

``filter_words`` makes them of what an agent types, ``index.customer_columns`` finds who meets them.
"""

from collections.abc import Iterator

from assistant.domain.errors import UserError
from assistant.domain.values import value

#: What a customer has or is, by the name that ``Has`` gives it.
FACTS = ("birthday", "lunar", "contact", "notes", "allergies", "tags", "phone", "address") + (
    "remind",
    "refuses",
    "open_case",
)


class FilterUnfinished(UserError):
    """Behind a word that joins conditions (``word``) none follows."""


class BracketOpen(UserError):
    """A bracket has no other one (``bracket``)."""


class FilterTooDeep(UserError):
    """More brackets stand within one another than anybody reads."""


@value
class HasTag:
    """Has a tag: of that group, of that text, about that; "" for any."""

    group: str = ""
    text: str = ""
    about: str = ""


@value
class Contact:
    """Was talked to within so many days, or was not, perhaps never."""

    days: float
    within: bool


@value
class BirthdayWithin:
    """Has the next birthday so many days from today, the first and the last included."""

    first: int
    last: int


@value
class BirthdayIn:
    """Has a birthday in a month and, where one is given, on a day.

    ``ahead`` counts months from the present one where ``month`` is 0.
    """

    month: int = 0
    day: int = 0
    lunar: bool = False
    ahead: int = 0


@value
class Measures:
    """Has a measure of ``person.MEASURES`` between two figures, both included; None for no end."""

    name: str
    low: float | None = None
    high: float | None = None


@value
class Has:
    """Has one of ``FACTS``."""

    fact: str


@value
class Says:
    """Has a word in a nickname, a tag or a note."""

    word: str


@value
class Not:
    """Does not meet a condition."""

    part: "Filter"


@value
class All:
    """Meets all of some conditions."""

    parts: tuple["Filter", ...]


@value
class AnyOf:
    """Meets at least one of some conditions."""

    parts: tuple["Filter", ...]


Condition = HasTag | Contact | BirthdayWithin | BirthdayIn | Measures | Has | Says
Filter = Condition | Not | All | AnyOf


def conditions(filter: Filter) -> Iterator[Condition]:
    """Yield the conditions of a filter."""
    if isinstance(filter, All | AnyOf):
        for part in filter.parts:
            yield from conditions(part)
    elif isinstance(filter, Not):
        yield from conditions(filter.part)
    else:
        yield filter
