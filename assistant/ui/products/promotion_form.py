"""The form in which a promotion is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.domain.promotions import Promotion
from assistant.services.desk import Desk
from assistant.ui.products.promotion_fields import PromotionFields
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import PRIMARY, Button, IconButton
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.shortcuts import add_shortcut
from assistant.ui.wording import sentence


class PromotionForm(QWidget):
    """Writes one promotion, a new one or one that is there."""

    saved = Signal(object)
    """The ``Promotion`` as it is wanted."""
    duplicate_requested = Signal()
    delete_requested = Signal()
    left = Signal()
    """The form may be taken away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.fields = PromotionFields(desk)
        self.message = InlineMessage()
        self._heading = styled(QLabel(), "title")
        self.save = Button(self.tr("Save"), PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._duplicate = IconButton("copy", self.tr("Duplicate"))
        self._delete = IconButton("delete", self.tr("Delete"))
        self._begun: Promotion | None = None
        self._lay_out()
        self._connect()

    def write(self, promotion: Promotion, new: bool) -> None:
        """Show a promotion to be written."""
        self._heading.setText(self.tr("New promotion") if new else self.tr("Edit promotion"))
        for button in (self._duplicate, self._delete):
            button.setVisible(not new)
        self.message.hide()
        self.fields.show_promotion(promotion)
        self._begun = self._written()
        self._area.verticalScrollBar().setValue(0)
        self.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Leave the form; ask first where something would be lost."""
        if self._written() == self._begun:
            self.left.emit()
        else:
            words = self.tr("This promotion is not saved yet.")
            self.message.say(words, "warning", self.tr("Discard changes"))

    def refuse(self, error: UserError) -> None:
        """Say why it was not taken; what is written stays."""
        self.message.say(sentence(error), "danger")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _written(self) -> Promotion | None:
        """Return what is written, None where it makes no sense yet."""
        try:
            return self.fields.promotion()
        except UserError:
            return None

    def _on_save(self) -> None:
        try:
            self.saved.emit(self.fields.promotion())
        except UserError as error:
            self.refuse(error)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        foot.setSpacing(SMALL)
        foot.addWidget(self._delete)
        foot.addWidget(self._duplicate)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.save)
        said = QVBoxLayout()
        said.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        said.addWidget(self.message)
        self._heading.setContentsMargins(MEDIUM, SMALL, MEDIUM, TINY)
        self._area = scrolling(self.fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._area, 1)
        column.addLayout(said)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self.leave)
        self._duplicate.clicked.connect(self.duplicate_requested)
        self._delete.clicked.connect(self.delete_requested)
        self.message.acted.connect(self.left)
        add_shortcut(self, "Ctrl+S", self.save.click)
