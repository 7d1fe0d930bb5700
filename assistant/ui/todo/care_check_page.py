"""Goes through the levels of all customers: shows who rises and who falls before it is marked."""

from functools import partial

from PySide6.QtWidgets import QLabel, QProgressBar

from assistant.domain.changes import Changes, Done
from assistant.domain.money import in_yuan
from assistant.services.care_levels import LevelChange
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.long_work import LongWork
from assistant.ui.manage_page import ManagePage
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.two_line_list import StrongRows, TwoLineList

#: So many are listed; of more only the number is told.
_LISTED = 500


class CareCheckPage(ManagePage):
    """Lists whose level is another one, and marks all of them."""

    CHANGES = Changes.NONE
    HELP = "care"

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, "")
        self._heading.setText(self.tr("Check all levels"))
        self._changes: list[LevelChange] = []
        self._long = LongWork(lane, self)
        self.count = styled(QLabel(), "secondary")
        self.list = TwoLineList(self.tr("Levels that change"), StrongRows)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self.apply = Button(self.tr("Mark them"), PRIMARY)
        for part in (self.count, self.list, self._progress):
            self.body.addWidget(part)
        self.foot.addStretch(1)
        self.foot.addWidget(self.apply)
        self.apply.clicked.connect(self._on_apply)
        self._long.progressed.connect(self._on_progress)
        self._long.ended.connect(self._progress.hide)
        self.setFocusProxy(self.list)
        self._look()

    def leave(self) -> None:
        """Leave the page; what is under way is called off."""
        self._long.cancel()
        super().leave()

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.care.undo()

    def _look(self) -> None:
        self.apply.setEnabled(False)
        self._progress.hide()
        self.count.setText(self.tr("Going through the orders…"))
        words = self.tr("Going through the orders")
        self._long.run(words, self._desk.care.levels.changes, self._on_found)

    def _on_found(self, changes: object) -> None:
        self._changes = changes if isinstance(changes, list) else []
        rises = sum(each.rises for each in self._changes)
        self.list.clear()
        for change in self._changes[:_LISTED]:
            title, said = change.nickname, self._said(change)
            self.list.add_row((title, said), title, said, str(change.customer))
        words = self.tr("Rise: {rises}, fall: {falls}")
        fall = len(self._changes) - rises
        all_right = self.tr("All levels are as the orders say.")
        told = words.format(rises=rises, falls=fall) if self._changes else all_right
        self.count.setText(told)
        self.apply.setEnabled(bool(self._changes))

    def _said(self, change: LevelChange) -> str:
        way = " → ".join(filter(None, (change.before, change.after)))
        stand = change.standing
        bought = self.tr("{sum}, orders: {count}").format(
            sum=in_yuan(stand.spend), count=stand.orders
        )
        return f"{way} · {bought}"

    def _on_apply(self) -> None:
        self.apply.setEnabled(False)
        work = partial(self._desk.care.levels.apply, self._changes)
        self._long.run(self.tr("Marking the levels"), work, self._on_done)

    def _on_done(self, done: object) -> None:
        if isinstance(done, Done):
            self.tell(done)
        self._look()

    def _on_progress(self, words: str, share: float) -> None:
        self._progress.setAccessibleName(words)
        self._progress.setValue(round(share * 100))
        self._progress.show()

    def _on_undone(self, done: Done) -> None:
        super()._on_undone(done)
        self._look()
