"""The list of phrases: what clicks, keys and the pointer mean in it. It acts on nothing itself."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from assistant.domain.phrases import Phrase, PhraseId
from assistant.ui.phrases.delegate import CARDS, PhraseDelegate, Standing
from assistant.ui.phrases.model import PhraseModel
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.drawing import paint_note
from assistant.ui.widgets.even_list import AnyIndex, EvenList

#: A second click on the same phrase within this time is a double click, not a second wish.
DOUBLE_CLICK_MS = 1000

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier


class PhraseList(EvenList):
    """Rows of phrases in a model."""

    asked = Signal(str)
    """A key that means an action on what is chosen: insert, send, copy, edit, look, delete."""
    clicked_once = Signal(object)
    """A phrase was clicked, not dragged, double-clicked or added to the choice: its id."""
    edit_clicked = Signal(object)
    """The edit sign of a phrase was clicked: its id."""
    star_clicked = Signal(object)
    """The star of a phrase was clicked: its id."""
    pointed = Signal(object)
    """Another phrase, or None, is under the pointer."""
    menu_requested = Signal(object)
    """The menu of what is chosen is wanted at that place on the screen."""
    typed = Signal(str)
    """Letters were typed that belong into the search field."""
    left = Signal()
    """Esc was pressed."""

    def __init__(self, model: PhraseModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases = model
        self._delegate = PhraseDelegate(self, self._standing)
        self._pressed = QModelIndex()
        self._last: tuple[PhraseId | None, int] = (None, -DOUBLE_CLICK_MS)
        self._hovered = QPersistentModelIndex()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self._fit_rows()
        self._set_dragging()
        self._keys: dict[tuple[int, bool], str] = {
            (_Key.Key_Return, False): "insert",
            (_Key.Key_Enter, False): "insert",
            (_Key.Key_Return, True): "send",
            (_Key.Key_Enter, True): "send",
            (_Key.Key_C, True): "copy",
            (_Key.Key_F2, False): "edit",
            (_Key.Key_Space, False): "look",
            (_Key.Key_Delete, False): "delete",
            (_Key.Key_Z, True): "undo",
            (_Key.Key_D, True): "star",
        }

    def set_style(self, style: str) -> None:
        """Show cards or lines."""
        if style != self._delegate.style:
            self._delegate.set_style(style)
            self._fit_rows()

    def set_editable(self, on: bool) -> None:
        """Let rows be edited and dragged away, or only be looked at and chosen."""
        self._delegate.editable = on
        self.setDragEnabled(on)

    def chosen(self) -> list[Phrase]:
        """Return the chosen phrases, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._phrases.phrase(row) for row in rows]

    def current(self) -> Phrase | None:
        """Return the phrase on which the keyboard stands, or None."""
        index = self.currentIndex()
        return self._phrases.phrase(index.row()) if index.isValid() else None

    def put_on(self, row: int) -> None:
        """Make that row the only one chosen, and show it."""
        index = self._phrases.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def move_by(self, steps: int) -> None:
        """Go up or down from the current row, no further than the ends."""
        last = self._phrases.rowCount() - 1
        here = self.currentIndex()
        row = here.row() + steps if here.isValid() else (0 if steps > 0 else last)
        self.put_on(min(max(row, 0), last))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn keys into what they mean; arrows and marking stay with the list."""
        control = bool(event.modifiers() & _Modifier.ControlModifier)
        meaning = self._keys.get((event.key(), control))
        if meaning is not None:
            self.asked.emit(meaning)
        elif event.key() == _Key.Key_Escape:
            self.left.emit()
        elif event.key() == _Key.Key_Menu:
            self._ask_menu_here()
        elif not control and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where it began; a right click keeps what is chosen if it is part of it."""
        index = self.indexAt(event.position().toPoint())
        self._pressed = QModelIndex(index)
        chosen = index.isValid() and self.selectionModel().isSelected(index)
        if event.button() == Qt.MouseButton.RightButton and chosen:
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a press and release on one row, without Ctrl or Shift, for a click on it."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        plain = event.modifiers() == _Modifier.NoModifier
        same = index.isValid() and index == self._pressed
        if event.button() == Qt.MouseButton.LeftButton and plain and same:
            self._click(self._phrases.phrase(index.row()).id, self._sign_at(index, point), event)
        self._pressed = QModelIndex()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take it for a press like any other: the time between clicks is looked at there."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which phrase is pointed at."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        shape = Qt.CursorShape.PointingHandCursor
        if index.isValid() and self._sign_at(index, point):
            self.setCursor(QCursor(shape))
        else:
            self.unsetCursor()
        self._point_at(index)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag what is chosen, shown as a small note with the first title and how many more.

        Qt's own way would hold Python's lock while something is dragged, and with it every other
        thread: hotkeys and insertions would wait for the mouse button.
        """
        chosen = self.chosen()
        if not chosen:
            return
        more = f" +{len(chosen) - 1}" if len(chosen) > 1 else ""
        note = paint_note(chosen[0].title[:24] + more, self.palette(), self.devicePixelRatioF())
        drag = QDrag(self)
        drag.setMimeData(self._phrases.mimeData(self.selectedIndexes()))
        drag.setPixmap(note)
        drag.setHotSpot(QPoint(-TINY, -TINY))
        drag.exec(Qt.DropAction.MoveAction)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that nothing is pointed at any more."""
        super().leaveEvent(event)
        self._point_at(QModelIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is chosen."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self.menu_requested.emit(event.globalPos())
        else:
            self._ask_menu_here()

    def _click(self, phrase: PhraseId, sign: str, event: QMouseEvent) -> None:
        last, at = self._last
        again = last == phrase and event.timestamp() - at < DOUBLE_CLICK_MS
        self._last = (phrase, event.timestamp())
        if sign:
            signal = self.edit_clicked if sign == "edit" else self.star_clicked
            signal.emit(phrase)
        elif not again:
            self.clicked_once.emit(phrase)

    def _sign_at(self, index: QModelIndex, point: QPoint) -> str:
        """Return the name of the sign at a point of a row: edit, star or none."""
        return self._delegate.sign_at(QRectF(self.visualRect(index)), point)

    def _point_at(self, index: QModelIndex) -> None:
        before = self._hovered
        if before != index:
            self._hovered = QPersistentModelIndex(index)
            self.pointed.emit(self._phrases.phrase(index.row()) if index.isValid() else None)
            for each in (before, self._hovered):
                if each.isValid():
                    self.update(self._phrases.index(each.row()))

    def _standing(self, index: AnyIndex) -> Standing:
        return Standing(
            selected=self.selectionModel().isSelected(index),
            hovered=self._hovered == index,
            focused=self.hasFocus() and self.isActiveWindow() and index == self.currentIndex(),
        )

    def _ask_menu_here(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            corner = self.visualRect(index).bottomLeft() + QPoint(SMALL, 0)
            self.menu_requested.emit(self.viewport().mapToGlobal(corner))

    def _fit_rows(self) -> None:
        self.set_row_height(self._delegate.row_height())
        self.setViewportMargins(0, 2 if self._delegate.style == CARDS else 0, 0, 0)

    def _set_dragging(self) -> None:
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
