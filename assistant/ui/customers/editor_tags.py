"""The tags of a customer: those of each group to choose from, and sizes by garment type."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.domain.customers import SIZE, Tag, TagGroup
from assistant.ui.field_kinds import Field
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import QUIET, Button, IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.removal import remove, remove_all
from assistant.ui.widgets.still_boxes import ChoiceBox

_SIZE_PX, _OTHER_PX = 88, 124


class TagsField(Field):
    """All groups under one another; tags of groups that are gone stay as they are."""

    def __init__(self, groups: Iterable[TagGroup]) -> None:
        whole = QWidget()
        super().__init__(whole)
        self.groups: Mapping[str, Field] = {
            group.key: SizesField(group) if group.key == SIZE else ChipsField(group)
            for group in groups
        }
        self._others: tuple[Tag, ...] = ()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for field in self.groups.values():
            column.addWidget(field.widget)
            field.edited.connect(self.edited)

    def value(self) -> Any:
        """Return the tags."""
        chosen = (tag for field in self.groups.values() for tag in field.value())
        return (*chosen, *self._others)

    def show_value(self, value: Any) -> None:
        """Show tags."""
        for key, field in self.groups.items():
            field.show_value([tag for tag in value if tag.group == key])
        self._others = tuple(tag for tag in value if tag.group not in self.groups)


class ChipsField(Field):
    """The tags of one group as chips, and a line for one that is not among them."""

    def __init__(self, group: TagGroup) -> None:
        whole = QWidget()
        super().__init__(whole)
        self._group = group
        self._about: Mapping[str, str] = {}
        self.chips: dict[str, Chip] = {}
        self._row = FlowLayout(gap=TINY)
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("Other…"))
        self.other.setAccessibleName(self.tr("Another tag of {group}").format(group=group.name))
        self.other.setFixedWidth(_OTHER_PX)
        self.other.editingFinished.connect(self._on_other)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        head = QHBoxLayout()
        head.addWidget(styled(QLabel(group.name), "secondary"), 1)
        head.addWidget(self.other)
        column.addLayout(head)
        column.addLayout(self._row)
        whole.setFocusProxy(self.other)
        self.show_value(())

    def value(self) -> Any:
        """Return the tags that are chosen, and what is still being typed."""
        texts = [text for text, chip in self.chips.items() if chip.isChecked()]
        typed = self.other.text().strip()
        if typed and typed not in texts:
            texts = [typed] if self._group.single else [*texts, typed]
        return [Tag(self._group.key, text, self._about.get(text, "")) for text in texts]

    def show_value(self, value: Any) -> None:
        """Choose tags."""
        self._about = {tag.text: tag.about for tag in value}
        self.other.clear()
        self._show_chips((*self._group.texts, *self._about), self._about)

    def _show_chips(self, texts: Iterable[str], chosen: Iterable[str]) -> None:
        remove_all(self._row)
        self.chips = {text: Chip(text) for text in texts}
        for text, chip in self.chips.items():
            chip.setChecked(text in chosen)
            chip.clicked.connect(lambda _on, text=text: self._on_chip(text))
            self._row.addWidget(chip)

    def _on_chip(self, chosen: str) -> None:
        if self._group.single:
            for text, chip in self.chips.items():
                chip.setChecked(chip.isChecked() and text == chosen)
        self.edited.emit()

    def _on_other(self) -> None:
        if text := self.other.text().strip():
            chosen = {each.text for each in self.value()}
            self.other.clear()
            self._show_chips(dict.fromkeys((*self.chips, text)), chosen)
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edited.emit()


class SizesField(Field):
    """A row for each garment type with its size; one without a type holds for all others."""

    def __init__(self, group: TagGroup) -> None:
        whole = QWidget()
        super().__init__(whole)
        self._group = group
        self._kinds = QStringListModel(self)
        self.rows: list[_SizeRow] = []
        self.add = Button(self.tr("+ For a garment type"), QUIET)
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)
        self._column.addWidget(styled(QLabel(group.name), "secondary"))
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(lambda: self._append(Tag(group.key, "")).about.setFocus())
        self.show_value(())

    def offer(self, kinds: Iterable[str]) -> None:
        """Offer garment types while one is typed."""
        self._kinds.setStringList(sorted(set(kinds) - {""}))

    def value(self) -> Any:
        """Return the sizes."""
        return [tag for row in self.rows if (tag := row.tag()).text]

    def show_value(self, value: Any) -> None:
        """Show sizes, or an empty row where there is none."""
        for row in self.rows:
            remove(row, self._column)
        self.rows = []
        for tag in value or [Tag(self._group.key, "")]:
            self._append(tag)

    def _append(self, tag: Tag) -> "_SizeRow":
        row = _SizeRow(tag, self._group.texts, QCompleter(self._kinds))
        row.edited.connect(self.edited)
        row.gone.connect(lambda: self._drop(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        QWidget.setTabOrder(row, self.add)
        return row

    def _drop(self, row: "_SizeRow") -> None:
        self.rows.remove(row)
        remove(row, self._column)
        if not self.rows:
            self._append(Tag(self._group.key, ""))
        self.add.setFocus()
        self.edited.emit()


class _SizeRow(QWidget):
    edited = Signal()
    gone = Signal()

    def __init__(self, tag: Tag, sizes: Iterable[str], kinds: QCompleter) -> None:
        super().__init__()
        self._group = tag.group
        self.about, self.box = QLineEdit(tag.about), ChoiceBox()
        kinds.setParent(self.about)
        kinds.setFilterMode(Qt.MatchFlag.MatchContains)
        self.about.setCompleter(kinds)
        self.about.setPlaceholderText(self.tr("All garments"))
        self.about.setAccessibleName(self.tr("Garment type"))
        self.box.setAccessibleName(self.tr("Size"))
        self.box.setEditable(True)
        self.box.setFixedWidth(_SIZE_PX)
        for text in dict.fromkeys(("", *sizes, tag.text)):
            self.box.addItem(text, text)
        self.box.choose(tag.text)
        remove_it = IconButton("close", self.tr("Remove this size"))
        remove_it.clicked.connect(self.gone)
        self.about.textChanged.connect(self.edited)
        self.box.currentTextChanged.connect(self.edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.about, 1)
        row.addWidget(self.box)
        row.addWidget(remove_it)

    def tag(self) -> Tag:
        """Return the size that is written."""
        return Tag(self._group, self.box.currentText().strip(), self.about.text().strip())
