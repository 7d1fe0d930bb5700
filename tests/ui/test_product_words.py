"""What a row says of a product: facts, or what the search met; its badge."""

import pytest

from assistant.domain.hits import Hit
from assistant.domain.phrases import PhraseId
from assistant.domain.product_briefs import Brief, entry_of
from assistant.domain.products import ProductId
from assistant.domain.search import scan
from assistant.services.product_finding import ProductFind
from assistant.ui.product_words import badge_colours, facts, line, standing
from assistant.ui.theme import LIGHT

SLIP = Brief(
    id=ProductId(1),
    title="吊带睡裙",
    item_number="S88",
    brand="小鹿",
    category="内衣 / 睡衣",
    price=12_950,
    stock=37,
    names=("睡裙子", "小鹿"),
    sheet="产地 杭州\n面料 100% 真丝\n厚度 0.3毫米",
    further="送礼",
    asked="会缩水吗",
)


def found(typed: str) -> tuple[str, list[str]]:
    """Return the line of a find, and what is marked in it."""
    (hit,) = scan([entry_of(SLIP)], typed)
    text, marks = line(ProductFind(SLIP, hit))
    return text, [text[low:high] for low, high in marks]


def test_the_facts_stand_on_one_line() -> None:
    assert facts(SLIP) == "¥129.5 · 37 in stock · 小鹿 · 睡衣"
    assert facts(Brief(id=ProductId(1), title="裙")) == ""
    assert facts(SLIP._replace(highest=13_900)).startswith("¥129.5–139 ·")


@pytest.mark.parametrize(
    ("typed", "shown", "marked"),
    [
        ("真丝", "¥129.5 · 面料 100% 真丝", ["真丝"]),
        ("杭州 0.3", "¥129.5 · 产地 杭州 · 厚度 0.3毫米", ["杭州", "0.3"]),
        ("送礼", "¥129.5 · 送礼", ["送礼"]),
        ("睡衣", "¥129.5 · 内衣 / 睡衣", ["睡衣"]),
        ("缩水", "¥129.5 · 会缩水吗", ["缩水"]),
        ("吊带", "¥129.5 · 37 in stock · 小鹿 · 睡衣", []),
        ("s88", "¥129.5 · 37 in stock · 小鹿 · 睡衣", []),
    ],
)
def test_the_line_says_what_was_met(typed: str, shown: str, marked: list[str]) -> None:
    assert found(typed) == (shown, marked)


def test_the_badge_warns_of_the_worst() -> None:
    assert standing(SLIP) == ""
    assert standing(SLIP._replace(stock=0)) == "Sold out"
    assert standing(SLIP._replace(stock=0, on_sale=False)) == "Off sale"
    assert standing(SLIP._replace(on_sale=False, ours=False)) == "Not ours"
    assert standing(SLIP._replace(sample=True)) == "Sample"


def test_the_badge_of_a_sample_is_no_warning_unless_it_cannot_be_sold() -> None:
    assert badge_colours(SLIP._replace(sample=True), LIGHT) == (LIGHT.hover, "", LIGHT.secondary)
    sold_out = SLIP._replace(sample=True, stock=0)
    assert badge_colours(sold_out, LIGHT) == (LIGHT.warning_tint, "", LIGHT.warning_text)


def test_a_find_by_number_alone_shows_the_facts() -> None:
    hit = Hit(id=PhraseId(1), score=80.0, kind="prefix")
    assert line(ProductFind(SLIP, hit)).text == facts(SLIP)
