"""A link whose words are cut where room is short, whole in its tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.labels import for_menu

#: What the frame of a link takes of its width, in pixels.
_FRAME_PX = 12


class ElidedButton(Button):
    """A link that takes what room there is, and none while it says nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", LINK, parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("align", "left")
        self.hide()

    def say(self, words: str) -> None:
        """Show other words; "" hides it."""
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self._fit()

    def words(self) -> str:
        """Return all it says."""
        return self._words

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters only."""
        return QSize(self.fontMetrics().horizontalAdvance("…") * 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _FRAME_PX
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(for_menu(cut))
