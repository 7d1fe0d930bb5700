"""The nicknames of a customer, each with its platform, under one another."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assistant.domain.customers import TAOBAO, Nickname
from assistant.ui.customers.words import platform_words
from assistant.ui.field_kinds import Field
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import QUIET, Button, IconButton
from assistant.ui.widgets.removal import remove
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.widgets.tab_order import lead_through

#: Platforms that are offered; others are kept by the name one types.
_PLATFORMS = (TAOBAO, "抖音", "京东", "拼多多", "小红书", "微信")

_PLATFORM_PX = 88


class NamesField(Field):
    """One row for each nickname; an empty one says nothing."""

    def __init__(self) -> None:
        self.rows: list[_Row] = []
        whole = QWidget()
        super().__init__(whole)
        self.add = Button(self.tr("+ Another nickname"), QUIET)
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(lambda: self._append(Nickname("")).line.setFocus())
        self.show_value(())

    def value(self) -> Any:
        """Return the nicknames."""
        return tuple(each for row in self.rows if (each := row.name()).name.strip())

    def show_value(self, value: Any) -> None:
        """Show nicknames, or an empty row where there is none."""
        names: Iterable[Nickname] = value or (Nickname(""),)
        for row in self.rows:
            remove(row, self._column)
        self.rows = []
        for name in names:
            self._append(name)

    def _append(self, name: Nickname) -> "_Row":
        row = _Row(name, first=not self.rows)
        row.edited.connect(self.edited)
        row.gone.connect(lambda: self._drop(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        lead_through(self.rows, self.add)
        self.widget.setFocusProxy(self.rows[0].line)
        return row

    def _drop(self, row: "_Row") -> None:
        self.rows.remove(row)
        remove(row, self._column)
        self.rows[0].line.setFocus()
        self.edited.emit()


class _Row(QWidget):
    edited = Signal()
    gone = Signal()

    def __init__(self, name: Nickname, first: bool) -> None:
        super().__init__()
        self.line, self.platform = QLineEdit(name.name), ChoiceBox()
        self.line.setAccessibleName(self.tr("Nickname"))
        self.line.setPlaceholderText(self.tr("In full, as copied from the chat"))
        self.platform.setAccessibleName(self.tr("Platform"))
        self.platform.setEditable(True)
        self.platform.setFixedWidth(_PLATFORM_PX)
        self._fill(_PLATFORMS, name.platform)
        remove_it = IconButton("close", self.tr("Remove this nickname"))
        remove_it.setVisible(not first)
        remove_it.clicked.connect(self.gone)
        self.line.textChanged.connect(self.edited)
        self.platform.currentTextChanged.connect(self.edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.line, 1)
        row.addWidget(self.platform)
        row.addWidget(remove_it)

    def name(self) -> Nickname:
        """Return the nickname that is written."""
        written = self.platform.currentText().strip()
        known = {platform_words(each): each for each in _PLATFORMS}
        return Nickname(self.line.text(), known.get(written, written) or TAOBAO)

    def _fill(self, platforms: Sequence[str], platform: str) -> None:
        for each in dict.fromkeys((*platforms, platform)):
            self.platform.addItem(platform_words(each), each)
        self.platform.choose(platform)
