"""The navigation rail: one button with icon and word for each screen there is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from assistant.ui.icons import paint_icon
from assistant.ui.theme import RADIUS, SMALL_PX, TINY, text_font, tokens_of
from assistant.ui.widgets.buttons import pressed_by
from assistant.ui.widgets.drawing import fill, paint_focus

RAIL_PX = 60
#: Words that are too long for the rail are set smaller, down to this.
_LEAST_PX = 10
_BUTTON = QSize(RAIL_PX - 2 * TINY, 50)


class RailButton(QAbstractButton):
    """One screen of the rail; ``set_badge`` shows how much is due there."""

    def __init__(self, words: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon_name
        self._badge = 0
        self.setText(words)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(_BUTTON)

    def set_badge(self, count: int) -> None:
        """Show a number on the icon; 0 shows none."""
        self._badge = count
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a press, like the space bar."""
        if not pressed_by(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            fill(painter, box, RADIUS, tokens.tint if self.isChecked() else tokens.hover)
        color = QColor(tokens.accent_text if self.isChecked() else tokens.secondary)
        paint_icon(painter, self._icon, QRectF(box.center().x() - 10, 6, 20, 20), color)
        font = self._fitting(text_font(SMALL_PX, strong=self.isChecked()))
        painter.setFont(font)
        painter.setPen(color)
        words = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(QRectF(0, 27, box.width(), 18), Qt.AlignmentFlag.AlignCenter, words)
        if self._badge:
            self._paint_badge(painter)
        if self.hasFocus():
            paint_focus(painter, box, self.palette())

    def _fitting(self, font: QFont) -> QFont:
        """Return the font in a size in which the words have room, if there is one."""
        while QFontMetricsF(font).horizontalAdvance(self.text()) > self.width():
            if font.pixelSize() == _LEAST_PX:
                font.setWeight(QFont.Weight.Normal)
                break
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def _paint_badge(self, painter: QPainter) -> None:
        tokens = tokens_of(self.palette())
        words = str(self._badge) if self._badge < 100 else "99+"
        font = text_font(11, strong=True)
        width = max(16, QFontMetrics(font).horizontalAdvance(words) + 8)
        box = QRectF(min(self.width() / 2 + 4, self.width() - width), 2, width, 16)
        fill(painter, box, 8, tokens.danger)
        painter.setFont(font)
        painter.setPen(QColor(tokens.surface))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


class Rail(QFrame):
    """The buttons of all screens, the last ones at the bottom."""

    chosen = Signal(str)
    """The name of a screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setFixedWidth(RAIL_PX)
        self.setAccessibleName(self.tr("Screens"))
        self._buttons: dict[str, RailButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(TINY, TINY, TINY, TINY)
        self._layout.setSpacing(2)
        self._layout.addStretch()
        self._tops = 0

    def add(self, name: str, words: str, icon_name: str, at_bottom: bool = False) -> None:
        """Add a screen."""
        button = self._buttons[name] = RailButton(words, icon_name, self)
        button.clicked.connect(lambda: self.chosen.emit(name))
        if at_bottom:
            self._layout.addWidget(button)
        else:
            self._layout.insertWidget(self._tops, button)
            self._tops += 1

    def mark(self, name: str) -> None:
        """Show that screen as the one on view."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def set_badge(self, name: str, count: int) -> None:
        """Show how much is due on a screen, where the window has it."""
        if name in self._buttons:
            self._buttons[name].set_badge(count)
