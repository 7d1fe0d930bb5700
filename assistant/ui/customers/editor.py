"""The page on which a customer is written."""

from collections.abc import Callable, MutableMapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from assistant.domain.changes import Changes, Done
from assistant.domain.customer_drafts import NicknameMissing
from assistant.domain.customers import Customer, CustomerDraft, CustomerId
from assistant.domain.lookalikes import Alike
from assistant.services.desk import Desk
from assistant.ui.customers.editor_fields import CustomerFields
from assistant.ui.lane import Lane
from assistant.ui.wording import sentence
from assistant.ui.writing_page import WritingPage

#: How long the keys must rest before it is checked, in milliseconds.
CHECK_MS = 250

_EMPTY = CustomerDraft()

#: What was not saved yet, by whom it is about, None for a new customer. It is held in memory
#: alone: what is kept for other pages is kept as a setting, where nobody's data belongs.
Unsaved = MutableMapping[CustomerId | None, CustomerDraft]


class CustomerEditor(WritingPage):
    """Writes one customer, a new one or one that is there."""

    meant = Signal(object)
    """Nobody new is written: it is the customer of this id."""

    def __init__(self, desk: Desk, lane: Lane, unsaved: Unsaved) -> None:
        super().__init__(desk, lane, CHECK_MS)
        self._own: CustomerId | None = None
        self._unsaved = unsaved
        self._others: set[Alike] = set()
        self.fields = CustomerFields(desk.customers.groups.all.values(), desk.contacts.kept)
        self._lay_out(self.fields)
        self.setProperty("help", "customers")
        self.setAcceptDrops(False)
        self.fields.edited.connect(self._on_edited)
        self.fields.alike.refused.connect(self._on_somebody_else)
        self.fields.alike.meant.connect(self._on_meant)
        for kind in (QLineEdit, QPlainTextEdit):
            self._watch(self.fields.findChildren(kind))

    def write_new(self, like: CustomerDraft = _EMPTY) -> None:
        """Write a new customer, of whom something may be known already."""
        self._own = None
        self._heading.setText(self.tr("New customer"))
        self._open(like, _EMPTY)

    def show_customer(self, customer: Customer) -> None:
        """Change a customer."""
        self._own = customer.id
        self._heading.setText(self.tr("Edit customer"))
        self._open(customer.draft, customer.draft)
        if customer.binned_at is not None and not self.message.text():
            self.message.say(self.tr("This customer is in the bin: saving takes it out."))

    # What is written

    def _draft(self) -> CustomerDraft:
        return self.fields.draft()

    def _show_draft(self, draft: CustomerDraft) -> None:
        self.fields.show_draft(draft)

    def _open(self, draft: CustomerDraft, empty: CustomerDraft) -> None:
        self._begin(draft, empty, self.fields.names.widget)
        self._area.verticalScrollBar().setValue(0)
        self._lane.run(self._garments, self, self.fields.offer)

    def _garments(self) -> list[str]:
        """[lane] Return of what products are, by the last part of their categories."""
        return [each.rpartition(" / ")[2] for each in self._desk.catalogue.categories()]

    def _on_check(self) -> None:
        if not self.fields.check() and self.message.property("message") == "danger":
            self.message.hide()
        names = [each.name for each in self.fields.names.value()] if self._own is None else []
        self.fields.alike.show_alikes([each for name in names for each in self._alikes(name)])

    def _alikes(self, name: str) -> list[Alike]:
        """Return who is called nearly so, but for those the agent knows to be others."""
        if not self._desk.finds_customers:
            return []
        found = self._desk.customer_search.alike(name)
        return [each for each in found if each not in self._others]

    def _on_somebody_else(self, alike: Alike) -> None:
        self._others.add(alike)
        self._on_check()

    def _on_meant(self, id: CustomerId) -> None:
        """Leave for the customer who was there already."""
        self._on_discarded()
        self.meant.emit(id)

    # Saving

    def _not_saved(self) -> str:
        return self.tr("This customer is not saved yet.")

    def _saving(self) -> Callable[[], Done] | None:
        draft = self.fields.draft()
        if wrong := self.fields.check():
            self._look_at(self.fields.rows[wrong])
            return None
        if not draft.names:
            self.fields.rows["names"].say(sentence(NicknameMissing()), "danger")
            self._look_at(self.fields.rows["names"])
            return None
        return partial(self._write, self._own, self._before, draft)

    def _write(self, own: CustomerId | None, before: CustomerDraft, draft: CustomerDraft) -> Done:
        """[lane] Write the customer; who is written of is in contact now."""
        book = self._desk.customers
        if own is not None:
            return book.edit(own, before, draft)
        now = book.now()
        return book.add(
            [replace(draft, first_contact=draft.first_contact or now, last_contact=now)]
        )

    # What is not saved

    def _kept(self, draft: CustomerDraft) -> CustomerDraft | None:
        kept = self._unsaved.get(self._own)
        return None if kept == self._before else kept

    def _keeping(self) -> Callable[[], Done]:
        self._unsaved[self._own] = self.fields.draft()
        return lambda: Done(Changes.NONE)

    def _forgetting(self) -> Callable[[], Done] | None:
        self._unsaved.pop(self._own, None)
        return None
