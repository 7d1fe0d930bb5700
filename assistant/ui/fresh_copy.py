"""What another program copied a moment ago: its time is always known, its text read when asked for.

The news that something was copied says nothing of what it is.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from assistant.desktop.ports import Desktop, Kept

#: What was copied longer ago is not what the agent means now.
FRESH_S = 15.0


class FreshCopy(QObject):
    """Hears of copies by other programs and hands over what may be a buyer's question."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self._desktop = desktop
        self._at: float | None = None
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self.heard)

    def heard(self) -> None:
        """Note that the clipboard holds something else now; what is ours is nobody's question."""
        ours = self._desktop.clipboard.ours() or self._clipboard.ownsClipboard()
        self._at = None if ours else self._desktop.timer.now()

    @property
    def fresh(self) -> bool:
        """Whether something was copied just now."""
        return self._at is not None and self._desktop.timer.now() - self._at <= FRESH_S

    def read(self, then: Callable[[str], None]) -> None:
        """Bring the text of what lies on the clipboard to ``then``."""
        self._desktop.clipboard.keep(lambda kept: then(kept.text))

    def ask(self, then: Callable[[str], None]) -> None:
        """Read it, if it was copied just now, and bring it to ``then`` if it may be a question."""
        if not self.fresh:
            return

        def answer(kept: Kept) -> None:
            from assistant.domain.buyers_words import buyers_words
            from assistant.domain.size_questions import asked_size

            words = buyers_words(kept.text)
            if not words and asked_size(kept.text):  # too short a question to look for otherwise
                words = " ".join(kept.text.split())
            if words:
                then(words)

        self._desktop.clipboard.keep(answer)
