"""What is written into the workbook of products and read back is the same catalogue."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from assistant.domain.product_columns import product_meanings
from assistant.domain.product_drafts import tidy_product
from assistant.domain.product_templates import EXAMPLES, TABLE
from assistant.domain.products import (
    RELATIONS,
    Answer,
    Product,
    ProductDraft,
    ProductId,
    Proof,
    Relation,
    SellingPoint,
    Sku,
    Specification,
    Suitability,
)
from assistant.domain.size_charts import KINDS, SizeChart, SizeRow
from assistant.domain.sources import PictureMissing
from assistant.domain.tables import NothingInside
from assistant.services.product_exports import ProductFormUnknown
from tests.pictures import png
from tests.ui.world import World, world

_NUMBERS = count()
_TEXT = st.text(
    st.one_of(
        st.sampled_from("商品亲=+-@'\n【】文件_x0041,;\" \t，。/尺码单位"),
        st.characters(codec="utf-8", max_codepoint=0x2FFFF),
    ),
    max_size=10,
)
_WORD = _TEXT.map(lambda text: f"词{text}")
_WORDS = st.lists(_WORD, max_size=2).map(tuple)
_FEN = st.none() | st.integers(0, 10**9)
_MOMENT = st.none() | st.integers(0, 10**9).map(
    lambda ms: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
)
_DAY = st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1))
_LISTS = st.fixed_dictionaries(
    {
        "skus": st.lists(
            st.builds(
                Sku,
                code=_TEXT,
                colour=_TEXT,
                size=_TEXT,
                price=_FEN,
                stock=st.none() | st.integers(0, 10**6),
                barcode=st.sampled_from(["", "6901234567892"]),
            ),
            max_size=3,
        ),
        "specifications": st.lists(
            st.builds(Specification, _WORD, _WORD, _TEXT, _TEXT), max_size=3
        ),
        "selling_points": st.lists(st.builds(SellingPoint, _WORD, _TEXT, _TEXT), max_size=2),
        "answers": st.lists(
            st.builds(Answer, st.lists(_WORD, min_size=1, max_size=2).map(tuple), _WORD), max_size=2
        ),
        "proofs": st.lists(st.builds(Proof, _WORD, _TEXT, _DAY), max_size=2),
        "relations": st.lists(
            st.builds(Relation, st.sampled_from(RELATIONS), _WORD, _TEXT), max_size=2
        ),
    }
)


@st.composite
def _charts(draw: st.DrawFn) -> SizeChart | None:
    width = draw(st.integers(0, 3))
    if not width:
        return None
    cells = st.lists(_TEXT, min_size=width, max_size=width).map(tuple)
    rows = st.builds(SizeRow, st.sampled_from(["M", "单位", "尺码表", "38.5"]), cells)
    return SizeChart(
        measures=tuple(draw(st.lists(_WORD, min_size=width, max_size=width))),
        rows=tuple(draw(st.lists(rows, max_size=3))),
        kind=draw(st.sampled_from(KINDS)),
        units=draw(st.sampled_from([(), ("cm",)])),
        notes=draw(_TEXT),
    )


_DRAFT = st.builds(
    ProductDraft,
    title=_WORD,
    aliases=_WORDS,
    brand=_TEXT,
    category=st.sampled_from(["", "女装 / 连衣裙", "=鞋"]),
    platform_id=st.sampled_from(["", "61234567890123456"]),
    price=_FEN,
    priced_at=_MOMENT,
    stocked_at=_MOMENT,
    on_sale=st.booleans(),
    chart=_charts(),
    suitability=st.builds(Suitability, skin_suited=_WORDS, ages=_TEXT, contains=_WORDS),
    care=_TEXT,
    notes=_TEXT,
    scenes=_WORDS,
    no_reason_return=st.none() | st.booleans(),
    ours=st.booleans(),
    seen_at=_TEXT,
    seen_on=_DAY,
    sample=st.booleans(),
)


@contextmanager
def _pair(folder: Path) -> Iterator[tuple[World, World]]:
    for name in ("from", "to"):
        (folder / name).mkdir(parents=True)
    with world(folder / "from") as first, world(folder / "to") as second:
        yield first, second


def _products(shop: World) -> list[Product]:
    return list(shop.desk.catalogue.everything())


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drafts=st.lists(st.tuples(_DRAFT, _LISTS), min_size=1, max_size=3))
def test_a_catalogue_comes_back_as_it_was(
    tmp_path: Path, qapp: object, drafts: list[tuple[ProductDraft, dict[str, list[object]]]]
) -> None:
    with _pair(tmp_path / str(next(_NUMBERS))) as (first, second):
        file = tmp_path / "x.xlsx"
        for number, (draft, lists) in enumerate(drafts):
            full = {name: tuple(entries) for name, entries in lists.items()}
            draft = replace(draft, **full, item_number=f"=N{number}" if number else "")
            first.desk.catalogue.add([tidy_product(draft)])
        before = _products(first)
        assert first.desk.product_exports.write(file).count == len(before)
        done = second.desk.exchange.import_file(file)
        assert (done.added, done.faulty, done.noted) == (len(before), 0, ())
        assert [each.draft for each in _products(second)] == [each.draft for each in before]
        again = first.desk.exchange.import_file(file)  # and nothing changes where it came from
        assert (again.known, again.step) == (len(before), "")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as found:
        yield found


def test_what_is_emptied_in_the_workbook_is_emptied_in_the_product(
    shop: World, tmp_path: Path
) -> None:
    care = Specification("面料", "棉"), Specification("里料", "涤纶")
    (id,) = shop.desk.catalogue.add(
        [ProductDraft(title="裙", item_number="A1", brand="小鹿", specifications=care)]
    ).ids
    file = tmp_path / "x.xlsx"
    shop.desk.product_exports.write(file)
    book = load_workbook(file)
    book["参数"].delete_rows(2)
    place = [each.value for each in book["商品"][1]].index("品牌")
    book["商品"].cell(2, place + 1).value = None
    book.save(file)
    assert shop.desk.exchange.import_file(file).replaced == 1
    found = shop.desk.catalogue.product(ProductId(id))
    assert (found.brand, found.specifications) == ("", care[1:])


def test_a_sheet_that_was_taken_out_changes_nothing(shop: World, tmp_path: Path) -> None:
    draft = ProductDraft(title="裙", skus=(Sku(size="M"),), care="手洗")
    (id,) = shop.desk.catalogue.add([draft]).ids
    file = tmp_path / "x.xlsx"
    shop.desk.product_exports.write(file)
    book = load_workbook(file)
    del book["规格"]
    book.save(file)
    shop.desk.exchange.import_file(file)
    assert shop.desk.catalogue.product(ProductId(id)).draft == draft


def test_stock_may_come_in_a_workbook_of_variants_alone(shop: World, tmp_path: Path) -> None:
    draft = ProductDraft(title="裙", item_number="A1", skus=(Sku(size="M"), Sku(size="L", stock=1)))
    (id,) = shop.desk.catalogue.add([draft]).ids
    file = tmp_path / "x.xlsx"
    shop.desk.product_exports.write_template(file)
    book = load_workbook(file)
    book["规格"].append(["", "a1", "", "", "L", "", "7"])
    book.save(file)
    done = shop.desk.exchange.import_file(file)
    assert (done.replaced, done.left_out) == (1, ())
    stocks = [each.stock for each in shop.desk.catalogue.product(ProductId(id)).skus]
    assert stocks == [None, 7]


def test_pictures_go_along_in_a_folder_beside_the_workbook(tmp_path: Path, qapp: object) -> None:
    with _pair(tmp_path) as (first, second):
        picture = first.desk.attachments.keep(png(), "正面.png")
        first.desk.catalogue.add([ProductDraft(title="裙", pictures=(picture,))])
        first.desk.product_exports.write(tmp_path / "x.xlsx")
        second.desk.exchange.import_file(tmp_path / "x.xlsx")
        assert _products(second)[0].pictures == (picture,)
        assert second.desk.attachments.has(picture)


def test_a_picture_that_is_nowhere_is_left_out_and_told(tmp_path: Path, qapp: object) -> None:
    with _pair(tmp_path) as (first, second):
        picture = first.desk.attachments.keep(png(), "正面.png")
        first.desk.catalogue.add([ProductDraft(title="裙", pictures=(picture,))])
        first.desk.product_exports.write(tmp_path / "x.xlsx")
        (tmp_path / "x").rename(tmp_path / "y")
        done = second.desk.exchange.import_file(tmp_path / "x.xlsx")
        assert [type(each.error) for each in done.noted] == [PictureMissing]
        assert _products(second)[0].pictures == ()


def test_the_empty_workbook_shows_what_belongs_into_each_column(
    shop: World, tmp_path: Path
) -> None:
    file = tmp_path / "x.xlsx"
    shop.desk.product_exports.write_template(file)
    book = load_workbook(file)
    rows = [tuple(str(cell.value) for cell in row) for row in book[EXAMPLES].iter_rows()]
    assert ("规格", "库存", "37") in rows
    with pytest.raises(NothingInside):
        shop.desk.exchange.import_file(file)


def test_every_column_of_the_simple_table_is_understood() -> None:
    assert "" not in product_meanings(TABLE)


def test_products_are_written_into_workbooks_alone(shop: World, tmp_path: Path) -> None:
    with pytest.raises(ProductFormUnknown):
        shop.desk.product_exports.write(tmp_path / "x.csv")


def test_charts_of_brands_and_categories_go_along(tmp_path: Path, qapp: object) -> None:
    rows = (SizeRow("M", ("88", "")), SizeRow("L", ("92", "64")))
    brand = SizeChart(measures=("胸围", "衣长"), rows=rows, name="小鹿上装", brand="小鹿")
    other = SizeChart(
        measures=("脚长",), rows=(SizeRow("38", ("24",)),), kind="shoe", category="鞋"
    )
    with _pair(tmp_path) as (first, second):
        first.desk.catalogue.add([ProductDraft(title="裙", chart=replace(brand, name=""))])
        first.desk.catalogue.write(first.desk.catalogue.charts, {None: brand}, "edit")
        first.desk.catalogue.write(first.desk.catalogue.charts, {None: other}, "edit")
        first.desk.product_exports.write(tmp_path / "x.xlsx")
        done = second.desk.exchange.import_file(tmp_path / "x.xlsx")
        assert (done.added, done.left_out) == (3, ())
        assert [*second.desk.catalogue.charts.all.values()] == [brand, other]
        assert second.desk.exchange.import_file(tmp_path / "x.xlsx").known == 3
        second.desk.exchange.undo(done)
        assert not second.desk.catalogue.charts.all and not _products(second)


def test_a_chart_is_named_in_its_first_row_alone(shop: World, tmp_path: Path) -> None:
    (id,) = shop.desk.catalogue.add([ProductDraft(title="裙", item_number="A1")]).ids
    file = tmp_path / "x.xlsx"
    shop.desk.product_exports.write_template(file)
    book = load_workbook(file)
    columns = [each.value for each in book["尺码表"][1]]
    for number, size, figure in (("A1", "尺码", "胸围"), ("", "M", "88")):
        cells = {"货号": number, "尺码": size, "数据1": figure}
        book["尺码表"].append([cells.get(str(name), "") for name in columns])
    book.save(file)
    shop.desk.exchange.import_file(file)
    chart = shop.desk.catalogue.product(ProductId(id)).chart
    assert chart == SizeChart(measures=("胸围",), rows=(SizeRow("M", ("88",)),))
