"""The shop's promotions as a list: what they do, and when they hold."""

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.promotions import Promotion
from assistant.domain.validity import over
from assistant.services.desk import Desk
from assistant.ui.products.price_words import kind_words, rule_words
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL, SMALL_PX, TINY, Tokens, text_font
from assistant.ui.validity_words import validity_word
from assistant.ui.widgets.buttons import PRIMARY, Button, IconButton
from assistant.ui.widgets.drawing import paint_words
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.two_line_list import TwoLineList, TwoLineRows
from assistant.ui.wording import listed, when


class PromotionList(QWidget):
    """Lists promotions, those that are over last."""

    opened = Signal(int)
    new_requested = Signal()
    delete_requested = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = TwoLineList(self.tr("Promotions"), _Rows)
        self.empty = EmptyState("price")
        self.new = Button(self.tr("New promotion"), PRIMARY)
        self._back = IconButton("left", self.tr("Back (Esc)"))
        self._lay_out()
        self.rows.opened.connect(lambda name: self.opened.emit(int(name)))
        self.new.clicked.connect(self.new_requested)
        self.empty.acted.connect(lambda _way: self.new_requested.emit())
        self._back.clicked.connect(self.left)
        self.setFocusProxy(self.rows)

    def show_promotions(self, desk: Desk) -> None:
        """List what there is now."""
        here, now = self.rows.current(), desk.prices.now()
        known = desk.prices.promotions.items()
        self.rows.clear()
        for id, each in sorted(known, key=lambda row: over(row[1], now)):
            word, color = self._lasting(each, now)
            said = listed([*filter(None, (kind_words(each), rule_words(each), word))])
            self.rows.add_row((each, word, color), each.name, said, str(id))
        if known:
            self.rows.stand_on(here)
        self.rows.setVisible(bool(known))
        self.new.setVisible(bool(known))
        self.empty.setVisible(not known)

    def _lasting(self, promotion: Promotion, now: datetime) -> tuple[str, str]:
        """Return how long a promotion lasts, and the name of the colour in which it is said."""
        if found := validity_word(promotion, now):
            return found[0], f"{found[1]}_text"
        if promotion.valid_until is None:
            return "", "secondary"
        return self.tr("Until {moment}").format(moment=when(promotion.valid_until)), "secondary"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to delete the one on which the list stands."""
        if event.key() == Qt.Key.Key_Delete and (name := self.rows.current()):
            self.delete_requested.emit(int(name))
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.empty.say(
            self.tr("No promotions yet"),
            self.tr("Write down once what is taken off; then every price is worked out with it."),
        )
        self.empty.offer(("new", self.tr("New promotion")))
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, SMALL, MEDIUM, TINY)
        head.setSpacing(TINY)
        head.addWidget(self._back)
        head.addWidget(styled(QLabel(self.tr("Promotions")), "title"), 1)
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rows, 1)
        column.addWidget(self.empty, 1)


class _Rows(TwoLineRows):
    """Draws a promotion's name and until when it holds and, below, what it does."""

    def paint_row(self, painter: QPainter, line: QRectF, row: object, tokens: Tokens) -> None:
        """Draw one promotion."""
        assert isinstance(row, tuple)
        promotion, word, color = row
        taken = paint_words(painter, line, promotion.name, text_font(strong=True), tokens.text)
        small = text_font(SMALL_PX)
        beside = line.adjusted(taken + SMALL, 0, 0, 0)
        if word and beside.width() > 0:
            paint_words(painter, beside, word, small, getattr(tokens, color))
        below = line.translated(0, LINE_PX)
        said = " · ".join((kind_words(promotion), rule_words(promotion)))
        paint_words(painter, below, said, small, tokens.secondary)
