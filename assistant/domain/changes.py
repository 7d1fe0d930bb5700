"""What a use case changed, so that each screen can look at its own part again."""

from enum import Flag, auto

from assistant.domain.errors import UserError
from assistant.domain.values import value


class Changes(Flag):
    """The parts of the program's knowledge that may have changed."""

    NONE = 0
    PHRASES = auto()
    CATEGORIES = auto()
    USAGE = auto()
    SHOPS = auto()
    AGENTS = auto()
    RULES = auto()
    SETTINGS = auto()
    INDEX = auto()
    """The same search finds more now."""
    VALIDITY = auto()
    """Time went on: phrases became valid, or are no more."""
    EVENTS = auto()
    """Sets of phrases: which there are, and which are switched on."""
    FAVOURITES = auto()
    MISSED = auto()
    """Searches that found nothing."""
    PRODUCTS = auto()
    """Goods, size charts, specification terms and promotions."""
    BUYER = auto()
    """The buyer in chat is another one, or more is known of that one."""
    CUSTOMERS = auto()
    """Customers, their tags and orders."""
    PROMISES = auto()
    CARE = auto()
    """Occasions to speak to customers, and what came of them."""
    ALL = (PHRASES | CATEGORIES | USAGE | SHOPS | AGENTS | RULES | SETTINGS | INDEX | VALIDITY) | (
        EVENTS | FAVOURITES | MISSED | PRODUCTS | CUSTOMERS | PROMISES | CARE
    )


@value
class Done:
    """What a use case did.

    ``ids`` are the rows touched (new ones where something was added); ``step`` names what can be
    undone now ("delete", "move", "edit", "import", "" for nothing) for the status line.
    ``remarks`` are what had to be done differently than asked: a code left out, characters removed.
    """

    changes: Changes
    ids: tuple[int, ...] = ()
    step: str = ""
    remarks: tuple[UserError, ...] = ()
