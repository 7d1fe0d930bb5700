"""Promises (承诺): what was said to a buyer that somebody has to do, and until when."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import NewType

from assistant.domain.customers import CustomerId
from assistant.domain.phrases import PhraseId
from assistant.domain.shops import AgentId
from assistant.domain.values import part, value

PromiseId = NewType("PromiseId", int)

#: How a promise stands: its time is over, it comes today, it comes later.
OVERDUE, DUE, WAITING = "overdue", "due", "waiting"
STANDINGS = (OVERDUE, DUE, WAITING)


@value(kw_only=True)
class PromiseNote:
    """What happened to a promise: ``kind`` is "done", "postponed", "reopened", "closed" or "said".

    "closed" ends a repeating promise for good; ``due_at`` is when it is due after the note.
    """

    at: datetime
    kind: str
    text: str = ""
    agent: AgentId | None = None
    due_at: datetime | None = None


@value(kw_only=True)
class PromiseDraft:
    """What was promised.

    ``what`` is a few words, ``said`` the text as it was pasted. ``customer`` is None where the
    buyer is no customer; ``nickname`` then tells whom, also a masked one. ``order`` is a number.
    ``rule`` names the deadline it came from, "" for one made by hand. ``repeats`` are the times
    of the day ("10:00") at which it comes up again until it is closed with a reason. ``whom``
    says who has to do it ("仓库"). Moments are in UTC.
    """

    what: str
    due_at: datetime
    made_at: datetime
    customer: CustomerId | None = None
    nickname: str = ""
    order: str = ""
    said: str = ""
    phrase: PhraseId | None = None
    agent: AgentId | None = None
    whom: str = ""
    rule: str = ""
    repeats: tuple[str, ...] = ()
    closed_at: datetime | None = None
    notes: tuple[PromiseNote, ...] = ()


@value(kw_only=True)
class Promise(PromiseDraft):
    """A promise as stored."""

    id: PromiseId
    uid: str
    updated_at: datetime

    @property
    def draft(self) -> PromiseDraft:
        """What was promised, without what the store adds."""
        return part(PromiseDraft, self)


def standing(due_at: datetime, now: datetime, zone: tzinfo) -> str:
    """Return which of ``STANDINGS`` holds of what is due then; ``zone`` says when a day ends."""
    if due_at <= now:
        return OVERDUE
    days = (moment.astimezone(zone).date() for moment in (due_at, now))
    return DUE if next(days) == next(days) else WAITING


def in_turn(promises: Iterable[Promise]) -> list[Promise]:
    """Return promises in the order in which they are due."""
    return sorted(promises, key=lambda each: (each.due_at, each.id))
