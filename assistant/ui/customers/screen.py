"""The screen of customers: the list, and one customer's card.

Each step can be taken back, by Ctrl+Z or by the button beside the sentence that tells of it.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.customers import Customer, CustomerId
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.customers.card import CustomerCard
from assistant.ui.customers.editing import Editing
from assistant.ui.customers.reading import Shown, read
from assistant.ui.customers.shelf import CustomerShelf
from assistant.ui.lane import Lane
from assistant.ui.status_line import UNDO_MS
from assistant.ui.widgets.message import InlineMessage, lay_out_above
from assistant.ui.wording import done_sentence, sentence, undone_sentence


class CustomerScreen(QWidget):
    """Shows customers."""

    keyboard_wanted = Signal()
    """A field was clicked: the window must take the keyboard now."""
    page_requested = Signal(object)
    """This widget is to lie over the whole window, with the keyboard, until its signal ``left``."""
    import_requested = Signal()
    protection_wanted = Signal(object)
    """The file is to be encrypted first; then this callable is to be called."""
    left = Signal()
    """The keyboard is not needed here any more."""
    foot_changed = Signal()
    """``foot_height`` is another one now."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._board, self._lane = desk, board, lane
        self.shelf = CustomerShelf(desk, board, lane)
        self.card = CustomerCard(desk, board, lane)
        self.editing = Editing(desk, lane, board, self)
        self.message = InlineMessage()
        self._rest = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._stack = QStackedLayout()
        self._ways: dict[str, Callable[[], object]] = {}
        self._stack.addWidget(self.shelf)
        self._stack.addWidget(self.card)
        lay_out_above(self.message, self, self._stack)
        self._connect()
        self._add_ways()

    # What is shown

    def show_list(self) -> None:
        """Show the list."""
        self.card.customer = None
        self._put(self.shelf)

    def show_customer(self, id: CustomerId) -> None:
        """Show a customer's card, from the bin too."""
        self._lane.run(self._reading(id), self, self._on_read, self._on_refused)

    def add_way(self, name: str, words: str, act: Callable[[], object]) -> None:
        """Offer something more to do with customers."""
        self._ways[name] = act
        self.shelf.add_way(name, words)

    def foot_height(self) -> int:
        """Return how much room buttons at the foot of what is on view take, in px."""
        height: int = getattr(self._stack.currentWidget(), "foot_height", int)()
        return height

    def report(self, done: Done) -> None:
        """Say what was done, and offer to take it back."""
        self._say(done_sentence(done), self.tr("Undo"))

    def undo(self) -> None:
        """Take back the last step."""
        self._lane.run(self._desk.customers.undo, self, self._on_undone, self._on_refused)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, take back on Ctrl+Z."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape and self.card.customer is not None:
            self.show_list()
        elif control and event.key() == Qt.Key.Key_Z:
            self.undo()
        elif not self.editing.takes(event, self.card.customer):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one searches."""
        super().showEvent(event)
        if (part := self._stack.currentWidget()) is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done

    def _reading(self, id: CustomerId) -> Callable[[], Shown]:
        return partial(read, self._desk.customers, id)

    def _put(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part)
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        self.foot_changed.emit()

    def _on_read(self, shown: Shown) -> None:
        self.card.show_customer(shown)
        self._put(self.card)

    def _say(self, words: str, way: str = "") -> None:
        self.message.say(words, "success", way, closable=True)
        self._rest.start()

    def _on_refused(self, error: UserError) -> None:
        self._rest.stop()
        self.message.say(sentence(error), "danger", closable=True)

    def _on_undone(self, done: Done) -> None:
        self._say(undone_sentence(done.step))

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.CUSTOMERS and (customer := self.card.customer) is not None:
            work = self._reading(customer.id)
            self._lane.run(work, self, self._show_again, lambda _error: self.show_list())

    def _show_again(self, shown: Shown) -> None:
        """Show the card as the customer is now, if it still is the one on view."""
        if self.card.customer is not None and self.card.customer.id == shown.customer.id:
            self.card.show_customer(shown)

    def _open_menu(self, customer: Customer, button: QWidget) -> None:
        menu = self.editing.menu(customer, self)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    # How it is put together

    def _with_customer(self, act: Callable[[Customer], object]) -> Callable[[], None]:
        """Return what does something with the customer on view."""

        def done() -> None:
            if self.card.customer is not None:
                act(self.card.customer)

        return done

    def _add_ways(self) -> None:
        self.add_way("new", self.tr("New customer"), self.editing.write_new)
        self.add_way("import", self.tr("Import…"), self.import_requested.emit)
        for name, words in self.editing.pages().items():
            self.add_way(name, words, partial(self.editing.open, name))
        chat = self.card.add_way(self.tr("In chat"), self._with_customer(self._desk.buyer.take))
        chat.setToolTip(self.tr("This customer is the buyer in chat now"))
        tag = self.card.add_way(self.tr("Tag"), self._with_customer(self.editing.tag))
        tag.setToolTip("T")
        self.card.add_way(self.tr("Edit"), self._with_customer(self.editing.edit))
        more = self.card.add_way("⋯", self._with_customer(lambda each: self._open_menu(each, more)))
        more.setAccessibleName(self.tr("More"))

    def _connect(self) -> None:
        self.editing.page_requested.connect(self.page_requested)
        self.editing.protection_wanted.connect(self.protection_wanted)
        self.editing.done.connect(self.report)
        self.editing.opened.connect(self.show_customer)
        self.shelf.keyboard_wanted.connect(self.keyboard_wanted)
        self.shelf.left.connect(self.left)
        self.shelf.opened.connect(self.show_customer)
        self.shelf.asked.connect(lambda way: self._ways[way]())
        self.card.left.connect(self.show_list)
        self.message.acted.connect(self.undo)
        self._rest.timeout.connect(self.message.hide)
        self.page_requested.connect(lambda _page: self.message.hide())
        self._board.changed.connect(self._on_changed)
