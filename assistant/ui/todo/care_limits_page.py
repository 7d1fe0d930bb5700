"""What holds for all rules of care: the quiet hours, and how often one buyer is spoken to."""

from functools import partial

from assistant.domain.care import CareLimits, Most
from assistant.domain.changes import Changes, Done
from assistant.domain.money import count_of
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.field_kinds import LineField, ReadLine
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.manage_page import ManagePage
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import wrapped


class CareLimitsPage(ManagePage):
    """Has the limits written."""

    CHANGES = Changes.CARE
    HELP = "care"

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, "")
        self._heading.setText(self.tr("Quiet hours and limits"))
        self.starts, self.ends = LineField(), LineField()
        self.most = [(_figure(), _figure()) for _ in desk.care.plan.limits.most]
        self.save = Button(self.tr("Save"), PRIMARY)
        self.body.addWidget(Labelled(self.tr("Quiet from"), self.starts.widget))
        self.body.addWidget(Labelled(self.tr("Quiet until"), self.ends.widget))
        for count, days in self.most:
            self.body.addWidget(Labelled(self.tr("Messages at most"), count.widget))
            self.body.addWidget(Labelled(self.tr("Within days"), days.widget))
        self.body.addWidget(
            wrapped(
                self.tr(
                    "Counted are messages of the shop's own accord to one buyer. Who takes no"
                    " messages or has an after-sale case open is never listed."
                ),
                "secondary",
            )
        )
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.save)
        self.save.setToolTip("Ctrl+S")
        self.save.setShortcut("Ctrl+S")
        self.save.clicked.connect(self._on_save)
        self.setFocusProxy(self.starts.widget)
        self.refresh()

    def refresh(self) -> None:
        """Show the limits as they are now."""
        limits = self._desk.care.plan.limits
        self.starts.show_value(limits.quiet_from)
        self.ends.show_value(limits.quiet_to)
        for (count, days), most in zip(self.most, limits.most, strict=False):
            count.show_value(most.count)
            days.show_value(most.days)

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.care.undo()

    def _on_save(self) -> None:
        fields = [each for pair in self.most for each in pair]
        if problem := next(filter(None, (each.problem() for each in fields)), ""):
            self.message.say(problem, "danger", closable=True)
            return
        most = tuple(Most(count=count.value(), days=days.value()) for count, days in self.most)
        limits = CareLimits(quiet_from=self.starts.value(), quiet_to=self.ends.value(), most=most)
        self.work(partial(self._desk.care.plans.put_limits, limits))


def _figure() -> ReadLine:
    return ReadLine(lambda text: count_of(text) or 0, str)
