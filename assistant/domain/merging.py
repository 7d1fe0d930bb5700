"""How rows from outside join a library: which are new, which change a phrase, which repeat one.

Nothing is written here; the exchange carries out what is planned.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from assistant.domain.chords import BadChord, ForbiddenChord, global_chord
from assistant.domain.drafts import CharactersRemoved, FreeKeys, tidy, tidy_name
from assistant.domain.errors import UserError
from assistant.domain.phrases import CategoryId, Phrase, PhraseDraft, PhraseId, Shelf
from assistant.domain.tables import PhraseRow, RowNote

#: Where rows without a category go.
UNSORTED = "未分组"

#: Most phrases a library holds.
LIBRARY_LIMIT = 200_000

#: Stands for the category until it is known which one a path means.
_NOWHERE = CategoryId(0)


class LibraryFull(UserError):
    """The library would hold more than ``limit`` phrases."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A row fit to be stored; its category is a path still. No draft: the row names a category."""

    row: int
    path: tuple[str, ...]
    draft: PhraseDraft | None
    remarks: tuple[UserError, ...] = ()


@dataclass
class Plan:
    """What is to be done with arrivals; ``paths`` are the categories they name, in order."""

    paths: dict[tuple[str, ...], None] = field(default_factory=dict)
    new: list[tuple[tuple[str, ...], PhraseDraft]] = field(default_factory=list)
    changed: list[tuple[Phrase, tuple[str, ...], PhraseDraft]] = field(default_factory=list)
    duplicates: int = 0
    remarks: list[RowNote] = field(default_factory=list)


def arrival(row: PhraseRow) -> Arrival:
    """Return a row as it can be stored; raise EmptyBody, EmptyName or TooLong where it cannot.

    An impossible hotkey is left out, with a remark.
    """
    path = tuple(tidy_name(name) for name in row.path) or (UNSORTED,)
    if row.path and not any((row.title.strip(), row.body.strip(), row.short_code.strip())):
        return Arrival(row.row, path, None)
    remarks: list[UserError] = []
    hotkey = ""
    try:
        hotkey = str(global_chord(row.hotkey)) if row.hotkey.strip() else ""
    except (BadChord, ForbiddenChord) as error:
        remarks.append(error)
    draft, removed = tidy(
        PhraseDraft(
            category=_NOWHERE,
            title=row.title,
            body=row.body,
            short_code=row.short_code,
            hotkey=hotkey,
        )
    )
    if removed:
        remarks.append(CharactersRemoved(count=removed))
    return Arrival(row.row, path, draft, tuple(remarks))


def category_paths(shelf: Shelf) -> dict[tuple[str, ...], CategoryId]:
    """Return every category by its path; of two with the same, one that belongs to all agents."""
    found: dict[tuple[str, ...], CategoryId] = {}
    for category in sorted(shelf.categories.values(), key=lambda each: each.owner is not None):
        found.setdefault(shelf.path(category.id), category.id)
    return found


def planned(shelf: Shelf, arrivals: Iterable[Arrival]) -> Plan:
    """Return what is to be done with arrivals in a library as it is now; raise LibraryFull.

    A row with category, title and text of a phrase is a duplicate; one with category and title,
    or code and title, of a single phrase changes it; an empty cell changes nothing. A code or
    hotkey that another phrase has is left out, with a remark.
    """
    merging = _Merging(shelf)
    for each in arrivals:
        merging.take(each)
    if len(shelf.phrases) + len(merging.plan.new) > LIBRARY_LIMIT:
        raise LibraryFull(limit=LIBRARY_LIMIT)
    return merging.plan


class _Merging:
    """Takes one arrival after another into a plan."""

    def __init__(self, shelf: Shelf) -> None:
        self.plan = Plan()
        self._shelf = shelf
        self._keys = FreeKeys(shelf)
        self._paths = {id: shelf.path(id) for id in shelf.categories}
        self._titles: dict[tuple[tuple[str, ...], str], list[Phrase]] = {}
        for phrase in shelf.phrases.values():
            place = (self._path(phrase), phrase.title)
            self._titles.setdefault(place, []).append(phrase)
        self._texts: set[tuple[tuple[str, ...], str, str]] = set()
        self._claimed: set[PhraseId] = set()

    def take(self, each: Arrival) -> None:
        """Decide what one arrival means."""
        plan, draft = self.plan, each.draft
        plan.paths[each.path] = None
        plan.remarks += [RowNote(each.row, error) for error in each.remarks]
        if draft is None:
            return
        text = (each.path, draft.title, draft.body)
        if text in self._texts:
            plan.duplicates += 1
            return
        self._texts.add(text)
        old = self._known(each.path, draft)
        wanted, taken = self._keys.fit(_filled(draft, old), old.id if old else None)
        plan.remarks += [RowNote(each.row, error) for error in taken]
        if old is None:
            plan.new.append((each.path, wanted))
        elif replace(wanted, category=old.category) == old.draft and self._path(old) == each.path:
            plan.duplicates += 1
        else:
            plan.changed.append((old, each.path, wanted))

    def _known(self, path: tuple[str, ...], draft: PhraseDraft) -> Phrase | None:
        """Return the phrase that the row speaks of, each at most once, or None for a new one."""
        here = self._titles.get((path, draft.title), [])
        same = next((each for each in here if each.body == draft.body), None)
        by_code = self._shelf.with_code(draft.short_code) if draft.short_code else None
        if by_code is not None and by_code.title != draft.title:
            by_code = None
        found = same or (here[0] if len(here) == 1 else None) or by_code
        if found is None or found.id in self._claimed:
            return None
        self._claimed.add(found.id)
        return found

    def _path(self, phrase: Phrase) -> tuple[str, ...]:
        return self._paths.get(phrase.category, ())


def _filled(draft: PhraseDraft, old: Phrase | None) -> PhraseDraft:
    """Return the draft with what the row does not speak of as it was."""
    if old is None:
        return draft
    return replace(
        old.draft,
        title=draft.title,
        body=draft.body,
        short_code=draft.short_code or old.short_code,
        hotkey=draft.hotkey or old.hotkey,
    )
