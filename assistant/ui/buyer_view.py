"""Who is in chat: the name and how far it can be relied on, what is known, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from assistant.domain.claims import Past, State
from assistant.domain.customers import is_masked
from assistant.ui.theme import TINY, text_font
from assistant.ui.widgets.badge_lines import BadgeLines
from assistant.ui.widgets.buttons import LINK, Button, IconButton
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import Badge, ElidedLabel, for_menu

if TYPE_CHECKING:
    from assistant.ui.alike_warning import AlikeWarning

#: What can be chosen: its words, and what then happens.
Choice = tuple[str, Callable[[], object]]


class Shown(NamedTuple):
    """What stands in the strip; ``standing`` and ``tags`` are words with their tones.

    ``name`` is "" while nobody is named, ``standing`` None while nothing is claimed. ``new`` says
    that a customer could be made of that buyer. ``due`` is what was promised, told like tags.
    """

    name: str = ""
    standing: tuple[str, str] | None = None
    state: State = State.CURRENT
    tags: Sequence[tuple[str, str]] = ()
    new: bool = False
    history: Sequence[Past] = ()
    due: Sequence[tuple[str, str]] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return self.standing is None and not (self.tags or self.due)


class _Name(ElidedLabel):
    pressed = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()


class BuyerView(QWidget):
    """Made when there is somebody, or something to choose. A click never takes the keyboard."""

    forgotten = Signal()
    pinned = Signal(bool)
    confirmed = Signal()
    card_wanted = Signal()
    promise_wanted = Signal()
    tag_wanted = Signal()
    add_wanted = Signal()
    past_chosen = Signal(object)
    same_meant = Signal(object)
    other_meant = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown()
        self.name = _Name(parent=self)
        self.name.setFont(text_font(strong=True))
        self.state = Badge(parent=self)
        self.pin = Button("", LINK, self)
        self.past = IconButton("clock", self.tr("Buyers before (Ctrl+Tab)"), self)
        self.close_button = IconButton("close", self.tr("Forget this buyer"), self)
        self.lines = BadgeLines(self)
        self.same = Button(self.tr("Still this buyer"), LINK, self)
        self.add = Button(self.tr("Add as customer"), LINK, self)
        self.promise = Button(self.tr("Answer later…"), LINK, self)
        self.tag = Button(self.tr("Tag…"), LINK, self)
        self._ways = FlowLayout(gap=TINY)
        self._question = ElidedLabel(parent=self)
        self._choices = FlowLayout(gap=TINY)
        self.offered: list[Choice] = []
        self._lay_out()
        self._connect()
        self.show_buyer(Shown())

    def show_buyer(self, shown: Shown) -> None:
        """Show this buyer instead."""
        self._shown = shown
        self.name.setText(shown.name)
        self.name.setVisible(bool(shown.name))
        self.state.setVisible(shown.standing is not None)
        if shown.standing is not None:
            self.state.show_as(*shown.standing)
        self.lines.show_badges([*shown.due, *shown.tags])
        self.lines.setVisible(bool(shown.due or shown.tags))
        self.pin.setVisible(bool(shown.name))
        held = shown.state is State.PINNED
        self.pin.setText(self.tr("Unpin") if held else self.tr("Pin"))
        self.past.setVisible(bool(shown.history))
        self.close_button.setVisible(not shown.empty)
        self.same.setVisible(shown.state is State.DOUBTFUL and shown.standing is not None)
        self.add.setVisible(shown.new)
        self.promise.setVisible(shown.standing is not None)
        self.tag.setVisible(bool(shown.name) and not is_masked(shown.name))

    def add_way(self, button: QWidget) -> None:
        """Put one more button for the buyer in hand below the tags; it hides itself if need be."""
        self._ways.addWidget(button)

    def offer(self, question: str, choices: Sequence[Choice]) -> None:
        """Let the agent choose among these, in the place of what was offered before."""
        self.offered = [*choices]
        self._question.setText(question)
        self._question.setVisible(bool(choices))
        while (item := self._choices.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for number, (words, _) in enumerate(choices, 1):
            button = Button(for_menu(f"{number}  {words}"), LINK, self)
            button.clicked.connect(partial(self.choose, number))
            self._choices.addWidget(button)
            button.show()

    def choose(self, number: int) -> bool:
        """Take the choice of that number; say whether there is one."""
        if not 1 <= number <= len(self.offered):
            return False
        _, then = self.offered[number - 1]
        self.offer("", ())
        then()
        return True

    def show_past(self) -> None:
        """List who was in chat before, to be chosen again."""
        if not self._shown.history:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for past in self._shown.history:
            order = f"  …{past.order[-4:]}" if past.order else ""
            action = menu.addAction(for_menu(f"{past.nickname}{order}"))
            action.triggered.connect(partial(self.past_chosen.emit, past))
        corner = self.past.mapToGlobal(self.past.rect().bottomRight())
        menu.setActiveAction(menu.actions()[0])
        menu.popup(corner + QPoint(-menu.sizeHint().width(), 2))

    # How it is put together

    @cached_property
    def alikes(self) -> AlikeWarning:
        """The warning of who is called nearly so, loaded when there is one."""
        from assistant.ui.alike_warning import AlikeWarning

        made = AlikeWarning(self)
        made.meant.connect(self.same_meant)
        made.refused.connect(self.other_meant)
        self._column.insertWidget(1, made)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(TINY)
        head.addWidget(self.name)
        head.addWidget(self.state)
        head.addStretch(1)
        for button in (self.pin, self.past, self.close_button):
            head.addWidget(button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(head)
        column.addWidget(self.lines)
        for button in (self.same, self.add, self.tag, self.promise):
            self._ways.addWidget(button)
        column.addLayout(self._ways)
        column.addWidget(self._question)
        column.addLayout(self._choices)
        self._question.hide()

    def _connect(self) -> None:
        self.name.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name.pressed.connect(self.card_wanted)
        self.lines.pressed.connect(self.card_wanted)
        self.pin.clicked.connect(lambda: self.pinned.emit(self._shown.state is not State.PINNED))
        self.past.clicked.connect(self.show_past)
        self.close_button.clicked.connect(self.forgotten)
        self.same.clicked.connect(self.confirmed)
        self.add.clicked.connect(self.add_wanted)
        self.promise.clicked.connect(self.promise_wanted)
        self.tag.clicked.connect(self.tag_wanted)
