"""The page of workbenches: the chat windows by rule, added by pointing at them."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.domain.insertion import Window
from assistant.domain.workbenches import WorkbenchRule, rule_for
from assistant.services.desk import Desk
from assistant.services.limits import put_rules
from assistant.ui.board import Board
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button, IconButton
from assistant.ui.widgets.labels import ElidedLabel, styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.removal import remove, remove_all
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.wording import set_by_policy

#: Keys by which programs paste and send.
PASTE_KEYS = ("Ctrl+V", "Shift+Insert", "Ctrl+Shift+V")
SEND_KEYS = ("Enter", "Ctrl+Enter", "Alt+S")


class WorkbenchCard(QFrame):
    """One rule: its name and, when opened, its fields."""

    changed = Signal(object)
    """The ``WorkbenchRule`` as it is wanted now."""
    removed = Signal()

    def __init__(self, rule: WorkbenchRule) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.rule = rule
        self.called = rule.name
        """The name under which phrases know it."""
        self.name = QLineEdit(rule.name)
        self.process = QLineEdit(rule.process)
        self.title = QLineEdit(rule.title)
        self.paste_key = _choice(PASTE_KEYS, rule.paste_key)
        self.send_key = _choice(SEND_KEYS, rule.send_key)
        self.may_send = QCheckBox(self.tr("Ctrl+Enter may send here"))
        self.may_send.setChecked(rule.may_send)
        self._note = wrapped(role="secondary")
        self._note.hide()
        self._heading = ElidedLabel(rule.name)
        styled(self._heading, "heading")
        self._summary = ElidedLabel()
        styled(self._summary, "secondary")
        self._open = IconButton("edit", self.tr("Edit {name}").format(name=rule.name))
        self._remove = IconButton("delete", self.tr("Remove {name}").format(name=rule.name))
        self._fields = self._make_fields()
        self._lay_out()
        self._connect()
        self._show()

    def open(self) -> None:
        """Show the fields, or hide them again."""
        self._fields.setVisible(self._fields.isHidden())
        if not self._fields.isHidden():
            self.name.setFocus()

    def forbid_sending(self) -> None:
        """Let nobody allow it: the shop's policy has switched it off."""
        self.may_send.setEnabled(False)
        self._note.setText(set_by_policy())
        self._note.show()

    def _make_fields(self) -> QWidget:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        for name, field, hint in (
            (self.tr("Name"), self.name, ""),
            (self.tr("Program"), self.process, self.tr("* stands for any letters.")),
            (
                self.tr("Title contains"),
                self.title,
                self.tr("Empty: every window. a|b: one of two."),
            ),
            (self.tr("Pastes with"), self.paste_key, ""),
            (self.tr("Sends with"), self.send_key, ""),
        ):
            column.addWidget(Labelled(name, field, hint))
        column.addWidget(self.may_send)
        column.addWidget(self._note)
        fields.hide()
        return fields

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._heading)
        words.addWidget(self._summary)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self._open)
        head.addWidget(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._fields)

    def _connect(self) -> None:
        self._open.clicked.connect(self.open)
        self._remove.clicked.connect(self.removed)
        for line in (self.name, self.process, self.title):
            line.editingFinished.connect(self._on_edited)
        for box in (self.paste_key, self.send_key):
            box.activated.connect(self._on_edited)
        self.may_send.clicked.connect(self._on_edited)

    def _on_edited(self) -> None:
        rule = replace(
            self.rule,
            name=self.name.text().strip() or self.rule.name,
            process=self.process.text().strip() or "*",
            title=self.title.text().strip(),
            paste_key=self.paste_key.currentText(),
            send_key=self.send_key.currentText(),
            may_send=self.may_send.isChecked(),
        )
        if rule != self.rule:
            self.rule = rule
            self._show()
            self.changed.emit(rule)

    def _show(self) -> None:
        rule = self.rule
        self._heading.setText(rule.name)
        parts = [rule.process, rule.title or self.tr("every window")]
        if rule.may_send:
            parts.append(self.tr("may send"))
        self._summary.setText(" · ".join(parts))


class WorkbenchesPage(QWidget):
    """All rules, the first that fits counts."""

    pick_requested = Signal()
    """The agent wants to point at a window; ``window_picked`` takes the answer."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self._cards: list[WorkbenchCard] = []
        self._under_way = 0
        self._message = InlineMessage()
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        self._point = Button(self.tr("Point at a window"), PRIMARY)
        self._add = Button(self.tr("Add by hand"))
        self._lay_out()
        self._point.clicked.connect(self._on_point)
        self._add.clicked.connect(lambda: self._append(WorkbenchRule(self.tr("New workbench"))))
        board.changed.connect(self._on_changed)
        self._fill()

    def cards(self) -> list[WorkbenchCard]:
        """Return the cards, in the order of the rules."""
        return self._cards

    def window_picked(self, window: Window | None) -> None:
        """Add a rule for the window that was pointed at; None: none was."""
        self._message.hide()
        if window is not None:
            self._append(rule_for(window.process, window.title))

    def _on_point(self) -> None:
        self._message.say(self.tr("Now click into the chat window."))
        self.pick_requested.emit()

    def _append(self, rule: WorkbenchRule) -> None:
        if rule in self._rules():
            self._message.say(self.tr("This window is known already."), "success")
            return
        self._add_card(rule).open()
        self._apply()

    def _remove_card(self, card: WorkbenchCard) -> None:
        self._cards.remove(card)
        remove(card, self._list)
        self._apply()

    def _rules(self) -> tuple[WorkbenchRule, ...]:
        return tuple(card.rule for card in self._cards)

    def _apply(self) -> None:
        renamed = {card.called: card.rule.name for card in self._cards}
        for card in self._cards:
            card.called = card.rule.name
        library, preferences = self._desk.library, self._desk.preferences
        change = partial(put_rules, library, preferences, self._rules(), renamed)
        self._under_way += 1
        self._lane.run(change, self, self._on_applied, self._on_refused)

    def _on_applied(self, _done: Done) -> None:
        self._under_way -= 1

    def _on_refused(self, error: UserError) -> None:
        self._under_way -= 1
        if not self._under_way:
            self._fill()  # what is in force, not what was wished
        self._lane.refuse(error)

    def _on_changed(self, changes: Changes) -> None:
        # What is being written here is newer than what is in force: the cards stay as they are.
        if self._under_way or not changes & Changes.SETTINGS:
            return
        if self._desk.preferences.current.workbenches != self._rules():
            self._fill()

    def _fill(self) -> None:
        self._cards.clear()
        remove_all(self._list)
        for rule in self._desk.preferences.current.workbenches:
            self._add_card(rule)

    def _add_card(self, rule: WorkbenchRule) -> WorkbenchCard:
        card = WorkbenchCard(rule)
        if not self._desk.preferences.allows("send"):
            card.forbid_sending()
        card.changed.connect(self._apply)
        card.removed.connect(partial(self._remove_card, card))
        self._cards.append(card)
        self._list.addWidget(card)
        card.show()
        return card

    def _lay_out(self) -> None:
        intro = self.tr(
            "Windows in which you answer buyers. Number keys and the palette key work only there."
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self._point)
        buttons.addWidget(self._add)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addWidget(wrapped(intro, "secondary"))
        column.addLayout(self._list)
        column.addWidget(self._message)
        column.addLayout(buttons)
        column.addStretch(1)


def _choice(keys: tuple[str, ...], chosen: str) -> ChoiceBox:
    box = ChoiceBox()
    box.addItems([*keys, *({chosen} - set(keys))])
    box.setCurrentText(chosen)
    return box
