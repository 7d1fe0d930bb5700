"""From the buyer in chat to a promise: by two keys, or by one after a phrase that declares it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.domain.promises import PromiseDraft
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.services.insertion import Prepared

#: For how long a promise is proposed, in milliseconds: later nobody knows what the key would note.
PROPOSED_MS = 60_000


class Promising(QObject):
    """Makes promises to the buyer in chat."""

    protection_wanted = Signal(object)
    """The file is to be encrypted first; then this callable is to be called."""

    def __init__(self, desk: Desk, board: Board, lane: Lane, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._board, self._lane, self._window = desk, board, lane, window
        self._proposed: PromiseDraft | None = None
        self._asked, self._number = "", 0
        self._rest = QTimer(self, singleShot=True, interval=PROPOSED_MS)
        self._rest.timeout.connect(self._drop)

    def press(self) -> None:
        """Keep what is proposed for the buyer in chat; where nothing is, let one choose."""
        if self._proposed is not None and self._number == self._desk.buyer.number:
            self._keep()
        else:
            self.open()

    def open(self) -> None:
        """Let something be promised by one key; the keyboard goes back then."""
        from assistant.domain.policy import ByPolicy
        from assistant.ui.todo.promise_picker import PromisePicker

        self._drop()
        if not self._allowed:
            self._board.refused.emit(ByPolicy())
            return
        buyer = self._desk.buyer
        picker = PromisePicker(self._desk, self._lane, buyer.claim)
        if buyer.claim.empty:
            key = self._desk.preferences.current.lookup_key
            words = self.tr("Nobody is looked up: copy the nickname and press {key}.")
            picker.warn(words.format(key=key))
        elif not buyer.sure:
            picker.warn(self.tr("The buyer may have changed: look at the nickname first."))
        picker.done.connect(self._window.report)
        picker.protection_wanted.connect(self.protection_wanted)
        picker.form_wanted.connect(self._write)
        picker.left.connect(self._window.give_focus_back)
        self._window.show()
        self._open_page(picker)

    def propose(self, prepared: Prepared) -> None:
        """Offer to note what a phrase has just promised."""
        book, buyer = self._desk.promises, self._desk.buyer
        rule = book.rules.declared(prepared.phrase.guidance.promise)
        wanted = self._allowed and self._desk.preferences.current.propose_promises
        if rule is None or not wanted:
            return
        from assistant.domain.claims import Claim

        # Who came into chat while it was pasted was promised nothing.
        claim = buyer.claim if prepared.whose == buyer.whose else Claim()
        draft = book.to_buyer(rule, claim)
        self._proposed = replace(draft, said=prepared.text, phrase=prepared.phrase.id)
        self._number = buyer.number
        self._rest.start()
        self._asked = self._words(self._proposed)
        self._window.ask(self._asked, self.tr("Note it"), self._keep)

    @property
    def _allowed(self) -> bool:
        return self._desk.preferences.allows("customers")

    def _words(self, draft: PromiseDraft) -> str:
        from assistant.ui.promise_words import due_words, whom_words

        key = self._desk.preferences.current.promise_key
        words = self.tr("Promised: “{what}”, {due}, {whom}. {key} notes it.")
        if not key:
            words = self.tr("Promised: “{what}”, {due}, {whom}.")
        return words.format(
            what=draft.what,
            due=due_words(draft.due_at, self._desk.promises.now()),
            whom=whom_words(draft.nickname, draft.order),
            key=key,
        )

    def _keep(self) -> None:
        """Note what is proposed; by hand where nobody knows for sure to whom."""
        draft = self._proposed
        self._drop()
        if draft is None:
            return
        if not self._desk.buyer.sure:
            self._write(draft)
        else:
            self._make(draft)

    def _make(self, draft: PromiseDraft) -> None:
        if not self._desk.promises.protected:
            self.protection_wanted.emit(partial(self._make, draft))
            return
        self._lane.run(partial(self._desk.promises.make, draft), self, self._window.report)

    def _write(self, draft: PromiseDraft) -> None:
        """Have a promise written by hand."""
        from assistant.ui.todo.promise_form import PromiseForm

        form = PromiseForm(self._desk, self._lane, self._board)
        form.write_new(draft)
        form.saved.connect(self._window.report)
        form.protection_wanted.connect(self.protection_wanted)
        form.left.connect(self._window.give_focus_back)
        self._window.show()
        self._open_page(form)

    def _drop(self) -> None:
        if self._proposed is not None:
            self._proposed = None
            self._rest.stop()
            self._window.withdraw(self._asked)

    def _open_page(self, page: QWidget) -> None:
        page.left.connect(self._window.close_page)  # type: ignore[attr-defined]
        self._window.open_page(page)
