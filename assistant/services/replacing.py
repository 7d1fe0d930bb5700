"""Finding and replacing in many phrases: what would change, and the change as one step."""

from collections.abc import Callable, Iterable, Sequence

from assistant.domain.bulk import ManyChanged
from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.domain.phrases import Phrase, PhraseId, in_tree_order
from assistant.domain.replacing import (
    Matcher,
    Replacement,
    TextsChanged,
    replacements,
    with_replaced,
)
from assistant.services.garbage import many_objects
from assistant.services.holdings import Making
from assistant.services.library import PhraseLibrary
from assistant.services.undo import Edit


class Replacer:
    """Replaces texts in phrases."""

    def __init__(self, library: PhraseLibrary) -> None:
        self._library = library

    def preview(
        self,
        ids: Iterable[PhraseId] | None,
        fields: Iterable[str],
        matcher: Matcher,
        progress: Callable[[float], None],
    ) -> list[Replacement]:
        """[lane] Return what would change in these phrases (None: in all), in their order."""
        shelf = self._library.shelf
        chosen = in_tree_order(shelf) if ids is None else _present(shelf.phrases.get, ids)
        with many_objects():
            return replacements([*chosen], fields, matcher, progress)

    def replace(self, chosen: Sequence[Replacement]) -> Done:
        """[lane] Carry out replacements as one step; a text that is another one by now stays."""
        by_phrase: dict[PhraseId, list[Replacement]] = {}
        for each in chosen:
            by_phrase.setdefault(each.phrase, []).append(each)
        remarks: list[UserError] = []

        def plan(making: Making) -> Edit:
            phrases, stale = [], 0
            for id, wanted in by_phrase.items():
                phrase = making.shelf.phrases.get(id)
                if phrase is None:
                    stale += len(wanted)
                    continue
                draft, others = with_replaced(phrase, wanted)
                stale += others
                if draft != phrase.draft:
                    phrases.append(phrase.edited(draft))
            remarks.extend([ManyChanged(count=len(phrases))] if len(phrases) > 1 else [])
            remarks.extend([TextsChanged(count=stale)] if stale else [])
            return Edit(phrases=tuple(phrases))

        return self._library.carry_out("replace", plan, Changes.PHRASES, remarks)


def _present(
    find: Callable[[PhraseId], Phrase | None], ids: Iterable[PhraseId]
) -> Iterable[Phrase]:
    return (each for id in ids if (each := find(id)) is not None)
