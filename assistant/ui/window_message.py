"""The sentence over the panel: too long for the status line, or to be read or answered."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from assistant.ui.widgets.message import InlineMessage

#: How far it stays from the edges of the window and from what it lies beside, in px.
_APART = 8


class WindowMessage(InlineMessage):
    """Says one thing at a time; a question stands until it is answered, closed or said over."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._within = window
        self._answer: Callable[[], object] | None = None
        self.acted.connect(self._on_acted)
        self.closed.connect(self.withdraw)

    @property
    def asking(self) -> bool:
        """Whether a question waits for its answer."""
        return self._answer is not None

    def tell(self, words: str, tone: str) -> None:
        """Say something until it is closed."""
        self._answer = None
        self.say(words, tone, closable=True)

    def ask(self, words: str, way: str, then: Callable[[], object]) -> None:
        """Ask something; the button called ``way`` answers it and does what is to be done then."""
        self._answer = then
        self.say(words, "warning", way, closable=True)

    def withdraw(self) -> None:
        """Ask no more what was asked, and go away."""
        self._answer = None
        self.hide()

    def lie_below(self, line: int) -> None:
        """Lie with the upper edge on a line of the window, in px from its top."""
        self._lie(line, self._height())

    def lie_above(self, line: int) -> None:
        """Lie above a line of the window."""
        height = self._height()
        self._lie(line - height - _APART, height)

    def _lie(self, top: int, height: int) -> None:
        self.setGeometry(_APART, top, self._width(), height)
        self.raise_()  # also over what was made since it was shown

    def _height(self) -> int:
        return max(self.heightForWidth(self._width()), self.sizeHint().height())

    def _width(self) -> int:
        return self._within.width() - 2 * _APART

    def _on_acted(self) -> None:
        answer = self._answer
        self.withdraw()
        if answer is not None:
            answer()
