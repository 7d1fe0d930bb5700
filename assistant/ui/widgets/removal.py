"""Widgets that go: out of their layout and out of sight at once, and for good when Qt has time."""

import shiboken6
from PySide6.QtWidgets import QLayout, QWidget


def remove(widget: QWidget, layout: QLayout) -> None:
    """Remove a widget from the layout it stands in."""
    layout.removeWidget(widget)
    _let_go(widget)


def remove_all(layout: QLayout) -> None:
    """Remove everything from a layout; layouts within it stay as they are."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            _let_go(widget)
        if item.layout() is None:
            shiboken6.delete(item)  # Qt gives it away, and Python does not take it


def _let_go(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
