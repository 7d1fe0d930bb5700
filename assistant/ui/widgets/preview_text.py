"""What will be pasted, exactly, with what was filled in tinted and what is missing named."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from assistant.domain.segments import Rendered, Segment
from assistant.ui.theme import LINE_PX, Tokens, tokens_of


class PreviewText(QTextEdit):
    """The rendered text. It takes no focus: the caret stays in the chat."""

    recoloured = Signal()
    """The theme is another; what is shown still has the colours of the old one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "preview")
        self.document().setDocumentMargin(0)

    def show_rendered(self, rendered: Rendered) -> None:
        """Show the parts of a rendered phrase, each in its colours."""
        tokens = tokens_of(self.palette())
        self.clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(LINE_PX, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(block)
        for segment in rendered.segments:
            if segment.kind == "divider" and not cursor.atStart():
                cursor.insertBlock()
            cursor.insertText(self._words(segment), _look(segment, tokens))

    def changeEvent(self, event: QEvent) -> None:
        """Tell of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.recoloured.emit()

    def _words(self, segment: Segment) -> str:
        if segment.kind == "gap":
            return self.tr("Missing: {name}").format(name=segment.name)
        if segment.kind == "divider":
            return f"{segment.text}  "
        if segment.kind == "file":
            return self.tr("File: {name}").format(name=segment.text)
        return segment.text


def _look(segment: Segment, tokens: Tokens) -> QTextCharFormat:
    look = QTextCharFormat()
    colors = {
        "filled": (tokens.accent_text, tokens.tint),
        "gap": (tokens.warning_text, tokens.warning_tint),
        "divider": (tokens.secondary, ""),
        "file": (tokens.accent_text, ""),
    }
    words, ground = colors.get(segment.kind, (tokens.text, ""))
    look.setForeground(QBrush(QColor(words)))
    if ground:
        look.setBackground(QBrush(QColor(ground)))
    return look
