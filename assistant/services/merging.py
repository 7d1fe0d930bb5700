"""Merging duplicates: one phrase stays for a group, with the uses of all."""

from collections.abc import Mapping, Sequence

from assistant.domain.duplicates import CodesGone, keys_gone, united
from assistant.domain.errors import UserError
from assistant.domain.official import OfficialSkipped
from assistant.domain.phrases import Phrase, PhraseId, Usage
from assistant.domain.ranking import Recount, together
from assistant.services.holdings import Making
from assistant.services.undo import Edit


class Merging:
    """Makes the edit of a merge; ``remarks`` tells of codes that are gone, and of what stayed."""

    def __init__(
        self, usage: Mapping[PhraseId, Usage], groups: Sequence[Sequence[PhraseId]]
    ) -> None:
        self._usage = usage
        self._groups = groups
        self.remarks: list[UserError] = []

    def plan(self, making: Making) -> Edit:
        """Return the edit; groups of which fewer than two phrases are left are passed over."""
        phrases: list[Phrase] = []
        recounts: list[Recount] = []
        gone: list[str] = []
        skipped = 0
        for group in self._groups:
            found = [each for id in group if (each := making.shelf.phrases.get(id)) is not None]
            others = [each for each in found[1:] if not each.official]
            skipped += len(found[1:]) - len(others)
            if others:
                kept = united(found[0], others)
                phrases += [kept] if kept != found[0] else []
                phrases += making.binned(others)
                recounts += self._recounts(kept, others)
                gone += keys_gone(kept, others)
        self.remarks += [CodesGone(keys=gone)] if gone else []
        self.remarks += [OfficialSkipped(count=skipped)] if skipped else []
        return Edit(phrases=tuple(phrases), recounts=tuple(recounts))

    def _recounts(self, kept: Phrase, others: Sequence[Phrase]) -> list[Recount]:
        """Return how the uses of others become those of ``kept``."""
        before = {each.id: self._usage.get(each.id, Usage()) for each in (kept, *others)}
        if not any(before[each.id].count for each in others):
            return []
        mine = Recount(kept.id, before[kept.id], together(before.values()))
        return [mine, *(Recount(each.id, before[each.id], Usage()) for each in others)]
