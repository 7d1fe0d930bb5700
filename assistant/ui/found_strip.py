"""What a search in the panel finds beside phrases, in a few rows above them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.services.desk import Desk
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import QUIET, Button
from assistant.ui.widgets.labels import rule, styled
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows

#: So many rows stand above phrases, and so many where there are none.
_ABOVE, _ALONE = 2, 6
_ROW_PX = 2 * LINE_PX + 2 * SMALL


class Words(NamedTuple):
    """What a strip is called: its heading, its list where it is read out, the way to all."""

    heading: str
    list: str
    all: str


class FoundStrip(QWidget):
    """Shows nothing until a search finds something. A kind says what finds, and what a row is."""

    opened = Signal(object)
    """The card of what has this id is wanted."""
    all_wanted = Signal(str)
    """All that is found for this is to be seen."""

    def __init__(
        self, desk: Desk, words: Words, rows: type[TwoLineRows], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._typed = ""
        self.list = TwoLineList(words.list, rows)
        self.list.opened.connect(lambda name: self.opened.emit(int(name)))
        self.all = Button(words.all, QUIET)
        self.all.clicked.connect(lambda: self.all_wanted.emit(self._typed))
        head = QHBoxLayout()
        head.setContentsMargins(MEDIUM, 0, SMALL, 0)
        head.addWidget(styled(QLabel(words.heading), "secondary"), 1)
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, TINY)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addSpacing(TINY)
        column.addWidget(rule(self))
        self.hide()

    def finds(self, typed: str, limit: int) -> Sequence[Any]:
        """Return what a query finds, each with its ``hit``."""
        raise NotImplementedError

    def row(self, find: Any) -> tuple[str, str, int]:
        """Return the title of a find, what is read out of it beside that, and its id."""
        raise NotImplementedError

    def search(self, typed: str, alone: bool) -> None:
        """Show what ``typed`` finds; ``alone`` says that there are no phrases below."""
        self._typed = typed.strip()
        wanted = _ALONE if alone else _ABOVE
        finds = self.finds(typed, _ALONE + 1) if self._typed else ()
        sure = [each for each in finds if each.hit.kind != "typo"]
        finds = finds if alone and not sure else sure
        self._show(finds[:wanted])
        if alone:
            self.list.setCurrentRow(0)
        self.all.setVisible(len(finds) > wanted)

    def _show(self, finds: Sequence[Any]) -> None:
        self.list.clear()
        for find in finds:
            title, said, id = self.row(find)
            self.list.add_row(find, title, said, str(id))
        # Where there is little room, the rows above phrases stay, and others can be scrolled to.
        self.list.setMinimumHeight(min(len(finds), _ABOVE) * _ROW_PX)
        self.list.setMaximumHeight(len(finds) * _ROW_PX)
        self.setVisible(bool(finds))
