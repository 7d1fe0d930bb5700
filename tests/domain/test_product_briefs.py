"""A brief says what the product says, and comes out of its text as it went in."""

import json

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.product_briefs import Brief, brief_of, packed, unpacked
from assistant.domain.products import ProductDraft, ProductId, Sku, Specification
from db.products import data_of

_FIGURES = st.none() | st.integers(0, 10**9)
_TEXTS = st.text(st.characters(min_codepoint=32), max_size=9)
_LISTS = st.lists(_TEXTS.filter(bool), max_size=3).map(tuple)


@given(
    st.builds(
        Brief,
        id=st.just(ProductId(7)),
        price=_FIGURES,
        highest=_FIGURES,
        stock=_FIGURES,
        **dict.fromkeys(("title", "item_number", "brand", "category", "asked"), _TEXTS),
        **dict.fromkeys(("on_sale", "ours", "sample"), st.booleans()),
        names=_LISTS,
        codes=_LISTS,
        sheet=_TEXTS,
        further=_TEXTS,
    )
)
def test_a_brief_is_the_same_after_it_was_packed(brief: Brief) -> None:
    assert unpacked(ProductId(7), packed(brief)) == brief


def brief(**fields: object) -> Brief:
    draft = ProductDraft(title="裙", **fields)  # type: ignore[arg-type]
    return brief_of(ProductId(1), json.loads(data_of(draft)))


def test_the_prices_are_those_of_the_variants_from_the_least_to_the_highest() -> None:
    skus = (Sku(price=300, stock=1), Sku(price=200), Sku(stock=4))
    assert brief(skus=skus, price=500)[5:7] == (200, 500)
    assert brief(skus=skus[:1], price=500)[5:7] == (300, None)
    assert (brief(skus=skus).stock, brief().stock) == (5, None)


def test_each_specification_is_a_line_with_its_unit() -> None:
    specifications = (Specification("面料", "棉"), Specification("厚度", "0.3", "毫米"))
    assert brief(specifications=specifications).sheet == "面料 棉\n厚度 0.3毫米"
