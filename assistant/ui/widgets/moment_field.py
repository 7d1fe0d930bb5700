"""A moment to the minute that may be left open."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from assistant.ui.theme import SMALL
from assistant.ui.widgets.still_boxes import MomentBox

_FORMAT = "yyyy-MM-dd HH:mm"
#: How long a time with an end lasts at first.
_DAYS = 7


class MomentField(QWidget):
    """A box to tick and, beside it, the moment; ``last`` ones begin with the end of a day."""

    changed = Signal()

    def __init__(self, words: str, last: bool = False) -> None:
        super().__init__()
        self.tick = QCheckBox(words)
        self.box = MomentBox()
        self.box.setDisplayFormat(_FORMAT)
        self.box.setAccessibleName(words)
        self.box.setSpecialValueText(" ")
        self._last = last
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.tick)
        row.addWidget(self.box, 1)
        self.setFocusProxy(self.tick)
        self.show_moment(None)
        self.tick.toggled.connect(self._on_ticked)
        self.box.dateTimeChanged.connect(self.changed)

    @property
    def moment(self) -> datetime | None:
        """What stands there, aware; None where it is left open."""
        if not self.tick.isChecked():
            return None
        return datetime.fromtimestamp(self.box.dateTime().toSecsSinceEpoch()).astimezone()

    def show_moment(self, moment: datetime | None) -> None:
        """Show a moment, or that it is left open."""
        self.tick.setChecked(moment is not None)
        self.box.setEnabled(moment is not None)
        self.box.setDateTime(
            self.box.minimumDateTime()
            if moment is None
            else QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
        )

    def _on_ticked(self, on: bool) -> None:
        self.box.setEnabled(on)
        if on:
            now = QDateTime.currentDateTime()
            end = QDateTime(now.date().addDays(_DAYS), QTime(23, 59))
            self.box.setDateTime(end if self._last else QDateTime(now.date(), QTime(0, 0)))
        self.changed.emit()
