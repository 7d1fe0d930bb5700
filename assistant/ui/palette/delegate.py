"""How the rows of the palette are drawn: a heading, or a phrase with number, badges and text."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from assistant.ui.hit_reason import Reason, reason
from assistant.ui.icons import paint_icon
from assistant.ui.palette.model import PaletteModel
from assistant.ui.palette.rows import Row, offered
from assistant.ui.theme import LARGE, SMALL, SMALL_PX, TEXT_PX, Tokens, text_font, tokens_of
from assistant.ui.widgets.drawing import elided, fill, paint_marked, paint_pill
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.widgets.glance import glance

HEADING_PX, ROW_PX, OFFER_PX = 28, 54, 40

#: Where the words of a row begin, behind its number, and how wide its short code may get.
_WORDS_LEFT = 48
_CODE_WIDTH = 120.0


def reason_of(row: Row) -> Reason | None:
    """Return the line below a title that says why the row was found; None where its text does."""
    if row.product is not None:
        from assistant.ui.product_words import line

        return line(row.product)
    if row.customer is not None:
        from assistant.ui.customer_line import line as line_of_customer

        return line_of_customer(row.customer)
    return reason(row.phrase, row.hit) if row.phrase else None


def _badge_colours(row: Row, tokens: Tokens) -> tuple[str, str, str]:
    if row.product is not None:
        from assistant.ui.product_words import badge_colours

        return badge_colours(row.product.brief, tokens)
    return tokens.warning_tint, "", tokens.warning_text


class PaletteDelegate(QStyledItemDelegate):
    """Draws headings and phrases."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a row."""
        model = index.model()
        if not isinstance(model, PaletteModel):
            return QSize(200, ROW_PX)
        row = model.row(index.row())
        return QSize(200, OFFER_PX if row.words else ROW_PX if row.choosable else HEADING_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        model = index.model()
        if not isinstance(model, PaletteModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = _Drawing(painter, option, model.row(index.row()))
        if drawing.row.words:
            drawing.ground()
            drawing.offer()
        elif not drawing.row.choosable:
            drawing.heading()
        else:
            drawing.ground()
            drawing.title(drawing.badges())
            drawing.body()
        painter.restore()


class _Drawing:
    """One row being drawn."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        self.row = row
        self._painter = painter
        self._tokens = tokens_of(option.palette)
        self._box = QRectF(option.rect)
        self._selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._words = self._box.adjusted(_WORDS_LEFT, 6, -LARGE, -6)

    def heading(self) -> None:
        self._painter.fillRect(self._box, QColor(self._tokens.surface))
        self._painter.setFont(text_font(SMALL_PX))
        self._painter.setPen(QColor(self._tokens.secondary))
        room = self._box.adjusted(LARGE, 4, -LARGE, 0)
        self._painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.row.heading)

    def offer(self) -> None:
        """Draw the line that offers to look for the buyer's words."""
        tokens, box = self._tokens, self._box
        sign = QRectF(box.left() + LARGE, box.center().y() - 8, 16, 16)
        paint_icon(self._painter, "search", sign, QColor(tokens.accent_text))
        self._painter.setFont(text_font(TEXT_PX))
        words = offered(self.row.words)
        begin = words.find(self.row.words)
        colors = QColor(tokens.secondary), QColor(tokens.text)
        room = box.adjusted(_WORDS_LEFT, 0, -LARGE, 0)
        paint_marked(self._painter, room, words, ((begin, len(words)),), colors)

    def ground(self) -> None:
        tokens = self._tokens
        color = tokens.tint if self._selected else tokens.hover if self._hovered else tokens.surface
        self._painter.fillRect(self._box, QColor(color))
        if self._selected:  # not by colour alone: a bar at the edge too
            bar = QRectF(self._box.left(), self._box.top(), 3, self._box.height())
            self._painter.fillRect(bar, QColor(tokens.accent))
        if self.row.number:
            self._painter.setFont(text_font(SMALL_PX))
            self._painter.setPen(QColor(tokens.secondary))
            room = QRectF(self._box.left() + LARGE, self._box.top(), 24, self._box.height())
            self._painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(self.row.number))

    def badges(self) -> float:
        """Draw the badges from the right; return where the title must end."""
        tokens, right = self._tokens, self._words.right()
        middle = self._words.top() + 11
        if self.row.refusal:
            colors = _badge_colours(self.row, tokens)
            right = paint_pill(self._painter, right, middle, self.row.refusal, colors) - SMALL
        if self.row.place:
            metrics = QFontMetricsF(text_font(SMALL_PX))
            place = elided(metrics, self.row.place, self._words.width() / 3)
            border = "" if self._selected else tokens.border
            colors = (tokens.surface, border, tokens.secondary)
            right = paint_pill(self._painter, right, middle, place, colors) - SMALL
        return right

    def title(self, right: float) -> None:
        tokens, hit, painter = self._tokens, self.row.hit, self._painter
        font = text_font(TEXT_PX, strong=True)
        width = self._code_width()
        left = self._words.left() + (self._star() if self.row.starred else 0)
        room = right - left - (width + SMALL if width else 0)
        painter.setFont(font)
        colors = QColor(self._main_color), QColor(tokens.accent_text)
        box = QRectF(left, self._words.top(), room, 22)
        paint_marked(painter, box, self.row.title, hit.title_marks if hit else (), colors)
        if width:
            shown = min(QFontMetricsF(font).horizontalAdvance(self.row.title), room)
            self._code(box.left() + shown + SMALL, width)

    def _star(self) -> float:
        """Draw the star of a favourite; return the room it takes before the title."""
        star = QRectF(self._words.left(), self._words.top() + 4, 14, 14)
        paint_icon(self._painter, "star", star, QColor(self._tokens.warning), filled=True)
        return star.width() + 4

    def body(self) -> None:
        tokens, hit = self._tokens, self.row.hit
        why = reason_of(self.row)
        seen = why or glance(self.row.text, hit.body_marks if hit else ())
        self._painter.setFont(text_font(TEXT_PX))
        quiet = tokens.disabled if self._refused else tokens.secondary
        box = QRectF(self._words.left(), self._words.bottom() - 20, self._words.width(), 20)
        colors = QColor(quiet), QColor(tokens.accent_text)
        paint_marked(self._painter, box, seen.text, seen.marks, colors)

    @property
    def _main_color(self) -> str:
        return self._tokens.secondary if self._refused else self._tokens.text

    @property
    def _refused(self) -> bool:
        """Whether Enter does nothing here: what is no phrase can be opened, whatever is said."""
        return bool(self.row.refusal) and self.row.phrase is not None

    def _code_width(self) -> float:
        if not self.row.code:
            return 0.0
        metrics = QFontMetricsF(text_font(SMALL_PX))
        return min(metrics.horizontalAdvance(self.row.code) + 2, _CODE_WIDTH) + 12

    def _code(self, left: float, width: float) -> None:
        tokens, hit = self._tokens, self.row.hit
        pill = QRectF(left, self._words.top() + 2, width, 18)
        frame = pill.adjusted(0.5, 0.5, -0.5, -0.5)
        fill(self._painter, frame, 9, tokens.surface, "" if self._selected else tokens.border)
        self._painter.setFont(text_font(SMALL_PX))
        colors = QColor(tokens.secondary), QColor(tokens.accent_text)
        room = pill.adjusted(6, 0, -4, 0)
        paint_marked(self._painter, room, self.row.code, hit.code_marks if hit else (), colors)
