"""How rows from outside join a library: which are new, which change a phrase, which repeat one.

Nothing is written here; the exchange carries out what is planned.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Any, Protocol

from assistant.domain.chords import BadChord, ForbiddenChord, global_chord
from assistant.domain.drafts import CharactersRemoved, FreeKeys, tidy, tidy_name
from assistant.domain.errors import UserError
from assistant.domain.phrases import (
    PATH_SEPARATOR,
    CategoryId,
    EventId,
    Part,
    Phrase,
    PhraseDraft,
    PhraseId,
    Shelf,
)
from assistant.domain.portions import let_go
from assistant.domain.shops import ShopId
from assistant.domain.tables import PhraseRow, RowNote
from assistant.domain.text import headline
from assistant.domain.uids import as_uid
from assistant.domain.values import value

#: Where rows without a category go.
UNSORTED = "未分组"

#: Most phrases a library holds.
LIBRARY_LIMIT = 200_000

#: Stands for the category until it is known which one a path means.
_NOWHERE = CategoryId(0)

Path = tuple[str, ...]


class LibraryFull(UserError):
    """The library would hold more than ``limit`` phrases."""


class ShopUnknown(UserError):
    """A remark: the phrase is for a shop that is not here (``name``), so it came switched off."""


class Names(Protocol):
    """Knows shops and events by the names that files call them by."""

    def shop(self, name: str) -> ShopId | None:
        """Return the shop of that name, None where there is none."""
        ...

    def event(self, name: str) -> EventId | None:
        """Return the event of that name, None where there is none and none is to be made."""
        ...


class Kind(Enum):
    """What a row is to a library: unknown to it, a phrase with something else, or a repetition."""

    NEW = "new"
    CHANGED = "changed"
    DUPLICATE = "duplicate"


class Choice(Enum):
    """What becomes of rows of a kind."""

    SKIP = "skip"
    """The row is left out."""
    REPLACE = "replace"
    """The phrase becomes what the row says."""
    BOTH = "both"
    """The row becomes a phrase of its own."""


@value
class Choices:
    """The choice for each kind. What repeats a phrase has nothing to put in its place."""

    new: Choice = Choice.BOTH
    changed: Choice = Choice.REPLACE
    duplicate: Choice = Choice.SKIP

    def of(self, kind: Kind) -> Choice:
        """Return what becomes of rows of a kind: SKIP, REPLACE only for changed ones, or BOTH."""
        chosen: Choice = getattr(self, kind.value)
        if chosen is Choice.REPLACE and kind is not Kind.CHANGED:
            return Choice.BOTH if kind is Kind.NEW else Choice.SKIP
        return chosen


@dataclass(frozen=True, slots=True)
class Arrival:
    """A row fit to be stored; its category is a path still. No draft: the row names a category.

    ``titled`` says whether the row gave the title; otherwise it was taken from the text. ``uid`` is
    the phrase it speaks of, "" where nobody said; ``said`` are the fields of the draft that it
    speaks of even where they are empty. ``row`` and ``place`` are where it was found.
    """

    row: int
    path: Path
    draft: PhraseDraft | None
    remarks: tuple[UserError, ...] = ()
    titled: bool = True
    uid: str = ""
    said: frozenset[str] = frozenset()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """An arrival with a draft, what it is, and the phrase that it changes or repeats."""

    arrival: Arrival
    kind: Kind
    old: Phrase | None = None

    @property
    def row(self) -> int:
        """The row in which it was found."""
        return self.arrival.row

    @property
    def place(self) -> str:
        """The file in which it was found, where there are several."""
        return self.arrival.place

    @property
    def title(self) -> str:
        """What the phrase is called; "" for a row that is only a category."""
        return self.arrival.draft.title if self.arrival.draft is not None else ""

    @property
    def group(self) -> str:
        """The category that it goes to."""
        return PATH_SEPARATOR.join(self.arrival.path)


@dataclass
class Plan:
    """What is to be done with arrivals; ``paths`` are the categories it needs, in order.

    ``verdicts`` has every arrival with a draft; ``left_out`` those that the choices pass over.
    ``uids`` are the ids that some of the ``new`` ones bring along, by their place among these.
    """

    paths: dict[Path, None] = field(default_factory=dict)
    new: list[tuple[Path, PhraseDraft]] = field(default_factory=list)
    uids: dict[int, str] = field(default_factory=dict)
    changed: list[tuple[Phrase, Path, PhraseDraft]] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    left_out: list[Verdict] = field(default_factory=list)
    remarks: list[RowNote] = field(default_factory=list)

    @property
    def duplicates(self) -> int:
        """How many rows repeat a phrase or another row."""
        return sum(each.kind is Kind.DUPLICATE for each in self.verdicts)


def arrival(
    row: PhraseRow, names: Names | None = None, parts: Sequence[Part] | None = None
) -> Arrival:
    """Return a row as it can be stored; raise EmptyBody, EmptyName or TooLong where it cannot.

    ``parts`` are its further messages once its files are kept; without them only texts are taken.
    An impossible hotkey is left out, with a remark.
    """
    path = _tidied(row.path)
    values = _values(row, parts)
    titled, texts = bool(row.title.strip()), (row.title, row.body, row.short_code)
    if row.path and not values["parts"] and not any(text.strip() for text in texts):
        return Arrival(row.row, path, None, place=row.place)
    remarks = [*row.remarks, *_known(values, names), *_usable(values)]
    draft, removed = tidy(PhraseDraft(category=_NOWHERE, **values))
    if removed:
        remarks.append(CharactersRemoved(count=removed))
    uid, said = as_uid(row.uid), frozenset(row.more)
    return Arrival(row.row, path, draft, tuple(remarks), titled, uid, said, row.place)


@lru_cache(maxsize=1_000)
def _tidied(path: Path) -> Path:
    """Return a path fit to be stored; thousands of rows stand in a handful of categories."""
    return tuple(tidy_name(name) for name in path) or (UNSORTED,)


#: What a row has under the name that it has in a draft.
_ALIKE = (
    *("title", "body", "short_code", "hotkey", "notes", "questions", "tags", "variants"),
    *("enabled", "valid_from", "valid_until"),
)
#: What a phrase is without all that a row may leave open.
_BLANK = PhraseDraft(category=_NOWHERE, title="", body="")


def _values(row: PhraseRow, parts: Sequence[Part] | None) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(row, name) for name in _ALIKE}
    if parts is None:
        parts = [Part(each.text) for each in row.parts if not each.file]
    return {**values, "parts": tuple(parts), **row.more}


def _known(values: dict[str, Any], names: Names | None) -> list[UserError]:
    """Put shop and event in the place of their names; return what is to be said of them."""
    shop, event = values.get("shop"), values.get("event")
    if event is not None:
        values["event"] = names.event(event) if names and event else None
    if shop is None:
        return []
    values["shop"] = names.shop(shop) if names and shop else None
    if not shop or values["shop"] is not None:
        return []
    values["enabled"] = False  # what is promised for one shop must not be said in another
    return [ShopUnknown(name=shop)]


def _usable(values: dict[str, Any]) -> list[UserError]:
    """Leave an impossible hotkey out; return what is to be said of it."""
    try:
        values["hotkey"] = str(global_chord(values["hotkey"])) if values["hotkey"].strip() else ""
    except (BadChord, ForbiddenChord) as error:
        values["hotkey"] = ""
        return [error]
    return []


def category_paths(shelf: Shelf) -> dict[Path, CategoryId]:
    """Return every category by its path; of two with the same, one that belongs to all agents."""
    found: dict[Path, CategoryId] = {}
    for category in sorted(shelf.categories.values(), key=lambda each: each.owner is not None):
        found.setdefault(shelf.path(category.id), category.id)
    return found


def planned(shelf: Shelf, arrivals: Iterable[Arrival], choices: Choices | None = None) -> Plan:
    """Return what is to be done with arrivals in a library as it is now; raise LibraryFull.

    A row with category, title and text of a phrase is a duplicate; one with category and title,
    or code and title, of a single phrase changes it; an empty cell changes nothing. A row without
    a title is known by category and text, or category and code. One with the id of a phrase
    changes that phrase, whatever else it says; one with an id that nobody has is new. Official
    phrases are never changed. A code or hotkey that another phrase has is left out, with a
    remark.
    """
    merging = _Merging(shelf, choices or Choices())
    for each in arrivals:
        merging.take(each)
    if len(shelf.phrases) + len(merging.plan.new) > LIBRARY_LIMIT:
        raise LibraryFull(limit=LIBRARY_LIMIT)
    merging.end()
    return merging.plan


class _Merging:
    """Takes one arrival after another into a plan."""

    def __init__(self, shelf: Shelf, choices: Choices) -> None:
        self.plan = Plan()
        self._choices = choices
        self._keys = FreeKeys(shelf)
        self._known = _Known(shelf)
        self._said: set[tuple[Path, str, str, tuple[Part, ...], str]] = set()

    def take(self, each: Arrival) -> None:
        """Decide what one arrival means, and what becomes of it."""
        plan, draft = self.plan, each.draft
        if draft is None:
            if self._choices.new is not Choice.SKIP:
                plan.paths[each.path] = None
            return
        verdict = self._judged(each, draft)
        plan.verdicts.append(verdict)
        choice = self._choices.of(verdict.kind)
        if choice is Choice.SKIP:
            plan.left_out.append(verdict)
            return
        plan.paths[each.path] = None
        old = verdict.old if choice is Choice.REPLACE else None
        wanted = draft if old is None else filled(each, draft, old)
        wanted, taken = self._keys.fit(wanted, old.id if old else None)
        told = (*each.remarks, *taken)
        plan.remarks += [RowNote(each.row, error, each.place) for error in told]
        if old is None:
            if self._known.is_free(each.uid):
                plan.uids[len(plan.new)] = each.uid
            plan.new.append((each.path, wanted))
        else:
            plan.changed.append((old, each.path, wanted))

    def end(self) -> None:
        """Let go of what was only needed to decide."""
        let_go(self._said, *self._known.tables)

    def _judged(self, each: Arrival, draft: PhraseDraft) -> Verdict:
        said = (each.path, draft.title, draft.body, draft.parts, each.uid)
        if said in self._said:
            return Verdict(each, Kind.DUPLICATE)
        self._said.add(said)
        old = self._known.phrase(each, draft)
        if old is None:
            return Verdict(each, Kind.NEW)
        same = filled(each, draft, old) == old.draft and self._known.path(old) == each.path
        if old.official and not same:  # official ones are changed by their pack alone
            self._known.give_back(old)
            return Verdict(each, Kind.NEW)
        return Verdict(each, Kind.DUPLICATE if same else Kind.CHANGED, old)


class _Known:
    """The phrases of a shelf by what a row may know of them; each is spoken of at most once."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._paths = {id: shelf.path(id) for id in shelf.categories}
        self._titles: dict[tuple[Path, str], list[Phrase]] = {}
        self._texts: dict[tuple[Path, str, tuple[Part, ...]], Phrase] = {}
        self._uids = {phrase.uid: phrase for phrase in shelf.phrases.values()}
        self._given = set(self._uids)
        for phrase in shelf.phrases.values():
            path = self.path(phrase)
            self._titles.setdefault((path, phrase.title), []).append(phrase)
            self._texts.setdefault((path, phrase.body, phrase.parts), phrase)
        self._claimed: set[PhraseId] = set()

    @property
    def tables(self) -> tuple[set[Any] | dict[Any, Any], ...]:
        """Everything that has an entry for each phrase."""
        return self._titles, self._texts, self._uids, self._given, self._claimed

    def path(self, phrase: Phrase) -> Path:
        """Return the names of the categories a phrase stands in, from the top."""
        return self._paths.get(phrase.category, ())

    def phrase(self, each: Arrival, draft: PhraseDraft) -> Phrase | None:
        """Return the phrase that an arrival speaks of, None for a new one."""
        found = self._uids.get(each.uid) if each.uid else self._alike(each, draft)
        if found is None or found.id in self._claimed:
            return None
        self._claimed.add(found.id)
        return found

    def give_back(self, phrase: Phrase) -> None:
        """Let another row speak of the phrase: this one does not."""
        self._claimed.discard(phrase.id)

    def is_free(self, uid: str) -> bool:
        """Say whether a new phrase may have that id; it is taken from then on."""
        free = bool(uid) and uid not in self._given
        self._given.add(uid)
        return free

    def _alike(self, each: Arrival, draft: PhraseDraft) -> Phrase | None:
        return self._titled(each.path, draft) if each.titled else self._untitled(each.path, draft)

    def _titled(self, path: Path, draft: PhraseDraft) -> Phrase | None:
        here = self._titles.get((path, draft.title), [])
        same = next((each for each in here if each.messages == draft.messages), None)
        by_code = self._shelf.with_code(draft.short_code) if draft.short_code else None
        if by_code is not None and by_code.title != draft.title:
            by_code = None
        return same or (here[0] if len(here) == 1 else None) or by_code

    def _untitled(self, path: Path, draft: PhraseDraft) -> Phrase | None:
        same = self._texts.get((path, draft.body, draft.parts))
        by_code = self._shelf.with_code(draft.short_code) if draft.short_code else None
        return same or (by_code if by_code and self.path(by_code) == path else None)


def filled(each: Arrival, draft: PhraseDraft, old: Phrase) -> PhraseDraft:
    """Return the draft of an arrival with all that it does not speak of as it is in ``old``.

    What is empty, or as it is where nobody says otherwise, is not spoken of.
    """
    keeps_title = not each.titled and old.title != " ".join(headline(old.body).split())
    given = {name: getattr(draft, name) for name in (*_ALIKE[2:], "parts")}
    spoken = {name for name, said in given.items() if said != getattr(_BLANK, name)}
    values = {name: getattr(draft, name) for name in spoken | each.said}
    if keeps_title:
        values["title"] = old.title
    return PhraseDraft(**{**old.written, "title": draft.title, "body": draft.body, **values})
