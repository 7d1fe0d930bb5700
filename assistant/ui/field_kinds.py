"""The kinds of fields something is written in: each shows a value, and gives one back.

A field whose text is no such value has a problem and gives the value shown last.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from assistant.domain.drafts import TooLong
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import LINE_LIMIT, TEXT_LIMIT
from assistant.ui.theme import LINE_PX, MEDIUM
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.widgets.tag_field import TagField
from assistant.ui.wording import sentence


class Field(QObject):
    """One value, in a widget."""

    edited = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget

    def value(self) -> Any:
        """Return what is written."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value."""
        raise NotImplementedError

    def count(self) -> int:
        """Return how much is written in it, for the heading of a part that is folded away."""
        return int(bool(self.value()))

    def problem(self) -> str:
        """Return what is wrong with what is written, "" where nothing is."""
        return ""


def too_long(text: str, limit: int) -> str:
    """Return that a text has more characters than ``limit``, "" where it has not."""
    return sentence(TooLong(limit=limit)) if len(text) > limit else ""


class LineField(Field):
    """A text on one line; known ones are offered while one types."""

    def __init__(self) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self._known = QStringListModel(self)
        self.line.textChanged.connect(self.edited)

    def offer(self, known: Iterable[str]) -> None:
        """Offer these texts."""
        if self.line.completer() is None:
            completer = QCompleter(self._known, self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.line.setCompleter(completer)
        self._known.setStringList(sorted(set(known) - {""}))

    def value(self) -> Any:
        """Return the text."""
        return self.line.text()

    def problem(self) -> str:
        """Return that the text is too long."""
        return too_long(self.line.text(), LINE_LIMIT)

    def show_value(self, value: Any) -> None:
        """Show a text from its beginning."""
        self.line.setText(value)
        self.line.setCursorPosition(0)


class ReadLine(LineField):
    """A line that is read as something else: ``read`` may refuse it, ``write`` is the way back."""

    def __init__(self, read: Callable[[str], Any], write: Callable[[Any], str]) -> None:
        super().__init__()
        self._read, self._write = read, write
        self._shown: Any = None

    def value(self) -> Any:
        """Return what the line says, or what was shown where it says nothing that makes sense."""
        try:
            return self._read(self.line.text())
        except UserError:
            return self._shown

    def show_value(self, value: Any) -> None:
        """Show a value."""
        self._shown = value
        super().show_value("" if value is None else self._write(value))

    def problem(self) -> str:
        """Return why the line makes no sense."""
        try:
            self._read(self.line.text())
        except UserError as error:
            return sentence(error)
        return ""


class TextField(Field):
    """A text of several lines."""

    def __init__(self, lines: int = 2) -> None:
        self.text = QPlainTextEdit()
        super().__init__(self.text)
        self.text.setFixedHeight(lines * LINE_PX + MEDIUM)
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self.edited)

    def value(self) -> Any:
        """Return the text."""
        return self.text.toPlainText()

    def problem(self) -> str:
        """Return that the text is too long."""
        return too_long(self.value(), TEXT_LIMIT)

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self.text.setPlainText(value)


class WordsField(Field):
    """Several short texts on one line, separated by commas."""

    def __init__(self) -> None:
        self.tags = TagField()
        super().__init__(self.tags)
        self.tags.textChanged.connect(self.edited)

    def value(self) -> Any:
        """Return the texts."""
        return self.tags.tags()

    def problem(self) -> str:
        """Return that one of the texts is too long."""
        return too_long(max(self.value(), key=len, default=""), LINE_LIMIT)

    def show_value(self, value: Any) -> None:
        """Show texts."""
        self.tags.show_tags(value)
        self.tags.setCursorPosition(0)


class ChoiceField(Field):
    """One of a few values, each with its words."""

    def __init__(self, choices: Sequence[tuple[Any, str]] = ()) -> None:
        self.box = ChoiceBox()
        super().__init__(self.box)
        self.offer(choices)
        self.box.currentIndexChanged.connect(self.edited)

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer these values."""
        self.box.clear()
        for value, words in choices:
            self.box.addItem(words, value)

    def value(self) -> Any:
        """Return the value chosen."""
        return self.box.currentData()

    def show_value(self, value: Any) -> None:
        """Choose a value; the first where it is none of them."""
        values = [self.box.itemData(at) for at in range(self.box.count())]
        self.box.setCurrentIndex(values.index(value) if value in values else 0)

    def count(self) -> int:
        """Return 1 where another value than the first is chosen."""
        return int(self.box.currentIndex() > 0)


class TickField(Field):
    """Yes or no."""

    def __init__(self, words: str) -> None:
        self.tick = QCheckBox(words)
        super().__init__(self.tick)
        self.tick.toggled.connect(self.edited)

    def value(self) -> Any:
        """Return whether it is ticked."""
        return self.tick.isChecked()

    def show_value(self, value: Any) -> None:
        """Tick it or not."""
        self.tick.setChecked(value)

    def count(self) -> int:
        """Return 0: a tick is no text."""
        return 0
