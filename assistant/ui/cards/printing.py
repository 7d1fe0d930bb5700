"""All rules on one page, for those who begin in the shop."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.domain.rule_cards import RuleCard, current
from assistant.services.desk import Desk
from assistant.ui.card_words import (
    CONFIDENCE_WORDS,
    figure_words,
    kind_word,
    standing,
    why_check,
    worded,
)
from assistant.ui.paper import framed

_TITLE = QT_TRANSLATE_NOOP("cards", "Rules of {shop}")
_INTERNAL = QT_TRANSLATE_NOOP(
    "cards",
    "Internal: what to do, not what to send. What the order or item page shows goes before all.",
)
_HEADINGS = (
    QT_TRANSLATE_NOOP("cards", "Rule"),
    QT_TRANSLATE_NOOP("cards", "What to do"),
    QT_TRANSLATE_NOOP("cards", "Source and check"),
)


def as_page(desk: Desk, language: str) -> tuple[str, str]:
    """Return the title and the HTML of the rules that are to be gone by now."""
    title = worded(_TITLE).format(shop=desk.people.shop.name)
    return title, framed(title, language, _parts(title, desk))


def _parts(title: str, desk: Desk) -> Iterator[str]:
    cards, now = desk.cards.cards, desk.library.now()
    yield f"<h1>{escape(title)}</h1>"
    yield f"<p>{now:%Y-%m-%d} · {escape(worded(_INTERNAL))}</p>"
    yield "<table>"
    yield "<tr>" + "".join(f"<th>{escape(worded(each))}</th>" for each in _HEADINGS) + "</tr>"
    for card in cards.values():
        if current(card, cards, now):
            yield _row(card, desk)
    yield "</table>"


def _row(card: RuleCard, desk: Desk) -> str:
    known = desk.cards.values
    values = [figure_words(known[name]) for name in card.values if name in known]
    check = why_check(card, desk) or standing(card, desk)[0]
    source = f"{kind_word(card)} · {card.source}".rstrip(" ·")
    sure = worded(CONFIDENCE_WORDS.get(card.confidence, ""))
    cells = (
        _lines(card.title),
        _lines(card.for_agent, *values),
        _lines(source, card.url, sure, check),
    )
    return "<tr>" + "".join(f"<td>{each}</td>" for each in cells) + "</tr>"


def _lines(*texts: str) -> str:
    return "<br>".join(escape(text).replace("\n", "<br>") for text in texts if text)
