"""The phrases that a new version of a pack changes, as a list."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from assistant.domain.packs import Difference
from assistant.domain.phrases import PATH_SEPARATOR
from assistant.ui.packs.words import KINDS, worded
from assistant.ui.theme import LINE_PX, SMALL, SMALL_PX, Tokens, text_font
from assistant.ui.widgets.drawing import paint_words
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows
from assistant.ui.wording import shown


class DifferenceList(TwoLineList):
    """Titles with what becomes of each."""

    chosen = Signal(object)
    """The ``Difference`` on which the list stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Changes"), _Rows, parent)
        self.currentRowChanged.connect(self._on_row)

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """List differences, standing on the first."""
        self.clear()
        for each in differences:
            self.add_row(each, shown(title_of(each)), worded(KINDS[each.kind][0]))
        self.setCurrentRow(0)

    def _on_row(self, number: int) -> None:
        if (row := self.row_at(number)) is not None:
            self.chosen.emit(row)


def title_of(difference: Difference) -> str:
    """Return the title that the phrase has, or had."""
    draft = difference.after or difference.before
    return draft.title if draft is not None else ""


class _Rows(TwoLineRows):
    """Draws a title and, below it, what becomes of the phrase and where it stands."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw what becomes of a phrase."""
        assert isinstance(row, Difference)
        title, small = shown(title_of(row)), text_font(SMALL_PX)
        paint_words(painter, line, title, text_font(strong=True), tokens.text)
        below = line.translated(0, LINE_PX)
        words, tone = KINDS[row.kind]
        color = getattr(tokens, f"{tone}_text")
        taken = paint_words(painter, below, worded(words), small, color)
        below.adjust(taken + SMALL, 0, 0, 0)
        paint_words(painter, below, PATH_SEPARATOR.join(row.path), small, tokens.secondary)
