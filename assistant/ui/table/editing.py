"""Cells edited in place: Enter keeps what was written, Esc leaves it as it was.

What the library would refuse stays in the cell, with the reason below it.
"""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.domain.bulk import Term
from assistant.domain.errors import UserError
from assistant.domain.phrases import Phrase
from assistant.services.desk import Desk
from assistant.ui.composing import Composing
from assistant.ui.table.columns import COLUMNS
from assistant.ui.table.drafts import check, with_cell
from assistant.ui.table.model import TableModel
from assistant.ui.theme import SMALL
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.moment_field import MomentField
from assistant.ui.wording import sentence

#: A text is edited in a box of at least that size, in logical pixels.
_TEXT_WIDTH, _TEXT_HEIGHT = 360, 132
_WORDS_WIDTH = 300

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineEditor(QLineEdit):
    """One line: a title, a code or tags."""

    def __init__(self, column: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = column
        self.composing = Composing(self)

    def value(self) -> object:
        """Return the line."""
        return self.text()

    def show_phrase(self, phrase: Phrase) -> None:
        """Show title, code or tags."""
        shown = {"title": phrase.title, "code": phrase.short_code, "tags": ", ".join(phrase.tags)}
        self.setText(shown[self._column])
        self.selectAll()


class TextEditor(QPlainTextEdit):
    """A text of several lines; Shift+Enter begins another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.composing = Composing(self)
        self.setTabChangesFocus(True)

    def value(self) -> object:
        """Return the text."""
        return self.toPlainText()

    def show_phrase(self, phrase: Phrase) -> None:
        """Show the first message."""
        self.setPlainText(phrase.body)
        self.selectAll()


class TermEditor(QFrame):
    """From when, and until when."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self.start = MomentField(self.tr("Valid from"))
        self.end = MomentField(self.tr("Until"), last=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        row.addWidget(self.start)
        row.addWidget(self.end)
        self.setFocusProxy(self.start)
        self.composing = Composing(self.start.box)

    def value(self) -> object:
        """Return the time."""
        return Term(self.start.moment, self.end.moment)

    def show_phrase(self, phrase: Phrase) -> None:
        """Show its time."""
        self.start.show_moment(phrase.valid_from)
        self.end.show_moment(phrase.valid_until)


CellEditor = LineEditor | TextEditor | TermEditor


class Editing(QStyledItemDelegate):
    """Makes the editors of cells, and keeps one open that holds what cannot be."""

    def __init__(self, desk: Desk, model: TableModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._desk = desk
        self._model = model
        self._view = view
        self._refusal: InlineMessage | None = None
        self._open = QPersistentModelIndex()

    @property
    def refusal(self) -> str:
        """What is said below the cell that is open, "" for nothing."""
        return self._refusal.text() if self._refusal is not None else ""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Make the editor that fits the column."""
        self._open = QPersistentModelIndex(index)
        column = COLUMNS[index.column()]
        makers = {"text": TextEditor, "validity": TermEditor}
        made = makers.get(column.name, lambda parent: LineEditor(column.name, parent))(parent)
        made.setAccessibleName(column.heading())
        return made

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Show what the cell holds."""
        assert isinstance(editor, CellEditor)
        editor.show_phrase(self._model.phrases[index.row()])

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Hand on what was written, where it is something else than before."""
        column, phrase = COLUMNS[index.column()].name, self._model.phrases[index.row()]
        assert isinstance(editor, CellEditor)
        value = editor.value()
        if with_cell(phrase, column, value) != phrase.draft:
            model.setData(index, value)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex
    ) -> None:
        """Put the editor over its cell, larger where it needs room, and within the table."""
        cell = QRect(option.rect)
        least = editor.minimumSizeHint()
        if isinstance(editor, QPlainTextEdit):
            least.setWidth(_TEXT_WIDTH)
            least.setHeight(_TEXT_HEIGHT)
        size = cell.size().expandedTo(least)
        room = self._view.viewport().rect()
        x = max(min(cell.x(), room.right() - size.width()), 0)
        y = max(min(cell.y(), room.bottom() - size.height()), 0)
        editor.setGeometry(QRect(x, y, min(size.width(), room.width()), size.height()))

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        """Take the reason away with the cell it was about."""
        self._withdraw()
        super().destroyEditor(editor, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep the editor open while it holds what the library would refuse."""
        assert isinstance(editor, CellEditor)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER and not _more_lines(editor, event):
                return self._on_enter(editor)
            self._withdraw()
        elif (
            event.type() == QEvent.Type.FocusOut
            and not _left(editor)
            or event.type() == QEvent.Type.FocusOut
            and self._refused(editor)
        ):
            return True
        return super().eventFilter(editor, event)

    def _on_enter(self, editor: CellEditor) -> bool:
        if not self._refused(editor):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        return True

    def _refused(self, editor: CellEditor) -> bool:
        """Say whether what was written cannot be, and below the cell why."""
        index = self._open
        if not index.isValid():
            return False
        phrase = self._model.phrases[index.row()]
        written = editor.value()
        draft = with_cell(phrase, COLUMNS[index.column()].name, written)
        try:
            check(self._desk.library.shelf, draft, phrase.id)
        except UserError as error:
            self._complain(editor, error)
            return True
        return False

    def _complain(self, editor: QWidget, error: UserError) -> None:
        if self._refusal is None:
            self._refusal = InlineMessage(self._view.viewport())
        said = self._refusal
        said.say(sentence(error), "danger")
        room = self._view.viewport().rect()
        width = min(max(editor.width(), _WORDS_WIDTH), room.width())
        height = max(said.heightForWidth(width), said.sizeHint().height())
        below = editor.geometry().bottom() + 2
        y = below if below + height <= room.bottom() else editor.y() - height - 2
        said.setGeometry(max(min(editor.x(), room.right() - width), 0), max(y, 0), width, height)
        said.raise_()

    def _withdraw(self) -> None:
        if self._refusal is not None:
            self._refusal.hide()


def _more_lines(editor: CellEditor, event: QKeyEvent) -> bool:
    """Say whether Enter is the editor's own: another line, or the end of a composition."""
    if editor.composing:
        return True
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return shift and isinstance(editor, QPlainTextEdit)


def _left(editor: QWidget) -> bool:
    """Say whether the keyboard went elsewhere than to a part of the editor."""
    focus = QApplication.focusWidget()
    return focus is None or not (focus is editor or editor.isAncestorOf(focus))
