"""The way out of the bin: phrases, their keys where these are free, their categories."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from assistant.domain.drafts import FreeKeys
from assistant.domain.errors import UserError
from assistant.domain.phrases import Category, CategoryId, PhraseId
from assistant.services.holdings import Holdings, Making
from assistant.services.undo import Edit


class Restoring:
    """Takes phrases out of the bin; ``remarks`` tells of keys that others have by now."""

    def __init__(self, holdings: Holdings, wanted: Collection[PhraseId]) -> None:
        self._holdings = holdings
        self._wanted = wanted
        self.remarks: list[UserError] = []

    def plan(self, making: Making) -> Edit:
        """Return the edit that brings back what of it is in the bin.

        What a pack has dropped comes back as one of our own.
        """
        found = [each for each in self._holdings.binned() if each.id in self._wanted]
        gone = self._holdings.binned_categories()
        back = _ancestry(gone, (each.category for each in found))
        keys, phrases = FreeKeys(making.shelf), []
        for phrase in found:
            freed, taken = keys.fit(replace(phrase, deleted_at=None, origin=""), own=phrase.id)
            phrases.append(freed)
            self.remarks.extend(taken)
        return Edit(
            phrases=tuple(phrases),
            categories=tuple(gone[id] for id in back),
            from_bin=tuple(found),
            categories_from_bin=tuple(back),
        )


def _ancestry(
    gone: Mapping[CategoryId, Category], categories: Iterable[CategoryId]
) -> list[CategoryId]:
    """Return those categories and all above them that are gone."""
    found: dict[CategoryId, None] = {}
    for start in categories:
        current: CategoryId | None = start
        while current is not None and current in gone and current not in found:
            found[current] = None
            current = gone[current].parent
    return list(found)
