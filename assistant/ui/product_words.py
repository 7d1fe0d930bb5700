"""Products in the words of a list: what stands below a title, why a search found it, its badge."""

from collections.abc import Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.hits import Hit
from assistant.domain.money import in_yuan, yuan
from assistant.domain.product_briefs import Brief, entry_of
from assistant.domain.products import path_of
from assistant.services.product_finding import ProductFind
from assistant.ui.hit_reason import Reason
from assistant.ui.theme import Tokens
from assistant.ui.widgets.glance import Spans, glance

#: Stands between facts on one line.
_DOT = " · "

_PIECES = QT_TRANSLATE_NOOP("ProductWords", "{count} in stock")
_NONE_LEFT = QT_TRANSLATE_NOOP("ProductWords", "Sold out")
_OFF_SALE = QT_TRANSLATE_NOOP("ProductWords", "Off sale")
_FOREIGN = QT_TRANSLATE_NOOP("ProductWords", "Not ours")
_SAMPLE = QT_TRANSLATE_NOOP("ProductWords", "Sample")


def facts(brief: Brief) -> str:
    """Return price, stock, brand and category on one line, as far as they are known."""
    stock = _worded(_PIECES).format(count=brief.stock) if brief.stock else ""
    kind = path_of(brief.category)[-1:]
    return _DOT.join(filter(None, (costs(brief), stock, brief.brand, *kind)))


def standing(brief: Brief) -> str:
    """Return in a word what one must know before one offers it; "" where there is nothing."""
    marks = (
        (not brief.ours, _FOREIGN),
        (not brief.on_sale, _OFF_SALE),
        (brief.stock == 0, _NONE_LEFT),
        (brief.sample, _SAMPLE),
    )
    return next((_worded(words) for holds, words in marks if holds), "")


def badge_colours(brief: Brief, tokens: Tokens) -> tuple[str, str, str]:
    """Return fill, frame and words of its badge: a sample that can be sold is no warning."""
    if brief.ours and brief.on_sale and brief.stock != 0:
        return tokens.hover, "", tokens.secondary
    return tokens.warning_tint, "", tokens.warning_text


def line(find: ProductFind) -> Reason:
    """Return what to show below the title: the price and what was met, else the facts."""
    brief, hit = find
    met = next(_met(brief, hit), None)
    known = facts(brief)
    if met is None or (known and (hit.title_marks or hit.code_marks)):
        return Reason(known, ())
    seen, price = glance(*met), costs(brief)
    before = f"{price}{_DOT}" if price else ""
    marks = tuple((low + len(before), high + len(before)) for low, high in seen.marks)
    return Reason(before + seen.text, marks)


def _met(brief: Brief, hit: Hit) -> Iterator[tuple[str, Spans]]:
    """Yield the texts that the query met, the one that tells most first."""
    for text, marks in ((brief.sheet, hit.body_marks), (brief.further, hit.further_marks)):
        if marks:
            yield _around(text, marks)
    names = entry_of(brief).questions
    for number, low, high in hit.question_marks:
        if number < len(names):
            yield names[number], ((low, high),)
    if hit.notes_marks:
        yield _around(brief.asked, hit.notes_marks)


def _around(text: str, marks: Spans) -> tuple[str, Spans]:
    """Return the lines of a text in which marks lie, on one line, with the marks in it."""
    kept, shifted, start = "", list[tuple[int, int]](), 0
    for row in text.split("\n"):
        own = [(low - start, min(high - start, len(row))) for low, high in marks]
        own = [(low, high) for low, high in own if 0 <= low < len(row)]
        if own:
            shift = len(kept) + (len(_DOT) if kept else 0)
            kept += (_DOT if kept else "") + row
            shifted += [(low + shift, high + shift) for low, high in own]
        start += len(row) + 1
    return kept, tuple(shifted)


def costs(brief: Brief) -> str:
    """Return the price with its sign, from the least to the highest; "" where nobody knows it."""
    if brief.price is None:
        return ""
    return costs_between(brief.price, brief.price if brief.highest is None else brief.highest)


def costs_between(least: int, highest: int) -> str:
    """Return prices in fen from one to another, with their sign: ¥129–159, ¥129 for one alone."""
    return in_yuan(least) if least == highest else f"{in_yuan(least)}–{yuan(highest)}"


def _worded(words: object) -> str:
    return QCoreApplication.translate("ProductWords", str(words))
