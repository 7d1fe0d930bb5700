"""A page on which something is written: heading and fields, and below them what is said of it.

Nothing typed is lost: a refusal leaves it where it is, and what was not saved is kept and comes
back when the same thing is opened again.
"""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.pictures.bringing import Bringing, brings
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import look_at, scrolling
from assistant.ui.widgets.shortcuts import add_shortcut
from assistant.ui.wording import sentence

#: How long the keys must rest before what is not saved is kept, in milliseconds.
KEEP_MS = 1_500


class WritingPage(QWidget):
    """Shows a draft, checks it while one types, and saves it.

    What is written stands on the page of each kind: its fields, and the functions below that
    have no answer here. Any value will do as a draft; two that are equal say the same.
    """

    left = Signal()
    """The page may be taken away: all is saved, or the changes were given up."""
    saved = Signal(object)
    """What was changed (``Done``)."""

    def __init__(self, desk: Desk, lane: Lane, check_ms: int) -> None:
        """``check_ms`` is how long the keys must rest before it is checked."""
        super().__init__()
        self._desk, self._lane = desk, lane
        self._before: Any = None
        self._to_save = False
        self._first: QWidget | None = None
        self.bringing = Bringing(desk.attachments, lane, self)
        self._area = scrolling()
        self._heading = styled(QLabel(), "title")
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading, 1)
        self.message = InlineMessage()
        self._save = Button(self.tr("Save"), PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._check = _timer(self, check_ms, self._on_check)
        self._keep = _timer(self, KEEP_MS, self._on_keep)
        self.setAcceptDrops(True)
        self._listen()

    # What each kind of page answers

    def _draft(self) -> Any:
        """Return what is written."""
        raise NotImplementedError

    def _show_draft(self, draft: Any) -> None:
        """Show it in the fields."""
        raise NotImplementedError

    def _kept(self, draft: Any) -> Any:
        """Return what was left unsaved when ``draft`` was open before, None for nothing new."""
        raise NotImplementedError

    def _keeping(self) -> Callable[[], Done]:
        """Return what keeps on the lane what is not saved."""
        raise NotImplementedError

    def _forgetting(self) -> Callable[[], Done] | None:
        """Return what forgets it on the lane, None where nothing was kept."""
        raise NotImplementedError

    def _saving(self) -> Callable[[], Done] | None:
        """Return what saves on the lane; None where something is wrong, which is shown then."""
        raise NotImplementedError

    def _on_check(self) -> None:
        """Say beside the fields what is found in them."""
        raise NotImplementedError

    def _not_saved(self) -> str:
        """Return the words for one who leaves and has not saved."""
        raise NotImplementedError

    # What is done with it

    @property
    def changed(self) -> bool:
        """Whether something is written that is not saved."""
        return self.bringing.busy or self._draft() != self._before

    def save(self) -> None:
        """Save, and leave the page when that is done."""
        if not self._save.isEnabled():
            return
        if self.bringing.busy:
            self._to_save = True
            self.message.say(self.tr("Saved as soon as the picture is ready."))
        elif (work := self._saving()) is None:
            self.message.say(self.tr("Please put right what is marked in red."), "danger")
        else:
            self._save.setEnabled(False)
            self._lane.run(work, self, self._on_saved, self._on_not_saved)

    def leave(self) -> None:
        """Leave the page; ask first where something would be lost."""
        if self.changed:
            self.message.say(self._not_saved(), "warning", self.tr("Discard changes"))
        else:
            self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; paste pictures and files wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not self._pastes(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back from fields of text a paste key that brings a picture or files."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        return pressed and self._pastes(event)  # type: ignore[arg-type]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let in pictures and files."""
        if brings(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them in."""
        event.acceptProposedAction()
        self.bringing.take(event.mimeData())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; were this a focus proxy, Tab would jump over all before it."""
        super().focusInEvent(event)
        if self._first is not None:
            self._first.setFocus(event.reason())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is not saved, wherever the agent goes."""
        super().hideEvent(event)
        if self._keep.isActive():
            self._keep.stop()
            self._on_keep()

    # For the pages of each kind

    def _lay_out(self, fields: QWidget) -> None:
        """Put the page together, in the order in which Tab goes through it."""
        said, foot = QHBoxLayout(), QHBoxLayout()
        for row in (self._head, said, foot):
            row.setContentsMargins(MEDIUM, TINY, MEDIUM, TINY)
            row.setSpacing(SMALL)
        said.addWidget(self.message)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        self._area.setWidget(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TINY, 0, TINY)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._area, 1)
        column.addLayout(said)
        column.addLayout(foot)

    def _watch(self, fields: Iterable[QWidget]) -> None:
        """Take what is pasted into fields that know of texts alone."""
        for field in fields:
            field.installEventFilter(self)

    def _begin(self, draft: object, empty: object, first: QWidget) -> None:
        """Begin with a draft that differs from ``empty`` where it was given, in a first field."""
        self._show_draft(empty)
        self._before = self._draft()
        # Something to begin with is what is wanted now; what was left unsaved can wait.
        kept = self._kept(draft) if draft == empty else None
        if kept is not None or draft != empty:
            self._show_draft(draft if kept is None else kept)
        if kept is None:
            self.message.hide()
        else:
            words = self.tr("What you wrote last time and did not save is back.")
            self.message.say(words, "info", self.tr("Discard changes"))
        self._save.setEnabled(True)
        self._on_check()
        self._keep.stop()
        self._first = first
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at(self, part: QWidget) -> None:
        look_at(self._area, part)

    def _on_edited(self) -> None:
        self._check.start()
        self._keep.start()

    def _on_refused(self, error: UserError) -> None:
        """Say it here: the window's own line would cover the buttons."""
        self.message.say(sentence(error), "danger")

    # Saving and leaving

    def _on_saved(self, done: Done) -> None:
        self._forget()
        self._before = self._draft()
        self.saved.emit(done)
        self.left.emit()

    def _on_not_saved(self, error: UserError) -> None:
        self._save.setEnabled(True)
        self._on_refused(error)

    def _on_brought(self) -> None:
        """Save now, where that was wanted while something was on its way."""
        wanted, self._to_save = self._to_save, False
        if wanted:
            self.message.hide()
            self.save()

    def _on_discarded(self) -> None:
        self._forget()
        self._leave()

    def _leave(self) -> None:
        self._keep.stop()
        self.left.emit()

    def _on_keep(self) -> None:
        if self.changed:
            self._lane.run(self._keeping(), self, otherwise=self._on_refused)

    def _forget(self) -> None:
        self._keep.stop()
        if (work := self._forgetting()) is not None:
            self._lane.run(work, self, otherwise=self._on_refused)

    def _pastes(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Paste) and self.bringing.paste()

    def _listen(self) -> None:
        self.bringing.ended.connect(self._on_brought)
        self.bringing.refused.connect(self._on_refused)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.leave)
        self.message.acted.connect(self._on_discarded)
        self._save.setToolTip("Ctrl+S")
        self._cancel.setToolTip("Esc")
        add_shortcut(self, "Ctrl+S", self.save)


def _timer(owner: QWidget, interval_ms: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(act)
    return timer
