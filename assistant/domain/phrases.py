"""Phrases and the categories they stand in, and the shelf that holds them all.

Templates, search and insertion have modules of their own.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from types import MappingProxyType
from typing import NewType

from assistant.domain.shops import AgentId, ShopId

PhraseId = NewType("PhraseId", int)
CategoryId = NewType("CategoryId", int)

#: What stands between the names of a category path, on screen and in CSV.
PATH_SEPARATOR = " / "


@dataclass(frozen=True, slots=True)
class Category:
    """A named place for phrases; ``parent`` is None at the top; ``owner`` marks one agent's own."""

    id: CategoryId
    uid: str
    name: str
    parent: CategoryId | None = None
    position: int = 0
    owner: AgentId | None = None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseDraft:
    """All of a phrase that a person writes.

    ``short_code`` and ``hotkey`` are "" for none; ``questions`` are wordings a buyer would use;
    ``shop`` None means all shops; ``enabled`` False keeps it from being inserted; ``sample`` marks
    the shipped examples (出厂示例).
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


@dataclass(frozen=True, slots=True, kw_only=True)
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
        names = (item.name for item in fields(PhraseDraft))
        return PhraseDraft(**{name: getattr(self, name) for name in names})


@dataclass(frozen=True, slots=True)
class Usage:
    """How often a phrase was inserted, when last (UTC), and its decayed weight at that moment."""

    count: int = 0
    last: datetime | None = None
    weight: float = 0.0


def fold_code(code: str) -> str:
    """Return the form in which two short codes are compared: NFKC, lower case, no blanks."""
    return "".join(unicodedata.normalize("NFKC", code).casefold().split())


@dataclass(frozen=True)
class Shelf:
    """Everything the library holds outside the bin, as one value that never changes.

    Built anew after each change and swapped in whole, so any thread may read it.
    """

    categories: Mapping[CategoryId, Category] = field(default_factory=lambda: MappingProxyType({}))
    phrases: Mapping[PhraseId, Phrase] = field(default_factory=lambda: MappingProxyType({}))

    def __post_init__(self) -> None:
        children: dict[CategoryId | None, list[Category]] = {}
        for category in sorted(self.categories.values(), key=lambda each: (each.position, each.id)):
            children.setdefault(category.parent, []).append(category)
        members: dict[CategoryId, list[Phrase]] = {}
        for phrase in sorted(self.phrases.values(), key=lambda each: (each.position, each.id)):
            members.setdefault(phrase.category, []).append(phrase)
        codes = {fold_code(p.short_code): p for p in self.phrases.values() if p.short_code}
        for name, table in (("_children", children), ("_members", members), ("_codes", codes)):
            object.__setattr__(self, name, table)

    _children: Mapping[CategoryId | None, list[Category]] = field(init=False, repr=False)
    _members: Mapping[CategoryId, list[Phrase]] = field(init=False, repr=False)
    _codes: Mapping[str, Phrase] = field(init=False, repr=False)

    def children(self, parent: CategoryId | None = None) -> list[Category]:
        """Return the categories directly below ``parent`` (None: the top ones), in order."""
        return list(self._children.get(parent, ()))

    def members(self, category: CategoryId) -> list[Phrase]:
        """Return the phrases directly in ``category``, in order."""
        return list(self._members.get(category, ()))

    def below(self, category: CategoryId) -> list[Phrase]:
        """Return the phrases in ``category`` and in all below it, in the order of the tree."""
        found = self.members(category)
        for child in self._children.get(category, ()):
            found += self.below(child.id)
        return found

    def path(self, category: CategoryId) -> tuple[str, ...]:
        """Return the names from the top down to ``category``."""
        names: list[str] = []
        current: CategoryId | None = category
        while current is not None and (found := self.categories.get(current)) is not None:
            names.append(found.name)
            current = found.parent
        return tuple(reversed(names))

    def with_code(self, code: str) -> Phrase | None:
        """Return the phrase of that short code, however it is typed, or None."""
        return self._codes.get(fold_code(code))

    def with_hotkey(self, hotkey: str) -> Phrase | None:
        """Return the phrase that owns that hotkey in canonical form, or None."""
        return next((p for p in self.phrases.values() if hotkey and p.hotkey == hotkey), None)


def in_tree_order(shelf: Shelf) -> Iterable[Phrase]:
    """Yield all phrases of the shelf in the order of the category tree."""
    for top in shelf.children():
        yield from shelf.below(top.id)
