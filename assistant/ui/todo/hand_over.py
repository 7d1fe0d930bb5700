"""What the next shift has to know, as a text: to whom, of which order, what was promised, and said.

The agent looks through it, changes it where that is wanted, and copies it or has it printed.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QPlainTextEdit

from assistant.domain.changes import Changes
from assistant.domain.passages import Passage
from assistant.domain.promises import Promise
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.language import language_for
from assistant.ui.manage_page import ManagePage
from assistant.ui.paper import framed, save
from assistant.ui.promise_words import doubt_words, due_words, left_words, worded
from assistant.ui.widgets.asking_where import ask_where
from assistant.ui.widgets.buttons import PRIMARY, Button

_TITLE = QT_TRANSLATE_NOOP("promises", "Hand-over, {time}, by {agent}")
_NOTHING = QT_TRANSLATE_NOOP("promises", "Nothing is open.")
_PROMISE = QT_TRANSLATE_NOOP("promises", "{number}. {what} – {due} ({left})")
_BUYER = QT_TRANSLATE_NOOP("promises", "Buyer: {name}")
_ORDER = QT_TRANSLATE_NOOP("promises", "Order: {number}")
_WHOM = QT_TRANSLATE_NOOP("promises", "To be done by: {whom}")
_SAID = QT_TRANSLATE_NOOP("promises", "Said: {text}")
_NOTE = QT_TRANSLATE_NOOP("promises", "{time}: {text}")
_FOLLOW = QT_TRANSLATE_NOOP("promises", "To follow up")

#: Before what belongs to a promise.
_INDENT = "   "


class HandOverPage(ManagePage):
    """A page over the window."""

    passage_to_copy = Signal(object)
    """This ``Passage`` is to be put on the clipboard."""

    CHANGES = Changes.NONE
    HELP = "todo"

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, self.tr("Hand over to the next shift"))
        self._board = board
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Hand-over note"))
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(hand_over_text(desk))
        self.copy, self.print = Button(self.tr("Copy"), PRIMARY), Button(self.tr("Save to print…"))
        self.body.addWidget(self.text, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.print)
        self.foot.addWidget(self.copy)
        self.copy.clicked.connect(self._on_copy)
        self.print.clicked.connect(self._on_print)
        self.setFocusProxy(self.text)

    def write(self, file: Path) -> None:
        """Have the text written as a page to print."""
        language = language_for(self._desk.preferences.current.language)
        title, *lines = self.text.toPlainText().splitlines() or [""]
        parts = f"<h1>{escape(title)}</h1>", f"<pre>{escape(chr(10).join(lines))}</pre>"
        self._lane.run(partial(self._write, framed(title, language, parts), file), self, self._said)

    def _write(self, html: str, file: Path) -> Path:
        """[lane] Write the page; that it was written is noted, as it holds personal data."""
        save(html, file)
        self._desk.audit.note("export", len(self._desk.promises.open))
        return file

    def _said(self, file: Path) -> None:
        words = self.tr("Saved: {file}. Whoever has the file can read it.").format(file=file)
        self._board.said.emit(words)
        self.leave()

    def _on_copy(self) -> None:
        self.passage_to_copy.emit(Passage(self.text.toPlainText()))
        self.leave()

    def _on_print(self) -> None:
        kind = self.tr("Pages to print (*.html)")
        ask_where(self, self.print.text(), self.tr("hand-over"), kind, self.write)


def hand_over_text(desk: Desk) -> str:
    """Return what is open: promises, what is due first before the others, then follow-ups."""
    book, now = desk.promises, desk.promises.now()
    title = worded(_TITLE).format(time=f"{now:%Y-%m-%d %H:%M}", agent=desk.people.agent.name)
    blocks = [
        "\n".join(_promise(number, each, now)) for number, each in enumerate(book.open.values(), 1)
    ]
    follow_ups = [
        f"{_INDENT}{' · '.join(filter(None, (each.nickname, each.order, doubt_words(each))))}"
        for each in book.follow_ups.open()
    ]
    if follow_ups:
        blocks.append("\n".join((worded(_FOLLOW), *follow_ups)))
    return "\n\n".join((title, *(blocks or [worded(_NOTHING)])))


def _promise(number: int, promise: Promise, now: datetime) -> Iterator[str]:
    due, left = due_words(promise.due_at, now), left_words(promise.due_at, now)
    yield worded(_PROMISE).format(number=number, what=promise.what, due=due, left=left)
    said = " ".join(promise.said.split())
    facts = (
        (_BUYER, "name", promise.nickname),
        (_ORDER, "number", promise.order),
        (_WHOM, "whom", promise.whom),
        (_SAID, "text", said),
    )
    for words, name, text in facts:
        if text:
            yield _INDENT + worded(words).format(**{name: text})
    for note in promise.notes:
        if note.text:
            time = due_words(note.at, now)
            yield _INDENT + worded(_NOTE).format(time=time, text=note.text)
