"""The pictures of a product: dropped, pasted or chosen, put in order, worked on."""

from html import escape
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.phrases import Attachment
from assistant.services.desk import Desk
from assistant.ui.field_kinds import Field
from assistant.ui.lane import Lane
from assistant.ui.pictures.bringing import Bringing
from assistant.ui.theme import RADIUS, SMALL, TINY, tokens_of
from assistant.ui.thumbnails import Thumbnails
from assistant.ui.widgets.buttons import LINK, QUIET, Button, IconButton
from assistant.ui.widgets.drawing import fill, paint_focus
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.widgets.labels import for_menu
from assistant.ui.widgets.thumb import paint_thumb

_SIDE_PX = 56
_ROW = Qt.ItemDataRole.UserRole


class PicturesField(Field):
    """The pictures, the first of which stands for the product, and what can be done with them."""

    def __init__(self, desk: Desk, lane: Lane, bringing: Bringing) -> None:
        super().__init__(QWidget())
        self.bringing = bringing
        self.list = _Strip(Thumbnails(desk.attachments, lane))
        self._taken: tuple[int, Attachment] | None = None
        self._back = Button("", LINK)
        self._tools = QWidget()
        self._lay_out()
        self._connect()

    def value(self) -> Any:
        """Return the pictures in their order."""
        return tuple(self.list.item(at).data(_ROW) for at in range(self.list.count()))

    def show_value(self, value: tuple[Attachment, ...]) -> None:
        """Show pictures."""
        self.list.clear()
        for each in value:
            self._insert(self.list.count(), each)
        self._changed(None)

    def count(self) -> int:
        """Return how many there are."""
        return self.list.count()

    # What is done

    def _insert(self, at: int, attachment: Attachment) -> None:
        item = QListWidgetItem()
        item.setData(_ROW, attachment)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, attachment.name)
        item.setToolTip(f"<qt>{escape(attachment.name)}</qt>")
        self.list.insertItem(at, item)

    def _on_brought(self, attachment: Attachment, before: Attachment | None) -> None:
        known = self.value()
        if before in known:
            at = known.index(before)
            self.list.takeItem(at)
        else:
            at = len(known)
        if attachment not in self.value():
            self._insert(at, attachment)
        self.list.setCurrentRow(at)
        self._changed(None)
        self.edited.emit()

    def _on_moved(self, by: int) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + by < self.list.count():
            self.list.insertItem(row + by, self.list.takeItem(row))
            self.list.setCurrentRow(row + by)
            self.edited.emit()

    def _on_removed(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            attachment = self.list.takeItem(row).data(_ROW)
            name = for_menu(attachment.name)
            self._back.setText(self.tr("Put back: {name}").format(name=name))
            self._changed((row, attachment))
            self.edited.emit()

    def _put_back(self) -> None:
        if self._taken is not None:
            self._insert(*self._taken)
            self.list.setCurrentRow(self._taken[0])
            self._changed(None)
            self.edited.emit()

    def _on_worked(self) -> None:
        if (item := self.list.currentItem()) is not None:
            self.bringing.edit(item.data(_ROW))

    def _changed(self, taken: tuple[int, Attachment] | None) -> None:
        self._taken = taken
        self._back.setVisible(taken is not None)
        self.list.setVisible(self.list.count() > 0)
        self._tools.setVisible(self.list.count() > 0)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.fit()

    # How it is put together

    def _lay_out(self) -> None:
        add = Button(self.tr("+ Picture"), QUIET)
        add.setToolTip(self.tr("Also by dropping it here or pasting it with Ctrl+V"))
        add.clicked.connect(lambda: self.bringing.choose(self.tr("Add pictures")))
        tools, below = QHBoxLayout(self._tools), QHBoxLayout()
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(0)
        for icon, words, act in (
            ("left", self.tr("Earlier") + " (Alt+←)", lambda: self._on_moved(-1)),
            ("right", self.tr("Later") + " (Alt+→)", lambda: self._on_moved(1)),
            ("crop", self.tr("Crop, mask …"), self._on_worked),
            ("delete", self.tr("Remove"), self._on_removed),
        ):
            button = IconButton(icon, words)
            button.clicked.connect(act)
            tools.addWidget(button)
        below.setSpacing(SMALL)
        below.addWidget(add)
        below.addWidget(self._back)
        below.addStretch(1)
        below.addWidget(self._tools)
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self.list)
        column.addLayout(below)
        self.list.setAccessibleName(self.tr("Pictures"))
        self.widget.setFocusProxy(add)

    def _connect(self) -> None:
        self._back.clicked.connect(self._put_back)
        self.list.moved.connect(self._on_moved)
        self.list.removed.connect(self._on_removed)
        self.list.itemActivated.connect(lambda _item: self._on_worked())
        self.bringing.brought.connect(self._on_brought)


class _Strip(QListWidget):
    """Small pictures beside one another, in as many lines as they need."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.thumbnails = thumbnails
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setItemDelegate(_Faces(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        thumbnails.arrived.connect(self.viewport().update)

    def fit(self) -> None:
        """Take the height that all lines need."""
        side = _SIDE_PX + 2 * TINY
        a_line = max(1, self.viewport().width() // side)
        self.setFixedHeight(side * max(1, -(-self.count() // a_line)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the width."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by Alt and the arrows, remove by Delete."""
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class _Faces(QStyledItemDelegate):
    """Draws the small pictures."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of each."""
        return QSize(_SIDE_PX + 2 * TINY, _SIDE_PX + 2 * TINY)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one, and around it a ring where it is the one that is meant."""
        strip = self.parent()
        assert isinstance(strip, _Strip)
        box = QRectF(option.rect)
        attachment = index.data(_ROW)
        if option.state & QStyle.StateFlag.State_Selected:
            fill(painter, box, RADIUS, tokens_of(strip.palette()).tint)
        inner = box.adjusted(TINY, TINY, -TINY, -TINY)
        paint_thumb(painter, inner, attachment, strip.thumbnails.of(attachment), strip.palette())
        if option.state & QStyle.StateFlag.State_Selected and strip.hasFocus():
            paint_focus(painter, box, strip.palette())
