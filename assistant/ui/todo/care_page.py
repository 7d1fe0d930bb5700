"""The page of care: whom the shop speaks to first today and this week, and answers to note."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
)

from assistant.domain.care_queue import CareLine
from assistant.domain.changes import Changes, Done
from assistant.services.care import Asked, CareBook
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.care_words import day_words, note_words, worded
from assistant.ui.lane import Lane
from assistant.ui.theme import SMALL, TINY
from assistant.ui.todo.care_view import AskedView, CareView
from assistant.ui.todo.due_list import DueList, DueRow
from assistant.ui.todo.page import TodoPage
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.chip import Chip
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.labels import NEUTRAL, WARNING, rule
from assistant.ui.widgets.message import InlineMessage

TODAY, WEEK, ANSWERS = "today", "week", "answers"

#: Filter → its name, and what is said while nothing stands behind it.
_FILTERS = {
    TODAY: (QT_TRANSLATE_NOOP("care", "Today"), QT_TRANSLATE_NOOP("care", "Nobody for today")),
    WEEK: (
        QT_TRANSLATE_NOOP("care", "This week"),
        QT_TRANSLATE_NOOP("care", "Nobody for this week"),
    ),
    ANSWERS: (
        QT_TRANSLATE_NOOP("care", "Answers"),
        QT_TRANSLATE_NOOP("care", "No answer is waited for"),
    ),
}

#: So many rows are listed; more come up as those are dealt with.
_LISTED = 200

#: What may change who is listed.
_SHOWN = Changes.CARE | Changes.CUSTOMERS | Changes.PHRASES


class CarePage(TodoPage):
    """Lists occasions; below the list, what can be done about the one chosen."""

    ordered = Signal(object, bool)
    """An ``Order`` whose window is still to be found is to be carried out, or to be copied."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__(desk, board, lane)
        self._which = TODAY
        self._lines: list[CareLine] = []
        self._asked: list[Asked] = []
        self.chips = {name: Chip(worded(words)) for name, (words, _) in _FILTERS.items()}
        self.settings = IconButton("settings", self.tr("Rules, levels and limits of care…"))
        self.night = InlineMessage()
        self.list = DueList(self.tr("Care"))
        self.empty = EmptyState("clock")
        self.view, self.asked_view = CareView(desk), AskedView()
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)

    def show_filter(self, which: str) -> None:
        """List what stands behind a filter."""
        self._which = which
        self.chips[which].setChecked(True)
        self._show()

    def refresh(self) -> None:
        """Look at who is to be listed now."""
        book = self._desk.care
        self._lane.run(lambda: (book.queue(), book.asked()), self, self._on_read)

    def tell_time(self) -> None:
        """Say whether the quiet hours have begun or ended; who is listed stays for the day."""
        self._show_night()
        self._show_current()

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._book.undo()

    @property
    def current(self) -> CareLine | None:
        """The line on which the list stands."""
        name = self.list.current()
        return next((each for each in self._lines if _name_of(each) == name), None)

    @property
    def _book(self) -> CareBook:
        return self._desk.care

    # What is shown

    def _on_read(self, read: tuple[list[CareLine], list[Asked]]) -> None:
        self._lines, self._asked = read
        self._show()

    def _show(self) -> None:
        today = self._book.now().date()
        now = [each for each in self._lines if each.day <= today]
        for name, count in ((TODAY, now), (WEEK, self._lines), (ANSWERS, self._asked)):
            self.chips[name].set_count(len(count) or None)
        self.counted.emit(len(now))
        if self._which == ANSWERS:
            rows = [self._asked_row(each) for each in self._asked]
        else:
            rows = [self._row(each) for each in (now if self._which == TODAY else self._lines)]
        self.list.show_rows(rows[:_LISTED])
        self._stack.setCurrentWidget(self.list if rows else self.empty)
        if not rows:
            hint = self.tr("Birthdays, refills and revisits come up here by the rules of care.")
            self.empty.say(worded(_FILTERS[self._which][1]), hint)
            self.empty.offer(("rules", self.tr("Rules of care…")))
        self._show_night()
        self._show_current()

    def _row(self, line: CareLine) -> DueRow:
        today = self._book.now().date()
        late = line.day <= today and line.occasion.until == today
        said = " · ".join(filter(None, (line.rule.name, line.occasion.product)))
        sign = self.tr("last day") if late else day_words(line.day, today)
        tone = WARNING if line.day <= today else NEUTRAL
        return DueRow(_name_of(line), line.customer.nickname, said, sign, tone)

    def _asked_row(self, asked: Asked) -> DueRow:
        said = note_words(asked.note, self._book.plan)
        at = asked.note.at.astimezone(self._book.now().tzinfo)
        return DueRow(str(asked.id), asked.nickname, said, f"{at:%m-%d}", NEUTRAL)

    def _show_night(self) -> None:
        later = self._book.quiet_until
        if later is None:
            self.night.hide()
        else:
            words = self.tr("Quiet hours: nothing is sent before {time}.")
            self.night.say(words.format(time=f"{later:%H:%M}"), "info")

    def _show_current(self) -> None:
        line, asked = self.current, self._current_asked
        self.view.setVisible(line is not None)
        self.asked_view.setVisible(line is None and asked is not None)
        if line is not None:
            self.view.show_line(line)
        elif asked is not None:
            self.asked_view.show_asked(asked, note_words(asked.note, self._book.plan))

    @property
    def _current_asked(self) -> Asked | None:
        name = self.list.current()
        return next((each for each in self._asked if str(each.id) == name), None)

    # What is done

    def _on_asked(self, way: str, value: object) -> None:
        if (line := self.current) is None:
            return
        acts: dict[str, Callable[..., Done]] = {
            "done": self._book.done,
            "later": self._book.postpone,
            "unwanted": self._book.unwanted,
        }
        self.work(partial(acts[way], line, *(() if value is None else (value,))))

    def _on_answer(self, answer: str) -> None:
        if (asked := self._current_asked) is not None:
            self.work(partial(self._book.answer, asked.id, answer))

    def _open_rules(self) -> None:
        from assistant.ui.todo.care_rules_page import CareRulesPage

        self.page_requested.emit(CareRulesPage(self._desk, self._lane, self._board))

    def _open_levels(self) -> None:
        from assistant.ui.todo.care_levels_page import CareLevelsPage

        page = CareLevelsPage(self._desk, self._lane, self._board)
        page.check_wanted.connect(self._open_check)
        self.page_requested.emit(page)

    def _open_check(self) -> None:
        from assistant.ui.todo.care_check_page import CareCheckPage

        self.page_requested.emit(CareCheckPage(self._desk, self._lane, self._board))

    def _open_limits(self) -> None:
        from assistant.ui.todo.care_limits_page import CareLimitsPage

        self.page_requested.emit(CareLimitsPage(self._desk, self._lane, self._board))

    def _on_settings(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Rules of care…"), self._open_rules)
        menu.addAction(self.tr("Levels…"), self._open_levels)
        menu.addAction(self.tr("Quiet hours and limits…"), self._open_limits)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.settings.mapToGlobal(QPoint(0, self.settings.height())))

    def _on_changed(self, changes: Changes) -> None:
        if changes & _SHOWN:
            self.refresh()
        elif changes & Changes.BUYER:
            self._show_current()

    # How it is put together

    def _lay_out(self) -> None:
        head, night = QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(SMALL, TINY, SMALL, TINY)
        head.addWidget(self.filters(self.chips, self.show_filter), 1)
        head.addWidget(self.settings)
        night.setContentsMargins(SMALL, 0, SMALL, TINY)
        night.addWidget(self.night)
        for part in (self.list, self.empty):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(night)
        column.addLayout(self._stack, 1)
        column.addWidget(rule(self))
        column.addWidget(self.view)
        column.addWidget(self.asked_view)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self.settings.clicked.connect(self._on_settings)
        self.empty.acted.connect(lambda _name: self._open_rules())
        self.view.asked.connect(self._on_asked)
        self.view.ordered.connect(self.ordered)
        self.view.said.connect(self._board.said)
        self.view.customer_wanted.connect(self.customer_wanted)
        self.view.rules_wanted.connect(self._open_rules)
        self.asked_view.answered.connect(self._on_answer)
        self.asked_view.customer_wanted.connect(self.customer_wanted)
        self._board.changed.connect(self._on_changed)


def _name_of(line: CareLine) -> str:
    return f"{line.customer.id}\n{line.occasion.rule}\n{line.occasion.mark}"
