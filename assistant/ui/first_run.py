"""The first minute: language, workbench, hotkeys tried by pressing, what the library begins with.

One page with four steps; each can be passed over, and there is a way back.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.insertion import Window
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.settings.keys import KeysPage
from assistant.ui.settings.workbenches import WorkbenchesPage
from assistant.ui.settings_fields import BY_NAME, worded
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, QUIET, Button
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.step_frame import lay_out_steps

#: What the library can begin with.
STARTER, IMPORT, EMPTY = "starter", "import", "empty"

#: The hotkeys that are tried at first; the others are in the settings.
_KEYS = ("palette_key", "number_keys")


class Options(QWidget):
    """A few ways, of which one is chosen; each with a line that says what it means."""

    chosen = Signal(str)

    def __init__(self, ways: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """``ways`` are value, words and explanation."""
        super().__init__()
        self.buttons: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for value, words, explanation in ways:
            button = self.buttons[value] = QRadioButton(words)
            button.setChecked(value == chosen)
            button.setAccessibleDescription(explanation)
            button.clicked.connect(partial(self.chosen.emit, value))
            group.addButton(button)
            column.addWidget(button)
            if explanation:
                column.addWidget(_explained(explanation, indent=28))

    def value(self) -> str:
        """Return the value that is chosen."""
        return next(value for value, button in self.buttons.items() if button.isChecked())


class FirstRun(QWidget):
    """Four questions, done within a minute."""

    finished = Signal(str)
    """The questions are done: the library begins with ``starter``, ``import`` or ``empty``."""
    pick_requested = Signal()
    """The agent wants to point at a window; answer by ``window_picked``."""
    trying_changed = Signal(bool)
    """While True hotkeys are to be reported only (``hotkey_tried``), wherever they are pressed."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._board, self._lane = desk, board, lane
        self._place = 0
        self._beginning = STARTER
        self._steps: Sequence[Callable[[], QWidget]] = (
            self._language_step,
            self._workbench_step,
            self._keys_step,
            self._library_step,
        )
        self._count = styled(QLabel(), "secondary")
        self._title = styled(QLabel(), "title")
        self._area = scrolling()
        self._back, self._skip, self._next = Button(""), Button("", QUIET), Button("", PRIMARY)
        self._workbenches: WorkbenchesPage | None = None
        self._keys: KeysPage | None = None
        self._lay_out()
        self._connect()
        self.show_step(0)

    def show_step(self, place: int) -> None:
        """Show the step of that number, counted from 0."""
        self._place = place
        self._workbenches = self._keys = None
        if (old := self._area.widget()) is not None:
            old.hide()  # a key that is being tried is let go
        self._area.setWidget(self._steps[place]())
        words = self.tr("Step {number} of {all}")
        self._count.setText(words.format(number=place + 1, all=len(self._steps)))
        self._title.setText(self._titles()[place])
        last = place == len(self._steps) - 1
        self._back.setText(self.tr("Back"))
        self._back.setVisible(place > 0)
        self._skip.setText(self.tr("Skip all"))
        self._skip.setVisible(not last)
        self._next.setText(self.tr("Start") if last else self.tr("Next"))
        self._next.setFocus()

    def step(self) -> int:
        """Return the number of the step on view, counted from 0."""
        return self._place

    def window_picked(self, window: Window | None) -> None:
        """Take the window that was pointed at; None: none was."""
        if self._workbenches is not None:
            self._workbenches.window_picked(window)

    def hotkey_tried(self, chord: str) -> None:
        """Take note of a chord that arrived while keys are recorded or tried."""
        if self._keys is not None:
            self._keys.hear(chord)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter and back by Esc."""
        typing = isinstance(self.focusWidget(), QLineEdit)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not typing:
            self._on_next()
        elif event.key() == Qt.Key.Key_Escape and self._place:
            self.show_step(self._place - 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was just chosen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_step(self._place)

    # The steps

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Which language?"),
            self.tr("Where do you answer buyers?"),
            self.tr("Try the keys"),
            self.tr("What do you begin with?"),
        )

    def _language_step(self) -> QWidget:
        ways = [(str(value), worded(words), "") for value, words in BY_NAME["language"].options]
        options = Options(ways, self._desk.preferences.current.language)
        options.chosen.connect(lambda value: self._change(language=value))
        return _padded(options)

    def _workbench_step(self) -> QWidget:
        page = WorkbenchesPage(self._desk, self._board, self._lane)
        page.pick_requested.connect(self.pick_requested)
        self._workbenches = page
        return page

    def _keys_step(self) -> QWidget:
        fields = [BY_NAME[name] for name in _KEYS]
        page = KeysPage(fields, self._desk, self._board, self._lane)
        page.trying_changed.connect(self.trying_changed)
        self._keys = page
        return page

    def _library_step(self) -> QWidget:
        options = Options(
            (
                (
                    STARTER,
                    self.tr("With the starter library"),
                    self.tr(
                        "About 200 phrases for greeting, sizes, shipping, returns and more, to be "
                        "made your own."
                    ),
                ),
                (
                    IMPORT,
                    self.tr("With a file of mine"),
                    self.tr(
                        "What 千牛, 客服宝, espanso or a table of yours holds; you see what "
                        "it brings before anything is taken."
                    ),
                ),
                (EMPTY, self.tr("With nothing"), self.tr("I write my own phrases.")),
            ),
            self._beginning,
        )
        options.chosen.connect(self._on_beginning)
        return _padded(options)

    # Going on

    def _on_beginning(self, beginning: str) -> None:
        self._beginning = beginning

    def _on_next(self) -> None:
        if self._place + 1 < len(self._steps):
            self.show_step(self._place + 1)
        else:
            self._finish(self._beginning)

    def _finish(self, beginning: str) -> None:
        self._change(first_run_done=True)
        self.finished.emit(beginning)

    def _change(self, **chosen: object) -> None:
        self._lane.run(partial(self._desk.preferences.change, **chosen), self)

    def _lay_out(self) -> None:
        head = (self._count, self._title)
        for label in head:
            label.setWordWrap(True)
        lay_out_steps(self, head, self._area, (self._skip, self._back, self._next))

    def _connect(self) -> None:
        self._next.clicked.connect(self._on_next)
        self._back.clicked.connect(lambda: self.show_step(self._place - 1))
        self._skip.clicked.connect(lambda: self._finish(EMPTY))


def _padded(content: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
    column.addWidget(content)
    column.addStretch(1)
    return page


def _explained(words: str, indent: int) -> QLabel:
    label = wrapped(words, "secondary")
    label.setContentsMargins(indent, 0, 0, 0)
    return label
