"""The field in which a phrase's text is written: variables in colour, a broken one underlined."""

import re

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from assistant.domain.templates import TemplateBroken
from assistant.ui.pictures.bringing import brings
from assistant.ui.theme import tokens_of

_MARKUP = re.compile(r"[{｛][{｛%％][^}｝]*[}｝％%]?[}｝]?")


class BodyEdit(QPlainTextEdit):
    """Text with variables in it. Tab goes on to the next field."""

    save_wished = Signal()
    """Ctrl+Enter was pressed."""
    focused = Signal()
    """The keyboard is here."""
    given = Signal(object)
    """Files or a picture were pasted or dropped: ``QMimeData``, for the moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._highlighter = _Highlighter(self.document(), self)

    def put_in(self, form: str) -> None:
        """Put a variable in at the caret; what stands between ⟨⟩ is chosen, to be written over."""
        before, _, rest = form.partition("⟨")
        name, _, after = rest.partition("⟩")
        cursor = self.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(before + name + after)
        if name:
            cursor.setPosition(start + len(before))
            moved = QTextCursor.MoveOperation.Right
            cursor.movePosition(moved, QTextCursor.MoveMode.KeepAnchor, len(name))
        self.setTextCursor(cursor)
        self.setFocus()

    def mark_error(self, error: TemplateBroken | None) -> None:
        """Underline the place that makes no sense; None for no such place."""
        self._highlighter.mark(error)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files and pictures, too."""
        return brings(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand on files and pictures; a text is put in."""
        if brings(source):
            self.given.emit(source)
        else:
            super().insertFromMimeData(source)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Ctrl+Enter save."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save_wished.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_highlighter"):
            self._highlighter.rehighlight()


class _Highlighter(QSyntaxHighlighter):
    """Colours what stands between braces."""

    def __init__(self, document: QTextDocument, field: QWidget) -> None:
        super().__init__(document)
        self._field = field
        self._wrong = (-1, -1)

    def mark(self, error: TemplateBroken | None) -> None:
        """Underline from the error's place to the end of its snippet."""
        wrong = (-1, -1)
        if error is not None:
            start = int(str(error.values["offset"]))
            wrong = (start, start + max(1, len(str(error.values["snippet"]))))
        if wrong != self._wrong:
            self._wrong = wrong
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        tokens = tokens_of(self._field.palette())
        look = QTextCharFormat()
        look.setForeground(QColor(tokens.accent_text))
        for found in _MARKUP.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), look)
        start, end = (each - self.currentBlock().position() for each in self._wrong)
        if end > 0 and start < len(text) + 1:
            wrong = QTextCharFormat()
            wrong.setForeground(QColor(tokens.danger_text))
            wrong.setUnderlineColor(QColor(tokens.danger))
            wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            self.setFormat(max(start, 0), min(end, len(text)) - max(start, 0), wrong)
