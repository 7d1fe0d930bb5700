"""The phrase library: what is in it, and everything that can be done to it.

Reading is from memory and free to every thread; methods that change something touch the database
and belong on the data lane. Finding is ``services.finding``'s, files are ``services.exchange``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, local_now
from assistant.domain.drafts import (
    CharactersRemoved,
    PhraseMissing,
    check_free,
    known_category,
    tidy,
    tidy_name,
)
from assistant.domain.errors import UserError
from assistant.domain.ordering import arranged
from assistant.domain.phrases import (
    CategoryId,
    Phrase,
    PhraseDraft,
    PhraseId,
    Shelf,
    Usage,
)
from assistant.domain.ranking import used
from assistant.domain.shops import AgentId
from assistant.domain.storage import (
    DatabaseBusy,
    DiskFailing,
    DiskFull,
    SaveUnsure,
    UseNotCounted,
)
from assistant.services.holdings import Holdings, Making
from assistant.services.undo import Edit
from db.connection import Database

if TYPE_CHECKING:  # loaded when first needed: the first paint waits for this module
    from assistant.domain.merging import Arrival, Plan
    from assistant.domain.search import Hit, Index
    from assistant.domain.tags import Tags
    from assistant.services.finding import PhraseSearch
    from assistant.services.readings import Readings

_BOTH = Changes.PHRASES | Changes.CATEGORIES


#: What the log of uses says of a phrase that was inserted though it was not valid.
OUT_OF_TIME = "out of time"


class PhraseLibrary:
    """Phrases in categories: read, written, moved, binned, undone, counted."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._holdings = Holdings(database, clock)
        self._holdings.written = lambda *written: self._readings.keep(*written)
        self._untold = Changes.NONE
        self.stars: Mapping[AgentId, tuple[PhraseId, ...]] = {}
        """What each agent has starred; kept up by ``Favourites``."""
        self._tags: Tags | None = None

    @property
    def shelf(self) -> Shelf:
        """Everything outside the bin, as a value that never changes."""
        return self._holdings.shelf

    @property
    def usage(self) -> Mapping[PhraseId, Usage]:
        """How often and when phrases were inserted; absent for those that never were."""
        return self._holdings.usage

    @property
    def index(self) -> Index | None:
        """The search index, or None until it is built."""
        return self._search.index

    @property
    def index_due(self) -> bool:
        """Whether ``build_index`` should be called when the lane has time."""
        return self._search.due

    def most_used(self) -> Iterator[Phrase]:
        """Return the phrases that were ever inserted, the most used first."""
        return self._holdings.most_used()

    def starred(self, agent: AgentId) -> tuple[PhraseId, ...]:
        """Return the favourites of an agent that are on the shelf, the first one starred first."""
        return tuple(id for id in self.stars.get(agent, ()) if id in self.shelf.phrases)

    @property
    def tags(self) -> Tags:
        """The tags on the shelf; counted anew when it is another."""
        from assistant.domain.tags import Tags

        if self._tags is None or self._tags.shelf is not self.shelf:
            self._tags = Tags.of(self.shelf)
        return self._tags

    def find(self, query: str, limit: int = 50) -> list[Hit]:
        """Return the best hits, best first; only from the most used phrases before the index."""
        return self._search.find(query, limit)

    def closest(self, sentence: str, limit: int = 10) -> list[Hit]:
        """Return what comes nearest to a sentence of which no phrase holds all words."""
        return self._search.closest(sentence, limit)

    def now(self) -> datetime:
        """Return this moment in the user's zone: by it phrases are valid or not."""
        return local_now(self._clock)

    def load(self) -> Done:
        """[lane] Read everything from the database."""
        self._holdings.load()
        self._search.prepare()
        return Done(_BOTH | Changes.USAGE)

    def load_first(self, choose: Callable[[Shelf], CategoryId | None]) -> None:
        """[lane] Read all categories, and the first phrases of the one that ``choose`` picks.

        The most used phrases come too. ``refresh``, or the first change, reads everything.
        """
        self._holdings.load_first(choose)

    def refresh(self) -> Done:
        """[lane] Read everything again if another process has written to the database.

        The result also tells of what other methods found so since this was last called.
        """
        if self._holdings.refresh():
            self._start_over()
        changes, self._untold = self._untold, Changes.NONE
        return Done(changes)

    def build_index(
        self,
        progress: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bool:
        """[lane] Build the search index; ``cancelled`` may call it off. Say whether it is built."""
        return self._search.build(progress or (lambda _share: None), cancelled or (lambda: False))

    # Categories

    def add_category(
        self, name: str, parent: CategoryId | None = None, owner: AgentId | None = None
    ) -> Done:
        """[lane] Add a category at the end of those below ``parent``; its id is in the result."""
        from assistant.services import categories

        plan = partial(categories.added, name=tidy_name(name), parent=parent, owner=owner)
        return self.carry_out("add category", plan, Changes.CATEGORIES)

    def rename_category(self, id: CategoryId, name: str) -> Done:
        """[lane] Give a category another name."""
        from assistant.services import categories

        plan = partial(categories.renamed, id=id, name=tidy_name(name))
        return self.carry_out("rename category", plan, Changes.CATEGORIES)

    def move_category(self, id: CategoryId, parent: CategoryId | None, position: int) -> Done:
        """[lane] Put a category below ``parent``, before the ``position``th of the others there."""
        from assistant.services import categories

        plan = partial(categories.moved, id=id, parent=parent, position=position)
        return self.carry_out("move category", plan, Changes.CATEGORIES)

    def delete_category(self, id: CategoryId) -> Done:
        """[lane] Put a category, all below it and all their phrases into the bin."""
        from assistant.services import categories

        return self.carry_out("delete category", partial(categories.binned, id=id), _BOTH)

    # Phrases

    def add(self, draft: PhraseDraft) -> Done:
        """[lane] Add a phrase at the end of its category; its id is in the result."""
        tidied, removed = tidy(draft)

        def plan(making: Making) -> Edit:
            shelf = making.shelf
            known_category(shelf, tidied.category)
            check_free(shelf, tidied)
            row = shelf.members(tidied.category)
            return Edit(phrases=tuple(arranged(row, [making.phrase(tidied)], len(row))))

        return self.carry_out("add", plan, Changes.PHRASES, _removal(removed))

    def edit(self, id: PhraseId, draft: PhraseDraft) -> Done:
        """[lane] Make a phrase what the draft says; in another category it stands last."""
        tidied, removed = tidy(draft)

        def plan(making: Making) -> Edit:
            old = _phrase(making.shelf, id)
            known_category(making.shelf, tidied.category)
            check_free(making.shelf, tidied, own=id)
            return Edit(phrases=_edited(making.shelf, old, tidied))

        return self.carry_out("edit", plan, Changes.PHRASES, _removal(removed))

    def move(
        self, ids: Sequence[PhraseId], category: CategoryId, before: PhraseId | None = None
    ) -> Done:
        """[lane] Put phrases, in this order, before one of the category (None: at its end)."""

        def plan(making: Making) -> Edit:
            shelf = making.shelf
            known_category(shelf, category)
            moved = [replace(_phrase(shelf, id), category=category) for id in ids]
            row = [each for each in shelf.members(category) if each.id not in set(ids)]
            places = {each.id: index for index, each in enumerate(row)}
            index = len(row) if before is None else places.get(before, len(row))
            return Edit(phrases=tuple(arranged(row, moved, index)))

        return self.carry_out("move", plan, Changes.PHRASES)

    def delete(self, ids: Iterable[PhraseId]) -> Done:
        """[lane] Put phrases into the bin; those not there any more are passed over."""

        def plan(making: Making) -> Edit:
            found = [making.shelf.phrases[id] for id in ids if id in making.shelf.phrases]
            return Edit(phrases=making.binned(found))

        return self.carry_out("delete", plan, Changes.PHRASES)

    def absorb(self, arrivals: Sequence[Arrival], step: str) -> tuple[Done, Plan]:
        """[lane] Take in many phrases at once, as one step; return also what was made of each.

        Raises LibraryFull.
        """
        from assistant.domain.merging import planned
        from assistant.services.shelving import edit_of

        made: list[Plan] = []

        def plan(making: Making) -> Edit:
            made.append(planned(making.shelf, arrivals))
            return edit_of(made[0], making, self._holdings.binned)

        return self.carry_out(step, plan, _BOTH), made[0]

    # The bin, undo and use

    def bin(self) -> list[Phrase]:
        """[lane] Return the phrases in the bin, the latest first."""
        return self._holdings.binned()

    def restore(self, ids: Iterable[PhraseId]) -> Done:
        """[lane] Take phrases out of the bin, and their categories where these are gone too.

        A short code or hotkey that has another phrase by now is left out, with a remark.
        """
        from assistant.services.bin import Restoring

        restoring = Restoring(self._holdings, set(ids))
        return self.carry_out("restore", restoring.plan, _BOTH, restoring.remarks)

    def purge(self, older_than: timedelta) -> int:
        """[lane] Remove for good what has been in the bin for longer; return how many phrases."""
        return self._holdings.purge(self._clock.now() - older_than)

    def undo(self) -> Done:
        """[lane] Take back the last step, named in the result; raise NothingToUndo."""
        if self._holdings.refresh():
            self._start_over()
        before = self.shelf
        step = self._holdings.undo()
        self._follow(step.back, before)
        ids = (*(each.id for each in step.back.phrases), *step.back.erased)
        changes = _BOTH | Changes.USAGE if step.back.recounts else _BOTH
        return Done(changes, ids, step.name)

    def record_use(self, id: PhraseId, note: str = "") -> Done:
        """[lane] Count one insertion, now; raise UseNotCounted where that cannot be written.

        ``note`` says what was unusual about it, such as ``OUT_OF_TIME``.

        A phrase that is gone meanwhile is passed over.
        """
        if id not in self.shelf.phrases:
            return Done(Changes.NONE)
        try:
            self._holdings.record(id, used(self.usage.get(id, Usage()), self._clock.now()), note)
        except (DatabaseBusy, DiskFailing, DiskFull, SaveUnsure) as error:
            # What these say answers a change of the agent's; here it would deny the insertion.
            raise UseNotCounted from error
        self._search.weigh(id)
        return Done(Changes.USAGE, (id,))

    def carry_out(
        self,
        step: str,
        plan: Callable[[Making], Edit],
        changes: Changes,
        remarks: Sequence[UserError] = (),
        progress: Callable[[float], None] | None = None,
    ) -> Done:
        """[lane] Carry out a plan as one step that can be undone, told as these changes.

        ``remarks`` may still grow while the plan is made. ``progress`` hears how far a large step
        is; up to 0.5 it may raise, and nothing was changed. For use cases with modules of their
        own.
        """
        tell = progress or (lambda _share: None)
        change = self._holdings.change(step, plan, lambda share: tell(share / 2))
        if change.elsewhere:
            self._start_over()
            changes |= self.refresh().changes
        else:
            self._follow(change.edit, change.before, lambda share: tell((1 + share) / 2))
        if change.edit == Edit():
            return Done(Changes.NONE, remarks=tuple(remarks))
        touched = change.edit.phrases or change.edit.categories
        return Done(changes, tuple(each.id for each in touched), step, tuple(remarks))

    def forget_steps(self) -> None:
        """[lane] Let nothing that was done until now be undone: it would put back what is wrong."""
        self._holdings.forget_steps()

    @cached_property
    def _readings(self) -> Readings:
        from assistant.services.readings import Readings

        return Readings(self._database)

    @cached_property
    def _search(self) -> PhraseSearch:
        from assistant.services.finding import PhraseSearch

        return PhraseSearch(self._holdings, self._readings)

    def _follow(
        self, edit: Edit, before: Shelf, progress: Callable[[float], None] | None = None
    ) -> None:
        self._search.follow(edit, before)
        if len(edit.phrases) > self._search.few:  # too many to be taken in one by one
            if self._search.index is None:
                self._readings.complete(self.shelf, progress or (lambda _share: None))
            else:
                self.build_index(progress)

    def _start_over(self) -> None:
        self._untold = _BOTH | Changes.USAGE
        if self._search.index is None:
            self._search.prepare()
        else:
            self.build_index()


def _phrase(shelf: Shelf, id: PhraseId) -> Phrase:
    if id not in shelf.phrases:
        raise PhraseMissing
    return shelf.phrases[id]


def _edited(shelf: Shelf, old: Phrase, draft: PhraseDraft) -> tuple[Phrase, ...]:
    new = old.edited(draft)
    if new.category == old.category:
        return (new,)
    row = shelf.members(new.category)
    return tuple(arranged(row, [new], len(row)))


def _removal(count: int) -> list[UserError]:
    return [CharactersRemoved(count=count)] if count else []
