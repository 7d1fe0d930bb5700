"""Which wording of a phrase the agent wants, where the next in turn is not the one."""

from assistant.domain.messages import wordings_of
from assistant.domain.phrases import Phrase, PhraseId
from assistant.services.desk import Desk


class WordingChoice:
    """Remembers what was chosen while the palette is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._chosen: dict[PhraseId, int] = {}

    def forget(self) -> None:
        """Let all phrases take turns again."""
        self._chosen.clear()

    def keep(self, phrase: PhraseId, wording: int) -> None:
        """Choose that wording."""
        self._chosen[phrase] = wording

    def of(self, phrase: Phrase | None) -> int | None:
        """Return the wording that was chosen, None where it is the next in turn."""
        return None if phrase is None else self._chosen.get(phrase.id)

    def turn(self, phrase: Phrase | None, by: int) -> bool:
        """Choose the next wording or the one before; say whether there is more than one."""
        if phrase is None:
            return False
        count = wordings_of(phrase)
        self._chosen[phrase.id] = (self._present(phrase) + by) % count
        return count > 1

    def shown(self, phrase: Phrase | None) -> str:
        """Return which of how many it is; "" where there is only one."""
        count = 1 if phrase is None else wordings_of(phrase)
        if phrase is None or count == 1:
            return ""
        return f"{self._present(phrase) + 1}/{count}"

    def _present(self, phrase: Phrase) -> int:
        chosen = self.of(phrase)
        return self._desk.composer.wordings.next(phrase) if chosen is None else chosen
