"""The way of a phrase into a window: prepared, asked for, confirmed, pasted, counted.

What may be said is the composer's to decide and how it is pasted the desktop's; this module leads
from one to the other and lets the agent answer in between.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from assistant.desktop.paste import Paster
from assistant.desktop.ports import Desktop, Kept
from assistant.domain.changes import Changes
from assistant.domain.errors import UserError
from assistant.domain.insertion import Erasure, Outcome, PasteReport, PasteRequest, Window
from assistant.domain.phrases import PhraseId
from assistant.domain.validity import OutOfTime
from assistant.domain.workbenches import WorkbenchRule, recognise
from assistant.services.desk import Desk
from assistant.services.insertion import Prepared
from assistant.services.library import OUT_OF_TIME
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.wording import outcome_sentence


@dataclass(frozen=True, slots=True)
class Order:
    """One wish: this phrase into that window.

    ``answers`` are those to the phrase's questions, None while they have not been asked;
    ``gaps_accepted`` says that the agent wants it as it is; ``clipboard`` what was copied last;
    ``erase`` what was typed to get it; ``at_any_time`` that the agent wants it though it is not
    valid now.
    """

    phrase: PhraseId
    target: Window
    send: bool = False
    answers: Mapping[str, str] | None = None
    gaps_accepted: bool = False
    clipboard: str | None = field(default=None, repr=False)
    erase: Erasure | None = None
    at_any_time: bool = False


class Inserting(QObject):
    """Leads orders to their end. Lives on the GUI thread."""

    asked = Signal(object, object)
    """An ``Order`` waits for answers to the questions of this ``Prepared``."""
    gap_found = Signal(object, object)
    """An ``Order`` waits for a yes, because this ``Prepared`` has gaps."""
    out_of_time = Signal(object, object)
    """An ``Order`` waits for a yes, because its phrase is not valid now: this ``OutOfTime``."""
    ended = Signal(object)
    """The ``PasteReport`` of an insertion."""

    def __init__(self, desktop: Desktop, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__()
        self._desktop = desktop
        self._desk = desk
        self._lane = lane
        self._board = board
        self._paster = Paster(desktop, self._on_report)
        self._on_changed(Changes.SETTINGS)
        board.changed.connect(self._on_changed)

    def insert(self, order: Order) -> None:
        """Bring an order as far as it goes: into the window, or to a question."""
        try:
            prepared = self._prepare(order)
        except OutOfTime as error:
            self._on_out_of_time(order, error)
            return
        except UserError as error:
            self._board.refused.emit(error)
            return
        if prepared.needs_clipboard and order.clipboard is None:
            self._desktop.clipboard.keep(partial(self._on_clipboard, order))
        elif prepared.questions and order.answers is None:
            self.asked.emit(order, prepared)
        elif prepared.rendered.gaps and not order.gaps_accepted and self._warns:
            self.gap_found.emit(order, prepared)
        else:
            self._paste(order, prepared)

    def copy(self, order: Order) -> None:
        """Put the text of an order on the clipboard, gaps left out, for the agent to use."""
        try:
            prepared = self._prepare(order)
        except UserError as error:
            self._board.refused.emit(error)
            return
        self._desktop.clipboard.copy(prepared.rendered.text)
        self._board.said.emit(self.tr("Copied."))

    def shutdown(self) -> None:
        """Drop what waits and give the clipboard back."""
        self._paster.shutdown()

    @property
    def _warns(self) -> bool:
        return self._desk.preferences.current.warn_on_gap

    def _prepare(self, order: Order) -> Prepared:
        """Return what an order comes to; raise where it is refused."""
        return self._desk.composer.prepare(
            order.phrase, order.answers or {}, order.clipboard, order.at_any_time
        )

    def _on_out_of_time(self, order: Order, error: OutOfTime) -> None:
        if self._desk.preferences.allows("out_of_time"):
            self.out_of_time.emit(replace(order, at_any_time=True), error)
        else:
            self._board.refused.emit(error)

    def _on_clipboard(self, order: Order, kept: Kept) -> None:
        self.insert(replace(order, clipboard=kept.text))

    def _paste(self, order: Order, prepared: Prepared) -> None:
        rule = self._rule(order.target)
        request = PasteRequest(
            text=prepared.rendered.text,
            target=order.target,
            paste_key=rule.paste_key,
            send_key=rule.send_key if order.send and rule.may_send else "",
            tag=order,
            erase=order.erase,
        )
        self._paster.insert(request)

    def _rule(self, window: Window) -> WorkbenchRule:
        rules = self._desk.preferences.current.workbenches
        return recognise(rules, window.process, window.title) or WorkbenchRule("")

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS:
            self._desktop.clipboard.private(self._desk.preferences.current.keep_from_history)

    def _on_report(self, report: PasteReport) -> None:
        if report.outcome in (Outcome.DONE, Outcome.NOT_SENT):
            order = report.request.tag
            assert isinstance(order, Order)
            note = OUT_OF_TIME if order.at_any_time else ""
            used = partial(self._desk.library.record_use, order.phrase, note)
            self._lane.run(used, self)
        self._board.said.emit(outcome_sentence(report))
        self.ended.emit(report)
