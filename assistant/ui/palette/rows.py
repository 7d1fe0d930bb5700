"""What the palette lists for a query: rows of phrases under headings.

How phrases are found and ordered is the library's; how rows look is ``delegate``'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.hotkeys import NUMBERS
from assistant.domain.phrases import PATH_SEPARATOR, Phrase, PhraseId, in_tree_order
from assistant.domain.rule_cards import RuleCard, asked_for
from assistant.domain.search import Hit
from assistant.domain.validity import valid
from assistant.services.desk import Desk
from assistant.services.looking import Lookup
from assistant.ui.card_words import kind_word, standing_word
from assistant.ui.validity_words import misplaced, place_words, validity_word

if TYPE_CHECKING:
    from assistant.domain.customer_briefs import CustomerBrief
    from assistant.domain.person import Person
    from assistant.domain.products import Product
    from assistant.services.customer_finding import CustomerFind
    from assistant.services.product_finding import ProductFind

#: How many rows can be picked by their number; as many are offered before anything is typed.
NUMBERED = len(NUMBERS)

_OFTEN = QT_TRANSLATE_NOOP("PaletteRows", "Most used")
_PHRASES = QT_TRANSLATE_NOOP("PaletteRows", "Phrases")
_SIMILAR = QT_TRANSLATE_NOOP("PaletteRows", "Similar spelling")
_NEAR = QT_TRANSLATE_NOOP("PaletteRows", "No exact match. Closest:")
_OFFER = QT_TRANSLATE_NOOP("PaletteRows", "Find by the buyer's words: {words}")
_RULES = QT_TRANSLATE_NOOP("PaletteRows", "Rules: internal, never inserted")
_OFF = QT_TRANSLATE_NOOP("PaletteRows", "Off")


@dataclass(frozen=True, slots=True)
class Place:
    """What phrases are listed from, and for which workbench."""

    desk: Desk
    workbench: str | None = None


@dataclass(frozen=True, slots=True)
class SizeAnswer:
    """The ``size`` of a person in a product ("" for none), and the sentence to the buyer."""

    title: str
    product: Product
    person: Person
    size: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, a buyer's words to look for, a rule card, a find, a size, or a phrase.

    Of a phrase: its number to pick it by (0: none) and its badges. ``place`` is the end of its
    category path; ``refusal`` says in a word why it cannot be inserted. ``near`` marks the heading
    of those that do not hold all that was typed, ``starred`` the agent's favourites.
    """

    heading: str = ""
    phrase: Phrase | None = None
    hit: Hit | None = None
    number: int = 0
    place: str = ""
    refusal: str = ""
    words: str = ""
    near: bool = False
    starred: bool = False
    card: RuleCard | None = None
    product: ProductFind | None = None
    customer: CustomerFind | None = None
    size: SizeAnswer | None = None

    @property
    def title(self) -> str:
        """What the row is called."""
        if self.customer is not None:
            return self.customer.brief.nickname
        named = self.phrase or self.card or self.size or (self.product and self.product.brief)
        return named.title if named else self.heading or offered(self.words)

    @property
    def code(self) -> str:
        """The short code of its phrase, or the item number of its product."""
        if self.product is not None:
            return self.product.brief.item_number
        if self.size is not None:
            return self.size.product.item_number
        return self.phrase.short_code if self.phrase else ""

    @property
    def text(self) -> str:
        """What stands below the title, of which a glance is shown."""
        if self.product is not None:
            return self.product.brief.sheet
        if self.customer is not None:
            return told_of(self.customer.brief)
        if self.size is not None:
            return self.size.sentence
        return self.phrase.body if self.phrase else self.card.for_agent if self.card else ""

    @property
    def choosable(self) -> bool:
        """Whether the row can be chosen: a heading cannot."""
        return bool(self.phrase or self.card or self.found or self.size or self.words)

    @property
    def found(self) -> ProductFind | CustomerFind | None:
        """What it shows that is found beside phrases."""
        return self.product or self.customer


def rows_for(query: str, desk: Desk, workbench: str | None = None) -> list[Row]:
    """Return the rows for what was typed; the most used phrases while that is nothing.

    ``workbench`` is the name of the one they are for, "" for another window, None for none.
    """
    place = Place(desk, workbench)
    if not query.strip():
        offered = _often_used(place)
        heading = _OFTEN if any(p.id in desk.library.usage for p in offered) else _PHRASES
        return _section(heading, [(phrase, None) for phrase in offered], 1, place)
    rules = _card_rows(query, desk)
    return rules + _phrase_rows(query, place, exact=bool(rules))


def _phrase_rows(query: str, place: Place, exact: bool) -> list[Row]:
    """Return the phrases found; where ``exact`` is true, not those that only come near."""
    desk, shelf = place.desk, place.desk.library.shelf
    finds = Lookup(desk.library, _starred(desk)).find(query, near=not exact)
    found = [(shelf.phrases[hit.id], hit) for hit in finds.hits if hit.id in shelf.phrases]
    if finds.near:
        heading, *rows = _section(_NEAR, found, 1, place)
        return [replace(heading, near=True), *rows]
    sure = [pair for pair in found if pair[1].kind != "typo"]
    guessed = [pair for pair in found if pair[1].kind == "typo"]
    rows = _section(_PHRASES, sure, 1, place)
    return rows + _section(_SIMILAR, guessed, 1 + len(sure), place)


def offered(words: str) -> str:
    """Return the line that offers to look for a buyer's words."""
    return _translated(_OFFER).format(words=words)


def told_of(brief: CustomerBrief) -> str:
    """Return what is said of a customer: tags and notes."""
    from assistant.domain.customer_briefs import tag_text

    return "\n".join(filter(None, (" · ".join(map(tag_text, brief.tags)), brief.notes)))


def row_of(phrase: Phrase, desk: Desk) -> Row:
    """Return the row of a phrase that stands alone."""
    return _section(_PHRASES, [(phrase, None)], 1, Place(desk))[1]


def _starred(desk: Desk) -> tuple[PhraseId, ...]:
    return desk.library.starred(desk.people.agent.id)


def _often_used(place: Place) -> list[Phrase]:
    """Return the favourites and the phrases used most of late, as far as they can be inserted now.

    Where nothing was used yet, the first of all follow the favourites.
    """
    library = place.desk.library
    starred = _starred(place.desk)
    phrases = [library.shelf.phrases[id] for id in starred]
    rest = library.most_used() if library.usage else in_tree_order(library.shelf)
    found = _first_ones(chain(phrases, (each for each in rest if each.id not in starred)), place)
    return found or _first_ones(in_tree_order(library.shelf), place)


def _first_ones(phrases: Iterable[Phrase], place: Place) -> list[Phrase]:
    found: list[Phrase] = []
    for phrase in phrases:
        if not _refusal(phrase, place):
            found.append(phrase)
        if len(found) == NUMBERED:
            break
    return found


def _section(
    heading: object, found: Sequence[tuple[Phrase, Hit | None]], start: int, place: Place
) -> list[Row]:
    shelf, starred = place.desk.library.shelf, _starred(place.desk)
    rows = [
        Row(
            phrase=phrase,
            hit=hit,
            number=number if number <= NUMBERED else 0,
            place=PATH_SEPARATOR.join(shelf.path(phrase.category)[-2:]),
            refusal=_refusal(phrase, place),
            starred=phrase.id in starred,
        )
        for number, (phrase, hit) in enumerate(found, start)
    ]
    return [Row(heading=_translated(heading)), *rows] if rows else []


def _card_rows(query: str, desk: Desk) -> list[Row]:
    """Return the rule cards that a query asks for, where it asks for rules."""
    words = asked_for(query)
    if words is None:
        return []
    cards: Iterable[tuple[RuleCard, Hit | None]] = (
        desk.cards.find(words) if words else [(each, None) for each in desk.cards.cards.values()]
    )
    rows = [
        Row(card=card, hit=hit, place=kind_word(card), refusal=standing_word(card, desk))
        for card, hit in cards
    ]
    return [Row(heading=_translated(_RULES)), *rows] if rows else []


def _refusal(phrase: Phrase, place: Place) -> str:
    desk = place.desk
    if not phrase.enabled:
        return _translated(_OFF)
    if misplaced(phrase, place.workbench) or desk.events.holding_back(phrase):
        return place_words(phrase, place.workbench, desk.events.off())[0][0]
    if phrase.valid_from or phrase.valid_until:
        now = desk.library.now()
        if not valid(phrase, now) and (word := validity_word(phrase, now)):
            return word[0]
    if phrase.shop is None or phrase.shop == desk.people.shop.id:
        return ""
    names = (shop.name for shop in desk.people.shops if shop.id == phrase.shop)
    return next(names, "—")


def _translated(words: object) -> str:
    return QCoreApplication.translate("PaletteRows", str(words))
