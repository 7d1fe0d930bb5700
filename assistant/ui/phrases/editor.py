"""The page on which a phrase is written: fields, preview, checks while typing, saving."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from assistant.domain.changes import Done
from assistant.domain.drafts import BODY_LIMIT
from assistant.domain.merging import UNSORTED
from assistant.domain.phrases import CategoryId, EventId, PhraseDraft, PhraseId
from assistant.domain.text import headline
from assistant.services.desk import Desk
from assistant.ui.lane import Lane
from assistant.ui.phrases.drafts import DRAFTS_STATE, restored, with_draft, without_draft
from assistant.ui.phrases.editor_attachments import EditorAttachments
from assistant.ui.phrases.editor_checks import findings
from assistant.ui.phrases.editor_fields import NO_CATEGORY, EditorFields
from assistant.ui.writing_page import WritingPage

#: How long the keys must rest before the text is checked, in milliseconds.
CHECK_MS = 150


class PhraseEditor(WritingPage):
    """Writes one phrase, a new one or one that is there."""

    recording_changed = Signal(bool)
    """Global hotkeys must rest while True: one is being chosen."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        super().__init__(desk, lane, CHECK_MS)
        self._own: PhraseId | None = None
        self.fields = EditorFields(desk)
        self.attachments = EditorAttachments(self.fields.messages, desk, lane, self.bringing)
        self._lay_out(self.fields)
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
        begun = replace(draft, questions=(asked,)) if asked else draft
        self._begin(begun, empty, self.fields.body)

    def edit(self, phrase: PhraseId) -> None:
        """Change a phrase; one that is gone meanwhile leaves the page."""
        found = self._desk.library.shelf.phrases.get(phrase)
        if found is None:
            self._leave()
            return
        self._own = phrase
        self._heading.setText(self.tr("Edit phrase"))
        self._begin(found.draft, found.draft, self.fields.title)

    def hotkey_tried(self, chord: str) -> None:
        """Take a hotkey of ours that was pressed while one is being chosen."""
        if self.fields.hotkey.edit.recording:
            self.fields.hotkey.edit.take(chord)

    # What is written

    def _draft(self) -> PhraseDraft:
        return self.fields.draft()

    def _show_draft(self, draft: PhraseDraft) -> None:
        self.fields.show_draft(draft, self._own)

    def _on_check(self) -> None:
        draft = self.fields.draft()
        self.fields.say(findings(draft, self._own, self._desk))
        shown = replace(draft, body=draft.body[:BODY_LIMIT])
        self.fields.show_rendered(self._desk.composer.preview(shown))

    def _on_event_made(self, name: str) -> None:
        add = partial(self._desk.events.add, name)
        self._lane.run(add, self, self._on_event_added, self._on_not_saved)

    def _on_event_added(self, done: Done) -> None:
        self.fields.choose_event(EventId(done.ids[0]))

    # Saving

    def _not_saved(self) -> str:
        return self.tr("This phrase is not saved yet.")

    def _saving(self) -> Callable[[], Done] | None:
        draft = self.fields.draft()
        if any(finding.blocks for finding in findings(draft, self._own, self._desk).values()):
            self._on_check()
            return None
        return partial(self._write, draft)

    def _write(self, draft: PhraseDraft) -> Done:
        """Write to the library; runs on the lane."""
        library = self._desk.library
        if draft.category == NO_CATEGORY:
            category = CategoryId(library.add_category(UNSORTED).ids[0])
            draft = replace(draft, category=category)
        return library.add(draft) if self._own is None else library.edit(self._own, draft)

    # What is not saved

    def _kept(self, draft: PhraseDraft) -> PhraseDraft | None:
        return restored(self._all_kept(), self._own, draft)

    def _keeping(self) -> Callable[[], Done]:
        drafts = with_draft(self._all_kept(), self._own, self.fields.draft())
        return partial(self._desk.preferences.keep_state, DRAFTS_STATE, drafts)

    def _forgetting(self) -> Callable[[], Done] | None:
        kept = self._all_kept()
        left = without_draft(kept, self._own)
        keep = partial(self._desk.preferences.keep_state, DRAFTS_STATE, left)
        return keep if left != kept else None

    def _all_kept(self) -> dict[str, object]:
        kept = self._desk.preferences.state(DRAFTS_STATE, {})
        return kept if isinstance(kept, dict) else {}

    def _connect(self) -> None:
        fields = self.fields
        fields.edited.connect(self._on_edited)
        fields.save_wished.connect(self.save)
        fields.occasion.made.connect(self._on_event_made)
        fields.recording_changed.connect(self.recording_changed)
        self._watch((fields.title, fields.short_code, fields.questions, fields.notes))
        self.attachments.refused.connect(self._on_refused)
        self.attachments.added.connect(self._look_at)
