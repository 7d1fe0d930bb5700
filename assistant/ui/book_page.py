"""What pages of a book have alike: a list of its entries, and a form in which one is written."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.services.unsaved import Unsaved
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.manage_page import ManagePage
from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import DANGER, PRIMARY, Button
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.search_field import SearchField
from assistant.ui.widgets.two_line_list import StrongRows, TwoLineList
from assistant.ui.wording import sentence

#: How long the keys must rest before what is written is kept, in milliseconds.
KEEP_MS = 1_500


class BookForm(QWidget):
    """The fields of one entry."""

    edited = Signal()

    def show_entry(self, entry: Any) -> None:
        """Show an entry."""
        raise NotImplementedError

    def entry(self) -> Any:
        """Return what is written."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return what is wrong with what is written, "" where nothing is."""
        return ""


class BookPage(ManagePage):
    """The list, and over it the form. Subclasses say what an entry is."""

    def __init__(self, desk: Desk, lane: Lane, board: Board, form: BookForm, kept: str) -> None:
        """``kept`` names the place where unsaved entries are kept."""
        super().__init__(desk, lane, board, "")
        self.form = form
        self._id: int | None = None
        self._begun: Any = None
        self._unsaved: Unsaved[Any] = Unsaved(desk.preferences, kept, type(self.new()))
        self.search = SearchField("")
        self.list = TwoLineList("", StrongRows)
        self.empty = EmptyState("table")
        self.add = Button(self.tr("New"), PRIMARY)
        self.save = Button(self.tr("Save"), PRIMARY)
        self.delete = Button(self.tr("Delete"), DANGER)
        self._cancel = Button(self.tr("Cancel"))
        self._stack = QStackedLayout()
        self._keep = QTimer(self, singleShot=True, interval=KEEP_MS)
        self.list.setAccessibleName(self.words()[0])
        self._lay_out_page()
        self._connect()
        self.show_list()

    # What a subclass says

    def words(self) -> tuple[str, str, str]:
        """Return what the list, a new entry and one that is edited are called."""
        raise NotImplementedError

    def entries(self) -> Mapping[int, Any]:
        """Return all entries."""
        raise NotImplementedError

    def proposals(self) -> Iterable[tuple[str, str, str]]:
        """Return what might be an entry, below all that are: its name, a title, what is said."""
        return ()

    def open(self, name: str) -> None:
        """Open the entry of that id, or what was proposed by that name."""
        self.edit(int(name))

    def new(self) -> Any:
        """Return an entry in which nothing is written."""
        raise NotImplementedError

    def row(self, entry: Any) -> tuple[str, str]:
        """Return the title of an entry, and what is said below it."""
        raise NotImplementedError

    def put(self, id: int | None, entry: Any) -> Done:
        """[lane] Write an entry."""
        raise NotImplementedError

    def remove(self, id: int) -> Done:
        """[lane] Remove an entry."""
        raise NotImplementedError

    # What is shown

    @property
    def writing(self) -> bool:
        """Whether the form is on view."""
        return self._stack.currentIndex() == 1

    def show_list(self) -> None:
        """Show the list."""
        self._stack.setCurrentIndex(0)
        self._show_parts()
        self.refresh()
        self.setFocusProxy(self.search if self.list.count() else self.add)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """List what there is now."""
        typed = self.search.text().strip().lower()
        here = self.list.current()
        self.list.clear()
        known = ((str(id), *self.row(entry)) for id, entry in self.entries().items())
        for name, title, said in (*known, *self.proposals()):
            if typed in f"{title}\n{said}".lower():
                self.list.add_row((title, said), title, said, name)
        self.list.stand_on(here)
        self._show_parts()

    def write_new(self, like: Any = None) -> None:
        """Write a new entry, which may begin ``like`` another."""
        self._write(None, self.new() if like is None else like, like is None)

    def edit(self, id: int) -> None:
        """Change an entry."""
        if id in self.entries():
            self._write(id, self.entries()[id])

    def leave(self) -> None:
        """Go back to the list, or leave the page; ask first where something would be lost."""
        if not self.writing:
            super().leave()
        elif self.form.entry() == self._begun:
            self.show_list()
        else:
            words, way = self.tr("This is not saved yet."), self.tr("Discard changes")
            self.ask(words, way, self._discard)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin an entry on Ctrl+N, save one on Ctrl+S."""
        if event.matches(QKeySequence.StandardKey.Save) and self.writing:
            self._on_save()
        elif event.matches(QKeySequence.StandardKey.New) and not self.writing:
            self.write_new()
        elif not (self.writing and event.matches(QKeySequence.StandardKey.Undo)):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is not saved, wherever the agent goes."""
        super().hideEvent(event)
        if self._keep.isActive():
            self._keep.stop()
            self._on_keep()

    # What is done

    def _write(self, id: int | None, entry: Any, go_on: bool = True) -> None:
        """Open the form; ``go_on`` with what was left unsaved."""
        self._id = id
        self.message.hide()
        self.form.show_entry(entry)
        self._begun = self.form.entry()
        kept = self._unsaved.of(id)
        if go_on and kept is not None and kept != self._begun:
            self.form.show_entry(kept)
            words = self.tr("What you wrote last time and did not save is back.")
            self.message.say(words, "info", closable=True)
        self._keep.stop()
        self._stack.setCurrentIndex(1)
        self._show_parts()
        self.setFocusProxy(self.form)
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        if problem := self.form.problem():
            self.message.say(problem, "danger", closable=True)
            return
        self.save.setEnabled(False)
        self.work(partial(self._saved, self._id, self.form.entry()), self._left)

    def _saved(self, id: int | None, entry: Any) -> Done:
        """[lane] Write the entry; forget what was kept unsaved."""
        done = self.put(id, entry)
        self._unsaved.forget(id)
        return done

    def _on_delete(self) -> None:
        if self._id is not None:
            self.work(partial(self.remove, self._id), self._left)

    def _left(self) -> None:
        self._keep.stop()
        self.show_list()

    def _discard(self) -> None:
        self._lane.run(partial(self._unsaved.forget, self._id), self, otherwise=self.refuse)
        self._left()

    def _on_keep(self) -> None:
        if self.writing and self.form.entry() != self._begun:
            keep = partial(self._unsaved.keep, self._id, self.form.entry())
            self._lane.run(keep, self, otherwise=self.refuse)

    def refuse(self, error: UserError) -> None:
        """Say why it was not saved; what is written stays."""
        self.save.setEnabled(True)
        self.message.say(sentence(error), "danger", closable=True)

    # How it is put together

    def _show_parts(self) -> None:
        what, new, edit = self.words()
        writing, some = self.writing, bool(self.entries()) or any(self.proposals())
        heading = (new if self._id is None else edit) if writing else what
        self._heading.setText(heading)
        self.search.setVisible(not writing and some)
        self.list.setVisible(some)
        self.empty.setVisible(not some)
        self.add.setVisible(not writing)
        self.delete.setVisible(writing and self._id is not None)
        for button in (self.save, self._cancel):
            button.setVisible(writing)
            button.setEnabled(True)

    def _lay_out_page(self) -> None:
        listed, column = QWidget(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        listed.setLayout(column)
        self._stack.addWidget(listed)
        self._stack.addWidget(scrolling(self.form))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.body.setSpacing(SMALL)
        self.body.addWidget(self.search)
        self.body.addLayout(self._stack, 1)
        self.foot.addWidget(self.delete)
        self.foot.addStretch(1)
        for button in (self._cancel, self.save, self.add):
            self.foot.addWidget(button)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.refresh)
        self.search.left.connect(self.leave)
        self.search.moved.connect(self.list.step)
        self.search.accepted.connect(self.list.open_current)
        self.list.opened.connect(self.open)
        self.add.clicked.connect(lambda: self.write_new())
        self.save.clicked.connect(self._on_save)
        self.delete.clicked.connect(self._on_delete)
        self._cancel.clicked.connect(self.leave)
        self.form.edited.connect(self._keep.start)
        self._keep.timeout.connect(self._on_keep)
        self.save.setToolTip("Ctrl+S")
