"""The page on which a tag is given by one key: all that are offered, each with its key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLabel, QWidget

from assistant.domain.changes import Done
from assistant.domain.customers import Customer, CustomerDraft, CustomerId, Nickname, Tag
from assistant.domain.tag_groups import KeyedTag
from assistant.services.customer_bulk import CustomerBulk
from assistant.services.desk import Desk
from assistant.services.tag_groups import TagGroups
from assistant.ui.key_page import KeyPage
from assistant.ui.lane import Lane
from assistant.ui.theme import TINY
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import styled, wrapped
from assistant.ui.widgets.removal import remove_all


class TagPicker(KeyPage):
    """Gives one customer a tag and is left; with Shift it stays for the next.

    Of whom only the nickname is known a customer is made by that.
    """

    def __init__(self, desk: Desk, lane: Lane, who: Customer | str) -> None:
        super().__init__(desk, lane)
        self._bulk, self._groups = CustomerBulk(desk.customers), TagGroups(desk.customers)
        self._id: CustomerId | None = None if isinstance(who, str) else who.id
        self._name = who if isinstance(who, str) else who.nickname
        self._staying = False
        self._early = "", False  # who types two keys at once does not wait for the list
        self.offered: Sequence[KeyedTag] = ()
        self.chips: dict[Tag, Chip] = {}
        hint = self.tr("Press a key to give or take a tag; with Shift you stay here.")
        self._lay_out(self.tr("Tag {name}").format(name=self._name), wrapped(hint, "secondary"))
        self._column.setSpacing(TINY)
        self.setProperty("help", "customers")
        lane.run(self._groups.keyed, self, self._show)

    def pick(self, tag: Tag, staying: bool = False) -> None:
        """Give a tag, or take it where it is there; then leave, unless one is ``staying``."""
        self._staying = staying
        if self._id is not None:
            work = partial(self._bulk.turn, self._id, tag)
            self._lane.run(work, self, self._on_done, self._on_refused)
        else:
            self._lane.run(partial(self._add, tag), self, self._on_added, self._on_refused)

    def take(self, key: str, staying: bool) -> bool:
        """Give the tag of a key, or keep the key until the tags are there."""
        if not self.offered:
            self._early = key, staying
            return True
        tag = next((each.tag for each in self.offered if key and each.key == key), None)
        if tag is not None:
            self.pick(tag, staying)
        return tag is not None

    # What is done

    def _add(self, tag: Tag) -> Done:
        """[lane] Make a customer of the nickname."""
        now = self._desk.customers.now()
        draft = CustomerDraft(
            names=(Nickname(self._name),), tags=(tag,), first_contact=now, last_contact=now
        )
        return self._desk.customers.add([draft])

    def _on_added(self, done: Done) -> None:
        self._id = CustomerId(done.ids[0])
        self._on_done(done)

    def _on_done(self, done: Done) -> None:
        self.done.emit(done)
        if self._staying:
            self._read()
        else:
            self.left.emit()

    # What is shown

    def _show(self, offered: Sequence[KeyedTag]) -> None:
        remove_all(self._column)
        self.offered, self.chips = offered, {}
        for group in self._desk.customers.groups.all.values():
            tags = [each for each in offered if each.tag.group == group.key]
            if tags:
                self._column.addWidget(styled(QLabel(group.name), "secondary"))
                self._column.addWidget(self._line(tags))
        self._column.addStretch(1)
        self._read()
        if self.offered:
            self.take(*self._early)

    def _line(self, tags: Sequence[KeyedTag]) -> QWidget:
        line = QWidget()
        row = FlowLayout(line, gap=TINY)
        for each in tags:
            words = f"{each.key.upper()}  {each.tag.text}".strip()
            chip = self.chips[each.tag] = self._chip(words, partial(self.pick, each.tag))
            row.addWidget(chip)
        return line

    def _read(self) -> None:
        if self._id is not None:
            work = partial(self._desk.customers.customer, self._id)
            self._lane.run(work, self, self._mark, self._on_refused)

    def _mark(self, customer: Customer) -> None:
        for tag, chip in self.chips.items():
            chip.setChecked(tag in customer.tags)
