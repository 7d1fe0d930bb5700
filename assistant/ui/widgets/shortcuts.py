"""Keys that do something wherever the keyboard is within a part of a window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def add_shortcut(part: QWidget, keys: str, act: Callable[[], object]) -> None:
    """Do something on these keys ("Ctrl+S") while the keyboard is in a part or in its children."""
    shortcut = QShortcut(QKeySequence(keys), part)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
