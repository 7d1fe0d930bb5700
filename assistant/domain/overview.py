"""The whole library as one table: which phrases it lists, and in which order.

With a hundred thousand phrases that takes a moment, so it is work for the lane; and it is done in
portions, because nothing else runs while Python sorts.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from assistant.domain.folding import fold
from assistant.domain.phrases import (
    CategoryId,
    Phrase,
    PhraseId,
    Shelf,
    Usage,
    fold_code,
    in_tree_order,
)
from assistant.domain.portions import sorted_by
from assistant.domain.shops import ShopId
from assistant.domain.uids import made_at
from assistant.domain.values import value

#: Columns by which the table can be put in order; "" is the order of the library.
COLUMNS = (
    *("title", "category", "code", "hotkey", "text", "tags", "shop", "enabled"),
    *("validity", "event", "uses", "last", "changed"),
)

#: Whose phrases are listed: all, our own, or those that came with a pack.
ALL, OWN, OFFICIAL = "all", "own", "official"

#: So many letters of a text decide on its place.
_COMPARED = 40

_END = datetime.max.replace(tzinfo=UTC)
_START = datetime.min.replace(tzinfo=UTC)

Key = Callable[[Phrase], Any]


@value
class Wanted:
    """What the table is to list, and how.

    ``text`` are words that all stand somewhere in a phrase; ``category`` means all below it, too;
    ``unused`` are days without a use, 0 for all phrases; ``order`` is a column.
    """

    text: str = ""
    category: CategoryId | None = None
    tag: str = ""
    whose: str = ALL
    unused: int = 0
    order: str = ""
    descending: bool = False


@value
class Stock:
    """The library at one moment: its phrases, their uses, and what shops and events are called."""

    shelf: Shelf
    usage: Mapping[PhraseId, Usage]
    now: datetime
    shops: Mapping[ShopId, str]
    events: Mapping[int, str]


def overview(stock: Stock, wanted: Wanted, found: Collection[PhraseId] = ()) -> list[Phrase]:
    """Return the phrases that are wanted, in their order.

    ``found`` are those that a search found by other ways than by their letters.
    """
    listed = [*_listed(stock, wanted, frozenset(found))]
    if not wanted.order:
        return listed
    return _in_order(listed, _KEYS[wanted.order](stock), wanted.descending)


def unused(phrase: Phrase, usage: Usage | None, now: datetime, days: int) -> bool:
    """Say whether a phrase has been there for so many days and was not used in that time."""
    limit = now - timedelta(days=days)
    last = usage.last if usage is not None else None
    made = made_at(phrase.uid) or phrase.updated_at
    return (last is None or last < limit) and made < limit


def spelling(text: str) -> bytes:
    """Return a key that orders texts as a Chinese reader expects.

    The national standard has the common characters in the order of their pinyin, after Latin.
    """
    return text.casefold().encode("gb18030", "replace")


def _listed(stock: Stock, wanted: Wanted, found: Collection[PhraseId]) -> Iterator[Phrase]:
    shelf = stock.shelf
    everything = in_tree_order(shelf) if wanted.category is None else shelf.below(wanted.category)
    tests = [*_tests(stock, wanted, found)]
    for phrase in everything:
        if all(test(phrase) for test in tests):
            yield phrase


def _tests(
    stock: Stock, wanted: Wanted, found: Collection[PhraseId]
) -> Iterator[Callable[[Phrase], bool]]:
    if wanted.tag:
        tag = fold(wanted.tag)
        yield lambda phrase: any(fold(each) == tag for each in phrase.tags)
    if wanted.whose != ALL:
        yield lambda phrase: phrase.official == (wanted.whose == OFFICIAL)
    if wanted.unused:
        usage = stock.usage
        yield lambda phrase: unused(phrase, usage.get(phrase.id), stock.now, wanted.unused)
    if words := wanted.text.casefold().split():
        yield lambda phrase: phrase.id in found or _has_all(phrase, words)


def _has_all(phrase: Phrase, words: Sequence[str]) -> bool:
    text = "\n".join(
        (
            *(phrase.title, phrase.body, phrase.short_code, phrase.notes),
            *(*phrase.tags, *phrase.questions, *phrase.variants),
            *(part.text for part in phrase.parts),
        )
    ).casefold()
    return all(word in text for word in words)


def _in_order(phrases: Sequence[Phrase], key: Key, descending: bool) -> list[Phrase]:
    """Return phrases in order; those with nothing to go by (None) stand last, both ways."""
    keys = [key(phrase) for phrase in phrases]
    filled = [place for place, each in enumerate(keys) if each is not None]
    empty = [place for place, each in enumerate(keys) if each is None]
    places = sorted_by(filled, keys.__getitem__, descending)
    return [phrases[place] for place in (*places, *empty)]


def _ranks(stock: Stock) -> Key:
    shelf = stock.shelf
    tree = [each for top in shelf.children() for each in shelf.subtree(top.id)]
    ranks = {category.id: rank for rank, category in enumerate(tree)}
    return lambda phrase: ranks.get(phrase.category, 0)


def _validity(phrase: Phrase) -> tuple[datetime, datetime] | None:
    if phrase.valid_from is None and phrase.valid_until is None:
        return None
    return phrase.valid_until or _END, phrase.valid_from or _START


def _last(stock: Stock) -> Key:
    never = Usage()
    return lambda phrase: stock.usage.get(phrase.id, never).last


def _uses(stock: Stock) -> Key:
    never = Usage()
    return lambda phrase: stock.usage.get(phrase.id, never).count


def _shop(stock: Stock) -> Key:
    return lambda phrase: spelling(stock.shops.get(phrase.shop, "")) if phrase.shop else None


def _event(stock: Stock) -> Key:
    return lambda phrase: spelling(stock.events.get(phrase.event, "")) if phrase.event else None


#: Each column → by what its phrases are put in order, None for those that have nothing there.
_KEYS: Mapping[str, Callable[[Stock], Key]] = {
    "title": lambda _stock: lambda phrase: spelling(phrase.title),
    "category": _ranks,
    "code": lambda _stock: lambda phrase: fold_code(phrase.short_code) or None,
    "hotkey": lambda _stock: lambda phrase: phrase.hotkey or None,
    "text": lambda _stock: lambda phrase: spelling(phrase.body[:_COMPARED]) or None,
    "tags": lambda _stock: lambda phrase: spelling(" ".join(phrase.tags)) or None,
    "shop": _shop,
    "enabled": lambda _stock: lambda phrase: not phrase.enabled,
    "validity": lambda _stock: _validity,
    "event": _event,
    "uses": _uses,
    "last": _last,
    "changed": lambda _stock: lambda phrase: phrase.updated_at,
}
