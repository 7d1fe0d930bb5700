"""The fields in which the buyer's measures are typed: those that the chart can use."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.person import FITS, MEASURES, Person, figure_of
from assistant.domain.size_questions import said_as
from assistant.ui.measure_words import fit_word, measure_word
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.typing_field import TypingField

#: Room for "165 cm", in pixels; a whole sentence may be pasted all the same.
_FIELD_PX = 68

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SizeFields(QWidget):
    """A field for each measure, and how it is to sit."""

    edited = Signal()
    """``person`` is another one."""
    keyboard_wanted = Signal()
    accepted = Signal()
    """Enter: what comes of it is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.person = Person()
        self.fields = {measure: _field(measure) for measure in MEASURES}
        self.fits = {fit: Chip(fit_word(fit)) for fit in FITS}
        self._named: dict[str, QWidget] = {}
        self._said: frozenset[str] = frozenset()
        lines, chips = self._lines, self._chips = FlowLayout(gap=SMALL), FlowLayout(gap=SMALL)
        for measure, field in self.fields.items():
            self._named[measure] = _beside(measure_word(measure), field)
            lines.addWidget(self._named[measure])
            field.wanted.connect(self.keyboard_wanted)
            field.textEdited.connect(lambda text, name=measure: self._on_typed(name, text))
            field.editingFinished.connect(self._write)
        for fit, chip in self.fits.items():  # with the names of sizes they may be wide
            chip.clicked.connect(lambda _on, name=fit: self._on_fit(name))
            chips.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(lines)
        column.addLayout(chips)

    def show_fields(self, measures: Sequence[str]) -> None:
        """Have fields for these measures, and for what the buyer said of others."""
        for measure, widget in self._named.items():
            widget.setVisible(measure in measures or measure in self._said)
        self._lines.invalidate()

    def show_person(self, person: Person) -> None:
        """Show what is known of somebody."""
        self.person = person
        self._said = frozenset(person.given)
        self._write()

    def show_sizes(self, sizes: dict[str, str]) -> None:
        """Name beside each fit the size that it comes to."""
        for fit, chip in self.fits.items():
            chip.setText(" ".join(filter(None, (fit_word(fit), sizes.get(fit, "")))))
        self._chips.invalidate()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the wish to have the sentence."""
        if event.key() in _ENTERS:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        """Write the figures as they were understood."""
        for measure, field in self.fields.items():
            given = measure in self.person.given
            field.setText(figure_of(self.person, measure) if given else "")
        for fit, chip in self.fits.items():
            chip.setChecked(fit == self.person.fit)

    def _on_typed(self, measure: str, text: str) -> None:
        said = said_as(measure, text)
        values = {name: getattr(self.person, name) for name in (*MEASURES, "fit", "weight_in")}
        values[measure] = None
        if said is not None:
            values |= said.given
            values["fit"] = said.fit or self.person.fit
            values["weight_in"] = said.weight_in if said.weight else self.person.weight_in
        self.person = Person(**values)
        if said is not None and len(said.given) > 1:
            self._said |= frozenset(said.given)
            self._write()
        self.edited.emit()

    def _on_fit(self, fit: str) -> None:
        self.person = replace(self.person, fit="" if self.person.fit == fit else fit)
        self._write()
        self.edited.emit()


def _field(measure: str) -> TypingField:
    field = TypingField()
    field.setFixedWidth(_FIELD_PX)
    field.setPlaceholderText("斤" if measure == "weight" else "cm")
    field.setAccessibleName(measure_word(measure))
    return field


def _beside(name: str, field: QWidget) -> QWidget:
    row = QWidget()
    within = QHBoxLayout(row)
    within.setContentsMargins(0, 0, 0, 0)
    within.setSpacing(TINY)
    label = styled(QLabel(name), "secondary")
    label.setBuddy(field)
    within.addWidget(label)
    within.addWidget(field)
    return row
