"""Which of its wordings a phrase goes out with: another one each time, for each buyer a new one."""

from collections import OrderedDict
from collections.abc import Callable

from assistant.domain.messages import wordings_of
from assistant.domain.phrases import Phrase, PhraseId

#: Of how many phrases for buyers it is remembered what they were told: a shift and more.
_REMEMBERED = 5_000


class Wordings:
    """Takes turns; ``uses`` tells how often a phrase was inserted, which lasts over a start.

    The same buyer is not told the same again before all wordings had their turn, and no phrase goes
    out twice in a row with the same text. What buyers were told is forgotten with the program.
    """

    def __init__(self, uses: Callable[[PhraseId], int]) -> None:
        self._uses = uses
        self._last: dict[PhraseId, int] = {}
        self._told: OrderedDict[tuple[PhraseId, str], list[int]] = OrderedDict()

    def next(self, phrase: Phrase, buyer: str | None = None) -> int:
        """Return the wording to use now: 0 is the body, 1 the first variant."""
        count = wordings_of(phrase)
        if count == 1:
            return 0
        start = self._uses(phrase.id) % count
        told = self._told.get((phrase.id, buyer), []) if buyer else []
        last = self._last.get(phrase.id)
        turn = ((start + step) % count for step in range(count))
        return min(turn, key=lambda each: (_told_at(told, each), each == last))

    def note(self, phrase: PhraseId, wording: int, buyer: str | None = None) -> None:
        """Remember that a phrase goes out with that wording."""
        self._last[phrase] = wording
        if not buyer:
            return
        key = (phrase, buyer)
        self._told[key] = [each for each in self._told.pop(key, []) if each != wording] + [wording]
        if len(self._told) > _REMEMBERED:
            self._told.popitem(last=False)


def _told_at(told: list[int], wording: int) -> int:
    """Return when a buyer was told that wording: -1 never, the highest number last."""
    return told.index(wording) if wording in told else -1
