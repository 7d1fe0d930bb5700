"""Agents and shops by name: added, renamed, removed. The facts of a shop stand in ``facts``."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assistant.ui.theme import SMALL
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.labels import ACCENT, Badge
from assistant.ui.widgets.new_name import NewName
from assistant.ui.widgets.removal import remove_all

_INITIALS_PX = 64


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something with a name; ``initials`` None where there are none."""

    id: int
    name: str
    initials: str | None = None
    current: bool = False


class NameRow(QWidget):
    """One name that can be changed, and a button that removes it."""

    renamed = Signal(int, str, str)
    """The id, and the name and the initials that are wanted ("" for none)."""
    removed = Signal(int)
    """The id."""

    def __init__(self, named: Named) -> None:
        super().__init__()
        self.named = named
        self.name = QLineEdit(named.name)
        self.name.setAccessibleName(self.tr("Name"))
        self.initials = QLineEdit(named.initials or "")
        self.initials.setAccessibleName(self.tr("Initials of {name}").format(name=named.name))
        self.initials.setPlaceholderText(self.tr("Initials"))
        self.initials.setFixedWidth(_INITIALS_PX)
        self.initials.setVisible(named.initials is not None)
        remove = IconButton("delete", self.tr("Remove {name}").format(name=named.name))
        remove.clicked.connect(lambda: self.removed.emit(self.named.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.name, 1)
        row.addWidget(self.initials)
        if named.current:
            row.addWidget(Badge(self.tr("current"), ACCENT))
        row.addWidget(remove)
        for line in (self.name, self.initials):
            line.editingFinished.connect(self._on_edited)

    def _on_edited(self) -> None:
        wanted = (self.name.text().strip(), self.initials.text().strip())
        if wanted != (self.named.name, self.named.initials or ""):
            self.renamed.emit(self.named.id, *wanted)


class NameList(QWidget):
    """Rows of names with a line to add one more."""

    added = Signal(str)
    """The name of one more."""
    renamed = Signal(int, str, str)
    """As ``NameRow.renamed``."""
    removed = Signal(int)
    """The id."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._shown: Sequence[Named] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SMALL)
        line = NewName(hint)
        line.added.connect(self.added)
        self.new = line.field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(self._rows)
        column.addWidget(line)

    def show_names(self, names: Sequence[Named]) -> None:
        """Show other names."""
        if names == self._shown:
            return
        self._shown = names
        remove_all(self._rows)
        for named in names:
            row = NameRow(named)
            row.renamed.connect(self.renamed)
            row.removed.connect(self.removed)
            self._rows.addWidget(row)

    def rows(self) -> list[NameRow]:
        """Return the rows, in order."""
        items = map(self._rows.itemAt, range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, NameRow)]

    def again(self) -> None:
        """Show the names as they were: a change was refused."""
        shown, self._shown = self._shown, ()
        self.show_names(shown)
