"""The palette as a window: its parts, where it stands and how it looks. It decides nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from assistant.domain.insertion import Window
from assistant.domain.segments import Rendered
from assistant.ui.palette.key_line import KeyLine
from assistant.ui.palette.list_view import PaletteList
from assistant.ui.palette.place import place_on, screen_of, width_on
from assistant.ui.palette.questions import QuestionPane
from assistant.ui.theme import LARGE, LINE_PX, MEDIUM, SMALL, text_font, tokens_of
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.preview_text import PreviewText

#: Size of the letters one types, and how many lines of the preview are on show.
_TYPED_PX = 18
_HEAD_PX = 52

#: Nothing longer is searched for, whatever is pasted into the field.
_LONGEST_QUERY = 200
_PREVIEW_LINES = 3

#: So long after the palette was closed Qt may still tell that it has lost the keyboard (100 ms on
#: X11). Where it has been opened again by then, that must not close it.
_LATE_MS = 150

_Flag = Qt.WindowType


class PaletteWindow(QWidget):
    """Field, list or questions, preview, message and keys, from top to bottom."""

    deactivated = Signal()
    """The agent went to another window."""

    escaped = Signal()
    """Esc was pressed where no part of the window has a use for it."""

    def __init__(self) -> None:
        super().__init__(None, _Flag.Tool | _Flag.FramelessWindowHint | _Flag.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Phrase palette"))
        self.field = self._make_field()
        self.list = PaletteList()
        self.questions = QuestionPane()
        self.empty = EmptyState("search")
        self.preview = PreviewText()
        self.message = InlineMessage()
        self.keys = KeyLine()
        self._parts = (self.list, self.questions, self.empty)
        self._head = self._make_head()
        self._below = self._make_below()
        self._corner: QPoint | None = None
        self._arrived = False
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._late.timeout.connect(self._look)
        self._lay_out()

    def appear(self, target: Window | None) -> None:
        """Come up on the screen of the target, in front of everything, with the keyboard."""
        area = screen_of(target, QGuiApplication.screens()).availableGeometry()
        self.setFixedWidth(width_on(area))
        self._corner, self._arrived = None, False
        self.fit()
        self._corner = place_on(area, self.size())
        self.move(self._corner)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_part(self, part: QWidget) -> None:
        """Show the list, the questions or the empty state."""
        for each in self._parts:
            each.setVisible(each is part)
        self._head.setVisible(part is not self.questions)
        self._below.setVisible(part is not self.empty)
        self.fit()

    def show_preview(self, rendered: Rendered | None) -> None:
        """Show what would be pasted; None shows what the chosen rule card or product says."""
        if rendered is not None:
            self.preview.show_rendered(rendered)
        else:
            row = self.list.chosen_row()
            self.preview.setPlainText(row.text if row and not row.phrase else "")

    def say(self, words: str, tone: str, way: str = "") -> None:
        """Show a sentence below the list, with a button called ``way``."""
        self.message.say(words, tone, way)
        self.fit()

    def unsay(self) -> None:
        """Take the sentence away."""
        if not self.message.isHidden():
            self.message.hide()
            self.fit()

    def fit(self) -> None:
        """Be as tall as the parts on show."""
        self.list.setFixedHeight(self.list.wanted_height())
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        width = self.width()
        wanted = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else -1
        size = QSize(width, wanted if wanted > 0 else layout.totalSizeHint().height())
        if self._corner is None:
            self.resize(size)
        else:
            # With its place: a size alone, asked for before the window manager has told Qt where
            # the window stands, would take it to the corner of the screen.
            self.setGeometry(QRect(self._corner, size))

    def event(self, event: QEvent) -> bool:
        """Follow when a part wants another height."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the agent goes elsewhere."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            self._arrived = self.isVisible()
        elif self._arrived:
            self.deactivated.emit()
        else:
            self._late.start()

    def _look(self) -> None:
        if self.isVisible() and not self.isActiveWindow():
            self.deactivated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and frame."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.setPen(QColor(tokens.border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("role", "bare")
        field.setFont(text_font(_TYPED_PX))
        field.setPlaceholderText(self.tr("Title, short code, pinyin or words"))
        field.setAccessibleName(self.tr("Find a phrase"))
        field.setMaxLength(_LONGEST_QUERY)
        # As tall as the head: its own wish is known only once it is styled.
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        return field

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(_HEAD_PX)
        column = QVBoxLayout(head)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(0)
        column.addWidget(self.field)
        return head

    def _make_below(self) -> QWidget:
        below = QWidget()
        frame = QVBoxLayout(below)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(_line())
        column = QVBoxLayout()
        column.setContentsMargins(LARGE, MEDIUM, LARGE, SMALL)
        frame.addLayout(column)
        self.preview.setFixedHeight(_PREVIEW_LINES * LINE_PX)
        self.preview.setAccessibleName(self.tr("Will be pasted"))
        column.addWidget(self.preview)
        return below

    def _lay_out(self) -> None:
        messages = QVBoxLayout()
        messages.setContentsMargins(SMALL, 0, SMALL, SMALL)
        messages.addWidget(self.message)
        rows: Sequence[QWidget] = (self._head, _line(), *self._parts, self._below)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # ``fit`` knows better
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for row in rows:
            column.addWidget(row)
        column.addLayout(messages)
        column.addWidget(_line())
        column.addWidget(self.keys)


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line
