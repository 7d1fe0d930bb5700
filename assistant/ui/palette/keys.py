"""The keys that mean something while one types into the palette."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from assistant.ui.composing import Composing

#: What a key does; False leaves the key to the field.
Act = Callable[[], bool]

#: Modifiers and key, both as Qt numbers them.
Chord = tuple[Any, int]

_Mod = Qt.KeyboardModifier
NONE, CTRL, ALT = (each.value for each in (_Mod.NoModifier, _Mod.ControlModifier, _Mod.AltModifier))

#: They do not repeat while they are held: one press is one phrase.
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Keys(QObject):
    """Acts on the keys of a table that are pressed in a field; an input method's stay its own."""

    def __init__(self, field: QLineEdit, table: Mapping[Chord, Act]) -> None:
        super().__init__(field)
        self._composing = Composing(field)
        self._table = table
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the keys of the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & ~_Mod.KeypadModifier
            act = self._table.get((held.value, event.key()))
            if act is not None and not self._composing:
                return event.isAutoRepeat() and event.key() in ENTERS or act()
        return super().eventFilter(watched, event)
