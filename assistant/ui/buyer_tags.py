"""What is known of the buyer in chat, in the few words of a strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.buyer import Buyer, on_card, together
from assistant.domain.claims import Claim, State
from assistant.ui.measure_words import figure_words, fit_word
from assistant.ui.order_words import order_state
from assistant.ui.widgets.labels import ACCENT, NEUTRAL, SUCCESS, WARNING

if TYPE_CHECKING:
    from assistant.domain.customers import Customer

#: Words and their tone.
Tag = tuple[str, str]

#: For how long a look-up was just now, in seconds.
_JUST_NOW_S = 15

_STATES = {
    State.CURRENT: QT_TRANSLATE_NOOP("BuyerTags", "Current"),
    State.DOUBTFUL: QT_TRANSLATE_NOOP("BuyerTags", "May be somebody else"),
    State.PINNED: QT_TRANSLATE_NOOP("BuyerTags", "Pinned"),
}
_TONES = {State.CURRENT: SUCCESS, State.DOUBTFUL: WARNING, State.PINNED: ACCENT}
_WORDS = {
    "now": QT_TRANSLATE_NOOP("BuyerTags", "just now"),
    "ago": QT_TRANSLATE_NOOP("BuyerTags", "{seconds} s ago"),
    "avoids": QT_TRANSLATE_NOOP("BuyerTags", "without {ingredient}"),
    "order": QT_TRANSLATE_NOOP("BuyerTags", "Order {number}"),
    "parcel": QT_TRANSLATE_NOOP("BuyerTags", "Parcel {number}"),
}


def state_tag(state: State, age_s: float | None) -> Tag:
    """Return how far it can be relied on who is in chat; ``age_s`` is how old a look-up is."""
    words = _said(_STATES[state])
    if state is State.CURRENT and age_s is not None:
        if age_s < _JUST_NOW_S:
            age = _said(_WORDS["now"])
        else:
            age = _said(_WORDS["ago"]).format(seconds=int(age_s) // 15 * 15)
        words = f"{words} · {age}"
    return words, _TONES[state]


def tags_of(buyer: Buyer, claim: Claim | None = None, *, sure: bool = True) -> list[Tag]:
    """Return what is known, each as one tag, what matters most first.

    What the card of a doubtful buyer says is grey.
    """
    claim = claim or Claim()
    customer, tone = claim.customer, ACCENT if sure else NEUTRAL
    if customer is not None and not sure:
        buyer = together(on_card(customer), buyer)
    levels, others = _card_tags(customer)
    return [
        *((words, tone) for words in _clothing(buyer)),
        *((words, NEUTRAL) for words in (*levels, *_numbers(claim))),
        *((words, tone) for words in _asides(buyer)),
        *((words, NEUTRAL) for words in others),
    ]


def _clothing(buyer: Buyer) -> list[str]:
    """Return skin type, and the size with height and weight."""
    person = buyer.person
    body = [figure_words(person, each) for each in ("height", "weight") if each in person.given]
    size = " · ".join(filter(None, (buyer.size, " ".join(body))))
    return [each for each in (buyer.skin, size) if each]


def _asides(buyer: Buyer) -> list[str]:
    """Return the other measures, the fit, and what is to be avoided."""
    person, avoids = buyer.person, _said(_WORDS["avoids"])
    return [
        *(figure_words(person, each) for each in person.given if each not in ("height", "weight")),
        *([fit_word(person.fit)] if person.fit else []),
        *(avoids.format(ingredient=each) for each in buyer.avoids),
    ]


def _card_tags(customer: Customer | None) -> tuple[list[str], list[str]]:
    """Return the levels that a card has, and its other tags."""
    if customer is None:
        return [], []
    from assistant.domain.customers import LEVEL, SIZE, SKIN

    levels = [tag.text for tag in customer.tags if tag.group == LEVEL]
    others = [tag.text for tag in customer.tags if tag.group not in (SIZE, SKIN, LEVEL)]
    return levels, others


def _numbers(claim: Claim) -> list[str]:
    parcel = _said(_WORDS["parcel"]).format(number=_end(claim.parcel))
    order = [_order_words(claim)] if claim.order else []
    return [*order, *([parcel] if claim.parcel else [])]


def _order_words(claim: Claim) -> str:
    known = claim.order_known
    state = order_state(known.state) if known else ""
    words = _said(_WORDS["order"]).format(number=_end(claim.order))
    return " ".join(filter(None, (words, state)))


def _end(number: str) -> str:
    """Return the end of a number, by which people tell it from others."""
    return f"…{number[-4:]}" if len(number) > 6 else number


def _said(words: object) -> str:
    return QCoreApplication.translate("BuyerTags", str(words))
