"""The order that is to go out of the palette, and what it still needs before it does."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from assistant.domain.clock import Clock, local_now
from assistant.domain.errors import UserError
from assistant.domain.questions import Question, offering, remember
from assistant.domain.validity import OutOfTime
from assistant.services.desk import Desk
from assistant.services.insertion import Prepared
from assistant.ui.lane import Lane
from assistant.ui.order import Order
from assistant.ui.palette.aim import aim_at
from assistant.ui.palette.window import PaletteWindow
from assistant.ui.palette.wording import WordingChoice
from assistant.ui.wording import gap_sentence, insert_anyway, sentence, shown

#: Under which key the last answers to questions are remembered.
ANSWERS_STATE = "answers"


class PendingOrder(QObject):
    """Gives an order out, or asks first: its questions, whether gaps may stay, whether it is time.

    One order at a time is asked about; what is typed for another phrase makes it forgotten.
    """

    ready = Signal(object)
    """This ``Order`` needs nothing more. The window is hidden by then."""
    asked = Signal()
    """The questions of an order are on view."""
    edited = Signal()
    """Other answers stand in them."""

    def __init__(
        self, desk: Desk, lane: Lane, clock: Clock, window: PaletteWindow, wording: WordingChoice
    ) -> None:
        super().__init__(window)
        self._desk, self._lane, self._clock = desk, lane, clock
        self._window, self._wording = window, wording
        self.asking: Order | None = None
        """The order whose questions are on view."""
        self.answers: Mapping[str, str] = {}
        """The answers that stand in them, or came with an order from elsewhere."""
        self._asked: tuple[Question, ...] = ()
        self._waiting: Order | None = None
        self._doubted: Order | None = None
        self._untimely: Order | None = None
        self.goes_on: Callable[[Order], bool] = lambda _order: False
        """Whether an order only inserts the next message: then there is nothing to ask."""
        window.message.acted.connect(self._on_message_acted)
        window.questions.answered.connect(self._on_answered)
        window.questions.edited.connect(self._on_edited)

    @property
    def waiting(self) -> bool:
        """Whether it waits for the word that gaps may stay, or that the buyer is the same."""
        return self._waiting is not None or self._doubted is not None

    @property
    def doubting(self) -> bool:
        """Whether it waits for the word that the buyer is the same."""
        return self._doubted is not None

    def begin(self) -> None:
        """Have nothing to ask."""
        self.asking = None
        self.forget()

    def forget(self) -> None:
        """Take back what was answered and what was asked below the list."""
        self._waiting, self._doubted, self._untimely, self.answers = None, None, None, {}
        self._window.unsay()

    def give(self, order: Order) -> None:
        """Give the order out, or ask first what it still needs."""
        aim = aim_at(order.target, self._desk.preferences.current.workbenches)
        if order.send and not aim.rule.may_send:
            words = self.tr("Sending is switched off for {name}; see Settings, Workbenches.")
            self._window.say(words.format(name=aim.name), "warning")
            return
        if self.goes_on(order):
            self._give_out(order)
            return
        try:
            prepared = self._desk.composer.prepare(order.phrase, order.wish_in(aim.rule.name))
        except OutOfTime as error:
            self._refuse_out_of_time(order, error)
        except UserError as error:
            self._window.say(sentence(error), "danger")
        else:
            self._ask_or_give(order, prepared)

    def ask(self, order: Order, prepared: Prepared) -> None:
        """Ask the questions of an order."""
        remembered = self._desk.preferences.state(ANSWERS_STATE, {})
        start = self._desk.composer.starting_answers(prepared.questions, remembered)
        today = local_now(self._clock).date()
        self._wording.keep(order.phrase, prepared.wording)
        self.asking = replace(self._now(order), wording=prepared.wording)
        self._asked = prepared.questions
        asked = offering(prepared.questions, remembered)
        self._window.questions.ask(prepared.phrase.title, asked, start, today)
        self._window.show_part(self._window.questions)
        self.asked.emit()

    def confirm(self, order: Order, prepared: Prepared) -> None:
        """Ask whether an order is wanted with its gaps."""
        self._waiting = order
        words = gap_sentence(prepared.gaps)
        self._window.say(words, "warning", self.tr("Insert anyway") + " ↵")

    def doubt(self, order: Order, prepared: Prepared) -> None:
        """Ask whether the buyer is still the one that an order would speak of.

        What was answered about somebody else is asked again.
        """
        now = self._now(order)
        same = order.buyer in (None, now.buyer) and order.whose in (None, now.whose)
        answers = order.answers if same else None
        self._doubted = replace(now, answers=answers, wording=prepared.wording)
        name = shown(prepared.buyer) or self.tr("the same buyer")
        words = self.tr("Somebody else may be in chat by now. Is it {name}?")
        self._window.say(words.format(name=name), "warning", self.tr("Yes, insert") + " ↵")

    def accept(self) -> None:
        """Give out what waits, with its gaps, or for the buyer it was asked about."""
        if (doubted := self._doubted) is not None:
            self._doubted = None
            self._desk.buyer.confirm()
            self.give(doubted)
        elif self._waiting is not None:
            self.give(replace(self._waiting, gaps_accepted=True))

    def _now(self, order: Order) -> Order:
        """Return an order that is about the buyer in hand."""
        return replace(order, buyer=self._desk.buyer.nickname, whose=self._desk.buyer.whose)

    def _ask_or_give(self, order: Order, prepared: Prepared) -> None:
        warns = self._desk.preferences.current.warn_on_gap and not prepared.needs_clipboard
        if prepared.doubtful:
            self.doubt(order, prepared)
        elif prepared.questions and order.answers is None:
            self.ask(order, prepared)
        elif prepared.gaps and warns and not order.gaps_accepted:
            self.confirm(order, prepared)
        else:
            self._give_out(order)

    def _give_out(self, order: Order) -> None:
        self._window.hide()
        self.ready.emit(order)

    def _refuse_out_of_time(self, order: Order, error: OutOfTime) -> None:
        """Say so. Enter alone does not insert it all the same: who types fast would not have read.

        The button is there unless the shop's policy has taken it away.
        """
        allowed = self._desk.preferences.allows("out_of_time")
        self._untimely = replace(order, at_any_time=True) if allowed else None
        self._window.say(sentence(error), "danger", insert_anyway() if allowed else "")

    def _on_message_acted(self) -> None:
        if self._untimely is not None:
            order, self._untimely = self._untimely, None
            self.give(order)
        else:
            self.accept()

    def _on_edited(self, answers: Mapping[str, str]) -> None:
        self.forget()
        self.answers = answers
        self.edited.emit()

    def _on_answered(self, answers: Mapping[str, str], send: bool) -> None:
        if self.asking is None:
            return
        known = self._desk.preferences.state(ANSWERS_STATE, {})
        kept = remember(known, self._asked, answers)
        self._lane.attempt(partial(self._desk.preferences.keep_state, ANSWERS_STATE, kept))
        send = send or self.asking.send
        self.give(
            replace(
                self.asking, answers=answers, send=send, gaps_accepted=self._waiting is not None
            )
        )
