"""Finding products over a real database, by all that they are called and have."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.copied import recognise
from assistant.domain.products import ProductDraft, ProductId, Sku, Specification
from assistant.services.catalogue import Catalogue
from assistant.services.product_finding import FEW, ProductSearch
from db.connection import Database, open_database
from tests.fakes.clock import FixedClock
from tests.services.test_catalogue import DRESS

SLIP = ProductDraft(
    title="吊带睡裙",
    item_number="S88",
    brand="小鹿",
    category="内衣 / 睡衣",
    specifications=(Specification("面料", "100% 真丝"), Specification("厚度", "0.3", "毫米")),
    skus=(Sku(code="S88-1", barcode="6900000000011"), Sku(code="S88-10", price=19_900, stock=3)),
    scenes=("送礼",),
)
COAT = ProductDraft(
    title="羊毛大衣",
    item_number="S881",
    category="女装 / 外套",
    link="https://item.taobao.com/item.htm?id=623456789012",
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "deskmate.db")
    yield opened
    opened.close()


@pytest.fixture
def search(database: Database) -> ProductSearch:
    catalogue = Catalogue(database, FixedClock())
    catalogue.add([DRESS, SLIP, COAT])
    made = ProductSearch(catalogue, database)
    made.build()
    return made


def titles(search: ProductSearch, typed: str) -> list[str]:
    return [each.brief.title for each in search.find(typed)]


@pytest.mark.parametrize(
    "typed",
    ["S88", "s88-10", "6900000000011", "睡裙", "diaodai", "ddsq", "小鹿", "xiaolu", "睡衣"]
    + ["真丝", "真丝 吊带", "zhensi 吊带", "送礼", "0.3毫米", "diaodia"],
)
def test_a_product_is_found_first_by_what_it_is_called_and_has(
    search: ProductSearch, typed: str
) -> None:
    assert titles(search, typed)[0] == "吊带睡裙"


def test_the_very_code_goes_before_codes_that_begin_so(search: ProductSearch) -> None:
    assert titles(search, "S88") == ["吊带睡裙", "羊毛大衣"]


def test_a_long_number_is_found_by_how_it_begins(search: ProductSearch) -> None:
    assert titles(search, "69000") == ["吊带睡裙"]
    search._catalogue.delete(search._catalogue.named("S88"))
    assert (titles(search, "69000"), titles(search, "6901")) == ([], ["修身长袖连衣裙"])


@pytest.mark.parametrize(
    "typed",
    [
        "亲，S88有货吗",
        "https://item.taobao.com/item.htm?id=623456789012&spm=a1",
        "商品ID：623456789012",
    ],
)
def test_a_code_within_other_words_is_found(search: ProductSearch, typed: str) -> None:
    assert titles(search, typed) == ["吊带睡裙" if "S88" in typed else "羊毛大衣"]


def test_a_find_has_what_a_row_shows(search: ProductSearch) -> None:
    brief = search.find("S88")[0].brief
    assert (brief.item_number, brief.price, brief.stock, brief.ours) == ("S88", 19_900, 3, True)
    assert brief.sheet == "面料 100% 真丝\n厚度 0.3毫米"


def test_goods_that_are_not_sold_come_last(search: ProductSearch, database: Database) -> None:
    catalogue = search._catalogue
    (id,) = catalogue.named("S88", ("item",))
    catalogue.put({id: replace(SLIP, title="羊毛大衣", on_sale=False)})
    assert [each.brief.item_number for each in search.find("羊毛大衣")] == ["S881", "S88"]


def test_a_change_is_found_at_once(search: ProductSearch) -> None:
    catalogue = search._catalogue
    (id,) = catalogue.named("S881")
    catalogue.put({id: replace(COAT, title="羊绒大衣")})
    assert (titles(search, "羊绒"), titles(search, "yrdy"), titles(search, "羊毛")) == (
        ["羊绒大衣"],
        ["羊绒大衣"],
        [],
    )
    catalogue.undo()
    assert titles(search, "羊毛") == ["羊毛大衣"]


def test_what_lies_in_the_bin_is_not_found(search: ProductSearch) -> None:
    catalogue = search._catalogue
    catalogue.delete(catalogue.named("S88"))
    assert (titles(search, "吊带"), search.brief(ProductId(2))) == ([], None)


def test_many_changes_make_the_index_due(search: ProductSearch) -> None:
    search._catalogue.add([ProductDraft(title=f"新品{n}") for n in range(FEW + 1)])
    assert search.due
    search.build()
    assert (search.due, titles(search, "新品7")[0]) == (False, "新品7")


def test_how_products_are_read_is_kept_for_the_next_start(
    search: ProductSearch, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*texts: str) -> tuple[int, bytes]:
        raise AssertionError(texts)

    monkeypatch.setattr("assistant.services.product_finding.spoken", never)
    again = ProductSearch(Catalogue(database, FixedClock()), database)
    assert again.find("ddsq") == []
    again.build()
    assert titles(again, "ddsq") == ["吊带睡裙"]


@pytest.mark.parametrize(
    ("copied", "title"),
    [
        ("https://detail.tmall.com/item.htm?id=612345678901&spm=1", "修身长袖连衣裙"),
        ("https://item.taobao.com/item.htm?id=623456789012", "羊毛大衣"),
        ("条形码：6900000000011", "吊带睡裙"),
        ("亲，s88-10 还有吗", "吊带睡裙"),
        ("S881", "羊毛大衣"),
        ("https://m.tb.cn/h.5ab?tk=1 「修身长袖连衣裙」点击链接直接打开", "修身长袖连衣裙"),
    ],
)
def test_what_was_copied_names_a_product(search: ProductSearch, copied: str, title: str) -> None:
    ids, _ = search.meant(recognise(copied))
    assert [brief.title for id in ids if (brief := search.brief(id))] == [title]


def test_what_is_no_products_names_none(search: ProductSearch) -> None:
    assert search.meant(recognise("https://detail.tmall.com/item.htm?id=1234567"))[0] == []
    assert search.meant(recognise("这款会起球吗"))[0] == []


@pytest.mark.parametrize("data", ["[]", "{}", '{"title": "坏", "skus": 7}', "no json", '{"title":'])
def test_a_row_that_makes_no_sense_is_passed_over(
    search: ProductSearch, database: Database, data: str
) -> None:
    with database.write() as connection:
        connection.execute("UPDATE products SET data = ? WHERE title = '羊毛大衣'", (data,))
    search.build()
    assert (titles(search, "大衣"), titles(search, "吊带")) == ([], ["吊带睡裙"])
