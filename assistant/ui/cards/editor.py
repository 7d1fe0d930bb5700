"""The form in which a rule card is written."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.rule_cards import CONFIDENCES, GRADES, KINDS, Pattern, RuleCard
from assistant.ui.card_words import (
    CONFIDENCE_WORDS,
    KIND_WORDS,
    scope_of,
    scope_words,
    worded,
)
from assistant.ui.labelled import Labelled
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import PRIMARY, Button
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.moment_field import MomentField
from assistant.ui.widgets.scrolling import scrolling
from assistant.ui.widgets.shortcuts import add_shortcut
from assistant.ui.widgets.still_boxes import ChoiceBox

#: What separates the entries of a list on one line, typed with either keyboard.
_SEPARATORS = "，、；;"
_ID = Qt.ItemDataRole.UserRole


class CardForm(QWidget):
    """Fields for all of a card but its checks and decisions, which are not written by hand."""

    saved = Signal(object)
    """The ``RuleCard`` as it is wanted."""
    left = Signal()
    """The form may be taken away."""

    def __init__(self) -> None:
        super().__init__()
        self._card = RuleCard(id="", title="", for_agent="")
        self._begun = self._card
        self._heading = styled(QLabel(), "title")
        self.message = InlineMessage()
        self.title = QLineEdit()
        self.advice = _lines(4)
        self.kind = _choices(KIND_WORDS, KINDS)
        self.source, self.url = QLineEdit(), QLineEdit()
        self.confidence = _choices(CONFIDENCE_WORDS, CONFIDENCES)
        self.scope, self.values, self.codes = QLineEdit(), QLineEdit(), QLineEdit()
        self.begins = MomentField(self.tr("From"))
        self.ends = MomentField(self.tr("Until"), last=True)
        self.never = _lines(3)
        self.conflicts = QListWidget()
        self.save = Button(self.tr("Save"), PRIMARY)
        self._cancel = Button(self.tr("Cancel"))
        self._lay_out()
        self._connect()

    def write(self, card: RuleCard, others: Mapping[str, RuleCard], new: bool) -> None:
        """Show a card to be written; ``others`` are the cards that it may contradict."""
        self._heading.setText(self.tr("New rule") if new else self.tr("Edit rule"))
        self.message.hide()
        self._card = card
        self._show(card)
        self._show_others(card, others)
        self._begun = self.card()
        self._area.verticalScrollBar().setValue(0)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def card(self) -> RuleCard:
        """Return the card as it is written."""
        return replace(
            self._card,
            title=self.title.text(),
            for_agent=self.advice.toPlainText(),
            source_kind=self.kind.currentData(),
            source=self.source.text(),
            url=self.url.text(),
            confidence=self.confidence.currentData(),
            scope=scope_of(_entries(self.scope)),
            values=_entries(self.values),
            for_buyer=_entries(self.codes),
            valid_from=self.begins.moment,
            valid_until=self.ends.moment,
            never=self._patterns(),
            conflicts_with=self._chosen(),
        )

    def leave(self) -> None:
        """Leave the form; ask first where something would be lost."""
        if self.card() == self._begun:
            self.left.emit()
        else:
            words = self.tr("This rule is not saved yet.")
            self.message.say(words, "warning", self.tr("Discard changes"))

    def refuse(self, words: str) -> None:
        """Say why the card was not taken; what is written stays."""
        self.message.say(words, "danger")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # Fields

    def _show(self, card: RuleCard) -> None:
        self.title.setText(card.title)
        self.advice.setPlainText(card.for_agent)
        self.kind.choose(card.source_kind)
        self.source.setText(card.source)
        self.url.setText(card.url)
        self.confidence.choose(card.confidence)
        for field, texts in (
            (self.scope, scope_words(card)),
            (self.values, card.values),
            (self.codes, card.for_buyer),
        ):
            field.setText("；".join(texts))
        self.begins.show_moment(card.valid_from)
        self.ends.show_moment(card.valid_until)
        self.never.setPlainText("\n".join(f"{each.grade}: {each.pattern}" for each in card.never))

    def _show_others(self, card: RuleCard, others: Mapping[str, RuleCard]) -> None:
        self.conflicts.clear()
        for other in others.values():
            if other.id == card.id:
                continue
            item = QListWidgetItem(other.title)
            item.setData(_ID, other.id)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
            named = other.id in card.conflicts_with or card.id in other.conflicts_with
            item.setCheckState(Qt.CheckState.Checked if named else Qt.CheckState.Unchecked)
            self.conflicts.insertItem(0 if named else self.conflicts.count(), item)

    def _chosen(self) -> tuple[str, ...]:
        items = (self.conflicts.item(row) for row in range(self.conflicts.count()))
        on = Qt.CheckState.Checked
        return tuple(each.data(_ID) for each in items if each.checkState() == on)

    def _patterns(self) -> tuple[Pattern, ...]:
        """Return the wordings to avoid; one that is unchanged keeps its examples."""
        known = {(each.grade, each.pattern): each for each in self._card.never}
        found = []
        for line in filter(None, map(str.strip, self.never.toPlainText().splitlines())):
            grade, sign, pattern = line.replace("：", ":", 1).partition(":")
            if not sign or grade.strip() not in GRADES:
                grade, pattern = GRADES[-1], line
            pair = grade.strip(), pattern.strip()
            found.append(known.get(pair, Pattern(pair[1], pair[0])))
        return tuple(found)

    # How it is put together

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MEDIUM, TINY, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for part in self._rows():
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        foot.setSpacing(SMALL)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.save)
        said = QHBoxLayout()
        said.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        said.addWidget(self.message)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, SMALL, 0, 0)
        whole.setSpacing(TINY)
        self._heading.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        whole.addWidget(self._heading)
        self._area = scrolling(page)
        whole.addWidget(self._area, 1)
        whole.addLayout(said)
        whole.addLayout(foot)

    def _rows(self) -> list[QWidget]:
        several = self.tr("Several are separated by ；")
        avoided = self.tr("One a line: stop, warn or hint, a colon, and the wording or a pattern.")
        labelled = (
            (self.tr("Title"), self.title, ""),
            (self.tr("What the agent should do (internal)"), self.advice, ""),
            (self.tr("Kind of source"), self.kind, ""),
            (self.tr("Source"), self.source, self.tr("Article, page or who decided it")),
            (self.tr("Address of the source"), self.url, ""),
            (self.tr("How sure"), self.confidence, ""),
            (self.tr("Applies to"), self.scope, several),
            (self.tr("Values"), self.values, self.tr("By name, such as 发货时限；价保期")),
            (self.tr("Short codes of phrases that say it safely"), self.codes, several),
            (self.tr("Valid"), self._span(), ""),
            (self.tr("Wordings to avoid"), self.never, avoided),
            (self.tr("Contradicts"), self.conflicts, ""),
        )
        return [Labelled(name, field, hint) for name, field, hint in labelled]

    def _span(self) -> QWidget:
        span = QWidget()
        span.setFocusProxy(self.begins)
        column = QVBoxLayout(span)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self.begins)
        column.addWidget(self.ends)
        return span

    def _connect(self) -> None:
        self.conflicts.setFixedHeight(7 * LINE_PX)
        self.conflicts.setSpacing(TINY // 2)
        self.save.clicked.connect(lambda: self.saved.emit(self.card()))
        self._cancel.clicked.connect(self.leave)
        self.message.acted.connect(self.left)
        add_shortcut(self, "Ctrl+S", self.save.click)


def _lines(count: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setTabChangesFocus(True)
    field.setFixedHeight((count + 1) * LINE_PX)
    return field


def _choices(words: Mapping[str, object], names: tuple[str, ...]) -> ChoiceBox:
    box = ChoiceBox()
    for name in names:
        box.addItem(worded(words[name]), name)
    return box


def _entries(field: QLineEdit) -> tuple[str, ...]:
    text = field.text()
    for sign in _SEPARATORS:
        text = text.replace(sign, "\n")
    return tuple(each.strip() for each in text.split("\n") if each.strip())
