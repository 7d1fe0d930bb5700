"""The page on which a phrase is written: fields, preview, checks while typing, saving.

Nothing typed is lost: a refusal leaves the text where it is, and what was not saved is kept and
comes back when the phrase is opened again.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.changes import Done
from assistant.domain.drafts import BODY_LIMIT
from assistant.domain.errors import UserError
from assistant.domain.merging import UNSORTED
from assistant.domain.phrases import CategoryId, EventId, PhraseDraft, PhraseId
from assistant.domain.text import headline
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.phrases.drafts import DRAFTS_STATE, restored, with_draft, without_draft
from assistant.ui.phrases.editor_attachments import EditorAttachments
from assistant.ui.phrases.editor_checks import findings
from assistant.ui.phrases.editor_fields import NO_CATEGORY, EditorFields
from assistant.ui.pictures.bringing import brings
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.wording import sentence

#: How long the keys must rest before the text is checked, and before it is kept, in milliseconds.
CHECK_MS = 150
KEEP_MS = 1_500


class PhraseEditor(QWidget):
    """Writes one phrase, a new one or one that is there."""

    closed = Signal()
    """The page may be taken away: the phrase is saved, or its changes were given up."""
    saved = Signal(object)
    """What the library did (``Done``), for the status line."""
    recording_changed = Signal(bool)
    """Global hotkeys must rest while True: one is being chosen."""

    def __init__(self, desk: Desk, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._lane = desk, lane
        self._own: PhraseId | None = None
        self._to_save = False
        self._before = PhraseDraft(category=NO_CATEGORY, title="", body="")
        self.fields = EditorFields(desk)
        self.attachments = EditorAttachments(self.fields.messages, desk, lane, self)
        self._area = scrolling()
        self._heading = styled(QLabel(), "title")
        self._message = InlineMessage()
        self._save = Button(self.tr("Save"), PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._check = _timer(self, CHECK_MS, self._on_check)
        self._keep = _timer(self, KEEP_MS, self._on_keep)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def write_new(
        self, category: CategoryId | None = None, text: str = "", asked: str = ""
    ) -> None:
        """Write a new phrase in a category.

        It may begin with a text, or with what a buyer ``asked``.
        """
        self._own = None
        self._heading.setText(self.tr("New phrase"))
        draft = PhraseDraft(category=category or NO_CATEGORY, title=headline(text), body=text)
        empty = replace(draft, title="", body="")
        self._begin(replace(draft, questions=(asked,)) if asked else draft, empty)

    def edit(self, phrase: PhraseId) -> None:
        """Change a phrase; one that is gone meanwhile closes the page."""
        found = self._desk.library.shelf.phrases.get(phrase)
        if found is None:
            self._leave()
            return
        self._own = phrase
        self._heading.setText(self.tr("Edit phrase"))
        self._begin(found.draft, empty=found.draft)

    @property
    def changed(self) -> bool:
        """Whether something is written that is not saved."""
        return self.attachments.busy or self.fields.draft() != self._before

    def message(self) -> str:
        """Return what the page says above its buttons."""
        return self._message.text()

    def save(self) -> None:
        """Save, and close the page when that is done."""
        if not self._save.isEnabled():
            return
        if self.attachments.busy:
            self._to_save = True
            self._message.say(self.tr("Saved as soon as the picture is ready."))
            return
        draft = self.fields.draft()
        if any(finding.blocks for finding in findings(draft, self._own, self._desk).values()):
            self._on_check()
            self._message.say(self.tr("Please put right what is marked in red."), "danger")
            return
        self._save.setEnabled(False)
        work = partial(self._write, draft)
        self._lane.run(work, self, self._on_saved, self._on_refused)

    def leave(self) -> None:
        """Close the page; ask first where something would be lost."""
        if not self.changed:
            self._leave()
            return
        self._message.say(
            self.tr("This phrase is not saved yet."), "warning", self.tr("Discard changes")
        )

    def hotkey_tried(self, chord: str) -> None:
        """Take a hotkey of ours that was pressed while one is being chosen."""
        if self.fields.hotkey.edit.recording:
            self.fields.hotkey.edit.take(chord)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc; paste pictures and files wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.attachments.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let in files and pictures."""
        if brings(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make messages of them."""
        event.acceptProposedAction()
        self.attachments.take(event.mimeData())

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is not saved, wherever the agent goes."""
        super().hideEvent(event)
        if self._keep.isActive():
            self._keep.stop()
            self._on_keep()

    # Showing

    def _begin(self, draft: PhraseDraft, empty: PhraseDraft) -> None:
        self.fields.show_draft(empty, self._own)
        self._before = self.fields.draft()
        # A text to begin with is what is wanted now; what was left unsaved can wait.
        unsaved = restored(self._kept(), self._own, draft) if draft == empty else None
        if unsaved is not None or draft != empty:
            self.fields.show_draft(unsaved or draft, self._own)
        if unsaved is not None:
            self._message.say(
                self.tr("What you wrote last time and did not save is back."),
                "info",
                self.tr("Discard changes"),
            )
        else:
            self._message.hide()
        self._save.setEnabled(True)
        self._on_check()
        self._keep.stop()
        first = self.fields.body if self._own is None else self.fields.title
        self.setFocusProxy(first)
        first.setFocus()

    def _on_edited(self) -> None:
        self._check.start()
        self._keep.start()

    def _on_check(self) -> None:
        draft = self.fields.draft()
        self.fields.say(findings(draft, self._own, self._desk))
        shown = replace(draft, body=draft.body[:BODY_LIMIT])
        self.fields.show_rendered(self._desk.composer.preview(shown))

    def _on_event_made(self, name: str) -> None:
        add = partial(self._desk.events.add, name)
        self._lane.run(add, self, self._on_event_added, self._on_refused)

    def _on_event_added(self, done: Done) -> None:
        self.fields.choose_event(EventId(done.ids[0]))

    # Saving and leaving

    def _write(self, draft: PhraseDraft) -> Done:
        """Write to the library; runs on the lane."""
        library = self._desk.library
        if draft.category == NO_CATEGORY:
            category = CategoryId(library.add_category(UNSORTED).ids[0])
            draft = replace(draft, category=category)
        return library.add(draft) if self._own is None else library.edit(self._own, draft)

    def _on_saved(self, done: Done) -> None:
        self._forget()
        self._before = self.fields.draft()
        self.saved.emit(done)
        self.closed.emit()

    def _on_refused(self, error: UserError) -> None:
        self._save.setEnabled(True)
        self._message.say(sentence(error), "danger")

    def _on_not_kept(self, error: UserError) -> None:
        self._message.say(sentence(error), "danger")  # the window's own would cover the buttons

    def _on_brought(self) -> None:
        """Save now, where that was wanted while something was on its way."""
        wanted, self._to_save = self._to_save, False
        if wanted:
            self._message.hide()
            self.save()

    def _show_row(self, row: QWidget) -> None:
        """Scroll to a new row, once it has its place and its height."""
        later = partial(self._area.ensureWidgetVisible, row)
        QTimer.singleShot(0, row, partial(QTimer.singleShot, 0, row, later))

    def _on_discarded(self) -> None:
        self._forget()
        self._leave()

    def _leave(self) -> None:
        self._keep.stop()
        self.closed.emit()

    # What is not saved

    def _kept(self) -> dict[str, object]:
        kept = self._desk.preferences.state(DRAFTS_STATE, {})
        return kept if isinstance(kept, dict) else {}

    def _on_keep(self) -> None:
        if self.changed:
            self._keep_state(with_draft(self._kept(), self._own, self.fields.draft()))

    def _forget(self) -> None:
        self._keep.stop()
        kept = self._kept()
        left = without_draft(kept, self._own)
        if left != kept:
            self._keep_state(left)

    def _keep_state(self, drafts: dict[str, object]) -> None:
        keep = partial(self._desk.preferences.keep_state, DRAFTS_STATE, drafts)
        self._lane.run(keep, self, otherwise=self._on_not_kept)

    # How it is put together

    def _lay_out(self) -> None:
        self._area.setWidget(self.fields)
        head, said, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        said.addWidget(self._message)
        for row in (head, said, foot):
            row.setContentsMargins(MEDIUM, TINY, MEDIUM, TINY)
            row.setSpacing(SMALL)
        head.addWidget(self._heading)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TINY, 0, TINY)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addLayout(said)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.fields.edited.connect(self._on_edited)
        self.fields.save_wished.connect(self.save)
        fields = self.fields
        self.attachments.watch((fields.title, fields.short_code, fields.questions, fields.notes))
        self.attachments.refused.connect(self._on_not_kept)
        self.attachments.added.connect(self._show_row)
        self.attachments.ended.connect(self._on_brought)
        self.fields.occasion.made.connect(self._on_event_made)
        self.fields.recording_changed.connect(self.recording_changed)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.leave)
        self._message.acted.connect(self._on_discarded)
        self._save.setToolTip("Ctrl+S")
        self._cancel.setToolTip("Esc")
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)


def _timer(owner: QWidget, interval_ms: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(act)
    return timer
