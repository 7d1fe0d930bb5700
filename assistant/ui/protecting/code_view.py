"""The recovery code, shown once: to be written down or printed, never to be kept by the program."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QLabel, QVBoxLayout, QWidget

from assistant.ui.paper import framed
from assistant.ui.theme import LARGE, MEDIUM
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import wrapped

#: How many of the groups stand in a line.
_IN_LINE = 3


class CodeView(QWidget):
    """The code, what it is for, and the word of whoever has noted it."""

    noted = Signal(bool)
    """Somebody says that he keeps it, or takes that back."""
    save_wanted = Signal(object)
    """A page to print is to be written to that file."""

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self.shown = QLabel()
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.shown.setFont(_digits())
        self.kept = QCheckBox(self.tr("I have noted it"))
        self.kept.toggled.connect(self.noted)
        self._print = Button(self.tr("Save a page to print…"))
        self._print.clicked.connect(self._on_print)
        frame = QFrame()
        frame.setProperty("message", "info")
        QVBoxLayout(frame).addWidget(self.shown, 0, Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for words in self._words():
            column.addWidget(wrapped(words))
        column.addWidget(frame)
        column.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.kept)

    def show_code(self, code: str) -> None:
        """Show a code; it stays in sight until the view is gone."""
        self._code = code
        groups = code.split("-")
        lines = [groups[at : at + _IN_LINE] for at in range(0, len(groups), _IN_LINE)]
        self.shown.setText("\n".join("  ".join(line) for line in lines))
        self.shown.setAccessibleName(self.tr("Recovery code {code}").format(code=code))
        self.kept.setChecked(False)

    def page(self, language: str) -> str:
        """Return a page to print."""
        title = self.tr("Deskmate: recovery code")
        return framed(title, language, self._parts(title))

    def _parts(self, title: str) -> Iterator[str]:
        yield f"<h1>{escape(title)}</h1>"
        yield from (f"<p>{escape(words)}</p>" for words in self._words())
        yield f"<pre>{escape(self._code)}</pre>"

    def _words(self) -> tuple[str, str]:
        return (
            self.tr(
                "If this computer loses the key, only this code opens your data. Nobody else has "
                "it, not even whoever made Deskmate."
            ),
            self.tr(
                "Write it down or print it, and keep it where the computer is not. It is shown "
                "only now; a new one can be made at any time, and voids this one."
            ),
        )

    def _on_print(self) -> None:
        title = self.tr("Save a page to print")
        name = self.tr("Recovery code") + ".html"
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, "HTML (*.html)")
        if chosen:
            self.save_wanted.emit(Path(chosen))


def _digits() -> QFont:
    """Return a font in which all digits are as wide as the others and none looks like another."""
    font = QFont("Consolas")
    font.setFamilies(["Consolas", "DejaVu Sans Mono", "Noto Sans Mono CJK SC"])
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(LARGE + 2)
    return font
