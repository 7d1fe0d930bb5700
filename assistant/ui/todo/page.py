"""What the pages of the screen have alike."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from assistant.domain.changes import Done
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.theme import TINY
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout


class TodoPage(QWidget):
    """One page. It shows what there is by itself, and says what was done by signals."""

    counted = Signal(int)
    """So much is due here."""
    reported = Signal(object)
    """This ``Done`` is to be told, with a way back."""
    refused = Signal(object)
    """This ``UserError`` is to be told."""
    keyboard_wanted = Signal()
    """A field was clicked: the window must take the keyboard now."""
    page_requested = Signal(object)
    """This widget is to lie over the whole window, with the keyboard, until its signal ``left``."""
    protection_wanted = Signal(object)
    """The file is to be encrypted first; then this callable is to be called."""
    customer_wanted = Signal(object)
    """The card of the customer of this id is wanted."""
    passage_to_copy = Signal(object)
    """This ``Passage`` is to be put on the clipboard."""
    phrases_wanted = Signal(str)
    """Phrases that say something about this are wanted."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._board, self._lane = desk, board, lane

    def refresh(self) -> None:
        """Show what there is now, and count what is due."""
        raise NotImplementedError

    def tell_time(self) -> None:
        """Show what is another with the time, as long as the page is on view."""
        self.refresh()

    def filters(self, chips: Mapping[str, Chip], choose: Callable[[str], object]) -> QWidget:
        """Return filters side by side, one of which is chosen: at first the first."""
        line, group = QWidget(), QButtonGroup(self)
        flow = FlowLayout(line, TINY)
        for name, chip in chips.items():
            group.addButton(chip)
            flow.addWidget(chip)
            chip.clicked.connect(partial(choose, name))
        next(iter(chips.values())).setChecked(True)
        return line

    def back(self) -> bool:
        """Go one step back within the page; say whether there was one."""
        return False

    def take_back(self) -> Done:
        """[lane] Take back the last step of what the page is about."""
        raise NotImplementedError

    def work(self, work: Callable[[], Done], then: Callable[[], object] | None = None) -> None:
        """Have something done on the lane, and tell of it."""

        def done(result: Done) -> None:
            self.reported.emit(result)
            if then is not None:
                then()

        self._lane.run(work, self, done, self.refused.emit)
