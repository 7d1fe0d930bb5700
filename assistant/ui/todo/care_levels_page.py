"""The levels (会员等级): what reaches them, what they bring."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from assistant.domain.care import CareLevel
from assistant.domain.changes import Changes, Done
from assistant.domain.money import count_of, fen_of, in_yuan, yuan
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.book_page import BookForm, BookPage
from assistant.ui.field_kinds import LineField, ReadLine
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM
from assistant.ui.widgets.buttons import Button


class LevelForm(BookForm):
    """Name, spend, orders, silence, and what it brings."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.gives = LineField(), LineField()
        self.spend = ReadLine(lambda text: fen_of(text) or 0, yuan)
        self.orders = ReadLine(lambda text: count_of(text) or 0, str)
        self.silent = ReadLine(lambda text: count_of(text) or 0, str)
        either = self.tr("Within twelve months; either of the two is enough.")
        silent = self.tr("For buyers who have not ordered for so long; 0 for a level to reach.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(Labelled(self.tr("Name"), self.name.widget))
        column.addWidget(Labelled(self.tr("Spend (yuan)"), self.spend.widget))
        column.addWidget(Labelled(self.tr("Orders"), self.orders.widget, either))
        column.addWidget(Labelled(self.tr("Days without an order"), self.silent.widget, silent))
        column.addWidget(Labelled(self.tr("What it brings"), self.gives.widget))
        column.addStretch(1)
        self.setFocusProxy(self.name.widget)
        for field in (self.name, self.spend, self.orders, self.silent, self.gives):
            field.edited.connect(self.edited)

    def show_entry(self, entry: CareLevel) -> None:
        """Show a level."""
        self.name.show_value(entry.name)
        self.gives.show_value(entry.gives)
        self.spend.show_value(entry.spend)
        self.orders.show_value(entry.orders)
        self.silent.show_value(entry.silent_days)

    def entry(self) -> CareLevel:
        """Return the level that is written."""
        return CareLevel(
            name=self.name.value(),
            spend=self.spend.value(),
            orders=self.orders.value(),
            silent_days=self.silent.value(),
            gives=self.gives.value(),
        )

    def problem(self) -> str:
        """Return what is wrong with what is written."""
        fields = (self.name, self.spend, self.orders, self.silent, self.gives)
        return next(filter(None, (each.problem() for each in fields)), "")


class CareLevelsPage(BookPage):
    """Lists the levels, the lowest first, and has them written."""

    check_wanted = Signal()
    """All customers are to be gone through."""

    CHANGES = Changes.CARE
    HELP = "care"

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, LevelForm(), "care_level_drafts")
        self.check = Button(self.tr("Check all…"))
        self.foot.insertWidget(0, self.check)
        self.check.clicked.connect(self.check_wanted)
        self._stack.currentChanged.connect(lambda _at: self.check.setVisible(not self.writing))
        self.empty.say(
            self.tr("No levels"), self.tr("A level is reached by what somebody bought in a year.")
        )

    def words(self) -> tuple[str, str, str]:
        """Return the headings."""
        return self.tr("Levels"), self.tr("New level"), self.tr("Edit level")

    def entries(self) -> Mapping[int, CareLevel]:
        """Return all levels by their places."""
        return dict(enumerate(self._desk.care.plan.levels))

    def new(self) -> CareLevel:
        """Return an empty level."""
        return CareLevel(name="")

    def row(self, entry: CareLevel) -> tuple[str, str]:
        """Return the name of a level, what reaches it, and what it brings."""
        silent = self.tr("{days} days without an order").format(days=entry.silent_days)
        facts = (
            self.tr("from {sum}").format(sum=in_yuan(entry.spend)) if entry.spend else "",
            self.tr("from {count} orders").format(count=entry.orders) if entry.orders else "",
            silent if entry.silent_days else "",
            entry.gives,
        )
        return entry.name, " · ".join(filter(None, facts))

    def put(self, id: int | None, entry: CareLevel) -> Done:
        """[lane] Write a level."""
        return self._desk.care.plans.put_level(id, entry)

    def remove(self, id: int) -> Done:
        """[lane] Remove a level."""
        return self._desk.care.plans.remove_level(id)

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.care.undo()
