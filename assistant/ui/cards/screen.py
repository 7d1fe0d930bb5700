"""The screen of rules: the list, one card, two in conflict, or the form; and what is done there.

Each step can be taken back, by Ctrl+Z or by the button beside the sentence that tells of it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.domain.policy import ByPolicy
from assistant.domain.rule_cards import RuleCard, open_rivals, rivals
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.cards.conflict import ConflictView
from assistant.ui.cards.editor import CardForm
from assistant.ui.cards.printing import as_page
from assistant.ui.cards.shelf import CardShelf
from assistant.ui.cards.view import CardView
from assistant.ui.lane import Lane
from assistant.ui.language import language_for
from assistant.ui.widgets.message import InlineMessage, lay_out_above
from assistant.ui.wording import done_sentence, sentence, undone_sentence

_SHOWN = Changes.RULES | Changes.SETTINGS | Changes.PHRASES | Changes.VALIDITY


class CardScreen(QWidget):
    """Shows what the shop goes by, and lets a lead keep it true."""

    phrase_requested = Signal(object)
    """The phrase of this id is to be seen."""
    save_requested = Signal(str, object)
    """This HTML is to be written to this ``Path``."""
    left = Signal()
    """The keyboard is not needed here any more."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self.shelf = CardShelf(desk)
        self.view = CardView(desk)
        self.conflict = ConflictView(desk)
        self.form = CardForm()
        self.message = InlineMessage()
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        board.changed.connect(self._on_changed)
        self.shelf.refresh()
        lane.run(desk.cards.stock, self, lambda _done: self.shelf.refresh())

    # What is shown

    def show_list(self) -> None:
        """Show the list."""
        self.shelf.refresh()
        self._put(self.shelf)

    def show_card(self, id: str) -> None:
        """Show a card, from the bin too; the list where it is not there."""
        book = self._desk.cards
        card = book.cards.get(id) or book.binned.get(id)
        if card is None:
            self.show_list()
            return
        self.view.show_card(card, binned=id in book.binned)
        self._put(self.view)

    def compare(self, id: str) -> None:
        """Show a card beside one that contradicts it, an open conflict first."""
        cards = self._desk.cards.cards
        if id in cards and (others := open_rivals(cards, id) or rivals(cards, id)):
            self.conflict.show_pair(cards[id], others[0])
            self._put(self.conflict)

    def write_new(self, title: str = "") -> None:
        """Open the form for a new card, unless the shop's policy keeps agents from that."""
        if not self._desk.preferences.allows("rules"):
            self._on_refused(ByPolicy())
            return
        self.form.write(self._desk.cards.new(title), self._desk.cards.cards, new=True)
        self._put(self.form)

    def edit(self, id: str) -> None:
        """Open the form for a card."""
        cards = self._desk.cards.cards
        if id in cards:
            self.form.write(cards[id], cards, new=False)
            self._put(self.form)

    def undo(self) -> None:
        """Take back the last step."""
        self._lane.run(self._desk.cards.undo, self, self._on_undone, self._on_refused)

    def print_to(self, file: Path) -> None:
        """Have the rules written as a page to print."""
        language = language_for(self._desk.preferences.current.language)
        self.save_requested.emit(as_page(self._desk, language)[1], file)

    def _put(self, part: QWidget) -> None:
        self.message.hide()
        self._stack.setCurrentWidget(part)
        if part is not self.form:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_again(self) -> None:
        """Show the card on show as it is now."""
        book, id = self._desk.cards, self.view.card.id if self.view.card is not None else ""
        if (card := book.cards.get(id) or book.binned.get(id)) is not None:
            self.view.show_card(card, binned=id in book.binned)
        else:
            self.show_list()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, begin a card on Ctrl+N, take back on Ctrl+Z."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is not self.shelf:
            self.show_list()
        elif control and event.key() == Qt.Key.Key_N:
            self.write_new()
        elif control and event.key() == Qt.Key.Key_Z:
            self.undo()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one searches."""
        super().showEvent(event)
        if (part := self._stack.currentWidget()) is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done

    def _run(self, work: Callable[[], Done], then: Callable[[], None] | None = None) -> None:
        def done(result: Done) -> None:
            if then is not None:
                then()
            self._say(done_sentence(result), self.tr("Undo"))

        self._lane.run(work, self, done, self._on_refused)

    def _say(self, words: str, way: str = "") -> None:
        self.message.say(words, "success", way, closable=True)

    def _on_refused(self, error: UserError) -> None:
        if self._stack.currentWidget() is self.form:
            self.form.refuse(sentence(error))
        else:
            self.message.say(sentence(error), "danger", closable=True)

    def _on_undone(self, done: Done) -> None:
        self._say(undone_sentence(done.step))

    def _on_asked(self, what: str) -> None:
        card = self.view.card
        if card is None:
            return
        book, by = self._desk.cards, self._desk.people.agent.name
        acts: dict[str, Callable[[], None]] = {
            "confirm": lambda: self._run(partial(book.confirm, card.id, by)),
            "delete": lambda: self._run(partial(book.delete, card.id), self.show_list),
            "restore": lambda: self._run(partial(book.restore, card.id)),
            "edit": lambda: self.edit(card.id),
            "compare": lambda: self.compare(card.id),
        }
        acts[what]()

    def _on_chosen(self, id: str, over: str) -> None:
        work = partial(self._desk.cards.choose, id, over, self._desk.people.agent.name)
        self._run(work, partial(self.show_card, id))

    def _on_saved(self, card: RuleCard) -> None:
        work = partial(self._desk.cards.put, card, self._desk.people.agent.name)
        self._run(work, partial(self.show_card, card.id))

    def _on_form_left(self) -> None:
        card = self.view.card
        if card is not None and card.id == self.form.card().id:
            self.show_card(card.id)
        else:
            self.show_list()

    def _on_conflict_left(self) -> None:
        self.show_card(self.view.card.id if self.view.card is not None else "")

    def _on_print(self) -> None:
        dialog = QFileDialog(self, self.shelf.print.toolTip())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Pages to print (*.html)"))
        dialog.setDefaultSuffix("html")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        language = language_for(self._desk.preferences.current.language)
        dialog.selectFile(f"{as_page(self._desk, language)[0]}.html")
        dialog.fileSelected.connect(lambda name: self.print_to(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_changed(self, changes: Changes) -> None:
        if not changes & _SHOWN:
            return
        self.shelf.refresh()
        if self._stack.currentWidget() is self.view:
            self._show_again()

    # How it is put together

    def _lay_out(self) -> None:
        for part in (self.shelf, self.view, self.conflict, self.form):
            self._stack.addWidget(part)
        lay_out_above(self.message, self, self._stack)

    def _connect(self) -> None:
        book = self._desk.cards
        self.shelf.opened.connect(self.show_card)
        self.shelf.new_requested.connect(self.write_new)
        self.shelf.print_requested.connect(self._on_print)
        self.shelf.left.connect(self.left)
        self.view.left.connect(self.show_list)
        self.view.asked.connect(self._on_asked)
        self.view.phrase_requested.connect(self.phrase_requested)
        for values in (self.shelf, self.view):
            values.value_written.connect(lambda rule: self._run(partial(book.put_value, rule)))
        self.shelf.value_removed.connect(lambda name: self._run(partial(book.remove_value, name)))
        self.conflict.left.connect(self._on_conflict_left)
        self.conflict.chosen.connect(self._on_chosen)
        self.form.saved.connect(self._on_saved)
        self.form.left.connect(self._on_form_left)
        self.message.acted.connect(self.undo)
