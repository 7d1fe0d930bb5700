"""What pages of a bin have alike: what was deleted, the last first, and the way back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt

from assistant.domain.changes import Done
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.manage_page import ManagePage
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.pick_list import PickList, PickRow


class BinPage(ManagePage):
    """Lists a bin, and puts what is ticked back. Subclasses say what lies in it."""

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, "")
        heading, listed, self._kept = self.words()
        self._heading.setText(heading)
        self.list = PickList(listed)
        self._empty = EmptyState("delete")
        self._all = Button(self.tr("Tick all"))
        self.restore = Button("", PRIMARY)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._empty, 1)
        self.foot.addWidget(self._all)
        self.foot.addStretch(1)
        self.foot.addWidget(self.restore)
        self._all.clicked.connect(self.list.tick_all)
        self.restore.clicked.connect(self._on_restore)
        self.list.picks.ticked_changed.connect(self._show_count)
        self.setFocusProxy(self.list)
        self._show([])
        self.refresh()

    # What a subclass says

    def words(self) -> tuple[str, str, str]:
        """Return the heading, what the list is called, and how long what lies here is kept."""
        raise NotImplementedError

    def rows(self) -> list[PickRow]:
        """[lane] Return what is in the bin now."""
        raise NotImplementedError

    def put_back(self, ids: Sequence[int]) -> Done:
        """[lane] Take these out of the bin."""
        raise NotImplementedError

    # What is shown

    def refresh(self) -> None:
        """List what is in the bin now."""
        self._lane.run(self.rows, self, self._show)

    def _show(self, rows: Sequence[PickRow]) -> None:
        self._empty.say(self.tr("The bin is empty"), self._kept)
        self.list.picks.show_rows(rows)
        ids = {each.id for each in rows}
        self.list.picks.tick([id for id in self.list.picks.ticked if id not in ids], on=False)
        for part in (self.list, self._all, self.restore):
            part.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.picks.index(0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_count(self) -> None:
        count = len(self.list.picks.ticked)
        self.restore.setText(self.tr("Restore %n", "", count) if count else self.tr("Restore"))
        self.restore.setEnabled(count > 0)

    def _on_restore(self) -> None:
        self.work(partial(self.put_back, [*self.list.picks.ticked]))
