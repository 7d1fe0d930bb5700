"""A pasted sheet is written into a product without losing what stood there."""

from assistant.domain.pasted_drafts import gone_of, news_of, with_sheet
from assistant.domain.pasted_sheets import read_sheet
from assistant.domain.products import ProductDraft, Specification
from assistant.domain.terms import Term

TERMS = [Term(name="面料", synonyms=("材质", "成分"))]
DRESS = ProductDraft(
    title="连衣裙",
    item_number="A1",
    specifications=(
        Specification("面料", "棉", group="主体"),
        Specification("版型", "修身", group="主体"),
    ),
)


def written(text: str, draft: ProductDraft = DRESS) -> ProductDraft:
    return with_sheet(draft, read_sheet(text), TERMS)


def test_a_row_takes_the_place_of_its_synonym() -> None:
    assert written("材质：95% 棉").specifications == (
        Specification("面料", "95% 棉", group="主体"),
        Specification("版型", "修身", group="主体"),
    )


def test_new_rows_follow_those_that_are_there() -> None:
    names = [each.name for each in written("【款式】\n领型：圆领").specifications]
    assert names == ["面料", "版型", "领型"]


def test_a_whole_sheet_takes_the_place_of_the_one_before() -> None:
    made = with_sheet(DRESS, read_sheet("领型：圆领"), TERMS, whole=True)
    assert made.specifications == (Specification("领型", "圆领"),)


def test_a_chart_alone_takes_no_specification_away() -> None:
    sheet = read_sheet("尺码,胸围\nS,84\nM,88")
    assert with_sheet(DRESS, sheet, TERMS, whole=True).specifications == DRESS.specifications


def test_what_a_whole_sheet_leaves_out_is_told() -> None:
    assert gone_of(DRESS, read_sheet("材质：95% 棉"), TERMS) == ["版型"]


def test_empty_fields_are_filled() -> None:
    made = written("品名：长裙\n货号：A9\n品牌：小鹿\n价格：¥129\n面料：棉", ProductDraft(title=""))
    assert (made.title, made.item_number, made.brand, made.price) == ("长裙", "A9", "小鹿", 12_900)
    assert [each.name for each in made.specifications] == ["面料"]


def test_a_field_that_says_otherwise_stays_and_nothing_is_lost() -> None:
    made = written("货号：B2")
    assert made.item_number == "A1"
    assert Specification("货号", "B2") in made.specifications


def test_a_price_that_is_none_stays_a_row() -> None:
    assert Specification("价格", "面议") in written("价格：面议").specifications


def test_a_chart_without_names_of_its_measures_waits() -> None:
    assert written("S,84,60\nM,88,61").chart is None


def test_a_chart_takes_the_place_of_the_one_before() -> None:
    chart = written("尺码,胸围\nS,84\nM,88").chart
    assert chart is not None and chart.measures == ("胸围",)


def test_skins_and_shelf_life_are_told_where_they_are_asked_for() -> None:
    made = written("保质期：1095\n适合肤质{油性:是, 干性:否, 中性:是}")
    assert made.shelf_life == "1095 天"
    assert made.suitability.skin_suited == ("油性", "中性")


def test_what_is_new_and_what_changed_is_told() -> None:
    sheet = read_sheet("材质：95% 棉\n版型：修身\n领型：圆领")
    news = news_of(DRESS, sheet, TERMS)
    assert [(each.kind, each.before) for each in news] == [
        ("changed", "棉"),
        ("same", "修身"),
        ("new", ""),
    ]
