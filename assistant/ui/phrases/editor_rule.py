"""The rule that a phrase rests on, and the promise it makes: each one of a few, or none."""

from collections.abc import Mapping

from assistant.domain.promise_rules import PromiseRules
from assistant.domain.rule_cards import RuleCard
from assistant.ui.widgets.still_boxes import ChoiceBox

#: The widest that a title makes the box, in letters.
_LETTERS = 16


class RuleField(ChoiceBox):
    """A rule card, or none."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)

    def offer(self, cards: Mapping[str, RuleCard], chosen: str) -> None:
        """Offer cards by their titles; one that is chosen though it is gone is kept, too."""
        self.clear()
        self.addItem(self.tr("None"), "")
        for card in cards.values():
            self.addItem(card.title, card.id)
        if chosen and chosen not in cards:
            self.addItem(self.tr("A rule that is not there any more"), chosen)
        self.choose(chosen)

    def chosen(self) -> str:
        """Return the id of the card, "" for none."""
        return self.currentData() or ""


class PromiseField(ChoiceBox):
    """What is promised to a buyer by the phrase, or nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)

    def offer(self, rules: PromiseRules, chosen: str) -> None:
        """Offer rules by their names; one that is chosen though nobody knows it is kept, too."""
        known = rules.declared(chosen)
        self.clear()
        self.addItem(self.tr("Nothing"), "")
        for rule in rules.promises.values():
            self.addItem(rule.name, chosen if rule is known else rule.name)
        if chosen and known is None:
            self.addItem(chosen, chosen)
        self.choose(chosen)

    def chosen(self) -> str:
        """Return the name of the promise, "" for none."""
        return self.currentData() or ""
