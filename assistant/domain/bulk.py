"""What can be done to many phrases at once: each as what becomes of one of them.

Official phrases, which came with a pack, are read-only: they are passed over, and it is told.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from assistant.domain.drafts import TAGS_LIMIT, tidy_name
from assistant.domain.errors import UserError
from assistant.domain.phrases import Phrase
from assistant.domain.validity import EndsBeforeItBegins, in_order, whole_minute
from assistant.domain.values import value

#: What becomes of one phrase; one that is returned as it is has nothing done to it.
Changing = Callable[[Phrase], Phrase]


class ManyChanged(UserError):
    """A remark: ``count`` phrases were changed by one step."""


class TagsFull(UserError):
    """A remark: ``count`` phrases have as many tags as they may (``limit``), and got no more."""


@value
class Term:
    """A time to be valid in, None on a side where it is open."""

    valid_from: datetime | None = None
    valid_until: datetime | None = None


def tagging(add: Iterable[str] = (), remove: Iterable[str] = ()) -> Changing:
    """Return what gives phrases tags and takes tags from them; raise EmptyName or TooLong.

    A tag for which there is no room is left out.
    """
    added = tuple(dict.fromkeys(tidy_name(tag) for tag in add))
    removed = frozenset(remove)

    def change(phrase: Phrase) -> Phrase:
        kept = [tag for tag in phrase.tags if tag not in removed]
        tags = tuple(dict.fromkeys((*kept, *added)))[:TAGS_LIMIT]
        return phrase if tags == phrase.tags else replace(phrase, tags=tags)

    return change


def without_room(phrases: Iterable[Phrase], tags: Sequence[str]) -> int:
    """Return how many of these phrases have not all of these tags, for want of room."""
    return sum(
        len(each.tags) >= TAGS_LIMIT and not set(tags).issubset(each.tags) for each in phrases
    )


def switching(on: bool) -> Changing:
    """Return what switches phrases on or off."""
    return lambda phrase: phrase if phrase.enabled == on else replace(phrase, enabled=on)


def limiting(term: Term) -> Changing:
    """Return what makes phrases valid in that time only; raise EndsBeforeItBegins."""
    if not in_order(term):
        raise EndsBeforeItBegins
    start, end = whole_minute(term.valid_from), whole_minute(term.valid_until)

    def change(phrase: Phrase) -> Phrase:
        if (phrase.valid_from, phrase.valid_until) == (start, end):
            return phrase
        return replace(phrase, valid_from=start, valid_until=end)

    return change
