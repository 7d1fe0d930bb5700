"""Whom to come back to (跟进): who asked and did not buy (问了不买), or did not pay (拍了不付)."""

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import Any, NewType

from assistant.domain.customers import CustomerId
from assistant.domain.deadlines import awake
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import tidy_line
from assistant.domain.shops import AgentId
from assistant.domain.values import part, value

FollowUpId = NewType("FollowUpId", int)

#: Asked and did not buy; ordered and did not pay.
ASKED, UNPAID = "asked", "unpaid"

#: How one ended: bought or paid, not wanted, no answer after all that is allowed.
WON, UNWANTED, SILENT = "won", "unwanted", "silent"


@value(kw_only=True)
class FollowUpDraft:
    """Somebody to come back to.

    ``doubt`` is what kept the buyer from buying ("价格"); ``product`` an item number, ``order`` the
    number of the unpaid one. ``times`` counts how often the buyer was written to, ``due_at`` is
    when that may be done again. ``result`` is "" while it is open. Moments are in UTC.
    """

    kind: str
    made_at: datetime
    due_at: datetime
    customer: CustomerId | None = None
    nickname: str = ""
    order: str = ""
    product: str = ""
    doubt: str = ""
    agent: AgentId | None = None
    times: int = 0
    closed_at: datetime | None = None
    result: str = ""


@value(kw_only=True)
class FollowUp(FollowUpDraft):
    """A follow-up as stored."""

    id: FollowUpId
    uid: str
    updated_at: datetime

    @property
    def draft(self) -> FollowUpDraft:
        """What is noted, without what the store adds."""
        return part(FollowUpDraft, self)


@value(kw_only=True)
class FollowUpRule:
    """How buyers of one kind are followed up.

    ``minutes`` are how long after the first and each further word they may be written to; as many
    as there are is how often at most. ``until`` minutes after the beginning it is too late.
    ``doubts`` are offered as the reason; ``phrase`` is what is looked for to be said, "" for
    the doubt.
    """

    kind: str
    minutes: tuple[int, ...]
    until: int
    doubts: tuple[str, ...] = ()
    phrase: str = ""


class NobodyToFollow(UserError):
    """A follow-up needs a nickname or an order."""


def tidy_follow_up(draft: FollowUpDraft) -> FollowUpDraft:
    """Return the draft fit to be stored; raise NobodyToFollow or TooLong."""
    lines = ("nickname", "order", "product", "doubt")
    texts: dict[str, Any] = {name: tidy_line(getattr(draft, name)) for name in lines}
    tidied = replace(draft, **texts)
    if not (tidied.nickname or tidied.order or tidied.customer):
        raise NobodyToFollow
    return tidied


def first_due(rule: FollowUpRule, now: datetime, quiet: tuple[str, ...], zone: tzinfo) -> datetime:
    """Return when a buyer may first be written to: not at night."""
    return awake(now + timedelta(minutes=rule.minutes[0]), quiet, zone)


def written(
    draft: FollowUpDraft, rule: FollowUpRule, now: datetime, quiet: tuple[str, ...], zone: tzinfo
) -> FollowUpDraft:
    """Return a follow-up after the buyer was written to once more.

    It comes back until that was done as often as the rule allows, and only while it is not too
    late; then it ends without an answer.
    """
    times = draft.times + 1
    late = draft.made_at + timedelta(minutes=rule.until)
    if times < len(rule.minutes):
        due = awake(now + timedelta(minutes=rule.minutes[times]), quiet, zone)
        if due <= late:
            return replace(draft, times=times, due_at=due)
    return replace(draft, times=times, closed_at=now, result=SILENT)


def too_late(draft: FollowUpDraft, rule: FollowUpRule, now: datetime) -> bool:
    """Say whether nobody has to be written to any more: the buyer has long forgotten."""
    return now > draft.made_at + timedelta(minutes=rule.until)
