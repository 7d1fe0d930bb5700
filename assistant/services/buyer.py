"""The buyer now in chat: kept in memory only, and forgotten when another one is talked to.

The product in hand is what one looked at last; it stays, because many ask for the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assistant.domain.buyer import Buyer, agree, joined, without
from assistant.domain.values import value

if TYPE_CHECKING:
    from assistant.domain.person import Person
    from assistant.domain.products import Product


@value
class Chat:
    """A window and its title; whether it is one that buyers are answered in."""

    window: int
    title: str
    workbench: bool


class BuyerInHand:
    """Holds what is known of one buyer. Read and changed by the GUI thread alone.

    ``number`` is another one for another buyer. ``followers`` hear of every change, and of another
    buyer of whom nothing is known either.
    """

    def __init__(self) -> None:
        self.known = Buyer()
        self.number = 0
        self.product: Product | None = None
        self.followers: list[Callable[[], object]] = []
        self._chat: Chat | None = None

    def measured(self, person: Person, size: str = "") -> None:
        """Keep measures beside those that are known, and the size found by them.

        Where they are somebody else's, all that was known goes.
        """
        if agree(self.known.person, person):
            self.note(person=joined(self.known.person, person), size=size or self.known.size)
        else:
            self._become(Buyer(person=person, size=size))

    def note(self, **facts: Any) -> None:
        """Keep facts by the names of ``Buyer``."""
        self._become(replace(self.known, **facts))

    def forget(self, fact: str = "") -> None:
        """Forget one of ``FACTS``, or everything."""
        if fact:
            self._become(without(self.known, fact))
        else:
            self.number += 1
            self.known = Buyer()
            self._tell()

    def look_at(self, chat: Chat) -> None:
        """Take note of the window in front; forget the buyer where it is another chat.

        Windows beside the workbench are looked at while one answers, so they change nothing.
        """
        beside = self._chat is not None and self._chat.workbench and not chat.workbench
        if not beside and chat != self._chat:
            self._chat = chat
            self.forget()

    def _become(self, buyer: Buyer) -> None:
        if buyer != self.known:
            self.known = buyer
            self._tell()

    def _tell(self) -> None:
        for tell in tuple(self.followers):
            tell()
