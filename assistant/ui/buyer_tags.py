"""What is known of the buyer in chat, in the few words of a strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.buyer import Buyer, on_card, together
from assistant.domain.claims import Claim, State
from assistant.ui.measure_words import figure_words, fit_word
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
_ORDER_STATES = {
    "unpaid": QT_TRANSLATE_NOOP("BuyerTags", "not paid"),
    "paid": QT_TRANSLATE_NOOP("BuyerTags", "to be sent"),
    "sent": QT_TRANSLATE_NOOP("BuyerTags", "sent"),
    "received": QT_TRANSLATE_NOOP("BuyerTags", "received"),
    "closed": QT_TRANSLATE_NOOP("BuyerTags", "closed"),
}


def state_tag(state: State, age_s: float | None) -> Tag:
    """Return how far it can be relied on who is in chat; ``age_s`` is how old a look-up is."""
    words = _said(_STATES[state])
    if state is State.CURRENT and age_s is not None:
        if age_s < _JUST_NOW_S:
            age = _said("just now")
        else:
            age = _said("{seconds} s ago").format(seconds=int(age_s) // 15 * 15)
        words = f"{words} · {age}"
    return words, _TONES[state]


def tags_of(buyer: Buyer, claim: Claim = Claim(), *, sure: bool = True) -> list[Tag]:  # noqa: B008
    """Return what is known, each as one tag; what a doubtful buyer's card says is grey."""
    customer, tone = claim.customer, ACCENT if sure else NEUTRAL
    if customer is not None and not sure:
        buyer = together(on_card(customer), buyer)
    known = [(words, tone) for words in _known(buyer)]
    order = [(_order_words(claim), NEUTRAL)] if claim.order else []
    parcel = _said("Parcel {number}").format(number=_end(claim.parcel))
    parcels = [(parcel, NEUTRAL)] if claim.parcel else []
    return [*known, *_card_tags(customer), *order, *parcels]


def _known(buyer: Buyer) -> list[str]:
    person = buyer.person
    figures = {measure: figure_words(person, measure) for measure in person.given}
    body = " ".join(figures.pop(each) for each in ("height", "weight") if each in figures)
    avoids = _said("without {ingredient}")
    tags = (
        buyer.skin,
        " · ".join(filter(None, (buyer.size, body))),
        *figures.values(),
        fit_word(person.fit) if person.fit else "",
        *(avoids.format(ingredient=each) for each in buyer.avoids),
    )
    return [each for each in tags if each]


def _card_tags(customer: Customer | None) -> list[Tag]:
    """Return the other tags of a card, those of a level first."""
    if customer is None:
        return []
    from assistant.domain.customers import LEVEL, SIZE, SKIN

    others = [tag for tag in customer.tags if tag.group not in (SIZE, SKIN)]
    others.sort(key=lambda tag: tag.group != LEVEL)
    return [(tag.text, NEUTRAL) for tag in others]


def _order_words(claim: Claim) -> str:
    known = claim.order_known
    state = _said(_ORDER_STATES[known.state]) if known and known.state in _ORDER_STATES else ""
    words = _said("Order {number}").format(number=_end(claim.order))
    return " ".join(filter(None, (words, state)))


def _end(number: str) -> str:
    """Return the end of a number, by which people tell it from others."""
    return f"…{number[-4:]}" if len(number) > 6 else number


def _said(words: object) -> str:
    return QCoreApplication.translate("BuyerTags", str(words))
