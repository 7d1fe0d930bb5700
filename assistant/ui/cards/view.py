"""One rule card: its text and figures, the phrases that rest on it, and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.phrases import Phrase
from assistant.domain.rule_cards import RuleCard, open_rivals, rivals, set_aside
from assistant.services.desk import Desk
from assistant.ui.card_words import standing, why_check
from assistant.ui.cards.text import Advice, CardFacts
from assistant.ui.cards.values import RuleValueCard
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import LINK, PLAIN, PRIMARY, Button, IconButton
from assistant.ui.widgets.labels import Badge, restyle, styled, wrapped
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.removal import remove_all
from assistant.ui.widgets.scrolling import scrolling


class CardView(QWidget):
    """Shows a card; every wish is a signal."""

    left = Signal()
    """The list is wanted again."""
    asked = Signal(str)
    """A button was pressed: confirm, edit, delete, restore or compare."""
    value_written = Signal(object)
    """This ``RuleValue`` is wanted, or right as it stands."""
    phrase_requested = Signal(object)
    """The phrase of this id is to be seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._locked = not desk.preferences.allows("rules")
        self.card: RuleCard | None = None
        self._back = IconButton("left", self.tr("Back to the list (Esc)"))
        self._title = wrapped(role="heading")
        self._title.setMinimumHeight(28)
        self._badge = Badge()
        self.notice = InlineMessage()
        self.conflict = InlineMessage()
        self.advice = Advice()
        self.facts = CardFacts(desk)
        self._values_name = styled(QLabel(self.tr("Values used in phrases")), "secondary")
        self.values: dict[str, RuleValueCard] = {}
        self._values = _column()
        self._phrases_name = styled(QLabel(self.tr("Phrases that rest on it")), "secondary")
        self._phrases = _column()
        self._resting: list[Phrase] = []
        self._links: list[Button] = []
        self.buttons = self._make_buttons()
        self._area = scrolling(self._make_page())
        self._lay_out()
        self._connect()

    def show_card(self, card: RuleCard, binned: bool = False) -> None:
        """Show a card as it is now."""
        if self.card is None or self.card.id != card.id:
            self._area.verticalScrollBar().setValue(0)
        self.card = card
        self._title.setText(card.title)
        word, tone = standing(card, self._desk)
        self._badge.show_as(word, tone)
        self._badge.setVisible(bool(word))
        self.advice.say(card.for_agent)
        self.facts.show_card(card)
        self._show_notice(card, binned)
        self._show_conflict(card)
        self._show_values(card)
        self._show_phrases(card)
        self._show_buttons(card, binned)

    def phrases(self) -> list[str]:
        """Return the titles of the phrases that rest on the card."""
        return [phrase.title for phrase in self._resting]

    def resting(self) -> list[Button]:
        """Return the buttons of these phrases."""
        return list(self._links)

    # Parts

    def _show_notice(self, card: RuleCard, binned: bool) -> None:
        why = "" if binned else why_check(card, self._desk)
        if self._chosen_over(card) is not None:
            why = ""
        self.notice.say(why, "warning") if why else self.notice.hide()

    def _show_conflict(self, card: RuleCard) -> None:
        cards = self._desk.cards.cards
        if card.id not in cards or not (others := rivals(cards, card.id)):
            self.conflict.hide()
            return
        chosen, still_open = self._chosen_over(card), open_rivals(cards, card.id)
        if chosen is not None:
            words, tone = self.tr("Not used: “{title}” was chosen instead."), "info"
        elif still_open:
            words, tone = self.tr("“{title}” says otherwise. Nobody has chosen yet."), "danger"
        else:
            words, tone = self.tr("Chosen over “{title}”."), "info"
        other = chosen or (still_open or others)[0]
        self.conflict.say(words.format(title=other.title), tone, self.tr("Compare"))

    def _chosen_over(self, card: RuleCard) -> RuleCard | None:
        cards = self._desk.cards.cards
        return set_aside(cards, card.id) if card.id in cards else None

    def _show_values(self, card: RuleCard) -> None:
        known = self._desk.cards.values
        names = [name for name in card.values if name in known]
        if list(self.values) != names:
            remove_all(self._values)
            self.values = {name: self._value(name) for name in names}
        for name, value in self.values.items():
            value.show_rule(known[name])
        self._values_name.setVisible(bool(names))

    def _value(self, name: str) -> RuleValueCard:
        value = RuleValueCard(self._desk.cards.values[name], removable=False)
        value.written.connect(self.value_written)
        if self._locked:
            value.lock()
        self._values.addWidget(value)
        return value

    def _show_phrases(self, card: RuleCard) -> None:
        self._resting = phrases_of(card, self._desk)
        remove_all(self._phrases)
        self._links = []
        for phrase in self._resting:
            button = Button(_short(phrase.title), LINK)
            button.setToolTip(phrase.title)
            button.clicked.connect(self._asking(phrase))
            self._links.append(button)
            self._phrases.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._phrases_name.setVisible(bool(self._resting))

    def _asking(self, phrase: Phrase) -> Callable[[], None]:
        return lambda: self.phrase_requested.emit(phrase.id)

    def _show_buttons(self, card: RuleCard, binned: bool) -> None:
        for name, button in self.buttons.items():
            button.setVisible((name == "restore") == binned and not self._locked)
        again = bool(card.checked_on) and not why_check(card, self._desk)
        confirm = self.buttons["confirm"]
        confirm.setText(self.tr("Still right") if again else self.tr("Confirm: it is right"))
        restyle(confirm, "kind", PLAIN if again else PRIMARY)

    # How it is put together

    def _make_buttons(self) -> dict[str, Button]:
        words = {
            "delete": self.tr("Delete"),
            "edit": self.tr("Edit"),
            "confirm": self.tr("Confirm: it is right"),
            "restore": self.tr("Restore"),
        }
        return {
            name: Button(said, PRIMARY if name in ("confirm", "restore") else PLAIN)
            for name, said in words.items()
        }

    def _lay_out(self) -> None:
        beside = QVBoxLayout()  # as high as the first line of a title of several
        beside.setContentsMargins(0, TINY + 1, 0, 0)
        beside.addWidget(self._badge)
        beside.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, SMALL, MEDIUM, TINY)
        head.setSpacing(TINY)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addLayout(beside)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(self.tr("Rule"))
        self.setFocusProxy(self._area)
        foot = QHBoxLayout()
        foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        foot.setSpacing(SMALL)
        foot.addStretch(1)
        for button in self.buttons.values():
            foot.addWidget(button)
        self.buttons["restore"].hide()  # there is never room for all
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addLayout(foot)

    def _make_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MEDIUM, TINY, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for part in (self.notice, self.conflict, self.advice, self._values_name):
            column.addWidget(part)
        column.addLayout(self._values)
        column.addWidget(self.facts)
        column.addWidget(self._phrases_name)
        column.addLayout(self._phrases)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self.conflict.acted.connect(lambda: self.asked.emit("compare"))
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.asked.emit(name))


def phrases_of(card: RuleCard, desk: Desk) -> list[Phrase]:
    """Return the phrases that rest on a card: by their own word, or by the card's."""
    shelf = desk.library.shelf
    found = {each.id: each for code in card.for_buyer if (each := shelf.with_code(code))}
    for each in shelf.phrases.values():
        if each.guidance.rule == card.id:
            found[each.id] = each
    return list(found.values())


def _short(title: str) -> str:
    return title if len(title) <= 24 else title[:23] + "…"


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TINY)
    return column
