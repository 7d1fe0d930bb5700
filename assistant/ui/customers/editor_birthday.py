"""The field for a birthday: by which calendar, the day, and the year where it is known."""

from typing import Any

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from assistant.domain.birthdays import NoSuchDay, checked
from assistant.domain.customers import Birthday
from assistant.domain.errors import UserError
from assistant.ui.field_kinds import Field
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.wording import sentence

#: Calendar → whether it is lunar, and whether the month is a leap month.
_CALENDARS = {"solar": (False, False), "lunar": (True, False), "leap": (True, True)}

#: Years that somebody alive may be born in.
_YEARS = range(1900, 2101)


class NoYear(UserError):
    """That is no year somebody can be born in (``text``)."""


class BirthdayField(Field):
    """Three boxes and a year; without month and day nobody has said when."""

    def __init__(self) -> None:
        whole = QWidget()
        super().__init__(whole)
        self.calendar, self.month, self.day = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.year = QLineEdit()
        self.calendar.addItem(self.tr("Solar"), "solar")
        self.calendar.addItem(self.tr("Lunar"), "lunar")
        self.calendar.addItem(self.tr("Lunar, leap month"), "leap")
        for box, last, empty in (
            (self.month, 12, self.tr("Month")),
            (self.day, 31, self.tr("Day")),
        ):
            box.addItem(empty, 0)
            box.setAccessibleName(empty)
            for number in range(1, last + 1):
                box.addItem(str(number), number)
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.year.setPlaceholderText(self.tr("Year, if known"))
        self.year.setAccessibleName(self.tr("Year of birth, if known"))
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SMALL)
        grid.setVerticalSpacing(TINY)
        for at, part in enumerate((self.calendar, self.year, self.month, self.day)):
            grid.addWidget(part, at // 2, at % 2)
        whole.setFocusProxy(self.calendar)
        for box in (self.calendar, self.month, self.day):
            box.currentIndexChanged.connect(self.edited)
        self.year.textChanged.connect(self.edited)

    def value(self) -> Any:
        """Return the birthday, None where nobody has said it or it cannot be."""
        try:
            return self._read()
        except UserError:
            return None

    def show_value(self, value: Any) -> None:
        """Show a birthday, None for none."""
        kind = (value.lunar, value.leap) if value else (False, False)
        self.calendar.choose(next(name for name, each in _CALENDARS.items() if each == kind))
        self.month.choose(value.month if value else 0)
        self.day.choose(value.day if value else 0)
        self.year.setText(str(value.year) if value and value.year else "")

    def problem(self) -> str:
        """Return why it cannot be somebody's birthday."""
        try:
            self._read()
        except UserError as error:
            return sentence(error)
        return ""

    def _read(self) -> Birthday | None:
        month, day, year = self.month.currentData(), self.day.currentData(), self._year()
        lunar, leap = _CALENDARS[self.calendar.currentData()]
        if not (month or day):
            return None
        if not (month and day):
            raise NoSuchDay(month=month, day=day)
        return checked(Birthday(month=month, day=day, year=year, lunar=lunar, leap=leap))

    def _year(self) -> int | None:
        text = self.year.text().strip()
        if text and not (text.isdecimal() and int(text) in _YEARS):
            raise NoYear(text=text)
        return int(text) if text else None
