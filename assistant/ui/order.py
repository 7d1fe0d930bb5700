"""A wish of the agent's: a phrase into a window."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.domain.insertion import Erasure, Window
from assistant.domain.phrases import PhraseId
from assistant.services.insertion import Wish


@dataclass(frozen=True, slots=True)
class Order:
    """One wish: this phrase into that window.

    ``answers`` are those to the phrase's questions, None while they have not been asked;
    ``gaps_accepted`` says that the agent wants it as it is; ``clipboard`` what was copied last;
    ``erase`` what was typed to get it; ``at_any_time`` that the agent wants it though it is not
    valid now.
    """

    phrase: PhraseId
    target: Window
    send: bool = False
    answers: Mapping[str, str] | None = None
    gaps_accepted: bool = False
    clipboard: str | None = field(default=None, repr=False)
    erase: Erasure | None = None
    at_any_time: bool = False

    @property
    def wish(self) -> Wish:
        """What the composer has to know of it."""
        return Wish(self.answers or {}, self.clipboard, self.at_any_time)
