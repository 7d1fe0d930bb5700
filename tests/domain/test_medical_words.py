"""Nothing that the program says by itself to a buyer claims what only a medicine may."""

import ast
from collections.abc import Iterator
from itertools import product as every
from pathlib import Path

import pytest

from assistant.domain.comparison import compare
from assistant.domain.comparison_text import as_text, for_buyer
from assistant.domain.fact_sentences import filled, point_said, specification_said
from assistant.domain.medical_words import WORDS, medical_word
from assistant.domain.products import Product, ProductDraft, ProductId
from assistant.domain.shops import ShopId
from assistant.domain.skin_types import KINDS
from assistant.domain.suitability import Needs, judge, sentence_of
from assistant.domain.terms import by_name
from assistant.files.product_seed import read_products, read_terms
from tests.fakes.clock import FixedClock

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
#: Modules whose texts are put to buyers.
SPEAKING = [
    *sorted((ROOT / "assistant/domain").glob("*_sentences.py")),
    *(ROOT / f"assistant/domain/{name}.py" for name in ("suitability", "comparison_text")),
]


@pytest.mark.parametrize("word", WORDS)
def test_each_word_is_found_in_a_sentence(word: str) -> None:
    assert medical_word(f"这款{word}效果明显") != ""


@pytest.mark.parametrize(
    "sentence",
    [
        "这款写明适合油性肤质，您的肤质可以选它哦~",
        "本品不能替代药物治疗。",
        "不用于治疗疾病",
        "非处方的东西我们不卖",
        "有不适请先看医生",
        "显瘦的版型",
        "高温除菌洗",
        "水温不超过30℃",
        "不过敏感肌建议先试用",
        "会不会过敏因人而异哦",
        "建议先在耳后试用，确认不过敏再使用哦",
        "先生发的链接我看一下",
        "花生发货很快",
    ],
)
def test_a_true_sentence_is_not_kept_back(sentence: str) -> None:
    assert medical_word(sentence) == ""


@pytest.mark.parametrize(
    "claim", ["可以消 炎", "消\u200b炎", "治·疗", "消\u3000炎", "生发液", "孕妇不会过敏"]
)
def test_a_claim_that_is_written_apart_is_found(claim: str) -> None:
    assert medical_word(claim) != ""


@pytest.mark.parametrize("module", SPEAKING, ids=lambda module: module.stem)
def test_no_sentence_in_the_code_makes_a_claim(module: Path) -> None:
    texts = (
        node.value
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    assert [text for text in texts if medical_word(text)] == []


def test_no_sentence_pattern_that_is_shipped_makes_a_claim() -> None:
    said = (filled(term.sentence, term.name, "棉") for term in read_terms(RESOURCES))
    assert [each for each in said if medical_word(each)] == []


def test_no_sentence_about_the_sample_products_makes_a_claim() -> None:
    said = [each for product in read_products(RESOURCES) for each in sentences(product)]
    assert len(said) > 100
    assert [each for each in said if medical_word(each)] == []


def test_no_comparison_of_the_sample_products_makes_a_claim() -> None:
    now = FixedClock().now()
    kept = [
        Product(id=ProductId(place), uid=str(place), updated_at=now, **fields_of(each))
        for place, each in enumerate(read_products(RESOURCES))
    ]
    pairs = ((one, other) for one, other in every(kept, kept) if one.id < other.id)
    alike = [pair for pair in pairs if pair[0].category == pair[1].category]
    terms = read_terms(RESOURCES)
    texts = [as_text(for_buyer(compare(pair, terms), ShopId(1))) for pair in alike]
    assert texts
    assert [text for text in texts if medical_word(text)] == []


def sentences(product: ProductDraft) -> Iterator[str]:
    """What is said of a product: its sheet, its selling points, and whom it suits."""
    terms = by_name(read_terms(RESOURCES))
    yield from (specification_said(row, terms) for row in product.specifications)
    yield from (point_said(point) for point in product.selling_points)
    for skin, minded in every(KINDS.values(), ("酒精", "花生", "孕妇")):
        if verdict := judge(product, Needs(skin=skin, minds=(minded,))):
            yield sentence_of(verdict)


def fields_of(draft: ProductDraft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in draft.__slots__}
