"""Whether the agent who was chosen may still be the one at the desk: the next shift shares it."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from assistant.domain.clock import Clock, as_text, from_text
from assistant.services.desk import Desk
from assistant.ui.lane import Lane

#: Who left the program alone for so long may have gone home.
IDLE = timedelta(hours=4)

#: Under which key the last sign of somebody is remembered, and how exactly.
SEEN_STATE = "seen"
_EXACTLY = timedelta(minutes=10)

#: How often the time is compared, in milliseconds.
_LOOK_MS = 60_000


class Attendance(QObject):
    """Hears of everything the agent does, and doubts who that is after a long rest.

    With one agent there is nothing to doubt. The rest may have been between two runs.
    """

    doubted = Signal()
    """Somebody else may sit there now; said once a rest."""

    def __init__(self, desk: Desk, lane: Lane, clock: Clock) -> None:
        super().__init__()
        self._desk, self._lane, self._clock = desk, lane, clock
        self._kept = _moment(desk.preferences.state(SEEN_STATE))
        self._last = self._kept or clock.now()
        self._told = False
        timer = QTimer(self, interval=_LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def hear(self, *signals: SignalInstance) -> None:
        """Take each of these signals for something the agent does."""
        for signal in signals:
            signal.connect(self._on_act)

    def look(self) -> None:
        """Doubt, where the rest has lasted long enough by now."""
        rest = self._clock.now() - self._last
        if rest >= IDLE and not self._told and len(self._desk.people.agents) > 1:
            self._told = True
            self.doubted.emit()

    def _on_act(self) -> None:
        self.look()
        now = self._clock.now()
        self._last, self._told = now, False
        if self._kept is None or abs(now - self._kept) >= _EXACTLY:
            self._kept = now
            keep = partial(self._desk.preferences.keep_state, SEEN_STATE, as_text(now))
            self._lane.attempt(keep)


def _moment(text: object) -> datetime | None:
    """Return a moment that was remembered; None for none, or for what another program wrote."""
    try:
        moment = from_text(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
