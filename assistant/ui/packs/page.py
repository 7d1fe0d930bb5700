"""The page that shows a new version of the pack before it is applied."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.domain.packs import Difference
from assistant.services.desk import Desk
from assistant.services.packs import PackNews
from assistant.ui.lane import Lane
from assistant.ui.packs.listing import DifferenceList
from assistant.ui.packs.words import Line, lines
from assistant.ui.theme import MEDIUM, SMALL, Tokens, tokens_of
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.wording import sentence, shown


class PackPage(QWidget):
    """What a version brings, phrase by phrase, and the button that takes all of it."""

    closed = Signal()
    applied = Signal(object)
    """The version is in force (``Done``)."""

    def __init__(self, news: PackNews, desk: Desk, lane: Lane) -> None:
        super().__init__()
        self._news, self._desk, self._lane = news, desk, lane
        self._difference = news.differences[0]
        self.list = DifferenceList()
        self.text = QTextEdit()
        self.apply = Button(self.tr("Update all"), PRIMARY)
        self._later = Button(self.tr("Later"))
        self._message = InlineMessage()
        self._lay_out()
        self.apply.clicked.connect(self.take)
        self._later.clicked.connect(self.closed)
        self.list.chosen.connect(self._on_chosen)
        self.list.show_differences(news.differences)
        self.setFocusProxy(self.list)

    def take(self) -> None:
        """Apply the version in one step."""
        self.apply.setEnabled(False)
        self._message.say(self.tr("Updating…"))
        work = partial(self._desk.packs.apply, self._news)
        self._lane.run(work, self, self._on_applied, self._on_refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_applied(self, done: Done) -> None:
        self.closed.emit()
        self.applied.emit(done)

    def _on_refused(self, error: UserError) -> None:
        self.apply.setEnabled(True)
        self._message.say(sentence(error), "danger")

    def _on_chosen(self, difference: Difference) -> None:
        self._difference = difference
        self.text.clear()
        cursor, tokens = QTextCursor(self.text.document()), tokens_of(self.palette())
        for number, line in enumerate(lines(difference, self._desk.library.shelf)):
            if number:
                cursor.insertText("\n\n")
            _write(cursor, line, tokens)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _lay_out(self) -> None:
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What changes"))
        head = self._news.head
        words = self.tr("{name} · version {version} · {date}")
        title = words.format(name=shown(head.name), version=head.version, date=head.date)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(wrapped(title, "heading"))
        column.addWidget(wrapped(self._counted(), "secondary"))
        column.addWidget(self.list, 3)
        column.addWidget(self.text, 4)
        column.addWidget(self._message)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.apply)
        row.addWidget(self._later)
        row.addStretch(1)
        column.addLayout(row)

    def _counted(self) -> str:
        words = self.tr(
            "New: {new} · changed: {changed} · removed: {removed}. Your own phrases and all uses "
            "stay, and it can be undone."
        )
        counts = {kind: self._news.count(kind) for kind in ("new", "changed", "removed")}
        return words.format(**counts)


def _write(cursor: QTextCursor, line: Line, tokens: Tokens) -> None:
    """Write the name of a field, then what it was and what it becomes."""
    plain = QTextCharFormat()
    plain.setForeground(QBrush(QColor(tokens.secondary)))
    cursor.insertText(f"{line.name}\n", plain)
    if line.old:
        gone = QTextCharFormat()
        gone.setForeground(QBrush(QColor(tokens.danger_text)))
        gone.setBackground(QBrush(QColor(tokens.danger_tint)))
        gone.setFontStrikeOut(True)
        cursor.insertText(line.old, gone)
        cursor.insertText("\n" if line.new else "", plain)
    if line.new:
        come = QTextCharFormat()
        come.setForeground(QBrush(QColor(tokens.success_text)))
        come.setBackground(QBrush(QColor(tokens.success_tint)))
        cursor.insertText(line.new, come)
