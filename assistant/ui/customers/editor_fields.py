"""The fields of a customer, and the draft that stands in them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.customer_drafts import NicknameMasked
from assistant.domain.customers import SIZE, CustomerDraft, TagGroup, is_masked
from assistant.ui.alike_warning import AlikeWarning
from assistant.ui.customers.editor_birthday import BirthdayField
from assistant.ui.customers.editor_body import BodyField
from assistant.ui.customers.editor_names import NamesField
from assistant.ui.customers.editor_tags import SizesField, TagsField
from assistant.ui.field_kinds import Field, LineField, TextField, TickField
from assistant.ui.labelled import Labelled
from assistant.ui.theme import MEDIUM
from assistant.ui.wording import sentence


class CustomerFields(QWidget):
    """All fields under one another."""

    edited = Signal()

    def __init__(self, groups: Iterable[TagGroup], contact: bool = False) -> None:
        """``contact`` says that phone numbers and addresses may be noted."""
        super().__init__()
        self._given = CustomerDraft()
        self.alike = AlikeWarning()
        self.names, self.tags, self.body = NamesField(), TagsField(groups), BodyField()
        self.fields: Mapping[str, Field] = {
            "names": self.names,
            "tags": self.tags,
            "person": self.body,
            "birthday": BirthdayField(),
            "remind": TickField(self.tr("Agreed to birthday wishes")),
            "allergies": TextField(),
            "notes": TextField(3),
            **({"phone": LineField(), "address": TextField()} if contact else {}),
            "refuses": TickField(self.tr("Wants no messages from the shop")),
            "open_case": TickField(self.tr("An after-sale case is open")),
            "keep": TickField(self.tr("Keep however long there is no contact")),
        }
        words = {
            "names": (self.tr("Nickname"), ""),
            "person": (self.tr("Measures"), ""),
            "birthday": (self.tr("Birthday"), ""),
            "allergies": (
                self.tr("Allergies"),
                self.tr("Health is private: only what the buyer said, and only for choosing goods"),
            ),
            "notes": (self.tr("Notes"), ""),
            "phone": (self.tr("Phone"), ""),
            "address": (self.tr("Address"), ""),
        }
        self.rows: dict[str, Labelled] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, 0, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        for name, field in self.fields.items():
            label, hint = words.get(name, ("", ""))
            row = self.rows[name] = Labelled(label, field.widget, hint)
            if not label:
                row.hide_name()
            column.addWidget(row)
            if name == "names":
                column.addWidget(self.alike)
            field.edited.connect(self.edited)
        column.addStretch(1)

    def draft(self) -> CustomerDraft:
        """Return what is written, over what was given and has no field here."""
        written = {name: field.value() for name, field in self.fields.items()}
        return replace(self._given, **written)

    def show_draft(self, draft: CustomerDraft) -> None:
        """Show a draft."""
        self._given = draft
        for name, field in self.fields.items():
            field.show_value(getattr(draft, name))

    def offer(self, kinds: Iterable[str]) -> None:
        """Offer garment types for sizes."""
        if isinstance(sizes := self.tags.groups.get(SIZE), SizesField):
            sizes.offer(kinds)

    def check(self) -> str:
        """Say beside the fields what is wrong, and return which is the first, "" for none."""
        wrong = {name: words for name, field in self.fields.items() if (words := field.problem())}
        masked = next((each.name for each in self.names.value() if is_masked(each.name)), "")
        if masked:
            wrong["names"] = sentence(NicknameMasked(name=masked))
        for name, row in self.rows.items():
            row.say(wrong.get(name, ""), "danger")
        if "person" not in wrong:
            self.rows["person"].say(self.body.remark())
        return next((name for name in self.rows if name in wrong), "")
