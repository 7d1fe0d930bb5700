"""Sets of phrases for an event (双11, a live stream), switched on and off together."""

from assistant.domain.errors import UserError
from assistant.domain.phrases import EventId
from assistant.domain.values import value


@value
class Event:
    """A set of phrases; while it is not ``enabled`` none of them is inserted."""

    id: EventId
    uid: str
    name: str
    enabled: bool = False


class EventOff(UserError):
    """The phrase belongs to an event that is switched off (``title``, ``event``)."""


class EventTaken(UserError):
    """There is an event of that name (``name``)."""


class EventMissing(UserError):
    """The event is not there, or not any more."""
