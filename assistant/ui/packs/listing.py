"""The phrases that a new version of a pack changes, as a list."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from assistant.domain.packs import Difference
from assistant.domain.phrases import PATH_SEPARATOR
from assistant.ui.packs.words import KINDS, worded
from assistant.ui.theme import LINE_PX, RADIUS, SMALL, SMALL_PX, TINY, text_font, tokens_of
from assistant.ui.widgets.drawing import elided, fill, paint_focus
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.wording import shown

_DIFFERENCE = Qt.ItemDataRole.UserRole
_ROW_PX = 2 * LINE_PX + 2 * SMALL


class DifferenceList(QListWidget):
    """Titles with what becomes of each."""

    chosen = Signal(object)
    """The ``Difference`` on which the list stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Changes"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._on_current)

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """List differences, standing on the first."""
        self.clear()
        for each in differences:
            words = worded(KINDS[each.kind][0])
            item = QListWidgetItem(shown(title_of(each)))
            item.setData(_DIFFERENCE, each)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words)
            self.addItem(item)
        self.setCurrentRow(0)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_DIFFERENCE))


def title_of(difference: Difference) -> str:
    """Return the title that the phrase has, or had."""
    draft = difference.after or difference.before
    return draft.title if draft is not None else ""


class _Rows(QStyledItemDelegate):
    """Draws a title and, below it, what becomes of the phrase and where it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of every row."""
        return QSize(0, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        view = self.parent()
        assert isinstance(view, DifferenceList)
        tokens = tokens_of(view.palette())
        difference = index.data(_DIFFERENCE)
        box = QRectF(option.rect).adjusted(TINY, 1, -TINY, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            fill(painter, box, RADIUS, tokens.tint)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill(painter, box, RADIUS, tokens.hover)
        line = box.adjusted(SMALL, SMALL - 1, -SMALL, 0)
        line.setHeight(LINE_PX)
        _write(painter, line, index.data(), tokens.text, strong=True)
        line.translate(0, LINE_PX)
        words, tone = KINDS[difference.kind]
        line.adjust(_write(painter, line, worded(words), getattr(tokens, f"{tone}_text")), 0, 0, 0)
        _write(painter, line, PATH_SEPARATOR.join(difference.path), tokens.secondary)
        if option.state & QStyle.StateFlag.State_HasFocus and view.hasFocus():
            paint_focus(painter, box, view.palette())
        painter.restore()


def _write(painter: QPainter, line: QRectF, words: str, color: str, strong: bool = False) -> float:
    """Write words into a line; return how much of it they take, with what stays free behind."""
    font = text_font(strong=True) if strong else text_font(SMALL_PX)
    metrics = QFontMetricsF(font)
    cut = elided(metrics, words, line.width())
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), cut)
    return metrics.horizontalAdvance(cut) + SMALL
