"""The palette: finds a phrase while it is typed for, asks what is missing, and orders it.

It decides nothing about pasting: what it emits are orders, ready to be carried out. Its window is
built once and stays hidden, so that it is on the screen at once when it is wanted.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from assistant.domain.changes import Changes
from assistant.domain.clock import Clock
from assistant.domain.errors import UserError
from assistant.domain.insertion import Window
from assistant.domain.phrases import Phrase
from assistant.services.desk import Desk
from assistant.services.insertion import Prepared
from assistant.ui.lane import Lane
from assistant.ui.order import Order
from assistant.ui.palette.aim import NOBODY, Aim, aim_at
from assistant.ui.palette.hints import Hints
from assistant.ui.palette.key_line import Hint
from assistant.ui.palette.keys import ALT, CTRL, ENTERS, NONE, Act, Chord, Keys
from assistant.ui.palette.pending import PendingOrder
from assistant.ui.palette.rows import NUMBERED, row_of
from assistant.ui.palette.search import PaletteSearch
from assistant.ui.palette.window import PaletteWindow
from assistant.ui.palette.wording import WordingChoice
from assistant.ui.wording import sentence

#: A phrase that is passed over faster than this is not previewed, in milliseconds.
_PREVIEW_MS = 30

#: How many rows a page key passes.
_PAGE = 6

_LISTED = Changes.PHRASES | Changes.CATEGORIES | Changes.INDEX | Changes.RULES | Changes.BUYER

_Key = Qt.Key


class Palette(QObject):
    """Leads from a hotkey over a query to an order."""

    ordered = Signal(object)
    """An ``Order`` to carry out, its questions answered and its gaps accepted. The window is hidden
    by then."""
    copy_ordered = Signal(object)
    """An ``Order`` whose text is wanted on the clipboard."""
    dismissed = Signal(object)
    """Closed without an order: the focus belongs to this ``Window`` (or None) again."""
    panel_requested = Signal()
    """The hotkey came again on an empty palette."""
    edit_requested = Signal(object)
    """The phrase of this id is to be edited."""
    new_phrase_requested = Signal(str)
    """A phrase with this text is to be written."""
    help_requested = Signal()
    """The help of the palette is wanted."""

    def __init__(self, desk: Desk, lane: Lane, clock: Clock) -> None:
        super().__init__()
        self._desk = desk
        self.window = PaletteWindow()
        self.finds = PaletteSearch(desk, lane, self.window)
        self._hints = Hints(self.window)
        self._wording = WordingChoice(desk)
        self._keys = Keys(self.window.field, self._key_table())
        self._target: Window | None = None
        self._called = False
        self.pending = PendingOrder(desk, lane, clock, self.window, self._wording)
        self.copied: Callable[[Callable[[str], None]], None] = lambda _then: None
        """Hands over what a buyer asks, if it was copied just now."""
        self._timer = QTimer(self.window)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PREVIEW_MS)
        self._connect()

    # What is asked of it from outside

    def warm(self) -> None:
        """Do all that the first appearance needs, unseen."""
        self._search("")
        self.window.winId()
        self.window.grab()

    def summon(self, target: Window | None) -> None:
        """Appear for a window; a second time, empty a filled field or hand over to the panel."""
        if not self.window.isVisible():
            self._open(target)
            self.copied(self.finds.offer)
        elif self.pending.asking is not None:
            self.window.activateWindow()
        elif self.window.field.text():
            self.window.field.clear()
        else:
            self.window.hide()
            self.panel_requested.emit()

    def ask(self, order: Order, prepared: Prepared) -> None:
        """Appear with the questions of an order that came from elsewhere."""
        self._open(order.target)
        self._called = True
        self.pending.ask(order, prepared)

    def confirm(self, order: Order, prepared: Prepared) -> None:
        """Appear with the question whether an order from elsewhere is wanted with its gaps."""
        self._open(order.target)
        self._called = True
        self.pending.answers = order.answers or {}
        self.window.list.show_rows([row_of(prepared.phrase, self._desk)])
        self.pending.confirm(order, prepared)

    def doubt(self, order: Order, prepared: Prepared) -> None:
        """Appear with the question whether the buyer of an order from elsewhere is the same."""
        self._open(order.target)
        self._called = True
        self.window.list.show_rows([row_of(prepared.phrase, self._desk)])
        self.pending.answers = order.answers or {}
        self.pending.doubt(order, prepared)

    def pick(self, number: int) -> bool:
        """Order the phrase of that number; return whether the palette was there to do so.

        Where the number keys are hotkeys, they reach the palette through here.
        """
        if not self.window.isVisible():
            return False
        if self.pending.asking is None and self.window.list.pick(number):
            self.pending.forget()
            self._insert(send=False)
        return True

    def look_again(self, changes: Changes) -> None:
        """List what there is now; the chosen phrase stays so, as Enter may be on its way."""
        free = self.pending.asking is None and not self.pending.waiting
        if changes & _LISTED and free and self.window.isVisible():
            self._search(self.window.field.text(), self.window.list.chosen())

    # Searching and choosing

    def _open(self, target: Window | None) -> None:
        self._target = target if target is not None and target.id else None
        self._called = False
        self.pending.begin()
        self._wording.forget()
        self.finds.begin(self._aim.rule.name if self._target else None)
        self.window.appear(self._target)
        self.window.field.setFocus()

    def _search(self, text: str, chosen: Phrase | None = None) -> None:
        self.pending.forget()
        self.finds.show(text, chosen)

    def _step(self, step: int) -> bool:
        self.pending.forget()
        self.window.list.step(step)
        return True

    def _insert(self, send: bool) -> bool:
        phrase = self.window.list.chosen()
        if self.pending.waiting:
            self.pending.accept()
            self._timer.start()
        elif phrase is None:
            self.finds.take(send)
        elif self._target is None:
            self._copy_text(phrase)
        else:
            self.pending.give(self._order_of(phrase, send))
        return True

    def _order_of(self, phrase: Phrase, send: bool = False) -> Order:
        return Order(phrase.id, self._target or NOBODY, send, wording=self._wording.of(phrase))

    def _turn(self, by: int) -> bool:
        """Choose another wording of the chosen phrase, where it has one."""
        turned = self._wording.turn(self.window.list.chosen(), by)
        self._show_chosen()
        return turned

    def _copy(self) -> bool:
        selected, phrase = self.window.field.hasSelectedText(), self.window.list.chosen()
        if selected or phrase is None:
            return not selected and self.finds.copy()
        self._copy_text(phrase)
        return True

    def _copy_text(self, phrase: Phrase) -> None:
        self.window.hide()
        self.copy_ordered.emit(self._order_of(phrase))
        self.dismissed.emit(self._target)

    def _edit(self) -> bool:
        if (phrase := self.window.list.chosen()) is not None:
            self.window.hide()
            self.edit_requested.emit(phrase.id)
        return True

    def _write_new(self) -> None:
        self.window.hide()
        self.new_phrase_requested.emit(self.window.field.text().strip())

    def _help(self) -> bool:
        self.window.hide()
        self.help_requested.emit()
        return True

    def _dismiss(self) -> bool:
        if self.pending.waiting and not self._called:
            self.pending.forget()
            return True
        self.window.hide()
        self.dismissed.emit(self._target)
        return True

    # Questions

    def _ask_chosen(self) -> bool:
        """Ask the questions of the chosen phrase; go on to the button where none is found."""
        phrase = self.window.list.chosen()
        if phrase is None:
            if not (self.finds.open_size() or self.finds.take()):
                self.window.empty.focusNextChild()
            return True
        try:
            prepared = self._desk.composer.prepare(phrase.id, self._order_of(phrase).wish)
        except UserError as error:
            self.window.say(sentence(error), "danger")
            return True
        if prepared.questions:
            self.pending.ask(self._order_of(phrase), prepared)
        return True

    def _on_questions_left(self) -> None:
        self.pending.asking = None
        if self._called:
            self._dismiss()
            return
        self.pending.forget()
        self.window.show_part(self.window.list)
        self.window.field.setFocus()
        self._show_chosen()

    # What the chosen phrase would paste, and which keys do what

    def _show_chosen(self) -> None:
        phrase = self._phrase()
        preview = partial(self._desk.composer.preview, answers=self.pending.answers)
        preview = partial(preview, wording=self._wording.of(phrase), sure=self.pending.doubting)
        found = preview(phrase) if phrase else None
        self.window.show_preview(found)
        self.window.keys.show_hints(*self._hints_of(phrase))
        self.window.field.setAccessibleDescription(phrase.title if phrase else "")

    def _phrase(self) -> Phrase | None:
        phrases, asking = self._desk.library.shelf.phrases, self.pending.asking
        return phrases.get(asking.phrase) if asking else self.window.list.chosen()

    def _hints_of(self, phrase: Phrase | None) -> list[Hint]:
        if self.pending.asking is not None:
            return self._hints.asking(self._aim)
        if phrase is None and (row := self.window.list.chosen_row()) is not None:
            return self._hints.taking(row, self._aim)
        return self._hints.choosing(phrase, self._aim, self._wording.shown(phrase))

    @property
    def _aim(self) -> Aim:
        return aim_at(self._target, self._desk.preferences.current.workbenches, self._buyer)

    @property
    def _buyer(self) -> str:
        """Who is in chat; with a question mark where that may be somebody else by now."""
        buyer = self._desk.buyer
        return buyer.nickname if buyer.sure or not buyer.nickname else f"{buyer.nickname}?"

    def _key_table(self) -> dict[Chord, Act]:
        table: dict[Chord, Act] = {
            (NONE, _Key.Key_Up): partial(self._step, -1),
            (NONE, _Key.Key_Down): partial(self._step, 1),
            (NONE, _Key.Key_PageUp): partial(self._step, -_PAGE),
            (NONE, _Key.Key_PageDown): partial(self._step, _PAGE),
            (NONE, _Key.Key_Tab): self._ask_chosen,
            (NONE, _Key.Key_Escape): self._dismiss,
            (NONE, _Key.Key_F1): self._help,
            (NONE, _Key.Key_F2): self._edit,
            (CTRL, _Key.Key_C): self._copy,
            (ALT, _Key.Key_Left): partial(self._turn, -1),
            (ALT, _Key.Key_Right): partial(self._turn, 1),
        }
        for enter in ENTERS:
            table[NONE, enter] = partial(self._insert, False)
            table[CTRL, enter] = partial(self._insert, True)
        for number in range(1, NUMBERED + 1):
            table[ALT, _Key.Key_0 + number] = partial(self.pick, number)
        return table

    def _connect(self) -> None:
        window = self.window
        window.field.textChanged.connect(self._search)
        window.list.chosen_changed.connect(self._timer.start)
        window.list.picked.connect(partial(self._insert, False))
        window.empty.acted.connect(self._write_new)
        window.questions.cancelled.connect(self._on_questions_left)
        window.deactivated.connect(self._on_deactivated)
        window.escaped.connect(self._dismiss)
        self._timer.timeout.connect(self._show_chosen)
        self.pending.ready.connect(self.ordered)
        self.pending.asked.connect(self._show_chosen)
        self.pending.edited.connect(self._timer.start)
        self.finds.over.connect(self._dismiss)
        self.finds.hear(self.dismissed, self.ordered, self.copy_ordered, self.new_phrase_requested)

    def _on_deactivated(self) -> None:
        if self.pending.asking is None:  # an answer may have to be looked up in the chat first
            self.window.hide()
