"""The text of a rule card: what to do, where it comes from, who checked it, what never to say.

It is for the agent alone: nothing of it can be selected, copied or inserted.
"""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from assistant.domain.rule_cards import Decision, RuleCard, rivals
from assistant.services.desk import Desk
from assistant.ui.card_words import (
    CONFIDENCE_WORDS,
    GRADE_WORDS,
    kind_word,
    named,
    scope_words,
    worded,
)
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.labels import NEUTRAL, Badge, styled, wrapped
from assistant.ui.wording import shown, when


class Fact(QWidget):
    """A name and, below it, what there is to say; hidden while that is nothing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._text = wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(styled(QLabel(name), "secondary"))
        column.addWidget(self._text)

    def say(self, *lines: str) -> None:
        """Say these lines, those that are empty left out."""
        said = [line for line in lines if line]
        self._text.setText("\n".join(said))
        self.setVisible(bool(said))

    def text(self) -> str:
        """Return what it says."""
        return self._text.text()


class Advice(QFrame):
    """What the agent should do, marked as internal."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._text = wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        column.setSpacing(TINY)
        column.addWidget(Badge(self.tr("Internal: never sent to buyers"), NEUTRAL))
        column.addWidget(self._text)

    def say(self, advice: str) -> None:
        """Show it."""
        self._text.setText(advice)

    def text(self) -> str:
        """Return what it says."""
        return self._text.text()


class CardFacts(QWidget):
    """Source, place, check, time and history of a card, one below the other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.source = Fact(self.tr("Source"))
        self.scope = Fact(self.tr("Applies to"))
        self.checked = Fact(self.tr("Checked"))
        self.time = Fact(self.tr("Valid"))
        self.never = Fact(self.tr("Wordings to avoid"))
        self.decisions = Fact(self.tr("Decided"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for fact in (self.source, self.scope, self.checked, self.time, self.never, self.decisions):
            column.addWidget(fact)

    def show_card(self, card: RuleCard) -> None:
        """Show what there is to say of a card."""
        self.source.say(f"{kind_word(card)} · {card.source}".rstrip(" ·"), card.url)
        self.scope.say(" · ".join(scope_words(card)))
        self.checked.say(self._check(card), worded(CONFIDENCE_WORDS.get(card.confidence, "")))
        self.time.say(self._time(card))
        self.never.say(*self._never(card))
        self.decisions.say(*self._decisions(card))

    def _check(self, card: RuleCard) -> str:
        if card.checked_on is None:
            return self.tr("by nobody yet")
        words = self.tr("{day} by {name}") if card.checked_by else "{day}"
        return words.format(day=card.checked_on.isoformat(), name=shown(card.checked_by))

    def _time(self, card: RuleCard) -> str:
        if card.valid_from is None and card.valid_until is None:
            return ""
        ends = (each and when(each) or "…" for each in (card.valid_from, card.valid_until))
        return " – ".join(ends)

    def _never(self, card: RuleCard) -> list[str]:
        lines = []
        for each in card.never:
            example = each.bad[0] if each.bad else each.pattern
            lines.append(named(worded(GRADE_WORDS.get(each.grade, each.grade)), example))
        return lines

    def _decisions(self, card: RuleCard) -> list[str]:
        cards = self._desk.cards.cards
        if card.id not in cards:
            return []
        made = [(each, card) for each in card.decisions]
        made += [
            (each, other)
            for other in rivals(cards, card.id)
            for each in other.decisions
            if each.over == card.id
        ]
        made.sort(key=lambda pair: pair[0].at, reverse=True)
        return [self._decision(each, chosen) for each, chosen in made]

    def _decision(self, decision: Decision, chosen: RuleCard) -> str:
        words = self.tr("{time} {name}: chose “{card}”")
        values = {"time": when(decision.at), "name": shown(decision.by)}
        return words.format(**values, card=shown(chosen.title))
