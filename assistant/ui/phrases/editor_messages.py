"""The texts of a phrase: its first message with other wordings of it, and the messages after it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.drafts import PARTS_LIMIT, VARIANTS_LIMIT
from assistant.domain.phrases import Part, PhraseDraft
from assistant.domain.shops import RuleValue
from assistant.domain.templates import TemplateBroken
from assistant.ui.phrases.editor_body import BodyEdit
from assistant.ui.phrases.editor_checks import PART, VARIANT, Finding
from assistant.ui.phrases.editor_menu import VariableMenu
from assistant.ui.phrases.editor_rows import PartRows
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL
from assistant.ui.widgets.buttons import QUIET, Button
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import wrapped

_BODY_LINES = 6


class EditorMessages(QWidget):
    """The body with its tools, and below it what was added: rows that a simple phrase has not."""

    edited = Signal()
    save_wished = Signal()
    given = Signal(object)
    """Files or a picture were put into a text field."""

    def __init__(self) -> None:
        super().__init__()
        self.body = BodyEdit()
        self.body.setFixedHeight(_BODY_LINES * LINE_PX + MEDIUM)
        self.body.setAccessibleName(self.tr("Text"))
        self.variants = PartRows(self._name_of_variant, VARIANTS_LIMIT)
        self.parts = PartRows(self._name_of_part, PARTS_LIMIT, climbs=True)
        self.add_variant = Button(self.tr("+ Wording"), QUIET)
        self.add_part = Button(self.tr("+ Message"), QUIET)
        self.advice = wrapped(role="secondary")
        self.menu = VariableMenu(self)
        self.tools = FlowLayout(gap=SMALL)
        """The buttons below the text; more kinds of messages have theirs here."""
        self._last = self.body
        self._lay_out()
        self._connect()

    def offer(self, rules: Mapping[str, RuleValue]) -> None:
        """Offer these rule values among the variables."""
        self.menu.offer(rules)

    def show_draft(self, draft: PhraseDraft) -> None:
        """Show the texts of a draft."""
        self.body.setPlainText(draft.body)
        self.variants.show_contents([Part(text) for text in draft.variants])
        self.parts.show_contents(draft.parts)
        self.advice.setText(draft.guidance.risk)
        self.advice.setVisible(bool(draft.guidance.risk))
        self._show_room()

    def written(self, draft: PhraseDraft) -> PhraseDraft:
        """Return a draft with what stands here."""
        return replace(
            draft,
            body=self.body.toPlainText(),
            variants=tuple(each.text for each in self.variants.parts()),
            parts=self.parts.parts(),
        )

    def say(self, findings: Mapping[str, Finding]) -> None:
        """Say what was found in the further texts, each beside its own."""
        for rows, kind in ((self.parts, PART), (self.variants, VARIANT)):
            rows.say([findings.get(f"{kind}{index}") for index in range(len(rows.rows))])

    def mark_error(self, error: object) -> None:
        """Underline the place of the first text that makes no sense."""
        self.body.mark_error(error if isinstance(error, TemplateBroken) else None)

    def go_back(self) -> None:
        """Put the keyboard into the text where it was last."""
        self._text_in_use().setFocus()

    def _name_of_variant(self, index: int) -> str:
        return self.tr("Wording {number}").format(number=index + 2)

    def _name_of_part(self, index: int) -> str:
        return self.tr("Message {number}").format(number=index + 2)

    def _lay_out(self) -> None:
        variables = Button(self.tr("Variable") + " ▾")
        variables.setMenu(self.menu)
        for button in (variables, self.add_part, self.add_variant):
            self.tools.addWidget(button)
        self.add_part.setToolTip(self.tr("Another message, inserted after this one"))
        self.add_variant.setToolTip(self.tr("The same in other words; they take turns"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.body)
        column.addLayout(self.tools)
        for part in (self.advice, self.variants, self.parts):
            column.addWidget(part)
        self.setFocusProxy(self.body)

    def _connect(self) -> None:
        self.body.textChanged.connect(self.edited)
        self.body.save_wished.connect(self.save_wished)
        self.body.focused.connect(lambda: self._note(self.body))
        self.body.given.connect(self.given)
        self.menu.chosen.connect(self._put_in)
        for rows, button in ((self.parts, self.add_part), (self.variants, self.add_variant)):
            rows.edited.connect(self._on_edited)
            rows.save_wished.connect(self.save_wished)
            rows.focused.connect(self._note)
            rows.given.connect(self.given)
            button.clicked.connect(lambda _=False, rows=rows: rows.add())
        self.parts.pulled_up.connect(self._on_pulled_up)

    def _on_edited(self) -> None:
        self._show_room()
        self.edited.emit()

    def _show_room(self) -> None:
        self.add_part.setEnabled(not self.parts.full)
        self.add_variant.setEnabled(not self.variants.full)
        for rows in (self.variants, self.parts):
            rows.setVisible(bool(rows.rows) or rows.can_put_back)

    def _note(self, edit: BodyEdit) -> None:
        self._last = edit

    def _put_in(self, form: str) -> None:
        """Put a variable where the caret was last, in any of the texts."""
        self._text_in_use().put_in(form)

    def _text_in_use(self) -> BodyEdit:
        rows: Sequence[BodyEdit | None] = [
            row.edit for row in (*self.parts.rows, *self.variants.rows)
        ]
        return self._last if self._last in rows else self.body

    def _on_pulled_up(self) -> None:
        """Let the first message and the one after it change places; an attachment goes first."""
        text = self.body.toPlainText()
        first = self.parts.rows[0].content
        if first.attachment is None:
            self.parts.exchange(0, Part(text))
            self.body.setPlainText(first.text)
        elif text.strip():
            self.parts.put_behind_first(Part(text))
            self.body.setPlainText("")
        self._on_edited()
