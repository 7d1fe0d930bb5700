"""How a row of a preview is drawn: what it is and its title, below where it goes and its text."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assistant.domain.merging import Kind
from assistant.domain.tables import RowNote
from assistant.ui.importing.listing import PreviewRow, RowsModel, summary
from assistant.ui.theme import MEDIUM, SMALL, TEXT_PX, Tokens, text_font, tokens_of
from assistant.ui.widgets.drawing import paint_focus, paint_pill, paint_words
from assistant.ui.widgets.even_list import AnyIndex

ROW_PX = 50


class RowsDelegate(QStyledItemDelegate):
    """Draws rows of two lines with a badge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a row."""
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        model = index.model()
        row = model.row(index.row()) if isinstance(model, RowsModel) else None
        if row is None or not isinstance(model, RowsModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(painter, option, row, model.told(row))
        painter.restore()


def _paint(painter: QPainter, option: QStyleOptionViewItem, row: PreviewRow, told: str) -> None:
    tokens, box = tokens_of(option.palette), QRectF(option.rect)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(box, QColor(tokens.tint if selected else tokens.surface))
    line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
    painter.fillRect(line, QColor(tokens.line))
    kind, title, text = summary(row)
    words = box.adjusted(MEDIUM, 5, -MEDIUM, -5)
    left = paint_pill(painter, words.right(), words.top() + 10, kind, _colors(tokens, row))
    room = QRectF(words.left(), words.top(), left - SMALL - words.left(), 20)
    paint_words(painter, room, title, text_font(TEXT_PX, strong=True), tokens.text)
    below = QRectF(words.left(), words.bottom() - 20, words.width(), 20)
    color = tokens.danger_text if isinstance(row, RowNote) else tokens.warning_text
    color = color if told else tokens.secondary
    paint_words(painter, below, told or text, text_font(TEXT_PX), color)
    if option.state & QStyle.StateFlag.State_HasFocus:
        paint_focus(painter, box, option.palette)


def _colors(tokens: Tokens, row: PreviewRow) -> tuple[str, str, str]:
    if isinstance(row, RowNote):
        return tokens.danger_tint, "", tokens.danger_text
    return {
        Kind.NEW: (tokens.success_tint, "", tokens.success_text),
        Kind.CHANGED: (tokens.warning_tint, "", tokens.warning_text),
        Kind.DUPLICATE: (tokens.surface, tokens.border, tokens.secondary),
    }[row.kind]
