"""The page of promotions: the list, and over it the form in which one is written."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.domain.promotions import Promotion
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.products.promotion_form import PromotionForm
from assistant.ui.products.promotion_list import PromotionList
from assistant.ui.widgets.message import InlineMessage, lay_out_above
from assistant.ui.wording import done_sentence, sentence, undone_sentence

_NEW = Promotion(name="")


class PromotionPage(QWidget):
    """The list, and the form over it; every step can be taken back."""

    left = Signal()

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._own: int | None = None
        self.setProperty("help", "prices")
        self.list = PromotionList()
        self.form = PromotionForm(desk)
        self.message = InlineMessage()
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        board.changed.connect(self._on_changed)
        self.list.show_promotions(desk)
        self.setFocusProxy(self.list)

    def write_new(self) -> None:
        """Write a new promotion."""
        self._own = None
        self._open(_NEW)

    def edit(self, id: int) -> None:
        """Change a promotion."""
        known = self._desk.prices.promotions
        if id in known:
            self._own = id
            self._open(known[id])

    def undo(self) -> None:
        """Take back the last step."""
        self._lane.run(self._desk.catalogue.undo, self, self._on_undone, self._on_refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, begin one on Ctrl+N, take back on Ctrl+Z."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        acts = {Qt.Key.Key_N: self.write_new, Qt.Key.Key_Z: self.undo}
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and event.key() in acts and self._stack.currentWidget() is self.list:
            acts[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def _open(self, promotion: Promotion) -> None:
        self.message.hide()
        self._stack.setCurrentWidget(self.form)
        self.setFocusProxy(self.form)  # Tab would come to the list, which is out of sight
        self.form.write(promotion, new=self._own is None)

    def _close(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done

    def _run(self, work: Callable[[], Done]) -> None:
        self._lane.run(work, self, self._on_done, self._on_refused)

    def _on_done(self, done: Done) -> None:
        self._close()
        self.message.say(done_sentence(done), "success", self.tr("Undo"), closable=True)

    def _on_undone(self, done: Done) -> None:
        self.message.say(undone_sentence(done.step), "success", closable=True)

    def _on_refused(self, error: UserError) -> None:
        if self._stack.currentWidget() is self.form:
            self.form.refuse(error)
        else:
            self.message.say(sentence(error), "danger", closable=True)

    def _on_saved(self, promotion: Promotion) -> None:
        self._run(partial(self._desk.prices.put, promotion, self._own))

    def _on_duplicate(self) -> None:
        if self._own is not None:
            name = self.tr("{name} (copy)").format(name=self.form.fields.name.text())
            self._run(partial(self._desk.prices.duplicate, self._own, name))

    def _on_delete(self, id: int | None = None) -> None:
        if (gone := self._own if id is None else id) is not None:
            self._run(partial(self._desk.prices.remove, gone))

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.PRODUCTS | Changes.SHOPS):
            self.list.show_promotions(self._desk)

    # How it is put together

    def _lay_out(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.form)
        lay_out_above(self.message, self, self._stack)

    def _connect(self) -> None:
        self.list.opened.connect(self.edit)
        self.list.new_requested.connect(self.write_new)
        self.list.delete_requested.connect(self._on_delete)
        self.list.left.connect(self.left)
        self.form.saved.connect(self._on_saved)
        self.form.duplicate_requested.connect(self._on_duplicate)
        self.form.delete_requested.connect(lambda: self._on_delete())
        self.form.left.connect(self._close)
        self.message.acted.connect(self.undo)
