"""The fields of a phrase, and the draft that stands in them. What is wrong is said by others."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.merging import UNSORTED
from assistant.domain.phrases import PATH_SEPARATOR, CategoryId, PhraseDraft, PhraseId, Shelf
from assistant.domain.segments import Rendered
from assistant.domain.shops import ShopId
from assistant.domain.templates import TemplateBroken
from assistant.services.desk import Desk
from assistant.ui.composing import Composing
from assistant.ui.hotkey_field import HotkeyField
from assistant.ui.labelled import Labelled
from assistant.ui.phrases.editor_body import BodyEdit
from assistant.ui.phrases.editor_checks import Finding
from assistant.ui.phrases.editor_menu import VariableMenu
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL
from assistant.ui.widgets.buttons import Button
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.moment_field import MomentField
from assistant.ui.widgets.preview_text import PreviewText
from assistant.ui.widgets.still_boxes import ChoiceBox

#: Stands for the category that is made when the library has none.
NO_CATEGORY = CategoryId(0)

_BODY_LINES, _SMALL_LINES = 6, 3


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
        self.body = BodyEdit()
        self.preview = PreviewText()
        self.category = ChoiceBox()
        self.short_code = QLineEdit()
        self.hotkey = HotkeyField(self.tr("Hotkey"), lambda _chord: "")
        self.shop = ChoiceBox()
        self.questions = QPlainTextEdit()
        self.notes = QPlainTextEdit()
        self.valid_from = MomentField(self.tr("Valid from"))
        self.valid_until = MomentField(self.tr("Valid until"), last=True)
        self.enabled = QCheckBox(self.tr("Can be inserted"))
        self._advice = wrapped(role="secondary")
        self._menu = VariableMenu(self)
        self._rows = self._make_rows()
        self._lay_out()
        self._connect()

    def show_draft(self, draft: PhraseDraft, own: PhraseId | None) -> None:
        """Show a draft; ``own`` is the phrase it belongs to, None for a new one."""
        self._base, self._own = draft, own
        self._fill_category(self._desk.library.shelf, draft.category)
        self._fill_shops(draft.shop)
        self._menu.offer(self._desk.rules.values)
        self.title.setText(draft.title)
        self.body.setPlainText(draft.body)
        self.short_code.setText(draft.short_code)
        self.hotkey.set_chord(draft.hotkey)
        self.questions.setPlainText("\n".join(draft.questions))
        self.notes.setPlainText(draft.notes)
        self.valid_from.show_moment(draft.valid_from)
        self.valid_until.show_moment(draft.valid_until)
        self.enabled.setChecked(draft.enabled)
        self._advice.setText(draft.guidance.risk)
        self._advice.setVisible(bool(draft.guidance.risk))

    def draft(self) -> PhraseDraft:
        """Return what stands in the fields."""
        body = self.body.toPlainText()
        lines = self.questions.toPlainText().splitlines()
        return replace(
            self._base,
            category=self.category.currentData() or NO_CATEGORY,
            title=self.title.text(),
            body=body,
            short_code=self.short_code.text().strip(),
            hotkey=self.hotkey.chord,
            shop=self.shop.currentData(),
            questions=tuple(line.strip() for line in lines if line.strip()),
            notes=self.notes.toPlainText(),
            enabled=self.enabled.isChecked(),
            valid_from=self.valid_from.moment,
            valid_until=self.valid_until.moment,
            sample=self._base.sample and body == self._base.body,
        )

    def say(self, findings: Mapping[str, Finding]) -> None:
        """Say what was found beside the fields."""
        for name, row in self._rows.items():
            finding = findings.get(name)
            tone = "danger" if finding and finding.blocks else "warning"
            row.say(finding.words if finding else "", tone)

    def show_rendered(self, rendered: Rendered) -> None:
        """Show what would be pasted, and where the text makes no sense."""
        error = rendered.error
        self.preview.show_rendered(rendered)
        self.body.mark_error(error if isinstance(error, TemplateBroken) else None)

    def note(self, name: str) -> str:
        """Return what is said beside a field."""
        return self._rows[name].note()

    def _make_rows(self) -> dict[str, Labelled]:
        self.title.setPlaceholderText(self.tr("Made from the text when left empty"))
        self.short_code.setPlaceholderText(self.tr("Such as thyf"))
        self.questions.setPlaceholderText(self.tr("One wording a line; the search finds them"))
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.body)
        column.addLayout(self._make_tools())
        column.addWidget(self._advice)
        self.body.setAccessibleName(self.tr("Text"))
        self.preview.setAccessibleName(self.tr("Will be pasted"))
        return {
            "title": Labelled(self.tr("Title"), self.title),
            "body": Labelled(self.tr("Text"), text),
            "preview": Labelled(self.tr("Will be pasted"), self.preview),
            "category": Labelled(self.tr("Category"), self.category),
            "short_code": Labelled(self.tr("Short code"), self.short_code),
            "hotkey": Labelled(self.tr("Hotkey"), self.hotkey),
            "shop": Labelled(self.tr("For"), self.shop),
            "validity": Labelled(self.tr("Valid"), self._make_validity()),
            "questions": Labelled(self.tr("How buyers ask for it"), self.questions),
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

    def _make_tools(self) -> QHBoxLayout:
        button = Button(self.tr("Variable") + " ▾")
        button.setMenu(self._menu)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        return row

    def _lay_out(self) -> None:
        self.body.setFixedHeight(_BODY_LINES * LINE_PX + MEDIUM)
        self.preview.setFixedHeight(_SMALL_LINES * LINE_PX + SMALL)
        for field in (self.questions, self.notes):
            field.setFixedHeight(_SMALL_LINES * LINE_PX + MEDIUM)
            field.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        for row in self._rows.values():
            column.addWidget(row)
        column.addWidget(self.enabled)
        column.addStretch(1)

    def _connect(self) -> None:
        for line in (self.title, self.short_code):
            line.textChanged.connect(self.edited)
        for box in (self.category, self.shop):
            box.currentIndexChanged.connect(self.edited)
        for text in (self.body, self.questions, self.notes):
            text.textChanged.connect(self.edited)
        self.title.returnPressed.connect(self._on_return)
        self.body.save_wished.connect(self.save_wished)
        self.hotkey.chord_changed.connect(self.edited)
        self.hotkey.recording_changed.connect(self.recording_changed)
        self.enabled.toggled.connect(self.edited)
        for moment in (self.valid_from, self.valid_until):
            moment.changed.connect(self.edited)
        self._menu.chosen.connect(self.body.put_in)

    def _on_return(self) -> None:
        if not self._composing:
            self.save_wished.emit()

    def _fill_category(self, shelf: Shelf, chosen: CategoryId) -> None:
        self.category.clear()
        for category in (each for top in shelf.children() for each in shelf.subtree(top.id)):
            self.category.addItem(PATH_SEPARATOR.join(shelf.path(category.id)), category.id)
        if not self.category.count():
            self.category.addItem(UNSORTED, NO_CATEGORY)
        self.category.setCurrentIndex(max(0, self.category.findData(chosen)))

    def _fill_shops(self, chosen: ShopId | None) -> None:
        self.shop.clear()
        self.shop.addItem(self.tr("All shops"), None)
        for shop in self._desk.people.shops:
            self.shop.addItem(self.tr("{shop} only").format(shop=shop.name), shop.id)
        self.shop.setCurrentIndex(max(0, self.shop.findData(chosen)))
