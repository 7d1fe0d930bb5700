"""The answer to a question for a size, typed or copied, of the product one looked at last."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.buyer import joined
from assistant.domain.chart_choice import chart_for, sold_out
from assistant.domain.fact_sentences import may_be_said
from assistant.domain.person import Person
from assistant.domain.products import Product, codes_of, key_of
from assistant.domain.size_asides import of_somebody_else
from assistant.domain.size_questions import asked_size
from assistant.domain.size_sentences import size_sentence
from assistant.domain.sizing import advise
from assistant.services.desk import Desk
from assistant.ui.measure_words import figure_words
from assistant.ui.palette.rows import Row, SizeAnswer
from assistant.ui.size_words import explained

#: What looks like an item number, and not like cm165 or 55kg.
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?!cm\d|kg)[A-Za-z]{1,6}-?\d{3,}[\w-]*", re.ASCII | re.IGNORECASE
)

_SIZE = QT_TRANSLATE_NOOP("PaletteRows", "Size for {measures}")
_NO_PRODUCT = QT_TRANSLATE_NOOP("PaletteRows", "Size for {measures}: look a product up first")


def with_size(rows: Sequence[Row], asked: str, desk: Desk) -> list[Row]:
    """Return the rows with the size that is asked for before them, where one is.

    What is known of the buyer in chat counts beside what was asked.
    """
    said = asked_size(asked)
    if said is None:
        return [*rows]
    product = desk.buyer.product
    person = said if of_somebody_else(asked) else joined(desk.buyer.known.person, said)
    if product is not None and _names_another(asked, product):
        product = None
    measures = " ".join(figure_words(person, each) for each in person.given)
    words = _NO_PRODUCT if product is None else _SIZE
    heading = QCoreApplication.translate("PaletteRows", str(words)).format(measures=measures)
    answer = [] if product is None else [Row(size=_answer(person, product, desk))]
    return [Row(heading=heading), *answer, *rows]


def _names_another(asked: str, product: Product) -> bool:
    """Say whether codes were asked for, and none of them is the product's."""
    codes = {key_of(each) for each in _CODE.findall(asked)}
    return bool(codes) and codes.isdisjoint(key_of(code) for _, code in codes_of(product))


def _answer(person: Person, product: Product, desk: Desk) -> SizeAnswer:
    chart = chart_for(product, desk.catalogue.charts.all.values())
    advice = advise(chart, person, product)
    sayable = may_be_said(product, desk.people.shop.id)
    why = explained(advice)
    short = " / ".join(advice.sizes) or (why[0] if why else "")
    return SizeAnswer(
        title=f"{short} · {product.title}",
        product=product,
        person=person,
        size=advice.size,
        sentence=size_sentence(advice, sold_out(product, chart)) if sayable else "",
    )
