"""Groups of tags: what may be written of one, and by which key each tag is given."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from assistant.domain.customers import Tag, TagGroup
from assistant.domain.drafts import EmptyName
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import cleaned
from assistant.domain.values import value

#: Keys by which tags are given, those that are dealt out where no letter of a tag is free last.
KEYS = "abcdefghijklmnopqrstuvwxyz1234567890"


class GroupTaken(UserError):
    """Another group of tags has that name (``name``)."""


@value
class KeyedTag:
    """A tag with the key that gives it, "" where there is none left."""

    key: str
    tag: Tag


def tidy_group(group: TagGroup, others: Mapping[int, TagGroup]) -> TagGroup:
    """Return a group fit to be stored; ``others`` are those beside it.

    Raises EmptyName, GroupTaken, TooLong or TooManyEntries.
    """
    written: TagGroup = cleaned(group)
    if not written.name:
        raise EmptyName
    if any(each.name == written.name for each in others.values()):
        raise GroupTaken(name=written.name)
    return replace(written, texts=tuple(dict.fromkeys(filter(None, written.texts))))


def keyed(
    groups: Iterable[TagGroup], spelling: Callable[[str], str] = lambda text: text
) -> list[KeyedTag]:
    """Return all tags that are offered, each with a key of its own.

    A key is a letter of the tag where one is free, the first before others: ``spelling`` says in
    which letters it is typed. The same groups always have the same keys.
    """
    tags = [Tag(group.key, text) for group in groups for text in group.texts]
    free, taken = list(KEYS), dict[Tag, str]()
    for at in range(2):  # first letters of all tags go before second ones of any
        for tag in tags:
            letters = [each for each in _letters(spelling(tag.text)) if each in free]
            if tag not in taken and (wanted := _wanted(spelling(tag.text), at, letters)):
                taken[tag] = wanted
                free.remove(wanted)
    rest = iter(sorted(free, key=lambda key: (not key.isdecimal(), KEYS.index(key))))
    return [KeyedTag(taken.get(tag) or next(rest, ""), tag) for tag in tags]


def _wanted(spelled: str, at: int, free: list[str]) -> str:
    """Return the first letter if it is free; in the second round any that is."""
    first = next(_letters(spelled), "")
    if at == 0:
        return first if first in free else ""
    return free[0] if free else ""


def _letters(text: str) -> Iterator[str]:
    return (each for each in text.lower() if each in KEYS)
