"""The buyer now in chat: kept in memory only, and forgotten when another one is talked to."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from assistant.domain.buyer import Buyer, joined, without
from assistant.domain.person import Person
from assistant.domain.values import value


@value
class Chat:
    """A window and its title; whether it is one that buyers are answered in."""

    window: int
    title: str
    workbench: bool


class BuyerInHand:
    """Holds what is known of one buyer. Read and changed by the GUI thread alone.

    Whoever shows it puts a function among the ``followers``.
    """

    def __init__(self) -> None:
        self.known = Buyer()
        self.followers: list[Callable[[], object]] = []
        self._chat: Chat | None = None
        self._heard_in: Chat | None = None

    def measured(self, person: Person, size: str = "") -> None:
        """Keep measures, laid over those that are known, and the size found by them."""
        self.note(person=joined(self.known.person, person), size=size or self.known.size)

    def note(self, **facts: Any) -> None:
        """Keep facts by the names of ``Buyer``."""
        self._heard_in = self._chat
        self._become(replace(self.known, **facts))

    def forget(self, fact: str = "") -> None:
        """Forget one of ``FACTS``, or everything."""
        self._become(without(self.known, fact) if fact else Buyer())

    def look_at(self, chat: Chat) -> None:
        """Take note of the window in front; forget the buyer where it is another chat.

        Windows beside the workbench are looked at while one answers, so they change nothing.
        """
        self._chat = chat
        heard_in = self._heard_in
        if chat == heard_in or self.known.unknown:
            return
        if chat.workbench or (heard_in is not None and not heard_in.workbench):
            self.forget()

    def _become(self, buyer: Buyer) -> None:
        if buyer != self.known:
            self.known = buyer
            for tell in self.followers:
                tell()
