"""Phrases and the categories they stand in, and the shelf that holds them all.

Templates, search and insertion have modules of their own.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, fields, replace
from datetime import datetime
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NewType

from assistant.domain.shops import AgentId, ShopId
from assistant.domain.values import value

PhraseId = NewType("PhraseId", int)
CategoryId = NewType("CategoryId", int)
EventId = NewType("EventId", int)

#: What stands between the names of a category path, on screen and in CSV.
PATH_SEPARATOR = " / "


@value
class Category:
    """A named place for phrases; ``parent`` is None at the top; ``owner`` marks one agent's own."""

    id: CategoryId
    uid: str
    name: str
    parent: CategoryId | None = None
    position: int = 0
    owner: AgentId | None = None


@value
class Guidance:
    """What the writer of a phrase noted for those who use it. All text, "" where nothing is said.

    ``stage`` of the chat, ``topic``, ``trade`` (通用, 服装 …), ``goal``, ``promise`` made to the
    buyer, ``risk`` note and ``rule``, the id of the rule card the phrase rests on.
    """

    stage: str = ""
    topic: str = ""
    trade: str = ""
    goal: str = ""
    promise: str = ""
    risk: str = ""
    rule: str = ""


@value
class Attachment:
    """A picture or another file, known by what is in it.

    ``digest`` is the SHA-256 of its bytes, 64 hexadecimal digits; ``suffix`` like ".png", in lower
    case; ``name`` is what the agent calls it. Where it lies is known to the store of attachments.
    """

    digest: str
    suffix: str
    name: str


@value
class Part:
    """One message of a phrase: a text, or one attachment; never both."""

    text: str = ""
    attachment: Attachment | None = None


@value(kw_only=True)
class PhraseDraft:
    """All of a phrase that a person writes.

    ``body`` is the text of its first message, "" only where ``parts`` begins with an attachment;
    ``parts`` are the messages after it, ``variants`` other wordings of ``body``.
    ``short_code`` and ``hotkey`` are "" for none; ``questions`` are wordings a buyer would use;
    ``shop`` None means all shops; ``enabled`` False keeps it from being inserted; ``sample`` marks
    the shipped examples (出厂示例). ``valid_from`` and ``valid_until`` (有效期) are aware moments
    of whole minutes, None for no limit; what they mean is ``validity``'s. ``workbenches`` names
    those that it is limited to, () for all; ``event`` is the set that it is switched on and off
    with. ``origin`` is the pack that an official phrase came with, "" for one of our own.
    """

    category: CategoryId
    title: str
    body: str
    short_code: str = ""
    hotkey: str = ""
    notes: str = ""
    questions: tuple[str, ...] = ()
    shop: ShopId | None = None
    enabled: bool = True
    sample: bool = False
    guidance: Guidance = Guidance()
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    parts: tuple[Part, ...] = ()
    variants: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    workbenches: tuple[str, ...] = ()
    event: EventId | None = None
    origin: str = ""

    @property
    def official(self) -> bool:
        """Whether it came with a pack, and is only used and copied here."""
        return self.origin != ""

    @property
    def messages(self) -> tuple[Part, ...]:
        """All its messages in the order in which they are inserted."""
        return (Part(self.body), *self.parts) if self.body else self.parts

    @property
    def further(self) -> tuple[str, ...]:
        """What else can be found of it: tags, messages after the first, other wordings."""
        if not (self.tags or self.parts or self.variants):
            return ()
        messages = (each.attachment.name if each.attachment else each.text for each in self.parts)
        return (*self.tags, *messages, *self.variants)

    @property
    def written(self) -> dict[str, Any]:
        """All that a person writes, by its name here."""
        return {name: getattr(self, name) for name in _WRITTEN}


#: What a draft consists of; asked for by every phrase that is made.
_WRITTEN = tuple(each.name for each in fields(PhraseDraft))


@value(kw_only=True)
class Phrase(PhraseDraft):
    """A phrase as the library holds it. ``position`` orders it within its category."""

    id: PhraseId
    uid: str
    position: int
    updated_at: datetime
    deleted_at: datetime | None = None

    @property
    def draft(self) -> PhraseDraft:
        """The part of it that a person may edit."""
        return PhraseDraft(**self.written)

    def edited(self, draft: PhraseDraft) -> "Phrase":
        """Return the phrase with what a person wrote anew."""
        return replace(self, **draft.written)


@value
class Usage:
    """How often a phrase was inserted, when last (UTC), and its decayed weight at that moment."""

    count: int = 0
    last: datetime | None = None
    weight: float = 0.0


def fold_code(code: str) -> str:
    """Return the form in which two short codes are compared: NFKC, lower case, no blanks."""
    if code.isascii():
        folded = "".join(code.casefold().split())
        return code if folded == code else folded  # one text for both: there are thousands
    from unicodedata import normalize  # a library of its own, which the first paint seldom needs

    return "".join(normalize("NFKC", code).casefold().split())


_order = attrgetter("position", "id")


@value
class Shelf:
    """Everything the library holds outside the bin, as one value that never changes.

    After each change another shelf takes its place, so any thread may read one at any time. A
    dictionary of phrases that is given to it belongs to the shelf from then on.
    """

    categories: Mapping[CategoryId, Category] = field(default_factory=lambda: MappingProxyType({}))
    phrases: Mapping[PhraseId, Phrase] = field(default_factory=lambda: MappingProxyType({}))
    unread: Mapping[CategoryId, int] = field(default_factory=lambda: MappingProxyType({}))
    """How many more phrases each category has, as long as not all of them were read."""
    _table: dict[PhraseId, Phrase] = field(init=False, repr=False, compare=False)
    _children: dict[CategoryId | None, list[Category]] = field(
        init=False, repr=False, compare=False
    )
    _members: dict[CategoryId, list[Phrase]] = field(init=False, repr=False, compare=False)
    _codes: dict[str, Phrase] = field(init=False, repr=False, compare=False)
    _hotkeys: dict[str, Phrase] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        members: dict[CategoryId, list[Phrase]] = {}
        for phrase in self.phrases.values():
            members.setdefault(phrase.category, []).append(phrase)
        for row in members.values():
            row.sort(key=_order)
        table = self.phrases if isinstance(self.phrases, dict) else dict(self.phrases)
        self._set(
            phrases=MappingProxyType(table),
            _table=table,
            _children=_children_of(self.categories),
            _members=members,
            _codes={fold_code(p.short_code): p for p in self.phrases.values() if p.short_code},
            _hotkeys={p.hotkey: p for p in self.phrases.values() if p.hotkey},
        )

    def changed(
        self,
        phrases: Iterable[Phrase] = (),
        gone: Iterable[PhraseId] = (),
        categories: Mapping[CategoryId, Category] | None = None,
    ) -> "Shelf":
        """Return a shelf with these phrases put in or replaced, those gone, other categories.

        The work follows the size of the change, but for copies of whole tables, which are fast.
        """
        new = {phrase.id: phrase for phrase in phrases}
        touched = {*new, *gone}
        old = [self.phrases[id] for id in touched if id in self.phrases]
        table = self._table | new
        for id in touched - set(new):
            table.pop(id, None)
        # Not by the constructor, which would sort everything anew.
        shelf = object.__new__(Shelf)
        shelf._set(
            categories=self.categories if categories is None else MappingProxyType(categories),
            phrases=MappingProxyType(table),
            unread=self.unread,
            _table=table,
            _children=self._children if categories is None else _children_of(categories),
            _members=self._members_with(old, new.values()),
            _codes=_replaced(self._codes, old, new.values(), lambda p: fold_code(p.short_code)),
            _hotkeys=_replaced(self._hotkeys, old, new.values(), lambda p: p.hotkey),
        )
        return shelf

    def children(self, parent: CategoryId | None = None) -> list[Category]:
        """Return the categories directly below ``parent`` (None: the top ones), in order."""
        return list(self._children.get(parent, ()))

    def members(self, category: CategoryId) -> list[Phrase]:
        """Return the phrases directly in ``category``, in order."""
        return list(self._members.get(category, ()))

    def below(self, category: CategoryId) -> list[Phrase]:
        """Return the phrases in ``category`` and in all below it, in the order of the tree."""
        found = self.members(category)
        for child in self.subtree(category)[1:]:
            found += self._members.get(child.id, ())
        return found

    def count(self, category: CategoryId) -> int:
        """Return how many phrases are in ``category`` and in all below it."""
        return sum(
            len(self._members.get(each.id, ())) + self.unread.get(each.id, 0)
            for each in self.subtree(category)
        )

    def subtree(self, category: CategoryId) -> list[Category]:
        """Return ``category`` and all below it, in the order of the tree; [] for an unknown one."""
        # Without recursion: categories may be nested deeper than Python's stack.
        found: list[Category] = []
        waiting = [self.categories[category]] if category in self.categories else []
        while waiting:
            current = waiting.pop()
            found.append(current)
            waiting += reversed(self._children.get(current.id, ()))
        return found

    def lineage(self, category: CategoryId) -> list[Category]:
        """Return the categories from the top down to ``category``; [] for an unknown one."""
        found: list[Category] = []
        current: CategoryId | None = category
        while current is not None and (each := self.categories.get(current)) is not None:
            found.append(each)
            current = each.parent
        return found[::-1]

    def path(self, category: CategoryId) -> tuple[str, ...]:
        """Return the names from the top down to ``category``."""
        return tuple(each.name for each in self.lineage(category))

    def with_code(self, code: str) -> Phrase | None:
        """Return the phrase of that short code, however it is typed, or None."""
        return self._codes.get(fold_code(code))

    def with_hotkeys(self) -> list[Phrase]:
        """Return the phrases that own a hotkey; among a hundred thousand they are few."""
        return list(self._hotkeys.values())

    def with_hotkey(self, hotkey: str) -> Phrase | None:
        """Return the phrase that owns that hotkey in canonical form, or None."""
        return self._hotkeys.get(hotkey)

    def _members_with(
        self, old: Iterable[Phrase], new: Iterable[Phrase]
    ) -> dict[CategoryId, list[Phrase]]:
        out: dict[CategoryId, set[PhraseId]] = {}
        into: dict[CategoryId, list[Phrase]] = {}
        for phrase in old:
            out.setdefault(phrase.category, set()).add(phrase.id)
        for phrase in new:
            into.setdefault(phrase.category, []).append(phrase)
        members = dict(self._members)
        for category in {*out, *into}:
            left = out.get(category, set())
            row = [each for each in members.get(category, ()) if each.id not in left]
            members[category] = _merged(row, into.get(category, []))
        return members

    def _set(self, **values: object) -> None:
        for name, content in values.items():
            object.__setattr__(self, name, content)


def in_tree_order(shelf: Shelf) -> Iterable[Phrase]:
    """Yield all phrases of the shelf in the order of the category tree."""
    for top in shelf.children():
        yield from shelf.below(top.id)


def _children_of(
    categories: Mapping[CategoryId, Category],
) -> dict[CategoryId | None, list[Category]]:
    children: dict[CategoryId | None, list[Category]] = {}
    for category in sorted(categories.values(), key=_order):
        children.setdefault(category.parent, []).append(category)
    return children


def _merged(row: list[Phrase], new: list[Phrase]) -> list[Phrase]:
    """Return the ordered ``row`` with ``new`` put in their places."""
    if len(new) * 20 > len(row):
        return sorted(row + new, key=_order)
    for phrase in new:
        insort(row, phrase, key=_order)
    return row


def _replaced(
    table: dict[str, Phrase],
    old: Iterable[Phrase],
    new: Iterable[Phrase],
    key: Callable[[Phrase], str],
) -> dict[str, Phrase]:
    gone = {key(phrase) for phrase in old}
    come = {key(phrase): phrase for phrase in new}
    if not any(gone) and not any(come):
        return table
    result = dict(table)
    for each in gone:
        result.pop(each, None)
    result.update(come)
    result.pop("", None)
    return result
