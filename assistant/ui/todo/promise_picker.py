"""The page on which one key promises something to the buyer in chat, or notes a follow-up."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from assistant.domain.changes import Done
from assistant.domain.claims import Claim
from assistant.domain.follow_ups import ASKED, UNPAID, FollowUpDraft
from assistant.domain.promise_rules import ANSWER_LATER, PromiseRule
from assistant.domain.promises import PromiseDraft
from assistant.services.desk import Desk
from assistant.ui.key_page import KeyPage
from assistant.ui.lane import Lane
from assistant.ui.promise_words import due_words, span_words, whom_words
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import styled, wrapped

#: Keys in the order in which they are given to what can be chosen.
_KEYS = "1234567890abcdefghijklmnopqrstuvwxyz"

#: The words of a choice, and what is done by it.
_Choice = tuple[str, Callable[[], object]]


class PromisePicker(KeyPage):
    """Answers later in so many minutes, another promise, or why the buyer did not buy."""

    protection_wanted = Signal(object)
    """The file is to be encrypted first; then this callable is to be called."""
    form_wanted = Signal(object)
    """This ``PromiseDraft`` is to be written by hand: its time is another one."""

    def __init__(self, desk: Desk, lane: Lane, claim: Claim) -> None:
        super().__init__(desk, lane)
        self._claim = claim
        self.ways: dict[str, Callable[[], object]] = {}
        self.chips: dict[str, Chip] = {}
        whom = wrapped(whom_words(claim.nickname, claim.order))
        self._lay_out(self.tr("Promise"), whom)
        self._column.setSpacing(SMALL)
        self._fill()
        self.setProperty("help", "todo")

    def take(self, key: str, staying: bool) -> bool:
        """Take the choice of a key; nothing stays, one promise is made at a time."""
        way = self.ways.get(key)
        if way is not None:
            way()
        return way is not None

    # What can be chosen

    def _later(self) -> Iterator[_Choice]:
        """Yield when an answer can be promised."""
        book = self._desk.promises
        rule, now = book.rules.promises[ANSWER_LATER], book.now()
        for minutes in rule.choices:
            span = timedelta(minutes=minutes)
            # From the key on, not from when the page was opened.
            yield span_words(span), partial(self._answer_in, rule, span)
        end = book.today(rule)
        yield due_words(end, now), partial(self._promise, rule, end)
        draft = book.to_buyer(rule, self._claim)
        yield self.tr("Another time…"), partial(self.form_wanted.emit, draft)

    def _doubts(self) -> Iterator[_Choice]:
        """Yield why the buyer may not have bought."""
        for doubt in self._desk.promises.rules.follow_ups[ASKED].doubts:
            yield doubt, partial(self._follow, ASKED, doubt)

    def _others(self) -> Iterator[_Choice]:
        """Yield all other promises."""
        for rule in self._desk.promises.rules.promises.values():
            if rule.key != ANSWER_LATER:
                yield rule.name, partial(self._promise, rule)

    # What is done

    def _answer_in(self, rule: PromiseRule, span: timedelta) -> None:
        draft = self._desk.promises.to_buyer(rule, self._claim)
        self._make(replace(draft, due_at=draft.made_at + span))

    def _promise(self, rule: PromiseRule, due_at: datetime | None = None) -> None:
        self._make(self._desk.promises.to_buyer(rule, self._claim, due_at))

    def _make(self, draft: PromiseDraft) -> None:
        self._write(partial(self._desk.promises.make, draft))

    def _follow(self, kind: str, doubt: str = "") -> None:
        book, product = self._desk.promises.follow_ups, self._desk.buyer.product
        draft: FollowUpDraft = book.to_buyer(kind, self._claim, doubt)
        number = product.item_number if product is not None and kind == ASKED else ""
        self._write(partial(book.add, replace(draft, product=number)))

    def _write(self, work: Callable[[], Done]) -> None:
        if self._desk.promises.protected:
            self._lane.run(work, self, self._on_done, self._on_refused)
        else:
            self.protection_wanted.emit(partial(self._write, work))

    def _on_done(self, done: Done) -> None:
        self.done.emit(done)
        self.left.emit()

    # How it is put together

    def _fill(self) -> None:
        keys = iter(_KEYS)
        self._offer(self.tr("Answer later"), self._later(), keys)
        self._offer(self.tr("Asked and did not buy, because of"), self._doubts(), keys)
        unpaid = self.tr("Ordered and did not pay"), partial(self._follow, UNPAID)
        self._offer("", iter([unpaid]), keys)
        self._offer(self.tr("Other promises"), self._others(), keys)
        self._column.addStretch(1)

    def _offer(self, title: str, choices: Iterator[_Choice], keys: Iterator[str]) -> None:
        if title:
            self._column.addWidget(styled(QLabel(title), "secondary"))
        line = QWidget()
        row = FlowLayout(line, gap=TINY)
        for (words, way), key in zip(choices, keys, strict=False):
            self.ways[key] = way
            chip = self.chips[key] = self._chip(f"{key.upper()} · {words}", way)
            chip.setCheckable(False)
            row.addWidget(chip)
        self._column.addWidget(line)
