"""The switch that has the program start with the system, which alone knows whether it does."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from assistant.domain.errors import UserError
from assistant.services.autostart import Autostart
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.wording import set_by_policy


class AutostartRow(QWidget):
    """On or off, as the system has it each time the row comes into sight."""

    def __init__(self, autostart: Autostart, lane: Lane, allowed: bool) -> None:
        super().__init__()
        self._autostart, self._lane = autostart, lane
        self.box = QCheckBox(self.tr("Start with the system"))
        self.box.clicked.connect(self._on_clicked)
        row = Labelled("", self.box, self.tr("Deskmate opens when you sign in to this computer."))
        row.hide_name()
        if not allowed:
            self.setEnabled(False)
            row.say(set_by_policy(), "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Look what the system says now: others may have changed it."""
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        self._lane.run(self._autostart.on, self, self.box.setChecked)

    def _on_clicked(self, on: bool) -> None:
        switch = partial(self._autostart.switch, on)
        self._lane.run(switch, self, self.box.setChecked, self._on_refused)

    def _on_refused(self, error: UserError) -> None:
        self._look()  # what is so, not what was wished
        self._lane.refuse(error)
