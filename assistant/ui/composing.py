"""Watches whether an input method is composing in a field: then Enter belongs to it, not to us."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget


class Composing(QObject):
    """Knows whether letters typed into a field are still being turned into characters."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._preedit = ""
        field.installEventFilter(self)

    def __bool__(self) -> bool:
        return bool(self._preedit)

    def note(self, event: QInputMethodEvent) -> None:
        """Note the text being composed."""
        self._preedit = event.preeditString()

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Note the text being composed; take nothing away from the field."""
        if isinstance(event, QInputMethodEvent):
            self.note(event)
        elif event.type() == QEvent.Type.FocusOut:
            self._preedit = ""  # the input method commits or drops its text with the focus
        return False
