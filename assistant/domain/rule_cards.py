"""Rule cards: what the shop believes, as text with a source and a date; not claims of the program.

Cards may contradict one another. Who decided which holds stands on the card that was chosen; what
the order or item page itself shows goes before all of them. The figures of a card are rule values
(``shops.RuleValue``), which phrases use as ``{{规则.NAME}}``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from assistant.domain.drafts import NAME_LIMIT, TITLE_LIMIT, EmptyName, within
from assistant.domain.errors import UserError
from assistant.domain.text import clean
from assistant.domain.validity import EndsBeforeItBegins, in_order, over, valid, whole_minute
from assistant.domain.values import value

#: Kinds of sources, the one that goes before all others first: ``page`` is what the order or the
#: item itself shows.
KINDS: tuple[str, ...] = ("page", "law", "platform", "shop", "textbook")

#: How sure a card is of itself. None of these keeps a phrase from being inserted.
CONFIDENCES: tuple[str, ...] = ("sure", "check", "disputed")

#: What a wording to avoid leads to, the gravest first.
GRADES: tuple[str, ...] = ("stop", "warn", "hint")

#: With which word before others rules are asked for where phrases are looked for.
_ASKING = ("规则", "guize", "rules", "rule")

#: Longest texts of a card in characters, and most entries of one of its lists.
ADVICE_LIMIT = 1_000
SOURCE_LIMIT = 500
LIST_LIMIT = 50


class CardMissing(UserError):
    """The rule card is not there, or not any more."""


class EmptyAdvice(UserError):
    """A rule card has to say what the agent should do."""


class BrokenPattern(UserError):
    """A wording to avoid is no pattern that can be looked for (``pattern``)."""


class TooManyEntries(UserError):
    """A list of a rule card has more entries than ``limit``."""


@value
class Pattern:
    """A wording to look out for: ``grade`` stop, warn or hint; some texts it meets and spares."""

    pattern: str
    grade: str
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


@value
class Decision:
    """Somebody (``by``) chose a card over another one (``over``, its id) at a moment (``at``)."""

    over: str
    by: str
    at: datetime


@value(kw_only=True)
class RuleCard:
    """A rule as text with a source and a date.

    ``scope`` says in words where it applies; ``for_agent`` is internal advice, which is never
    pasted; ``for_buyer`` are the codes of phrases that say it safely, ``values`` the names of its
    figures. ``source_kind`` is one of KINDS, ``confidence`` one of CONFIDENCES. ``checked_on`` is
    None while nobody of the shop has confirmed it. ``conflicts_with`` names cards that say
    otherwise; one that names the other is enough. ``shipped`` came with the program.
    """

    id: str
    title: str
    for_agent: str
    scope: tuple[str, ...] = ()
    for_buyer: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    never: tuple[Pattern, ...] = ()
    source_kind: str = "shop"
    source: str = ""
    url: str = ""
    checked_on: date | None = None
    checked_by: str = ""
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    confidence: str = "check"
    conflicts_with: tuple[str, ...] = ()
    shipped: bool = False
    decisions: tuple[Decision, ...] = ()


Cards = Mapping[str, RuleCard]


def needs_check(card: RuleCard, today: date, days: int) -> bool:
    """Say whether nobody has confirmed a card, or the last one did so more than ``days`` ago."""
    return card.checked_on is None or (today - card.checked_on).days > days


def due(cards: Cards, now: datetime, today: date, days: int) -> list[RuleCard]:
    """Return the cards that somebody should check.

    Not those whose time is over, nor those another card was chosen over: nobody goes by them.
    """
    return [
        each
        for each in cards.values()
        if needs_check(each, today, days) and not over(each, now) and not set_aside(cards, each.id)
    ]


def rivals(cards: Cards, id: str) -> list[RuleCard]:
    """Return the cards that contradict one, the one with the strongest source first."""
    own = cards[id].conflicts_with
    found = [
        each
        for each in cards.values()
        if each.id != id and (each.id in own or id in each.conflicts_with)
    ]
    return sorted(found, key=_rank)


def open_rivals(cards: Cards, id: str) -> list[RuleCard]:
    """Return the cards that contradict one, as long as nobody has chosen between them."""
    card = cards[id]
    return [each for each in rivals(cards, id) if decision(card, each) is None]


def decision(one: RuleCard, other: RuleCard) -> Decision | None:
    """Return what was decided last between two cards, None where nobody has."""
    found = [each for each in one.decisions if each.over == other.id]
    found += [each for each in other.decisions if each.over == one.id]
    return max(found, key=lambda each: each.at, default=None)


def set_aside(cards: Cards, id: str) -> RuleCard | None:
    """Return the card that was chosen over this one, None while it may be gone by."""
    card = cards[id]
    for other in rivals(cards, id):
        last = decision(card, other)
        if last is not None and last.over == id:
            return other
    return None


def stronger(one: RuleCard, other: RuleCard) -> RuleCard | None:
    """Return the card whose source goes before the other's, None where they are of one kind."""
    if one.source_kind == other.source_kind:
        return None
    return min(one, other, key=_rank)


def current(card: RuleCard, cards: Cards, now: datetime) -> bool:
    """Say whether a card is to be gone by now: within its time and not set aside."""
    return valid(card, now) and set_aside(cards, card.id) is None


def chosen(card: RuleCard, over_id: str, by: str, at: datetime) -> RuleCard:
    """Return the card with one more decision; earlier ones stay on record."""
    return replace(card, decisions=(*card.decisions, Decision(over_id, by, at)))


def asked_for(query: str) -> str | None:
    """Return the words after 规则 in a query that asks for rules, None for any other query."""
    text = query.strip()
    for word in _ASKING:
        rest = text[len(word) :]
        if text.casefold().startswith(word) and (not rest or not word.isascii() or rest[0] == " "):
            return rest.strip()
    return None


def tidy_card(card: RuleCard) -> RuleCard:
    """Return the card fit to be stored.

    Raises EmptyName, EmptyAdvice, TooLong, TooManyEntries, EndsBeforeItBegins or BrokenPattern.
    """
    title = within(_one_line(card.title), TITLE_LIMIT)
    advice = within(clean(card.for_agent).text.strip(), ADVICE_LIMIT)
    if not title:
        raise EmptyName
    if not advice:
        raise EmptyAdvice
    for each in card.never:
        _check_pattern(each)
    tidied = replace(
        card,
        title=title,
        for_agent=advice,
        source=within(_one_line(card.source), SOURCE_LIMIT),
        url=within(_one_line(card.url), SOURCE_LIMIT),
        scope=_names(card.scope),
        for_buyer=_names(card.for_buyer),
        values=_names(card.values),
        conflicts_with=tuple(each for each in card.conflicts_with if each != card.id),
        valid_from=whole_minute(card.valid_from),
        valid_until=whole_minute(card.valid_until),
    )
    if not in_order(tidied):
        raise EndsBeforeItBegins
    return tidied


def _rank(card: RuleCard) -> int:
    return KINDS.index(card.source_kind) if card.source_kind in KINDS else len(KINDS)


def _check_pattern(wording: Pattern) -> None:
    try:
        re.compile(within(wording.pattern, SOURCE_LIMIT))
    except re.error:
        raise BrokenPattern(pattern=wording.pattern) from None


def _names(texts: Iterable[str]) -> tuple[str, ...]:
    names = dict.fromkeys(line for each in texts if (line := _one_line(each)))
    if len(names) > LIST_LIMIT:
        raise TooManyEntries(limit=LIST_LIMIT)
    return tuple(within(each, NAME_LIMIT) for each in names)


def _one_line(text: str) -> str:
    return " ".join(clean(text).text.split())
