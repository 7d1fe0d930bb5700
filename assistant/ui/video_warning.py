"""The warning before a video: what is only pasted elsewhere, 千牛 sends at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.services.insertion import Prepared
    from assistant.ui.order import Order

#: The same order within this time means that the warning was read, in seconds.
HEEDED_S = 20.0


class VideoWarning:
    """Stops an order with a video in it until it is given a second time."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._warned: tuple[object, object] | None = None
        self._until = 0.0

    def stops(self, order: Order, prepared: Prepared) -> bool:
        """Say whether the agent is to be warned first."""
        if not _has_video(prepared):
            return False
        wanted, before = (order.phrase, order.target.id), self._warned
        self._warned = None
        if wanted == before and self._now() < self._until:
            return False
        self._warned, self._until = wanted, self._now() + HEEDED_S
        return True


def _has_video(prepared: Prepared) -> bool:
    found = [each.attachment for each in prepared.messages if each.attachment]
    if not found:
        return False
    from assistant.domain.attachments import is_video

    return any(map(is_video, found))
