"""What may be written about promises, and what becomes of one: done, put off, said, taken up again.

Each of these leaves a note, so that the next shift knows what happened.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from assistant.domain.deadlines import next_of, time_of
from assistant.domain.drafts import within
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import TEXT_LIMIT, tidy_line
from assistant.domain.promises import PromiseDraft, PromiseNote
from assistant.domain.shops import AgentId
from assistant.domain.text import cleaned_text


class PromiseMissing(UserError):
    """The promise is not there, or not any more."""


class NothingPromised(UserError):
    """It does not say what was promised."""


class TimeOver(UserError):
    """The time at which it would be due is over already."""


class ReasonMissing(UserError):
    """Whoever puts a promise off, or ends one that comes again, has to say why."""


class NotATime(UserError):
    """That is no time of the day (``text``)."""


def tidy_promise(draft: PromiseDraft, now: datetime | None = None) -> PromiseDraft:
    """Return the draft fit to be stored: texts cleaned, times in order.

    ``now`` is given where the time must still come. Raises NothingPromised, TimeOver, NotATime or
    TooLong.
    """
    lines = ("what", "nickname", "order", "whom", "rule")
    tidied: dict[str, Any] = {name: tidy_line(getattr(draft, name)) for name in lines}
    if not tidied["what"]:
        raise NothingPromised
    if now is not None and draft.due_at <= now:
        raise TimeOver
    said = within(cleaned_text(draft.said).strip(), TEXT_LIMIT)
    return replace(draft, **tidied, said=said, repeats=tidy_times(draft.repeats))


def tidy_times(times: Iterable[str]) -> tuple[str, ...]:
    """Return times of the day as "HH:MM", each once, the earliest first; raise NotATime."""
    found = set()
    for text in filter(str.strip, times):
        moment = time_of(text)
        if moment is None:
            raise NotATime(text=text.strip())
        found.add(f"{moment:%H:%M}")
    return tuple(sorted(found))


class Hand:
    """Who does something to promises, and when."""

    def __init__(self, agent: AgentId | None, now: datetime, zone: tzinfo) -> None:
        self._agent, self._now, self._zone = agent, now, zone

    def done(self, draft: PromiseDraft, text: str = "") -> PromiseDraft:
        """Return a promise that was kept: closed, or open again at its next time."""
        if draft.repeats:
            # From its own time on where that is still to come, so that none of them is told twice.
            after = max(self._now, draft.due_at)
            due = next_of(draft.repeats, after, self._zone)
            return replace(self._noted(draft, "reopened", text, due), due_at=due)
        return replace(self._noted(draft, "done", text), closed_at=self._now)

    def closed(self, draft: PromiseDraft, reason: str) -> PromiseDraft:
        """Return a promise that is over for good; raise ReasonMissing."""
        return replace(
            self._noted(draft, "closed", _reason(reason)), closed_at=self._now, repeats=()
        )

    def postponed(self, draft: PromiseDraft, due: datetime, reason: str) -> PromiseDraft:
        """Return a promise that is due later; raise ReasonMissing or TimeOver."""
        if due <= self._now:
            raise TimeOver
        return replace(self._noted(draft, "postponed", _reason(reason), due), due_at=due)

    def said(self, draft: PromiseDraft, text: str) -> PromiseDraft:
        """Return a promise with what was said to the buyer meanwhile; raise NothingPromised."""
        if not (tidied := tidy_line(text)):
            raise NothingPromised
        return self._noted(draft, "said", tidied)

    def reopened(self, draft: PromiseDraft, due: datetime) -> PromiseDraft:
        """Return a closed promise that is open again."""
        return replace(self._noted(draft, "reopened", "", due), closed_at=None, due_at=due)

    def _noted(
        self, draft: PromiseDraft, kind: str, text: str, due: datetime | None = None
    ) -> PromiseDraft:
        note = PromiseNote(
            at=self._now, kind=kind, text=tidy_line(text), agent=self._agent, due_at=due
        )
        return replace(draft, notes=(*draft.notes, note))


def _reason(text: str) -> str:
    if not (reason := tidy_line(text)):
        raise ReasonMissing
    return reason
