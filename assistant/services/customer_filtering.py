"""Who meets a filter, as customers are at one moment; all of it is in memory."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.domain.customer_briefs import texts_of, unpacked
from assistant.domain.customer_filters import Filter
from assistant.domain.customers import CustomerId, TagGroup
from assistant.domain.filter_words import Vocabulary, filter_of, is_filter

if TYPE_CHECKING:
    from assistant.domain.index.customer_columns import FactLayers
    from assistant.domain.index.lines import Lines


class Sieve:
    """Reads filters and finds who meets them. Never changes; for any thread."""

    def __init__(self, groups: Iterable[TagGroup], lines: Lines, facts: FactLayers) -> None:
        self._groups, self._lines, self._facts = (*groups,), lines, facts

    def read(self, typed: str) -> Filter | None:
        """Return the filter that was typed, None where it is none but words to be looked for.

        Raises what ``filter_of`` does.
        """
        found = filter_of(typed, self.vocabulary)
        return found if is_filter(found) else None

    def meeting(self, filter: Filter, now: datetime) -> list[CustomerId]:
        """Return who meets a filter at a moment in the shop's zone, those talked to last first."""
        from assistant.domain.index.customer_columns import Moment

        moment = Moment(int(now.timestamp() // 60), now.date(), self._saying)
        return [CustomerId(id) for id in self._facts.meeting(filter, moment).tolist()]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What words may mean here."""
        return Vocabulary(self._groups, self._facts.tags)

    def _saying(self, word: str) -> list[int]:
        """Return who has a word in a nickname, a tag or a note."""
        ids, low = self._lines.containing(word), word.lower()
        # The key of a group stands in a line beside its tags, and is not what anybody says.
        if any(low in each.group.lower() for each in self._facts.tags):
            ids = [id for id in ids if self._says(id, low)]
        return ids

    def _says(self, id: int, low: str) -> bool:
        brief = unpacked(CustomerId(id), self._lines.get(id))
        return any(low in each.lower() for each in texts_of(brief))
