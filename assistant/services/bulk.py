"""Work on many phrases at once, each piece of it one step that can be undone.

What becomes of one phrase is said in ``domain.bulk``. Everything here belongs on the data lane.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from assistant.domain.bulk import (
    Changing,
    ManyChanged,
    TagsFull,
    Term,
    limiting,
    switching,
    tagging,
    without_room,
)
from assistant.domain.changes import Changes, Done
from assistant.domain.drafts import known_category, tidy_name
from assistant.domain.errors import UserError
from assistant.domain.official import OfficialSkipped
from assistant.domain.ordering import arranged
from assistant.domain.phrases import CategoryId, Phrase, PhraseId
from assistant.services.holdings import Making
from assistant.services.library import PhraseLibrary
from assistant.services.merging import Merging
from assistant.services.undo import Edit


class Bulk:
    """Changes many phrases; ids that are gone meanwhile are passed over, official ones told of."""

    def __init__(self, library: PhraseLibrary) -> None:
        self._library = library

    def move(self, ids: Sequence[PhraseId], category: CategoryId) -> Done:
        """[lane] Put phrases at the end of a category, in this order; raise CategoryMissing."""

        def plan(making: Making, phrases: Sequence[Phrase]) -> Iterable[Phrase]:
            known_category(making.shelf, category)
            moved = [replace(each, category=category) for each in phrases]
            going = {each.id for each in phrases}
            row = [each for each in making.shelf.members(category) if each.id not in going]
            return arranged(row, moved, len(row))

        return self._carry_out("move", ids, plan)

    def delete(self, ids: Sequence[PhraseId]) -> Done:
        """[lane] Put phrases into the bin."""
        return self._carry_out("delete", ids, lambda making, found: making.binned(found))

    def tag(self, ids: Sequence[PhraseId], add: Sequence[str], remove: Sequence[str] = ()) -> Done:
        """[lane] Give phrases tags and take tags from them; raise EmptyName or TooLong."""
        added = [tidy_name(tag) for tag in add]
        done = self._each("tag", ids, tagging(added, remove))
        phrases = self._library.shelf.phrases
        own = (each for id in ids if (each := phrases.get(id)) and not each.official)
        full = without_room(own, added)
        return replace(done, remarks=(*done.remarks, TagsFull(count=full))) if full else done

    def switch(self, ids: Sequence[PhraseId], on: bool) -> Done:
        """[lane] Switch phrases on or off."""
        return self._each("switch on" if on else "switch off", ids, switching(on))

    def limit(self, ids: Sequence[PhraseId], term: Term) -> Done:
        """[lane] Make phrases valid in that time only; raise EndsBeforeItBegins."""
        return self._each("limit", ids, limiting(term))

    def merge(self, groups: Sequence[Sequence[PhraseId]]) -> Done:
        """[lane] Have the first phrase of each group stay for all of it, the others go to the bin.

        It takes over their uses, tags and questions, and the code and hotkey that it lacks; codes
        that nobody has any more are told of. Official phrases stay, and stay as they are.
        """
        merging = Merging(self._library.usage, groups)
        changes = Changes.PHRASES | Changes.USAGE
        return self._library.carry_out("merge", merging.plan, changes, merging.remarks)

    def _each(self, step: str, ids: Sequence[PhraseId], changing: Changing) -> Done:
        def plan(_making: Making, phrases: Sequence[Phrase]) -> Iterable[Phrase]:
            pairs = ((each, changing(each)) for each in phrases)
            return [new for old, new in pairs if new is not old]

        return self._carry_out(step, ids, plan)

    def _carry_out(
        self,
        step: str,
        ids: Sequence[PhraseId],
        plan: Callable[[Making, Sequence[Phrase]], Iterable[Phrase]],
    ) -> Done:
        remarks: list[UserError] = []

        def edit(making: Making) -> Edit:
            found = [each for id in ids if (each := making.shelf.phrases.get(id)) is not None]
            own = [each for each in found if not each.official]
            changed = tuple(plan(making, own)) if own else ()
            if changed and len(own) > 1:
                remarks.append(ManyChanged(count=min(len(changed), len(own))))
            if len(own) < len(found):
                remarks.append(OfficialSkipped(count=len(found) - len(own)))
            return Edit(phrases=changed)

        return self._library.carry_out(step, edit, Changes.PHRASES, remarks)
