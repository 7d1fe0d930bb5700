"""The products that a search in the panel finds, in a few rows above the phrases."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.products import ProductId
from assistant.services.desk import Desk
from assistant.services.product_finding import ProductFind
from assistant.ui.product_words import badge_colours, standing
from assistant.ui.product_words import line as line_of
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL, SMALL_PX, TINY, Tokens, text_font
from assistant.ui.widgets.buttons import QUIET, Button
from assistant.ui.widgets.drawing import paint_marked, paint_pill
from assistant.ui.widgets.labels import rule, styled
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows

#: So many rows stand above phrases, and so many where there are none.
_ABOVE, _ALONE = 2, 6
_ROW_PX = 2 * LINE_PX + 2 * SMALL


class ProductStrip(QWidget):
    """Shows nothing until a search finds products."""

    opened = Signal(object)
    """The card of the product of this id is wanted."""
    all_wanted = Signal(str)
    """All products found for this are to be seen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._typed = ""
        self.list = TwoLineList(self.tr("Products found"), _Rows)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.opened.connect(lambda name: self.opened.emit(ProductId(int(name))))
        self.all = Button(self.tr("All products found"), QUIET)
        self.all.clicked.connect(lambda: self.all_wanted.emit(self._typed))
        head = QHBoxLayout()
        head.setContentsMargins(MEDIUM, 0, SMALL, 0)
        head.addWidget(styled(QLabel(self.tr("Products")), "secondary"), 1)
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, TINY)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addSpacing(TINY)
        column.addWidget(rule(self))
        self.hide()

    def search(self, typed: str, alone: bool) -> None:
        """Show what ``typed`` finds; ``alone`` says that there are no phrases below."""
        self._typed = typed.strip()
        wanted = _ALONE if alone else _ABOVE
        finds = self._desk.product_search.find(typed, _ALONE + 1) if self._typed else []
        sure = [each for each in finds if each.hit.kind != "typo"]
        finds = finds if alone and not sure else sure
        self._show(finds[:wanted])
        if alone:
            self.list.setCurrentRow(0)
        self.all.setVisible(len(finds) > wanted)

    def _show(self, finds: list[ProductFind]) -> None:
        self.list.clear()
        for find in finds:
            brief = find.brief
            said = ", ".join(filter(None, (brief.item_number, line_of(find).text, standing(brief))))
            self.list.add_row(find, brief.title, said, str(brief.id))
        self.list.setFixedHeight(len(finds) * _ROW_PX)
        self.setVisible(bool(finds))


class _Rows(TwoLineRows):
    """Draws title and number, a badge, and why it was found."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw a product."""
        assert isinstance(row, ProductFind)
        brief, room = row.brief, QRectF(line)
        if words := standing(brief):
            colors = badge_colours(brief, tokens)
            room.setRight(paint_pill(painter, line.right(), line.center().y(), words, colors))
        strong = QColor(tokens.text), QColor(tokens.accent_text)
        quiet = QColor(tokens.secondary), QColor(tokens.accent_text)
        painter.setFont(text_font(strong=True))
        paint_marked(
            painter, room.adjusted(0, 0, -SMALL, 0), brief.title, row.hit.title_marks, strong
        )
        why = line_of(row)
        number = f"{brief.item_number} · " if brief.item_number else ""
        marks = tuple((low + len(number), high + len(number)) for low, high in why.marks)
        painter.setFont(text_font(SMALL_PX))
        paint_marked(painter, line.translated(0, LINE_PX), number + why.text, marks, quiet)
