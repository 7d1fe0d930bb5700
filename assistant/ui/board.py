"""The board where the screens meet: told to everybody, looked at by those concerned."""

from PySide6.QtCore import QObject, Signal


class Board(QObject):
    """Carries ``Changes`` from use cases to screens, and sentences to the status line."""

    changed = Signal(object)
    """A ``Changes`` value: look at your own part again."""

    said = Signal(str)
    """A sentence for the status line, already worded."""

    noticed = Signal(str)
    """A sentence for somebody who looks elsewhere. The system keeps it, so it names nobody."""

    refused = Signal(object)
    """A ``UserError`` for the status line; ``wording`` has its sentence."""
