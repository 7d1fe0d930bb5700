"""The fields of a phrase, and the draft that stands in them. What is wrong is said by others."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from assistant.domain.merging import UNSORTED
from assistant.domain.phrases import (
    PATH_SEPARATOR,
    CategoryId,
    EventId,
    Guidance,
    PhraseDraft,
    PhraseId,
    Shelf,
)
from assistant.domain.segments import Rendered
from assistant.domain.shops import ShopId
from assistant.services.desk import Desk
from assistant.ui.composing import Composing
from assistant.ui.hotkey_field import HotkeyField
from assistant.ui.labelled import Labelled
from assistant.ui.phrases.editor_checks import Finding
from assistant.ui.phrases.editor_limits import EventField, WorkbenchChecks
from assistant.ui.phrases.editor_messages import EditorMessages
from assistant.ui.phrases.editor_rule import PromiseField, RuleField
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL
from assistant.ui.widgets.fold import Fold
from assistant.ui.widgets.moment_field import MomentField
from assistant.ui.widgets.preview_text import PreviewText
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.widgets.tag_field import TagField

#: Stands for the category that is made when the library has none.
NO_CATEGORY = CategoryId(0)

_SMALL_LINES, _MORE_LINES = 3, 6

#: Fields that are folded away while they say nothing, by the name of their fold.
_WHERE = ("shop", "workbenches", "validity", "event")
_ABOUT = ("tags", "questions", "rule", "promise", "notes")


class EditorFields(QWidget):
    """All that can be written of a phrase."""

    edited = Signal()
    save_wished = Signal()
    recording_changed = Signal(bool)
    """Global hotkeys must rest while True: one is being chosen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._base = PhraseDraft(category=NO_CATEGORY, title="", body="")
        self._own: PhraseId | None = None
        self.title = QLineEdit()
        self._composing = Composing(self.title)
        self.messages = EditorMessages()
        self.body = self.messages.body
        self.preview = PreviewText()
        self.category = ChoiceBox()
        self.short_code = QLineEdit()
        self.hotkey = HotkeyField(self.tr("Hotkey"), lambda _chord: "")
        self.shop = ChoiceBox()
        self.workbenches = WorkbenchChecks()
        self.occasion = EventField()
        self.tags, self.rule, self.promise = TagField(), RuleField(), PromiseField()
        self.questions, self.notes = QPlainTextEdit(), QPlainTextEdit()
        self.valid_from = MomentField(self.tr("Valid from"))
        self.valid_until = MomentField(self.tr("Valid until"), last=True)
        self.enabled = QCheckBox(self.tr("Can be inserted"))
        self._rows = self._make_rows()
        self.where = self._fold(self.tr("Where and when"), _WHERE)
        self.about = self._fold(self.tr("Tags, questions, rule, promise, notes"), _ABOUT)
        self._lay_out()
        self._connect()

    def show_draft(self, draft: PhraseDraft, own: PhraseId | None) -> None:
        """Show a draft; ``own`` is the phrase it belongs to, None for a new one."""
        self._base, self._own = draft, own
        self._fill_category(self._desk.library.shelf, draft.category)
        self._fill_shops(draft.shop)
        self.messages.offer(self._desk.rules.values)
        rules = self._desk.preferences.current.workbenches
        self.workbenches.offer((rule.name for rule in rules), draft.workbenches)
        self.occasion.offer(self._desk.events.events, draft.event)
        self.tags.offer(tag for each in self._phrases() for tag in each.tags)
        self.title.setText(draft.title)
        self.messages.show_draft(draft)
        self.short_code.setText(draft.short_code)
        self.hotkey.set_chord(draft.hotkey)
        self.tags.show_tags(draft.tags)
        self._offer_rules(draft.guidance)
        self.questions.setPlainText("\n".join(draft.questions))
        self.notes.setPlainText(draft.notes)
        self.valid_from.show_moment(draft.valid_from)
        self.valid_until.show_moment(draft.valid_until)
        self.enabled.setChecked(draft.enabled)
        limits = (draft.shop, draft.workbenches, draft.valid_from, draft.valid_until, draft.event)
        self.where.open(any(limits))
        rests = draft.guidance.rule, draft.guidance.promise
        self.about.open(any((draft.tags, draft.questions, *rests, draft.notes)))
        self._fit_preview()

    def _offer_rules(self, guidance: Guidance) -> None:
        self.rule.offer(self._desk.cards.cards, guidance.rule)
        self.promise.offer(self._desk.promises.rules, guidance.promise)

    def choose_event(self, event: EventId) -> None:
        """Choose an event that was made just now."""
        self.occasion.offer(self._desk.events.events, event)
        self.edited.emit()

    def draft(self) -> PhraseDraft:
        """Return what stands in the fields."""
        lines = self.questions.toPlainText().splitlines()
        draft = replace(
            self.messages.written(self._base),
            category=self.category.currentData() or NO_CATEGORY,
            title=self.title.text(),
            short_code=self.short_code.text().strip(),
            hotkey=self.hotkey.chord,
            shop=self.shop.currentData(),
            workbenches=self.workbenches.chosen(),
            event=self.occasion.chosen,
            tags=self.tags.tags(),
            questions=tuple(line.strip() for line in lines if line.strip()),
            notes=self.notes.toPlainText(),
            guidance=replace(
                self._base.guidance, rule=self.rule.chosen(), promise=self.promise.chosen()
            ),
            enabled=self.enabled.isChecked(),
            valid_from=self.valid_from.moment,
            valid_until=self.valid_until.moment,
        )
        return replace(draft, sample=self._base.sample and draft.messages == self._base.messages)

    def say(self, findings: Mapping[str, Finding]) -> None:
        """Say what was found beside the fields."""
        for name, row in self._rows.items():
            finding = findings.get(name)
            tone = "danger" if finding and finding.blocks else "warning"
            row.say(finding.words if finding else "", tone)
            if finding and name in (*_WHERE, *_ABOUT):
                (self.where if name in _WHERE else self.about).open()
        self.messages.say(findings)

    def show_rendered(self, rendered: Rendered) -> None:
        """Show what would be pasted, and where the text makes no sense."""
        self.preview.show_rendered(rendered)
        self.messages.mark_error(self._desk.composer.preview(self.body.toPlainText()).error)
        self._fit_preview()

    def note(self, name: str) -> str:
        """Return what is said beside a field."""
        return self._rows[name].note()

    def _make_rows(self) -> dict[str, Labelled]:
        self.title.setPlaceholderText(self.tr("Made from the text when left empty"))
        self.short_code.setPlaceholderText(self.tr("Such as thyf"))
        self.questions.setPlaceholderText(self.tr("One wording a line; the search finds them"))
        self.tags.setPlaceholderText(self.tr("Separated by commas"))
        self.preview.setAccessibleName(self.tr("Will be pasted"))
        return {
            "title": Labelled(self.tr("Title"), self.title),
            "body": Labelled(self.tr("Text"), self.messages),
            "preview": Labelled(self.tr("Will be pasted"), self.preview),
            "category": Labelled(self.tr("Category"), self.category),
            "short_code": Labelled(self.tr("Short code"), self.short_code),
            "hotkey": Labelled(self.tr("Hotkey"), self.hotkey),
            "shop": Labelled(self.tr("For"), self.shop),
            "workbenches": Labelled(
                self.tr("Only in"), self.workbenches, self.tr("None ticked: in every window.")
            ),
            "validity": Labelled(self.tr("Valid"), self._make_validity()),
            "event": Labelled(self.tr("Event"), self.occasion),
            "tags": Labelled(self.tr("Tags"), self.tags),
            "questions": Labelled(self.tr("How buyers ask for it"), self.questions),
            "rule": Labelled(self.tr("Rests on the rule"), self.rule),
            "promise": Labelled(self.tr("Promises the buyer"), self.promise),
            "notes": Labelled(self.tr("Notes for us"), self.notes),
        }

    def _make_validity(self) -> QWidget:
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        ticks = [each.tick for each in (self.valid_from, self.valid_until)]
        for tick in ticks:
            tick.setMinimumWidth(max(each.sizeHint().width() for each in ticks))
        column.addWidget(self.valid_from)
        column.addWidget(self.valid_until)
        return both

    def _fold(self, words: str, names: tuple[str, ...]) -> Fold:
        within = QWidget()
        column = QVBoxLayout(within)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for name in names:
            column.addWidget(self._rows[name])
        return Fold(words, within)

    def _lay_out(self) -> None:
        for field in (self.questions, self.notes):
            field.setFixedHeight(_SMALL_LINES * LINE_PX + MEDIUM)
            field.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        for name, row in self._rows.items():
            if name not in (*_WHERE, *_ABOUT):
                column.addWidget(row)
        for part in (self.where, self.about, self.enabled):
            column.addWidget(part)
        column.addStretch(1)

    def _fit_preview(self) -> None:
        """Give several messages more room than one."""
        lines = _MORE_LINES if self.messages.parts.rows else _SMALL_LINES
        self.preview.setFixedHeight(lines * LINE_PX + SMALL)

    def _phrases(self) -> Iterable[PhraseDraft]:
        return self._desk.library.shelf.phrases.values()

    def _connect(self) -> None:
        for line in (self.title, self.short_code):
            line.textChanged.connect(self.edited)
        for box in (self.category, self.shop, self.rule, self.promise):
            box.currentIndexChanged.connect(self.edited)
        for text in (self.questions, self.notes, self.tags):
            text.textChanged.connect(self.edited)
        self.messages.edited.connect(self.edited)
        self.workbenches.changed.connect(self.edited)
        self.occasion.changed.connect(self.edited)
        self.title.returnPressed.connect(self._on_return)
        self.messages.save_wished.connect(self.save_wished)
        self.hotkey.chord_changed.connect(self.edited)
        self.hotkey.recording_changed.connect(self.recording_changed)
        self.enabled.toggled.connect(self.edited)
        for moment in (self.valid_from, self.valid_until):
            moment.changed.connect(self.edited)

    def _on_return(self) -> None:
        if not self._composing:
            self.save_wished.emit()

    def _fill_category(self, shelf: Shelf, chosen: CategoryId) -> None:
        self.category.clear()
        for category in (each for top in shelf.children() for each in shelf.subtree(top.id)):
            self.category.addItem(PATH_SEPARATOR.join(shelf.path(category.id)), category.id)
        if not self.category.count():
            self.category.addItem(UNSORTED, NO_CATEGORY)
        self.category.choose(chosen)

    def _fill_shops(self, chosen: ShopId | None) -> None:
        self.shop.clear()
        self.shop.addItem(self.tr("All shops"), None)
        for shop in self._desk.people.shops:
            self.shop.addItem(self.tr("{shop} only").format(shop=shop.name), shop.id)
        self.shop.choose(chosen)
