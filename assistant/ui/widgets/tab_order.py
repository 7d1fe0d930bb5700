"""The way of Tab through widgets that were made later: Qt puts these at the end of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def lead_through(rows: Sequence[QWidget], end: QWidget) -> None:
    """Let Tab lead through ``rows`` in their order and then to ``end``, which is where it was."""
    within: list[list[QWidget]] = [[] for _ in rows]
    before: QWidget | None = None
    each = end.nextInFocusChain()
    while each is not None and each is not end:
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            place = next(
                (n for n, row in enumerate(rows) if row is each or row.isAncestorOf(each)), None
            )
            if place is None:
                before = each
            else:
                within[place].append(each)
        each = each.nextInFocusChain()
    for part in (*(part for row in within for part in row), end):
        if before is not None:
            QWidget.setTabOrder(before, part)
        before = part
