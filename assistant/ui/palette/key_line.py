"""The line of keys at the foot of the palette."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from assistant.ui.theme import LARGE, SMALL
from assistant.ui.widgets.labels import ElidedLabel, KeyCap, styled
from assistant.ui.widgets.removal import remove_all

#: Keys and what they do; the words of the first may be cut.
Hint = tuple[str, str]


class KeyLine(QWidget):
    """Key caps with words: the main key at the left, the way out at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        self._row.setSpacing(SMALL)
        self._shown: tuple[Hint, ...] = ()

    def show_hints(self, *hints: Hint) -> None:
        """Show these keys, the last one at the right edge."""
        if hints == self._shown:
            return
        self._shown = hints
        remove_all(self._row)
        for keys, words in hints[:-1]:
            self._add(keys, words)
        self._row.addStretch(1)
        self._add(*hints[-1])

    def hints(self) -> tuple[Hint, ...]:
        """Return the keys on show."""
        return self._shown

    def _add(self, keys: str, words: str) -> None:
        label = ElidedLabel(words) if self._row.count() == 0 else QLabel(words)
        self._row.addWidget(KeyCap(keys))
        self._row.addWidget(styled(label, "secondary"))
        self._row.addSpacing(SMALL)
