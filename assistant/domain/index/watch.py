"""Lets long work tell how far it is, and be called off."""

from assistant.domain.hits import Cancelled, Progress, Stop


class Watch:
    """Asked and told between any two portions of work."""

    def __init__(self, progress: Progress | None = None, cancelled: Stop | None = None) -> None:
        self._progress = progress
        self._cancelled = cancelled

    def __call__(self, share: float) -> None:
        """Report that ``share`` of the work (0 to 1) is done; raise ``Cancelled`` if called off."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled
        if self._progress is not None:
            self._progress(share)
