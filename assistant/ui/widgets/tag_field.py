"""A line of tags, separated by commas; known ones are offered while one is typed."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

_SEPARATORS = re.compile("[,，、;；]")


class TagField(QLineEdit):
    """Takes a comma of any width for the end of a tag."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._on_chosen)
        self.textEdited.connect(self._on_edited)

    def offer(self, tags: Iterable[str]) -> None:
        """Offer these tags while one is typed."""
        self._known.setStringList(sorted(set(tags)))

    def tags(self) -> tuple[str, ...]:
        """Return the tags that stand there, each once."""
        return tags_in(self.text())

    def show_tags(self, tags: Iterable[str]) -> None:
        """Show these tags."""
        self.setText(", ".join(tags))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter, Tab and Esc to the list of those that are offered, while it is open."""
        taken = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if self._offering and event.key() in taken:
            event.ignore()
            return
        super().keyPressEvent(event)

    @property
    def _offering(self) -> bool:
        popup = self._completer.popup()
        return popup is not None and popup.isVisible()

    def _begin(self) -> int:
        """Return where the tag begins that the caret is in."""
        before = self.text()[: self.cursorPosition()]
        return max((found.end() for found in _SEPARATORS.finditer(before)), default=0)

    def _on_edited(self) -> None:
        typed = self.text()[self._begin() : self.cursorPosition()].strip()
        self._completer.setCompletionPrefix(typed)
        known = self._completer.completionCount()
        if typed and known and self._completer.currentCompletion() != typed:
            self._completer.complete()
        elif (popup := self._completer.popup()) is not None:
            popup.hide()

    def _on_chosen(self, tag: str) -> None:
        begin, end = self._begin(), self.cursorPosition()
        before, after = self.text()[:begin].rstrip(), self.text()[end:].lstrip(" ,，、;；")
        head = f"{before} {tag}, " if before else f"{tag}, "
        self.setText(head + after)
        self.setCursorPosition(len(head))


def tags_in(text: str) -> tuple[str, ...]:
    """Return what stands between commas, each once."""
    found = (each.strip() for each in _SEPARATORS.split(text))
    return tuple(dict.fromkeys(each for each in found if each))
