"""A link whose words are cut where room is short, down to a word; whole in its tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.labels import for_menu

#: What the frame of a link takes of its width, in pixels.
_FRAME_PX = 12

#: So many letters more than the least are worth being shown.
_WORTH = 5


class ElidedButton(Button):
    """A link that takes what room there is, and none while it says nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", LINK, parent)
        self._words = self._least = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("align", "left")
        self.hide()

    def say(self, words: str, least: str = "") -> None:
        """Show other words, or ``least`` where hardly more of them could be seen; "" hides it."""
        self._words, self._least = words, least
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self._fit()

    def words(self) -> str:
        """Return all it says."""
        return self._words

    def minimumSizeHint(self) -> QSize:
        """Return room for the least of its words."""
        width = self.fontMetrics().horizontalAdvance(self._least or "…") + _FRAME_PX
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _FRAME_PX
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        short = len(cut) < len(self._words) and len(cut) < len(self._least) + _WORTH
        self.setText(for_menu(self._least if self._least and short else cut))
