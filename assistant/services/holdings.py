"""What the library holds: the shelf in memory and the rows behind it, changed together.

What a change consists of is decided in ``services.library``; here it is written, shown and undone.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from assistant.domain.clock import Clock
from assistant.domain.phrases import (
    Category,
    CategoryId,
    Phrase,
    PhraseDraft,
    PhraseId,
    Shelf,
    Usage,
)
from assistant.domain.ranking import by_use, recounted, used_again
from assistant.domain.shops import AgentId
from assistant.domain.uids import Uids
from assistant.domain.values import value
from assistant.services.garbage import many_objects
from assistant.services.undo import Edit, History, Step, taken_back
from db.connection import Database
from db.driver import Connection
from db.phrases import CategoryTable, PhraseTable
from db.usage import UsageTable


@dataclass(eq=False, repr=False)
class Making:
    """What a change may use while it is planned: the shelf as it is, the time, new ids."""

    shelf: Shelf
    now: datetime
    uids: Uids
    next_phrase: int
    next_category: int

    def phrase(
        self, draft: PhraseDraft, category: CategoryId | None = None, position: int = 0
    ) -> Phrase:
        """Return a new phrase of our own, in the category of the draft or the one given."""
        values = draft.written | {"origin": ""}
        if category is not None:
            values["category"] = category
        id, uid = PhraseId(self.next_phrase), self.uids.new()
        self.next_phrase += 1
        return Phrase(id=id, uid=uid, position=position, updated_at=self.now, **values)

    def binned(self, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
        """Return phrases as they are in the bin from now on."""
        return tuple(replace(each, deleted_at=self.now) for each in phrases)

    def category(
        self, name: str, parent: CategoryId | None = None, owner: AgentId | None = None
    ) -> Category:
        """Return a new category."""
        id = CategoryId(self.next_category)
        self.next_category += 1
        return Category(id, self.uids.new(), name, parent, 0, owner)


@value
class Change:
    """A change that was made: the shelf before it, and whether others had written meanwhile."""

    edit: Edit
    before: Shelf
    elsewhere: bool


class Holdings:
    """The shelf, the uses, and the one way to change them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._uids = Uids(clock)
        self._categories = CategoryTable(database)
        self._phrases = PhraseTable(database)
        self._uses = UsageTable(database)
        self._history = History[Step]()
        self._version = -1
        self.shelf = Shelf()
        self.usage: Mapping[PhraseId, Usage] = MappingProxyType({})
        self.often: Sequence[PhraseId] = ()
        """The phrases that were ever used, the most used first."""
        self.written: Callable[[Connection, Edit], None] = lambda _connection, _edit: None
        """Called within the transaction of each change, before it is committed."""

    def most_used(self) -> Iterator[Phrase]:
        """Return the phrases on the shelf that were ever used, the most used first."""
        phrases = self.shelf.phrases
        return (phrases[id] for id in self.often if id in phrases)

    def load(self) -> None:
        """Read everything from the database; the steps to undo are forgotten."""
        with many_objects():
            self._version = self._database.version
            self.shelf = Shelf(MappingProxyType(self._categories.load()), self._phrases.load())
            self._count(self._uses.load())
        self._database.forget()
        self._history.clear()

    def load_first(self, choose: Callable[[Shelf], CategoryId | None]) -> None:
        """Read the categories, the most used phrases, and the first of the one ``choose`` picks.

        Of all others the shelf only knows how many there are. Where nothing is found so, everything
        is read at once.
        """
        shelf = Shelf(MappingProxyType(self._categories.load()))
        chosen = choose(shelf)
        tree = [] if chosen is None else [each.id for each in shelf.subtree(chosen)]
        phrases = self._phrases.load_first(tree)
        if not phrases:
            self.load()
            return
        here = Counter(phrase.category for phrase in phrases.values())
        self._version = -1  # whoever looks next reads the rest
        counts = self._phrases.count().items()
        unread = {id: count - here[id] for id, count in counts if count > here[id]}
        self.shelf = Shelf(shelf.categories, MappingProxyType(phrases), unread)
        self._count(self._uses.load(phrases))

    def refresh(self) -> bool:
        """Read everything again if another process has written; say whether it had."""
        stale = self._database.version != self._version
        if stale:
            self.load()
        return stale

    def change(
        self,
        name: str,
        plan: Callable[[Making], Edit],
        progress: Callable[[float], None] = lambda _share: None,
    ) -> Change:
        """Carry out what ``plan`` makes of the shelf as it is.

        ``progress`` hears how much is written; where it raises, nothing is. Raises OfficialPhrase
        or OfficialCategory where that is not ours to change.
        """
        with self._database.write() as connection:
            elsewhere = self.refresh()  # under the lock: the plan rests on what is really there
            before, making = self.shelf, self._making()
            edit = _dated(plan(making), making.now)
            if not edit.official:
                from assistant.domain.official import keep_official

                keep_official(before, edit.phrases, edit.categories)
            self._write(connection, edit, making.now, progress)
        self._show(edit)
        if edit != Edit():
            self._history.push(Step(name, taken_back(edit, before)))
        return Change(edit, before, elsewhere)

    def undo(self) -> Step:
        """Take back the last step; raise NothingToUndo where there is none."""

        def write(step: Step) -> None:
            now = self._clock.now()
            edit = _dated(step.back, now)
            with self._database.write() as connection:
                self._write(connection, edit, now)
            self._show(edit)

        return self._history.take_back(write)

    def forget_steps(self) -> None:
        """Forget the steps that could be undone."""
        self._history.clear()

    def record(self, id: PhraseId, usage: Usage, note: str) -> None:
        """Keep the sums of a phrase after one more use, and what is to be said of that use."""
        with self._database.write() as connection:
            self._uses.record(connection, id, usage, note)
        self.usage = MappingProxyType({**self.usage, id: usage})
        self.often = used_again(self.often, id, self.usage)

    def binned(self) -> list[Phrase]:
        """Return the phrases in the bin, the latest first."""
        return self._phrases.binned()

    def binned_categories(self) -> Mapping[CategoryId, Category]:
        """Return the categories in the bin."""
        return self._categories.binned()

    def purge(self, before: datetime) -> int:
        """Remove for good what went into the bin before that moment; return how many phrases.

        Nothing goes where nothing at all was written since: rather than a long holiday that may be
        a clock that runs ahead, and the next time will tell.
        """
        with self._database.write() as connection:
            latest = self._phrases.latest_change()
            if latest is None or latest < before:
                return 0
            old = [
                phrase.id
                for phrase in self._phrases.binned()
                if phrase.deleted_at is not None and phrase.deleted_at < before
            ]
            self._phrases.remove(connection, old)
            self._categories.remove_empty(connection, before)
        if old:
            self._history.clear()
        return len(old)

    def _count(self, usage: dict[PhraseId, Usage]) -> None:
        self.usage, self.often = MappingProxyType(usage), by_use(usage)

    def _making(self) -> Making:
        return Making(
            self.shelf,
            self._clock.now(),
            self._uids,
            self._phrases.next_id(),
            self._categories.next_id(),
        )

    def _write(
        self,
        connection: Connection,
        edit: Edit,
        now: datetime,
        progress: Callable[[float], None] = lambda _share: None,
    ) -> None:
        self._categories.put(connection, edit.categories, now)
        self._phrases.put(connection, edit.phrases, now, progress)
        self._phrases.remove(connection, edit.erased)
        self._categories.bin(connection, edit.binned, now)
        self._categories.remove(connection, edit.erased_categories)
        self._uses.put(connection, self._sums(edit))
        self.written(connection, edit)

    def _show(self, edit: Edit) -> None:
        gone = {*edit.binned, *edit.erased_categories}
        kept = {id: each for id, each in self.shelf.categories.items() if id not in gone}
        new = {category.id: category for category in edit.categories}
        binned = [each.id for each in edit.phrases if each.deleted_at is not None]
        self.shelf = self.shelf.changed(
            [each for each in edit.phrases if each.deleted_at is None],
            [*binned, *edit.erased],
            kept | new if gone or new else None,
        )
        if edit.recounts:
            sums = {**self.usage, **self._sums(edit)}
            self._count({id: each for id, each in sums.items() if each.count})

    def _sums(self, edit: Edit) -> dict[PhraseId, Usage]:
        return {
            each.phrase: recounted(self.usage.get(each.phrase, Usage()), each)
            for each in edit.recounts
        }


def _dated(edit: Edit, now: datetime) -> Edit:
    phrases = (
        each if each.updated_at == now else replace(each, updated_at=now) for each in edit.phrases
    )
    return replace(edit, phrases=tuple(phrases))
