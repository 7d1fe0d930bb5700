"""The first picture of a product: a click shows all, the menu inserts one of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from assistant.domain.passages import Passage
from assistant.domain.phrases import Attachment
from assistant.ui.icons import icon, paint_icon
from assistant.ui.theme import RADIUS, SMALL_PX, text_font, tokens_of
from assistant.ui.thumbnails import Thumbnails
from assistant.ui.widgets.buttons import pressed_by
from assistant.ui.widgets.drawing import fill, paint_focus
from assistant.ui.widgets.labels import for_menu
from assistant.ui.widgets.thumb import paint_thumb

SIDE_PX = 64


class ProductPicture(QAbstractButton):
    """A square with the first picture, and how many there are."""

    wanted = Signal(object)
    """These ``Attachment``s are to be seen in whole."""
    passage_chosen = Signal(object)
    passage_to_copy = Signal(object)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._pictures: Sequence[Attachment] = ()
        self._sayable = True
        self.setFixedSize(SIDE_PX, SIDE_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        thumbnails.arrived.connect(self.update)

    def show_pictures(self, pictures: Sequence[Attachment], sayable: bool) -> None:
        """Show these; without ``sayable`` they are not for the buyer."""
        self._pictures, self._sayable = pictures, sayable
        words = self.tr("Pictures: %n", "", len(pictures)) if pictures else self.tr("No picture")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setEnabled(bool(pictures))
        self.update()

    def menu(self) -> QMenu:
        """Return what can be done with the pictures."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("picture"), self.tr("View")).triggered.connect(self._on_clicked)
        for picture in self._pictures:
            name = for_menu(picture.name)
            if self._sayable:
                words = self.tr("Insert {name}").format(name=name)
                insert = menu.addAction(icon("insert"), words)
                insert.triggered.connect(partial(self._tell, self.passage_chosen, picture))
            copy = menu.addAction(icon("copy"), self.tr("Copy {name}").format(name=name))
            copy.triggered.connect(partial(self._tell, self.passage_to_copy, picture))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, like the space bar."""
        if not pressed_by(self, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done."""
        if self._pictures:
            self.menu().popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the first picture."""
        painter, box = QPainter(self), QRectF(self.rect())
        tokens = tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pictures:
            first = self._pictures[0]
            paint_thumb(painter, box, first, self._thumbnails.of(first), self.palette())
            self._paint_count(painter, box)
        else:
            fill(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, tokens.hover, tokens.line)
            sign = QRectF(0, 0, 24, 24)
            sign.moveCenter(box.center())
            paint_icon(painter, "products", sign, QColor(tokens.disabled))
        if self.hasFocus():
            paint_focus(painter, box, self.palette())

    def _paint_count(self, painter: QPainter, box: QRectF) -> None:
        if len(self._pictures) < 2:
            return
        tokens = tokens_of(self.palette())
        corner = QRectF(box.right() - 22, box.bottom() - 20, 20, 18)
        fill(painter, corner, 4, tokens.surface)
        painter.setFont(text_font(SMALL_PX))
        painter.setPen(QColor(tokens.text))
        painter.drawText(corner, Qt.AlignmentFlag.AlignCenter, str(len(self._pictures)))

    def _on_clicked(self) -> None:
        if self._pictures:
            self.wanted.emit(self._pictures)

    def _tell(self, signal: object, picture: Attachment) -> None:
        signal.emit(Passage(picture=picture))  # type: ignore[attr-defined]
