"""Whether a product suits a buyer: by what its sheet says, and by nothing else."""

import pytest

from assistant.domain.medical_words import medical_word
from assistant.domain.products import ProductDraft, Specification, Suitability
from assistant.domain.skin_types import KINDS, kinds_of
from assistant.domain.suitability import TO_BUYER, Light, Needs, judge, sentence_of, tells

CREAM = ProductDraft(
    title="面霜",
    category="美妆 / 护肤",
    suitability=Suitability(
        skin_suited=("偏油及油性", "混合型"),
        skin_unsuited=("敏感肌",),
        uses=("老人",),
        unsuited=("三岁以下儿童", "孕妇"),
        contains=("烟酰胺", "不含酒精、香精"),
    ),
)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("油皮", {"oily"}),
        ("偏油及油性", {"oily"}),
        ("大干皮", {"dry"}),
        ("干敏皮", {"dry", "sensitive"}),
        ("混油皮", {"combination"}),
        ("混合偏干", {"combination", "dry"}),
        ("中性", {"normal"}),
        ("敏感肌", {"sensitive"}),
        ("不敏感", set()),
        ("任何肤质", {"every"}),
        ("干净", set()),
        ("", set()),
    ],
)
def test_words_for_skin_mean_kinds(words: str, kinds: set[str]) -> None:
    assert kinds_of(words) == kinds


@pytest.mark.parametrize(
    ("suited", "unsuited", "skin", "light", "fact"),
    [
        ("油性", "", "油皮", Light.GREEN, "suited_skin"),
        ("油性", "", "干皮", Light.AMBER, "skin_not_named"),
        ("油性", "干性", "干皮", Light.RED, "unsuited_skin"),
        ("任何肤质", "", "干皮", Light.GREEN, "every_skin"),
        ("任何肤质", "", "敏感肌", Light.AMBER, "skin_not_named"),
        ("任何肤质", "敏感肌", "敏感肌", Light.RED, "unsuited_skin"),
        ("任何肤质", "敏感肌", "干皮", Light.GREEN, "every_skin"),
        ("干性", "敏感肌", "干敏皮", Light.RED, "unsuited_skin"),
        ("油性", "油性", "油皮", Light.RED, "unsuited_skin"),
        ("", "", "油皮", Light.AMBER, "skin_untold"),
        ("", "敏感肌", "油皮", Light.AMBER, "skin_not_named"),
    ],
)
def test_skin_is_judged_by_the_sheet(
    suited: str, unsuited: str, skin: str, light: Light, fact: str
) -> None:
    told = Suitability(
        skin_suited=(suited,) if suited else (), skin_unsuited=(unsuited,) if unsuited else ()
    )
    product = ProductDraft(title="面霜", category="护肤", suitability=told)
    verdict = judge(product, Needs(skin=skin))
    assert verdict is not None
    assert (verdict.light, verdict.reasons[0].fact) == (light, fact)


@pytest.mark.parametrize(
    ("row", "light"),
    [
        (("适合肤质", "偏干及干性"), Light.GREEN),
        (("适用肤质", "油性"), Light.AMBER),
        (("不适合肤质", "干性"), Light.RED),
        (("偏干及干性", "是", "", "适合肤质"), Light.GREEN),
        (("偏干及干性", "否", "", "适合肤质"), Light.RED),
        (("干性", "是", "", "不适合肤质"), Light.RED),
    ],
)
def test_skin_types_stand_in_the_sheet_too(row: tuple[str, ...], light: Light) -> None:
    cream = ProductDraft(title="霜", specifications=(Specification(*row),))
    verdict = judge(cream, Needs(skin="干皮"))
    assert verdict is not None
    assert (verdict.light, tells(cream)) == (light, True)


@pytest.mark.parametrize(
    ("avoided", "light", "fact"),
    [
        ("烟酰胺", Light.RED, "contains"),
        ("酒精", Light.GREEN, "listed_without"),
        ("香精", Light.GREEN, "listed_without"),
        ("水杨酸", Light.AMBER, "contents_without"),
        ("孕妇", Light.RED, "unsuited_state"),
        ("哺乳期", Light.AMBER, "state_not_named"),
        ("婴儿", Light.AMBER, "state_not_named"),
        ("老人", Light.GREEN, "suited_state"),
    ],
)
def test_what_is_minded_is_judged_by_the_sheet(avoided: str, light: Light, fact: str) -> None:
    verdict = judge(CREAM, Needs(minds=(avoided,)))
    assert verdict is not None
    assert (verdict.light, verdict.reasons[0].fact) == (light, fact)


def test_ingredients_stand_in_the_sheet_too() -> None:
    cake = ProductDraft(title="糕", specifications=(Specification("配料表", "小麦粉、花生"),))
    verdict = judge(cake, Needs(minds=("花生",)))
    assert verdict is not None
    assert verdict.light is Light.RED


@pytest.mark.parametrize(
    ("row", "light"),
    [
        (("是否含酒精", "不含"), Light.GREEN),
        (("含酒精", "否"), Light.GREEN),
        (("是否含酒精", "含"), Light.RED),
        (("酒精度", "5"), Light.AMBER),
    ],
)
def test_a_row_may_answer_for_one_ingredient(row: tuple[str, str], light: Light) -> None:
    water = ProductDraft(title="水", specifications=(Specification(*row),))
    verdict = judge(water, Needs(minds=("酒精",)))
    assert verdict is not None
    assert verdict.light is light


def test_what_no_sheet_lists_is_amber() -> None:
    verdict = judge(ProductDraft(title="糕"), Needs(minds=("花生",)))
    assert verdict is not None
    assert (verdict.light, verdict.reasons[0].fact) == (Light.AMBER, "contents_unknown")


def test_the_worst_reason_decides_and_is_what_is_said() -> None:
    verdict = judge(CREAM, Needs(skin="油皮", minds=("烟酰胺", "水杨酸", "孕妇")))
    assert verdict is not None
    assert [each.fact for each in verdict.reasons] == [
        "contains",
        "unsuited_state",
        "contents_without",
        "suited_skin",
    ]
    assert sentence_of(verdict) == "这款含有烟酰胺，您要避开的话建议看看别的款哦~"


def test_kinds_of_skin_with_one_answer_are_said_together() -> None:
    told = Suitability(skin_suited=("混合性",))
    verdict = judge(ProductDraft(title="霜", suitability=told), Needs(skin="油敏皮"))
    assert verdict is not None
    assert "油性肤质、敏感肤质" in sentence_of(verdict)


@pytest.mark.parametrize("needs", [Needs(), Needs(skin="不知道"), Needs(minds=(" ",))])
def test_where_nothing_is_known_of_the_buyer_nothing_is_said(needs: Needs) -> None:
    assert judge(CREAM, needs) is None


def test_nobody_asks_for_whose_skin_a_kettle_is() -> None:
    kettle = ProductDraft(title="水壶", category="家电")
    assert judge(kettle, Needs(skin="油皮")) is None
    assert (tells(kettle), tells(CREAM)) == (False, True)


@pytest.mark.parametrize("fact", sorted(TO_BUYER))
def test_no_sentence_makes_a_medical_claim(fact: str) -> None:
    abouts = [*KINDS.values(), "酒精", "孕妇"]
    assert [medical_word(TO_BUYER[fact].format(about=each)) for each in abouts] == [""] * 7


#: What a sheet says, what somebody minds, and the light: it must never be green by mistake.
MISREAD = [
    (Specification("成分", "不含酒精但含香精"), "香精", Light.RED),
    (Specification("成分", "不含酒精、香精"), "香精", Light.GREEN),
    (Specification("成分", "水、无花果提取物"), "无花果", Light.RED),
    (Specification("成分", "水、甘油、乙醇"), "酒精", Light.RED),
    (Specification("成分", "苯氧乙醇、三乙醇胺"), "酒精", Light.AMBER),
    (Specification("酒精含量", "5%"), "酒精", Light.RED),
    (Specification("酒精", "不含"), "酒精", Light.GREEN),
    (Specification("不适宜人群", "婴幼儿、孕妇"), "孕妇", Light.RED),
    (Specification("慎用人群", "孕妇"), "孕期", Light.RED),
    (Specification("不适宜人群", "无"), "孕妇", Light.AMBER),
]


@pytest.mark.parametrize(("row", "minded", "light"), MISREAD)
def test_no_green_light_comes_from_a_sheet_that_is_misread(
    row: Specification, minded: str, light: Light
) -> None:
    product = ProductDraft(title="霜", specifications=(row,))
    verdict = judge(product, Needs(minds=(minded,)))
    assert verdict is not None and verdict.light is light


@pytest.mark.parametrize(
    ("told", "minded", "light"),
    [
        (Suitability(uses=("孕妇不可用",)), "孕妇", Light.RED),
        (Suitability(uses=("非孕妇",)), "孕妇", Light.RED),
        (Suitability(uses=("孕妇请先咨询医生",)), "孕妇", Light.AMBER),
        (Suitability(uses=("孕妇",)), "孕妇", Light.GREEN),
        (Suitability(ages="13岁以上"), "3岁", Light.AMBER),
        (Suitability(ages="3岁以上"), "3岁", Light.GREEN),
        (Suitability(unsuited=("孕妇",)), "怀孕", Light.RED),
    ],
)
def test_whom_it_is_not_for_is_no_whom_it_is_for(
    told: Suitability, minded: str, light: Light
) -> None:
    verdict = judge(ProductDraft(title="霜", suitability=told), Needs(minds=(minded,)))
    assert verdict is not None and verdict.light is light


@pytest.mark.parametrize("told", ["非干性肤质", "除干性外的所有肤质", "干皮慎用"])
def test_skin_that_is_left_out_is_not_taken_for_suited(told: str) -> None:
    product = ProductDraft(title="霜", specifications=(Specification("适合肤质", told),))
    verdict = judge(product, Needs(skin="干皮"))
    assert verdict is not None and verdict.reasons[0].fact == "skin_not_named"
