"""The shipped products do not contradict themselves, and say nothing a shop may not say."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from assistant.domain.fact_sentences import specification_said, value_of
from assistant.domain.medical_words import medical_word
from assistant.domain.person import Person
from assistant.domain.product_drafts import tidy_product
from assistant.domain.products import RELATIONS, ProductDraft, codes_of, key_of, path_of
from assistant.domain.size_charts import KINDS
from assistant.domain.sizing import advise
from assistant.domain.terms import by_name
from assistant.files.product_seed import read_products, read_terms

RESOURCES = Path(__file__).parents[2] / "resources"

#: What no seller may say of goods, and what would make a cosmetic or a food a medicine.
_ABSOLUTE = re.compile(
    r"第一(?!次)|100\s*%|百分百|绝对|永久|永不|国家级|顶级|极致|全网|纯天然|无副作用|零添加|0\s*添加"
    r"|最(?!大码|小码|近|长脚趾|细处|后|初)|一定|肯定|保证(?!书)|秒回|相当于.{0,4}折"
)
_MEDICAL = re.compile(
    r"治|疗|消炎|祛|抗敏|杀菌|抑菌|药(?!监局)|医|病|减肥|瘦身|降(糖|压|脂)|排毒|美白|生发|补(血|气|肾|脑)"
    r"|助眠|改善睡眠|缓解(疼|痛)|增强免疫"
)
#: A share of a fabric is a fact: it stands on the label.
_FABRIC = {"面料", "材质", "里料", "填充物", "鞋面材质"}


@cache
def products() -> tuple[ProductDraft, ...]:
    return read_products(RESOURCES)


def texts(product: ProductDraft) -> Iterator[str]:
    """All that an agent might say of a product."""
    yield from (product.title, product.care, product.installation, product.return_note)
    yield from (product.authenticity, product.source, product.warranty, product.delivery)
    yield from (each.value for each in product.specifications if each.name not in _FABRIC)
    for point in product.selling_points:
        yield from (point.feature, point.advantage, point.benefit)
    yield from (each.answer for each in product.answers)
    yield from (each.why for each in product.relations)
    yield from (each.evidence for each in product.proofs)
    yield from product.suitability.uses
    yield product.chart.notes if product.chart else ""


def said(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    return [
        (each.item_number, text)
        for each in products()
        for text in texts(each)
        if pattern.search(text)
    ]


def repeated(values: Iterator[str]) -> list[str]:
    return [each for each, count in Counter(values).items() if count > 1]


def test_there_are_sixty_of_all_the_usual_trades() -> None:
    assert len(products()) == 60
    tops = Counter(path_of(each.category)[0] for each in products())
    assert tops.keys() == {"女装", "男装", "童装", "鞋靴", "美妆", "食品", "家电"}


def test_every_sample_is_as_it_would_be_stored() -> None:
    assert [each for each in products() if tidy_product(each) != each] == []
    assert all(each.sample for each in products())


def test_no_two_samples_have_a_code_in_common() -> None:
    assert repeated(key_of(code) for each in products() for _, code in codes_of(each) if code) == []


def test_every_sample_has_what_a_card_shows() -> None:
    for each in products():
        assert each.item_number, each.title
        assert len(path_of(each.category)) >= 2, each.title
        assert len(each.specifications) >= 5, each.title
        assert each.price and each.skus, each.title
        assert not each.ours or (each.brand and each.selling_points and each.answers), each.title


def test_sizes_on_sale_stand_in_the_chart() -> None:
    for each in products():
        if each.chart:
            charted = [row.size for row in each.chart.rows]
            assert {sku.size for sku in each.skus} <= set(charted), each.title
            assert repeated(iter(charted)) == [], each.title


def test_everything_that_is_worn_has_a_chart() -> None:
    worn = [each for each in products() if path_of(each.category)[0] in _WORN]
    assert [each.title for each in worn if each.ours and not each.chart] == []


_WORN = {"女装", "男装", "童装", "鞋靴"}


def test_a_chart_has_a_figure_for_each_measure() -> None:
    for each in products():
        if each.chart:
            assert each.chart.kind in KINDS, each.title
            assert {len(row.cells) for row in each.chart.rows} == {len(each.chart.measures)}


def test_somebody_of_usual_size_finds_one_in_every_chart() -> None:
    for each in products():
        if each.chart:
            who = _USUAL["童" if "童" in each.category else "男" if "男" in each.category else "女"]
            assert advise(each.chart, who, each).standing in ("fits", "between"), each.title


_USUAL = {
    "女": Person(height=165, weight=110, bust=84, waist=67, hip=91, foot=23.8),
    "男": Person(height=175, weight=140, bust=94, waist=81, hip=97, foot=25.8),
    "童": Person(height=108, weight=36),
}


def test_the_sizes_of_a_chart_grow() -> None:
    for each in products():
        rows = each.chart.rows if each.chart else ()
        for column in zip(*(row.cells for row in rows), strict=True):
            figures = [float(cell.split("-")[0]) for cell in column if cell]
            assert figures == sorted(figures), each.title


def test_relations_lead_to_other_samples() -> None:
    known = {each.item_number: each for each in products()}
    for each in products():
        for relation in each.relations:
            assert relation.kind in RELATIONS
            assert relation.item_number in known and relation.item_number != each.item_number
            assert known[relation.item_number].ours, each.title


def test_a_substitute_is_of_the_same_kind() -> None:
    kinds = {each.item_number: path_of(each.category)[:2] for each in products()}
    for each in products():
        for relation in each.relations:
            if relation.kind == "substitute":
                assert kinds[relation.item_number] == kinds[each.item_number], each.title


def test_a_category_with_products_has_no_categories_below_it() -> None:
    paths = {path_of(each.category) for each in products()}
    assert [
        one for one in paths for other in paths if one != other and other[: len(one)] == one
    ] == []


def test_no_skin_is_suited_and_unsuited_at_once() -> None:
    for each in products():
        suited = each.suitability
        assert not set(suited.skin_suited) & set(suited.skin_unsuited), each.title


def test_the_sheet_names_the_skins_that_suit() -> None:
    for each in products():
        told = [row.value for row in each.specifications if row.name == "适合肤质"]
        named = {skin for value in told for skin in value.split("、")}
        assert named == set(each.suitability.skin_suited), each.title


def test_what_contains_allergens_names_them_in_the_sheet_too() -> None:
    for each in products():
        told = "".join(row.value for row in each.specifications if row.name == "致敏原")
        if told:
            missing = [one for one in each.suitability.contains if one not in told]
            assert missing == [], each.title


def test_barcodes_are_numbers_for_use_within_a_shop() -> None:
    """GS1 keeps the prefixes 20-29 for a shop's own use: no real article has one of ours."""
    for each in products():
        if each.barcode:
            digits = [int(digit) for digit in each.barcode]
            total = sum(digit * (3 if place % 2 else 1) for place, digit in enumerate(digits))
            assert len(digits) == 13 and digits[0] == 2 and total % 10 == 0, each.title


def test_nothing_absolute_is_said() -> None:
    assert said(_ABSOLUTE) == []


def test_nothing_medical_is_said() -> None:
    assert said(_MEDICAL) == []
    assert [text for each in products() for text in texts(each) if medical_word(text)] == []


def test_no_name_stands_for_two_terms() -> None:
    terms = read_terms(RESOURCES)
    names = (name for term in terms for name in (term.name, *term.synonyms))
    assert repeated(map(key_of, names)) == []


def test_every_row_of_a_sheet_makes_a_sentence_that_may_be_said() -> None:
    terms = by_name(read_terms(RESOURCES))
    for each in products():
        for row in each.specifications:
            said_so = specification_said(row, terms)
            assert value_of(row) in said_so, each.title
            assert not medical_word(said_so), said_so
            assert row.name in _FABRIC | {"材质成分"} or not _ABSOLUTE.search(said_so), said_so


def test_every_term_says_its_value() -> None:
    assert [term.name for term in read_terms(RESOURCES) if "{{值}}" not in term.sentence] == []
