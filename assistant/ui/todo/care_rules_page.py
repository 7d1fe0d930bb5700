"""The rules of care: when somebody is listed and what is said, as the shop wants it."""

from collections.abc import Mapping

from assistant.domain.care import BIRTHDAY, CareRule
from assistant.domain.changes import Changes, Done
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.book_page import BookPage
from assistant.ui.care_words import KINDS, worded
from assistant.ui.lane import Lane
from assistant.ui.todo.care_rule_form import CareRuleForm


class CareRulesPage(BookPage):
    """Lists the rules in the order in which they have their turn, and has them written."""

    CHANGES = Changes.CARE
    HELP = "care"

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        super().__init__(desk, lane, board, CareRuleForm(desk), "care_rule_drafts")
        self.empty.say(
            self.tr("No rules of care"),
            self.tr("A rule says when a buyer is spoken to first, and with which phrase."),
        )

    def words(self) -> tuple[str, str, str]:
        """Return the headings."""
        return self.tr("Rules of care"), self.tr("New rule"), self.tr("Edit rule")

    def entries(self) -> Mapping[int, CareRule]:
        """Return all rules by their places."""
        return dict(enumerate(self._desk.care.plan.rules))

    def new(self) -> CareRule:
        """Return an empty rule."""
        return CareRule(key="", kind=BIRTHDAY, name="", days=3)

    def row(self, entry: CareRule) -> tuple[str, str]:
        """Return the name of a rule, and when it speaks."""
        state = "" if entry.enabled else self.tr("off")
        shipped = "" if entry.checked_on else self.tr("to be checked")
        said = (worded(KINDS[entry.kind]), self._figure(entry), state, shipped)
        return entry.name, " · ".join(filter(None, said))

    def put(self, id: int | None, entry: CareRule) -> Done:
        """[lane] Write a rule."""
        return self._desk.care.plans.put_rule(id, entry)

    def remove(self, id: int) -> Done:
        """[lane] Remove a rule."""
        return self._desk.care.plans.remove_rule(id)

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.care.undo()

    def _figure(self, rule: CareRule) -> str:
        if rule.count:
            return self.tr("orders: {count}").format(count=rule.count)
        return self.tr("days: {days}").format(days=rule.days) if rule.days else ""
