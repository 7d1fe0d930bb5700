"""The list in the palette: its rows, how they are drawn, and which one is chosen.

The list never has the focus: the keys come from the palette's field.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from assistant.domain.phrases import Phrase
from assistant.ui.palette_rows import Row
from assistant.ui.theme import LARGE, SMALL, SMALL_PX, TEXT_PX, text_font, tokens_of
from assistant.ui.widgets.drawing import elided, fill, paint_marked, paint_pill
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.widgets.glance import glance

_NOWHERE = QModelIndex()

HEADING_PX, ROW_PX = 28, 54

#: The most rows on show; the rest scrolls.
_ROWS_SHOWN = 6

#: Where the words of a row begin, behind its number, and how wide its short code may get.
_WORDS_LEFT = 48
_CODE_WIDTH = 120.0


class PaletteModel(QAbstractListModel):
    """The rows of the palette."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Row:
        """Return a row."""
        return self._rows[number]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row; everything else is drawn from the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        title = row.phrase.title if row.phrase else row.heading
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole and row.phrase:
            return ", ".join(filter(None, (title, row.phrase.short_code, row.place, row.refusal)))
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let phrases be chosen and headings not."""
        flag = Qt.ItemFlag
        if not index.isValid() or self._rows[index.row()].phrase is None:
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren


class PaletteDelegate(QStyledItemDelegate):
    """Draws headings and phrases."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height of a row."""
        model = index.model()
        heading = isinstance(model, PaletteModel) and model.row(index.row()).phrase is None
        return QSize(200, HEADING_PX if heading else ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        model = index.model()
        if not isinstance(model, PaletteModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = _Drawing(painter, option, model.row(index.row()))
        if drawing.row.phrase is None:
            drawing.heading()
        else:
            drawing.ground()
            drawing.title(drawing.row.phrase, drawing.badges())
            drawing.body(drawing.row.phrase)
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
            colors = (tokens.warning_tint, "", tokens.warning_text)
            right = paint_pill(self._painter, right, middle, self.row.refusal, colors) - SMALL
        if self.row.place:
            metrics = QFontMetricsF(text_font(SMALL_PX))
            place = elided(metrics, self.row.place, self._words.width() / 3)
            border = "" if self._selected else tokens.border
            colors = (tokens.surface, border, tokens.secondary)
            right = paint_pill(self._painter, right, middle, place, colors) - SMALL
        return right

    def title(self, phrase: Phrase, right: float) -> None:
        tokens, hit, painter = self._tokens, self.row.hit, self._painter
        font = text_font(TEXT_PX, strong=True)
        width = self._code_width(phrase)
        room = right - self._words.left() - (width + SMALL if width else 0)
        painter.setFont(font)
        colors = QColor(self._main_color), QColor(tokens.accent_text)
        box = QRectF(self._words.left(), self._words.top(), room, 22)
        paint_marked(painter, box, phrase.title, hit.title_marks if hit else (), colors)
        if width:
            shown = min(QFontMetricsF(font).horizontalAdvance(phrase.title), room)
            self._code(phrase, box.left() + shown + SMALL, width)

    def body(self, phrase: Phrase) -> None:
        tokens, hit = self._tokens, self.row.hit
        seen = glance(phrase.body, hit.body_marks if hit else ())
        self._painter.setFont(text_font(TEXT_PX))
        quiet = tokens.disabled if self.row.refusal else tokens.secondary
        box = QRectF(self._words.left(), self._words.bottom() - 20, self._words.width(), 20)
        colors = QColor(quiet), QColor(tokens.accent_text)
        paint_marked(self._painter, box, seen.text, seen.marks, colors)

    @property
    def _main_color(self) -> str:
        return self._tokens.secondary if self.row.refusal else self._tokens.text

    def _code_width(self, phrase: Phrase) -> float:
        if not phrase.short_code:
            return 0.0
        metrics = QFontMetricsF(text_font(SMALL_PX))
        return min(metrics.horizontalAdvance(phrase.short_code) + 2, _CODE_WIDTH) + 12

    def _code(self, phrase: Phrase, left: float, width: float) -> None:
        tokens, hit = self._tokens, self.row.hit
        pill = QRectF(left, self._words.top() + 2, width, 18)
        frame = pill.adjusted(0.5, 0.5, -0.5, -0.5)
        fill(self._painter, frame, 9, tokens.surface, "" if self._selected else tokens.border)
        self._painter.setFont(text_font(SMALL_PX))
        colors = QColor(tokens.secondary), QColor(tokens.accent_text)
        room = pill.adjusted(6, 0, -4, 0)
        paint_marked(self._painter, room, phrase.short_code, hit.code_marks if hit else (), colors)


class PaletteList(QListView):
    """Rows that can be stepped through, picked by number and clicked."""

    picked = Signal()
    """The row clicked is the chosen one now, and is wanted."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = PaletteModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(PaletteDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Phrases found"))
        self.setProperty("role", "palette")
        self.selectionModel().currentChanged.connect(self.chosen_changed)

    def show_rows(self, rows: Sequence[Row], chosen: Phrase | None = None) -> None:
        """Show rows and choose that phrase or, where it is not among them, the first one."""
        self._rows.show(rows)
        self.scrollToTop()
        ids = [row.phrase and row.phrase.id for row in rows]
        self._choose(ids.index(chosen.id) if chosen and chosen.id in ids else self._from(0, 1))
        self.chosen_changed.emit()

    def chosen(self) -> Phrase | None:
        """Return the chosen phrase."""
        index = self.currentIndex()
        return self._rows.row(index.row()).phrase if index.isValid() else None

    def step(self, step: int) -> None:
        """Choose the phrase that many rows away; headings are passed over."""
        here = self.currentIndex().row()
        aim = max(0, min(here + step, self._rows.rowCount() - 1))
        forward, back = (1, -1) if step > 0 else (-1, 1)
        found = self._from(aim, forward)
        self._choose(found if found >= 0 else self._from(aim, back))

    def pick(self, number: int) -> bool:
        """Choose the phrase of that number; return whether there is one."""
        for place in range(self._rows.rowCount()):
            if self._rows.row(place).number == number:
                self._choose(place)
                return True
        return False

    def wanted_height(self) -> int:
        """Return the height that shows all rows, up to a limit."""
        rows = [self._rows.row(place) for place in range(self._rows.rowCount())]
        phrases = sum(row.phrase is not None for row in rows[: _ROWS_SHOWN + 2])
        headings = sum(row.phrase is None for row in rows[: _ROWS_SHOWN + 2])
        return min(phrases, _ROWS_SHOWN) * ROW_PX + headings * HEADING_PX

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Want the phrase that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        clicked = event.button() == Qt.MouseButton.LeftButton and index.isValid()
        if clicked and index == self.currentIndex() and self.chosen() is not None:
            self.picked.emit()

    def _from(self, place: int, step: int) -> int:
        while 0 <= place < self._rows.rowCount():
            if self._rows.row(place).phrase is not None:
                return place
            place += step
        return -1

    def _choose(self, place: int) -> None:
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place))
            if place == self._from(0, 1):
                self.scrollToTop()  # with its heading
