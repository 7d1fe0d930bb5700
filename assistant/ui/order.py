"""A wish of the agent's: a phrase into a window."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from assistant.domain.insertion import Erasure, Window
from assistant.domain.phrases import PhraseId
from assistant.services.insertion import Wish


@dataclass(frozen=True, slots=True)
class Order:
    """One wish: this phrase into that window.

    ``answers`` are those to the phrase's questions, None while they have not been asked;
    ``gaps_accepted`` says that the agent wants it as it is; ``clipboard`` what was copied last;
    ``erase`` what was typed to get it; ``at_any_time`` that the agent wants it though it is not
    valid now; ``wording`` the one to use, None for the next in turn; ``buyer`` whom the answers
    are about and ``whose`` that one's number, None where that is open.
    """

    phrase: PhraseId
    target: Window
    send: bool = False
    answers: Mapping[str, str] | None = field(default=None, repr=False)
    gaps_accepted: bool = False
    clipboard: str | None = field(default=None, repr=False)
    erase: Erasure | None = None
    at_any_time: bool = False
    wording: int | None = None
    buyer: str | None = field(default=None, repr=False)
    whose: int | None = None

    @property
    def wish(self) -> Wish:
        """What the composer has to know of it."""
        return Wish(
            self.answers or {},
            self.clipboard,
            self.at_any_time,
            wording=self.wording,
            buyer=self.buyer,
            whose=self.whose,
        )

    def wish_in(self, workbench: str) -> Wish:
        """What the composer has to know of it where it goes to a window of that workbench."""
        return replace(self.wish, workbench=workbench if self.target.id else None)
