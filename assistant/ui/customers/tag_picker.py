"""The page on which a tag is given by one key: all that are offered, each with its key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.changes import Done
from assistant.domain.customers import Customer, CustomerDraft, CustomerId, Nickname, Tag
from assistant.domain.errors import UserError
from assistant.domain.tag_groups import KeyedTag
from assistant.services.customer_bulk import CustomerBulk
from assistant.services.desk import Desk
from assistant.services.tag_groups import TagGroups
from assistant.ui.lane import Lane
from assistant.ui.theme import LARGE, MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import ElidedLabel, styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.removal import remove_all
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.wording import sentence

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class TagPicker(QWidget):
    """Gives one customer a tag and is left; with Shift it stays for the next.

    Of whom only the nickname is known a customer is made by that.
    """

    left = Signal()
    done = Signal(object)
    """A tag was given or taken (``Done``)."""

    def __init__(self, desk: Desk, lane: Lane, who: Customer | str) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._bulk, self._groups = CustomerBulk(desk.customers), TagGroups(desk.customers)
        self._id: CustomerId | None = None if isinstance(who, str) else who.id
        self._name = who if isinstance(who, str) else who.nickname
        self._staying = False
        self._early = "", False  # who types two keys at once does not wait for the list
        self.offered: Sequence[KeyedTag] = ()
        self.chips: dict[Tag, Chip] = {}
        self.message = InlineMessage()
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._lay_out()
        self.setProperty("help", "customers")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        lane.run(self._groups.keyed, self, self._show)

    def warn(self, words: str) -> None:
        """Say above the tags what is to be looked at before one is given."""
        self.message.say(words, "warning")

    def pick(self, tag: Tag, staying: bool = False) -> None:
        """Give a tag, or take it where it is there; then leave, unless one is ``staying``."""
        self._staying = staying
        if self._id is not None:
            work = partial(self._bulk.turn, self._id, tag)
            self._lane.run(work, self, self._on_done, self._on_refused)
        else:
            self._lane.run(partial(self._add, tag), self, self._on_added, self._on_refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the tag of a key; leave on Esc."""
        plain = event.text() and not event.modifiers() & _OTHERS
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and not self.offered:
            self._early = event.text(), bool(event.modifiers() & _SHIFT)
        elif not plain or not self._take(event.text(), bool(event.modifiers() & _SHIFT)):
            super().keyPressEvent(event)

    def _take(self, key: str, staying: bool) -> bool:
        """Give the tag of a key; say whether there is one."""
        tag = next((e.tag for e in self.offered if key and e.key == key.lower()), None)
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

    def _on_refused(self, error: UserError) -> None:
        self.message.say(sentence(error), "danger")

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
        self._take(*self._early)

    def _line(self, tags: Sequence[KeyedTag]) -> QWidget:
        line = QWidget()
        row = FlowLayout(line, gap=TINY)
        for each in tags:
            chip = self.chips[each.tag] = Chip(f"{each.key.upper()}  {each.tag.text}".strip())
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(lambda _on, tag=each.tag: self.pick(tag))
            row.addWidget(chip)
        return line

    def _read(self) -> None:
        if self._id is not None:
            work = partial(self._desk.customers.customer, self._id)
            self._lane.run(work, self, self._mark, self._on_refused)

    def _mark(self, customer: Customer) -> None:
        for tag, chip in self.chips.items():
            chip.setChecked(tag in customer.tags)

    # How it is put together

    def _lay_out(self) -> None:
        back = IconButton("left", self.tr("Back") + " (Esc)")
        back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        back.clicked.connect(self.left)
        title = self.tr("Tag {name}").format(name=self._name)
        head, said = QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(SMALL, SMALL, MEDIUM, TINY)
        head.setSpacing(TINY)
        head.addWidget(back)
        head.addWidget(styled(ElidedLabel(title), "title"), 1)
        said.setContentsMargins(MEDIUM, 0, MEDIUM, SMALL)
        said.setSpacing(SMALL)
        hint = self.tr("Press a key to give or take a tag; with Shift you stay here.")
        said.addWidget(wrapped(hint, "secondary"))
        said.addWidget(self.message)
        self._column.setContentsMargins(MEDIUM, 0, MEDIUM, LARGE)
        self._column.setSpacing(TINY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(said)
        column.addWidget(scrolling(self._page), 1)
