"""The rule values: figures used in phrases, each with its source and when it was checked."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assistant.domain.shops import RuleValue
from assistant.ui.labelled import Labelled
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import Button, IconButton
from assistant.ui.widgets.labels import (
    SUCCESS,
    WARNING,
    Badge,
    ClampedLabel,
    ElidedLabel,
    styled,
    wrapped,
)
from assistant.ui.widgets.new_name import NewName
from assistant.ui.widgets.removal import remove


class RuleValueCard(QFrame):
    """One value: seen and confirmed at a glance, its fields when opened."""

    written = Signal(object)
    """The ``RuleValue`` as it is wanted, or right as it stands: who writes it vouches for it."""
    removed = Signal(str)
    """Its name."""

    def __init__(self, rule: RuleValue, removable: bool = True) -> None:
        super().__init__()
        self._removable = removable
        self.setProperty("role", "card")
        self.rule = rule
        self.value, self.unit, self.source = QLineEdit(), QLineEdit(), QLineEdit()
        self._figure = ElidedLabel()
        self.origin = styled(ClampedLabel(), "secondary")
        self._state = Badge()
        self.confirm = Button(self.tr("Confirm"))
        self._edit = IconButton("edit", self.tr("Edit {name}").format(name=rule.name))
        self._fields = self._make_fields()
        self._lay_out()
        self._connect()
        self.show_rule(rule)

    def show_rule(self, rule: RuleValue) -> None:
        """Show a value, perhaps a newer one."""
        self.rule = rule
        self._figure.setText(f"{rule.value} {rule.unit}".strip() or "—")
        self.origin.setText(rule.source)
        self.origin.setVisible(bool(rule.source))
        known = rule.checked_on is not None
        if rule.checked_on is not None:
            self._state.show_as(f"✓ {rule.checked_on:%Y-%m-%d}", SUCCESS)
        else:
            self._state.show_as(self.tr("to be checked"), WARNING)
        self.confirm.setVisible(not known)
        for line, text in zip(self._lines(), (rule.value, rule.unit, rule.source), strict=True):
            if line.text().strip() != text:
                line.setText(text)

    def lock(self) -> None:
        """Let the value be read only."""
        self._edit.hide()
        self.confirm.setEnabled(False)

    def open(self) -> None:
        """Show the fields, or hide them again."""
        self._fields.setVisible(self._fields.isHidden())
        if not self._fields.isHidden():
            self.value.setFocus()

    def _lines(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self.value, self.unit, self.source

    def _make_fields(self) -> QWidget:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(SMALL)
        for name, line in (
            (self.tr("Value"), self.value),
            (self.tr("Unit"), self.unit),
            (self.tr("Source"), self.source),
        ):
            column.addWidget(Labelled(name, line))
        if self._removable:
            remove = Button(self.tr("Remove"))
            remove.clicked.connect(lambda: self.removed.emit(self.rule.name))
            row = QHBoxLayout()
            row.addWidget(remove)
            row.addStretch(1)
            column.addLayout(row)
        fields.hide()
        return fields

    def _lay_out(self) -> None:
        name = ElidedLabel(self.rule.name)
        styled(name, "heading")
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(name, 1)
        head.addWidget(self._state)
        head.addWidget(self._edit)
        figure = QHBoxLayout()
        figure.addWidget(self._figure, 1)
        figure.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(figure)
        column.addWidget(self.origin)
        column.addWidget(self._fields)

    def _connect(self) -> None:
        self._edit.clicked.connect(self.open)
        self.confirm.clicked.connect(lambda: self.written.emit(self.rule))
        for line in self._lines():
            line.editingFinished.connect(self._on_edited)

    def _on_edited(self) -> None:
        value, unit, source = (line.text().strip() for line in self._lines())
        rule = replace(self.rule, value=value, unit=unit, source=source)
        if rule != self.rule:
            self.written.emit(rule)


class RuleList(QWidget):
    """All values, in order of name, with a line to add one."""

    written = Signal(object)
    """A ``RuleValue`` to be written; a new one has no value yet."""
    removed = Signal(str)
    """The name of one that is to go."""

    def __init__(self, locked: bool = False) -> None:
        """``locked`` ones can only be read."""
        super().__init__()
        self._locked = locked
        self.cards: dict[str, RuleValueCard] = {}
        self._query = ""
        self._adding = NewName(self.tr("Name of a new rule value"))
        self._adding.added.connect(lambda name: self.written.emit(RuleValue(name, "")))
        self.new = self._adding.field
        self._count = wrapped(role="secondary")
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        self._lay_out()

    def show_rules(self, rules: Mapping[str, RuleValue]) -> None:
        """Show these values; cards that are open stay open."""
        for name in [name for name in self.cards if name not in rules]:
            remove(self.cards.pop(name), self._list)
        for place, (name, rule) in enumerate(rules.items()):
            if name in self.cards:
                self.cards[name].show_rule(rule)
            else:
                self._list.insertWidget(place, self._make_card(rule))
        self.search(self._query)
        self._show_count(rules)

    def search(self, query: str) -> None:
        """Show only values whose name or source has these words."""
        self._query = query
        words = query.casefold().split()
        for name, card in self.cards.items():
            text = f"{name} {card.rule.source}".casefold()
            card.setVisible(all(word in text for word in words))

    def _make_card(self, rule: RuleValue) -> RuleValueCard:
        card = self.cards[rule.name] = RuleValueCard(rule)
        card.written.connect(self.written)
        card.removed.connect(self.removed)
        if self._locked:
            card.lock()
        return card

    def _show_count(self, rules: Mapping[str, RuleValue]) -> None:
        open_ones = sum(rule.checked_on is None for rule in rules.values())
        words = self.tr("{count} to be checked. Until then they show as gaps in phrases.")
        self._count.setText(words.format(count=open_ones))
        self._count.setVisible(bool(open_ones))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._count)
        column.addLayout(self._list)
        column.addWidget(self._adding)
        self._adding.setVisible(not self._locked)
