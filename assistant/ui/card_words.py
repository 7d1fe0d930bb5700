"""The words for what a rule card is: its source, how sure it is, where it stands."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.rule_cards import RuleCard, needs_check, open_rivals, set_aside
from assistant.domain.shops import RuleValue
from assistant.services.desk import Desk
from assistant.ui.validity_words import validity_word
from assistant.ui.widgets.labels import NEUTRAL, SUCCESS, WARNING

#: Kind of a source → what it is called.
KIND_WORDS: Mapping[str, object] = {
    "page": QT_TRANSLATE_NOOP("cards", "Order or item page"),
    "law": QT_TRANSLATE_NOOP("cards", "Law"),
    "platform": QT_TRANSLATE_NOOP("cards", "Platform rule"),
    "shop": QT_TRANSLATE_NOOP("cards", "Shop decision"),
    "textbook": QT_TRANSLATE_NOOP("cards", "Textbook"),
}

#: How sure a card is → how it is said.
CONFIDENCE_WORDS: Mapping[str, object] = {
    "sure": QT_TRANSLATE_NOOP("cards", "Sure"),
    "check": QT_TRANSLATE_NOOP("cards", "To be looked up before use"),
    "disputed": QT_TRANSLATE_NOOP("cards", "Sources disagree"),
}

#: What a wording to avoid leads to → how it is said.
GRADE_WORDS: Mapping[str, object] = {
    "stop": QT_TRANSLATE_NOOP("cards", "Never say"),
    "warn": QT_TRANSLATE_NOOP("cards", "Think twice"),
    "hint": QT_TRANSLATE_NOOP("cards", "Better not"),
}

#: Places that stand in a scope by a name of their own → how they are said.
_PLACE_WORDS: Mapping[str, object] = {
    "law": QT_TRANSLATE_NOOP("cards", "every shop"),
    "platform": QT_TRANSLATE_NOOP("cards", "whole platform"),
    "shop": QT_TRANSLATE_NOOP("cards", "this shop"),
}

SHIPPED = QT_TRANSLATE_NOOP("cards", "Shipped rule: please check it for your shop.")
OLD = QT_TRANSLATE_NOOP("cards", "Last checked more than {days} days ago.")
NEVER = QT_TRANSLATE_NOOP("cards", "Not checked yet.")
_CONFLICT = QT_TRANSLATE_NOOP("cards", "conflict")
_ASIDE = QT_TRANSLATE_NOOP("cards", "not used")
_CHECK = QT_TRANSLATE_NOOP("cards", "to be checked")
_NAMED = QT_TRANSLATE_NOOP("cards", "{name}: {what}")


def worded(source: object) -> str:
    """Return one of these words in the user's language."""
    return QCoreApplication.translate("cards", str(source))


def named(name: str, what: str) -> str:
    """Return something with its name before it, as the language parts the two."""
    return worded(_NAMED).format(name=name, what=what)


def figure_words(value: RuleValue) -> str:
    """Return a rule value with its name: 发货时限：48 小时."""
    return named(value.name, f"{value.value} {value.unit}".rstrip())


def kind_word(card: RuleCard) -> str:
    """Return what the source of a card is called."""
    return worded(KIND_WORDS.get(card.source_kind, card.source_kind))


def scope_words(card: RuleCard) -> list[str]:
    """Return where a card applies, in the user's language as far as the words are ours."""
    return [worded(_PLACE_WORDS.get(each, each)) for each in card.scope]


def scope_of(words: Iterable[str]) -> tuple[str, ...]:
    """Return the scope that these words stand for: the way back from ``scope_words``."""
    places = {worded(said): place for place, said in _PLACE_WORDS.items()}
    return tuple(places.get(each, each) for each in words)


def standing(card: RuleCard, desk: Desk) -> tuple[str, str]:
    """Return in a word, with its tone, where a card of the book stands."""
    cards, now = desk.cards.cards, desk.library.now()
    if card.id not in cards:
        return "", NEUTRAL
    if set_aside(cards, card.id) is not None:
        return worded(_ASIDE), NEUTRAL
    if (said := validity_word(card, now)) is not None:
        return said
    if open_rivals(cards, card.id):
        return worded(_CONFLICT), "danger"
    if needs_check(card, desk.cards.today(), desk.preferences.current.rule_days):
        return worded(_CHECK), WARNING
    return f"✓ {card.checked_on:%m-%d}", SUCCESS


def standing_word(card: RuleCard, desk: Desk) -> str:
    """Return in a word what is to be minded about a card, "" where it can be gone by."""
    word, tone = standing(card, desk)
    return "" if tone == SUCCESS else word


def why_check(card: RuleCard, desk: Desk) -> str:
    """Return why a card is to be checked, "" where it is not."""
    days = desk.preferences.current.rule_days
    if not needs_check(card, desk.cards.today(), days):
        return ""
    if card.checked_on is not None:
        return worded(OLD).format(days=days)
    return worded(SHIPPED if card.shipped else NEVER)
