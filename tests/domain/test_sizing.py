"""Which size a chart gives to whom: by tables of cases, each a buyer and what comes of it."""

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.domain.person import MEASURES, Person
from assistant.domain.products import ProductDraft, Specification
from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.size_sentences import size_sentence
from assistant.domain.sizing import Advice, advise


def chart(kind: str, measures: str, *rows: str, units: tuple[str, ...] = ()) -> SizeChart:
    """A chart as it is pasted: headings and rows of words."""
    cells = [row.split() for row in rows]
    made = tuple(SizeRow(size, tuple(figures)) for size, *figures in cells)
    return SizeChart(kind=kind, measures=tuple(measures.split()), rows=made, units=units)


BY_WEIGHT = chart(
    *("height_weight", "身高 体重"),
    *("S 150-158 80-95", "M 158-165 95-110", "L 163-170 110-125", "XL 168-175 125-140"),
)
GRID = chart(
    *("height_weight", "90-100 100-110 110-120 120-130"),
    *("155-160 S S M L", "160-165 S M M L", "165-170 M M L XL", "170-175 - L L XL"),
)
KILOS = chart("height_weight", "身高 体重(kg)", "S 150-158 40-47", "M 158-165 48-55")
BODY = chart(
    "body", "胸围 腰围", "S 80-84 62-66", "M 85-88 67-70", "L 89-92 71-74", "XL 93-96 75-78"
)
POINTS = chart("body", "胸围", "S 84", "M 88", "L 92")
DRESS = chart(
    "garment", "衣长 胸围 腰围", "S 100 90 74", "M 101 94 78", "L 102 98 82", "XL 103 102 86"
)
FLAT = chart("garment", "平铺胸围", "S 45", "M 47", "L 49", "XL 51")
ELASTIC = chart("garment", "腰围 臀围", "S 60-72 92", "M 66-78 96", "L 72-84 100")
NATIONAL = chart(
    *("garment", "衣长"),
    *("155/80A 60", "160/84A 61", "165/88A 62", "170/92A 63"),
)
SHOES = chart("shoe", "脚长", "37 23.5", "38 24", "39 24.5", "40 25")
MILLIMETRES = chart("shoe", "脚长", "37 235", "38 240", "39 245")
CHINESE_SHOES = chart("shoe", "鞋宽", "235 85", "240 86", "245 87")
CHILDREN = chart("garment", "衣长", "80cm 36", "90cm 39", "100cm 42", "110cm 45")
FALLING = chart("body", "胸围", "L 89-92", "M 85-88", "S 80-84")
JUMPING = chart("body", "胸围 腰围", "S 80 62", "M 88 66", "L 84 70")
ODD = chart("body", "胸围", "S 80", "M 88", "L 84")
LENGTHS = chart("garment", "衣长 袖长", "S 60 55", "M 61 56")
HOLES = chart("body", "胸围 腰围", "S 80-84 62-66", "M 85-88 -", "L 96-100 75-78")
BOTH = chart("height_weight", "建议身高/体重", "S 150-158/80-95斤", "M 158-165/96-110斤")
TROUSERS = ProductDraft(title="直筒裤", category="女装 / 裤子")
ONE_SIZE = chart("garment", "胸围", "均码 100")

P = Person
#: Chart, who asks, what comes of it, and which sizes.
CASES = [
    # tables of heights and weights
    (BY_WEIGHT, P(height=160, weight=100), "fits", "M"),
    (BY_WEIGHT, P(height=160, weight=100, fit="loose"), "fits", "L"),
    (BY_WEIGHT, P(height=160, weight=100, fit="close"), "fits", "M"),
    (BY_WEIGHT, P(height=158, weight=95), "between", "S M"),
    (BY_WEIGHT, P(height=158, weight=95, fit="close"), "fits", "S"),
    (BY_WEIGHT, P(height=158, weight=95, fit="regular"), "fits", "M"),
    (BY_WEIGHT, P(height=158, weight=95, fit="loose"), "fits", "M"),
    (BY_WEIGHT, P(height=164, weight=100, fit="regular"), "fits", "M"),
    (BY_WEIGHT, P(height=164, weight=100, fit="loose"), "fits", "L"),
    (BY_WEIGHT, P(height=160, weight=120), "fits", "L"),
    (BY_WEIGHT, P(height=160, weight=120, fit="loose"), "fits", "XL"),
    (BY_WEIGHT, P(height=172, weight=120), "between", "L XL"),
    (BY_WEIGHT, P(height=172, weight=120, fit="close"), "fits", "L"),
    (BY_WEIGHT, P(height=172, weight=130, fit="loose"), "fits", "XL"),
    (BY_WEIGHT, P(height=152, weight=130), "apart", ""),
    (BY_WEIGHT, P(height=160, weight=141), "beyond", ""),
    (BY_WEIGHT, P(height=149, weight=85), "beyond", ""),
    (BY_WEIGHT, P(height=160), "missing", ""),
    (BY_WEIGHT, P(weight=100), "fits", "M"),
    (BY_WEIGHT, P(bust=88), "missing", ""),
    (BY_WEIGHT, P(), "missing", ""),
    (KILOS, P(height=160, weight=100), "fits", "M"),
    (KILOS, P(height=158, weight=95), "between", "S M"),
    (BOTH, P(height=160, weight=100), "fits", "M"),
    (BOTH, P(height=155), "missing", ""),
    (GRID, P(height=162, weight=105), "fits", "M"),
    (GRID, P(height=168, weight=128), "fits", "XL"),
    (GRID, P(height=160, weight=100), "between", "S M"),
    (GRID, P(height=160, weight=100, fit="loose"), "fits", "M"),
    (GRID, P(height=162, weight=105, fit="loose"), "fits", "L"),
    (GRID, P(height=172, weight=95), "beyond", ""),
    (GRID, P(height=180, weight=120), "beyond", ""),
    (GRID, P(height=165), "missing", ""),
    # bodies, by ranges and by single figures
    (BODY, P(bust=86), "fits", "M"),
    (BODY, P(bust=86, waist=68), "fits", "M"),
    (BODY, P(bust=84.5), "between", "S M"),
    (BODY, P(bust=86, waist=72), "fits", "L"),
    (BODY, P(bust=90, waist=68), "fits", "L"),
    (BODY, P(bust=82, waist=76), "apart", ""),
    (BODY, P(bust=97), "beyond", ""),
    (BODY, P(bust=79), "beyond", ""),
    (BODY, P(bust=86, waist=90), "beyond", ""),
    (BODY, P(height=165, weight=110), "missing", ""),
    (POINTS, P(bust=87), "fits", "M"),
    (POINTS, P(bust=90), "between", "M L"),
    (POINTS, P(bust=82), "fits", "S"),
    (POINTS, P(bust=81.9), "beyond", ""),
    (POINTS, P(bust=94), "fits", "L"),
    (POINTS, P(bust=94.1), "beyond", ""),
    (FALLING, P(bust=84.5), "between", "S M"),
    (FALLING, P(bust=86, fit="loose"), "fits", "L"),
    # garments, by ease
    (DRESS, P(bust=85), "fits", "M"),
    (DRESS, P(bust=85, waist=70), "fits", "M"),
    (DRESS, P(bust=85, fit="close"), "fits", "S"),
    (DRESS, P(bust=85, fit="loose"), "fits", "XL"),
    (DRESS, P(bust=87), "between", "M L"),
    (DRESS, P(bust=87, fit="regular"), "fits", "L"),
    (DRESS, P(bust=102), "beyond", ""),
    (DRESS, P(bust=55), "beyond", ""),
    (DRESS, P(height=165, weight=110), "missing", ""),
    (FLAT, P(bust=85), "fits", "M"),
    (ONE_SIZE, P(bust=90), "fits", "均码"),
    (ONE_SIZE, P(bust=110), "beyond", ""),
    (LENGTHS, P(bust=88), "useless", ""),
    # names of sizes that say whom they are for
    (NATIONAL, P(height=165, bust=88), "fits", "165/88A"),
    (NATIONAL, P(height=167, bust=88), "fits", "165/88A"),
    (NATIONAL, P(height=162.5, bust=86), "between", "160/84A 165/88A"),
    (NATIONAL, P(height=160, bust=95), "beyond", ""),
    (CHILDREN, P(height=98), "fits", "100cm"),
    (CHILDREN, P(height=95), "between", "90cm 100cm"),
    (CHILDREN, P(height=120), "beyond", ""),
    # shoes: a shoe that is too short cannot be worn
    (SHOES, P(foot=24), "fits", "38"),
    (SHOES, P(foot=24.1), "fits", "38"),
    (SHOES, P(foot=24.25), "fits", "39"),
    (SHOES, P(foot=24, fit="loose"), "fits", "39"),
    (SHOES, P(foot=26), "beyond", ""),
    (SHOES, P(height=165, weight=110), "missing", ""),
    (MILLIMETRES, P(foot=24), "fits", "38"),
    (CHINESE_SHOES, P(foot=24.1), "fits", "240"),
    # what contradicts itself
    (JUMPING, P(bust=84), "missing", ""),
    (JUMPING, P(waist=66), "fits", "M"),
    (ODD, P(bust=84), "unclear", ""),
    (HOLES, P(bust=92), "beyond", ""),
    (HOLES, P(waist=70), "beyond", ""),
    (BODY, P(bust=880), "doubtful", ""),
    (BY_WEIGHT, P(height=165, weight=55), "doubtful", ""),
    (BY_WEIGHT, P(height=16.5, weight=110), "doubtful", ""),
    (BODY, P(height=165, weight=55, bust=86), "fits", "M"),
    (None, P(height=165, weight=110), "no_chart", ""),
    (chart("body", "胸围"), P(bust=88), "no_chart", ""),
]


@pytest.mark.parametrize(("given", "person", "standing", "sizes"), CASES)
def test_a_chart_gives_sizes(
    given: SizeChart | None, person: Person, standing: str, sizes: str
) -> None:
    advice = advise(given, person)
    assert (advice.standing, advice.sizes) == (standing, tuple(sizes.split()))


#: Words of the product, who asks, and which size of the dress above comes of it.
MADE = [
    ("连衣裙", "", "M"),
    ("羽绒服", "", "XL"),
    ("打底衫 弹力", "", "S"),
    ("T恤", "", "M"),
    ("V领开衫外套", "", "L"),
    ("真丝吊带连衣裙", "", "S"),
    ("连衣裙", "宽松", "XL"),
    ("连衣裙", "修身", "S"),
]


@pytest.mark.parametrize(("title", "cut", "size"), MADE)
def test_ease_follows_the_kind_of_garment_and_its_cut(title: str, cut: str, size: str) -> None:
    specifications = (Specification("版型", cut),) if cut else ()
    product = ProductDraft(title=title, specifications=specifications)
    assert advise(DRESS, Person(bust=85), product).size == size


@pytest.mark.parametrize(
    ("waist", "hip", "size"), [(64, 88, "S"), (74, 91, "M"), (74, 100, ""), (80, 94, "L")]
)
def test_an_elastic_waist_says_itself_whom_it_is_for(waist: int, hip: int, size: str) -> None:
    assert advise(ELASTIC, Person(waist=waist, hip=hip), TROUSERS).size == size


def test_the_girth_of_a_designation_is_the_waist_of_trousers() -> None:
    trousers = chart("garment", "裤长", "155/64A 95", "160/68A 97", "165/72A 99")
    assert advise(trousers, Person(height=160, waist=68), TROUSERS).size == "160/68A"


def test_the_girth_of_knitted_trousers_is_not_guessed() -> None:
    knitted = chart("garment", "裤长", "160/90 95", "165/95 97", "170/100 99")
    leggings = ProductDraft(title="弹力秋裤", category="内衣")
    assert advise(knitted, Person(waist=68), leggings).missing == ("height",)


def test_shoes_of_children_are_found_by_the_foot() -> None:
    small = chart("garment", "鞋宽", "160 60", "165 61", "170 62")
    shoes = ProductDraft(title="童鞋", category="童装 / 童鞋")
    assert advise(small, Person(foot=16.6), shoes).size == "165"


def test_what_a_chart_says_of_bodies_goes_before_what_it_says_of_garments() -> None:
    both = chart("garment", "胸围 适合胸围", "S 100 80-84", "M 104 85-88")
    assert advise(both, Person(bust=86)).size == "M"


def test_other_fits_are_other_sizes_to_choose() -> None:
    advice = advise(BY_WEIGHT, Person(height=160, weight=100))
    assert (advice.closer, advice.looser) == ("", "L")
    advice = advise(DRESS, Person(bust=85))
    assert (advice.closer, advice.looser) == ("S", "XL")


def test_nobody_is_offered_a_size_larger_than_the_largest() -> None:
    assert advise(BY_WEIGHT, Person(height=170, weight=130)).looser == ""


def test_an_advice_names_the_measures_that_were_used_and_those_that_were_not_given() -> None:
    advice = advise(DRESS, Person(height=165, bust=85))
    assert [(each.measure, each.figure, each.garment) for each in advice.grounds] == [
        ("bust", 85, 94)
    ]
    assert advice.missing == ("waist",)


def test_an_advice_names_what_the_chart_does_not_cover() -> None:
    advice = advise(BODY, Person(bust=86, waist=90))
    assert [(each.measure, each.beyond) for each in advice.grounds] == [
        ("bust", ""),
        ("waist", "larger"),
    ]


def test_columns_that_contradict_themselves_are_named_and_left_out() -> None:
    assert advise(JUMPING, Person(waist=66)).unclear == ("胸围",)


def test_a_unit_of_the_chart_is_heeded() -> None:
    inches = chart("body", "胸围", "S 33", "M 35", "L 37", units=("英寸",))
    assert advise(inches, Person(bust=88)).size == "M"


def test_a_doubtful_measure_is_named() -> None:
    assert advise(BODY, Person(bust=880)).wrong == ("bust",)


def test_the_order_of_the_rows_does_not_matter() -> None:
    turned = replace(BY_WEIGHT, rows=BY_WEIGHT.rows[::-1])
    for each, person, *_ in CASES:
        if each is BY_WEIGHT:
            told = advise(turned, person)
            assert _said(told) == _said(advise(BY_WEIGHT, person))


def _said(advice: Advice) -> tuple[object, ...]:
    return advice.standing, advice.sizes, advice.closer, advice.looser


@pytest.mark.parametrize(("given", "person", "_standing", "_sizes"), CASES)
def test_who_wants_it_looser_is_never_given_a_smaller_size(
    given: SizeChart | None, person: Person, _standing: str, _sizes: str
) -> None:
    told = [advise(given, replace(person, fit=fit)) for fit in ("close", "regular", "loose")]
    order = sorted({row.size for row in given.rows} if given else (), key=_rank)
    sizes = [order.index(each.size) for each in told if each.size in order]
    assert sizes == sorted(sizes)


def _rank(size: str) -> tuple[int, str]:
    letters = "S M L XL".split()
    return (letters.index(size), "") if size in letters else (len(size), size)


FIGURES = st.floats(0.1, 400) | st.none()
PEOPLE = st.builds(
    Person,
    **dict.fromkeys(("height", "weight", "bust", "waist", "hip", "foot"), FIGURES),
    fit=st.sampled_from(("", "close", "regular", "loose")),
    weight_in=st.sampled_from(("", "jin", "kg")),
)
CELLS = st.text("0123456789.-~/≤cmk斤 x", max_size=8) | st.integers(0, 300).map(str)
HEADINGS = st.sampled_from(
    ("胸围", "身高/体重", "腰围(平铺)", "脚长", "号型", "衣长", "90-100", "")
)
CHARTS = st.builds(
    SizeChart,
    measures=st.lists(HEADINGS, max_size=4).map(tuple),
    rows=st.lists(
        st.builds(SizeRow, CELLS, st.lists(CELLS, max_size=5).map(tuple)), max_size=5
    ).map(tuple),
    kind=st.sampled_from(("garment", "body", "height_weight", "shoe")),
    units=st.lists(st.sampled_from(("", "cm", "斤", "kg", "?")), max_size=4).map(tuple),
)


#: Rows of a table of heights and weights that are not as long as one another.
RAGGED = SizeChart(
    kind="height_weight",
    measures=("90-100", "100-110"),
    rows=(SizeRow("155-160", ("S",)), SizeRow("160-165", ("S", "M", "L"))),
)


@given(CHARTS, PEOPLE)
@example(RAGGED, Person(height=158, weight=105))
@example(replace(RAGGED, measures=("斤",)), Person(height=158, weight=105))
def test_whatever_a_chart_holds_an_advice_names_its_sizes_and_what_was_given(
    chart: SizeChart, person: Person
) -> None:
    advice = advise(chart, person)
    told = size_sentence(advice)
    named = {name for name, word in MEASURES.items() if word in told}
    assert len(advice.sizes) == {"fits": 1, "between": 2}.get(advice.standing, 0)
    assert advice.standing == "missing" or named <= person.given.keys()
