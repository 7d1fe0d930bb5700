"""Which cards the list shows: all, those to be checked, those in conflict; found by words."""

from collections.abc import Sequence

from assistant.domain.rule_cards import RuleCard, open_rivals
from assistant.domain.search import Hit
from assistant.services.desk import Desk
from assistant.ui.card_words import standing
from assistant.ui.cards.list_view import CardRow

#: The filters of the list.
ALL, DUE, CONFLICT, BIN = "all", "due", "conflict", "bin"


def cards_of(which: str, desk: Desk) -> list[RuleCard]:
    """Return the cards behind a filter, in order."""
    book = desk.cards
    if which == BIN:
        return list(book.binned.values())
    if which == DUE:
        return book.due(desk.preferences.current.rule_days)
    every = book.cards.values()
    return [each for each in every if which == ALL or open_rivals(book.cards, each.id)]


def rows_for(cards: Sequence[RuleCard], query: str, desk: Desk) -> list[CardRow]:
    """Return the rows of these cards, or of those among them that a query finds, best first."""
    if not query.strip():
        return [_row(each, None, desk) for each in cards]
    return [_row(card, hit, desk) for card, hit in desk.cards.find(query, cards)]


def _row(card: RuleCard, hit: Hit | None, desk: Desk) -> CardRow:
    marks = (hit.title_marks, hit.body_marks) if hit else ((), ())
    return CardRow(card.id, card.title, card.for_agent, standing(card, desk), *marks)
