"""Tables of products as shops have them: what they are taken for, and what their rows say."""

from pathlib import Path

import pytest

from assistant.domain.errors import UserError
from assistant.domain.product_rows import PriceUnclear, ProductRow
from assistant.domain.products import SellingPoint, Specification
from assistant.domain.sources import NumberLost, PictureMissing, Source
from assistant.files.sources.opening import DirectReader
from assistant.files.sources.taobao_pack import VariantsUnreadable

_TMALL = (
    "商品id,发布时间,商品名称,品牌,系列,规格,商品编码,条形码,商品价格,颜色分类\n"
    "612345678901,2026-01-01,洗面奶,某牌,水润,100ml,X1,6901234567892,59.9,\n"
    "1.23E+18,2026-01-01,面霜,某牌,,50g,X2,,99,\n"
)
_HANDBOOK = (
    "商品手册,,\n编号,品名,货号,类别,尺码,型号,颜色,材质成分,功能,卖点\n"
    "1,衬衫,C1,男装,S/M/L,修身,白色,棉,吸汗,免烫；透气\n"
)
_PACK = (
    "version 1.00\n"
    "title\tcid\tprice\tnum\tskuProps\tpicture\touter_id\tpropAlias\tnum_id\tinput_custom_cpv\n"
    "宝贝名称\t宝贝类目\t宝贝价格\t宝贝数量\t销售属性组合\t新图片\t商家编码\t销售属性别名\t数字ID\t自定义属性值\n"
    '"夏季T恤"\t50000671\t59.00\t31\t'
    "59:10:T1-M:1627207:3232483;20509:28314;69:20::1627207:-1001;20509:28315;79:1::1627207:9;"
    "\tabc123:1:0:|;\tT1\t1627207:3232483:雾霾蓝;20509:28314:M\t612345678902"
    "\t1627207:-1001:酒红;\n"
)


def _read(path: Path, wish: Source | None = None) -> tuple[Source, list[ProductRow]]:
    with DirectReader().reading(path, wish or Source()) as reading:
        rows = [row for _, row in reading]
        assert all(isinstance(row, ProductRow) for row in rows)
        return reading.source, rows  # type: ignore[return-value]


def _kinds(errors: tuple[UserError, ...]) -> list[type]:
    return [type(each) for each in errors]


@pytest.mark.parametrize(
    ("text", "encoding", "form"),
    [
        (_TMALL, "gb18030", "tmall_items"),
        (_HANDBOOK, "utf-8", "handbook"),
        (_PACK, "utf-16", "taobao_pack"),
        ("货号,售价,库存\nA1,9.9,3\n", "utf-8-sig", "product_table"),
        ("分类,标题,内容\n售前,你好,您好\n", "utf-8", "table"),
        ("产品,问题,回答,话术\n裙,缩水吗,不会,不会的\n", "utf-8", "answers"),
    ],
)
def test_a_table_is_known_by_its_headings(
    tmp_path: Path, text: str, encoding: str, form: str
) -> None:
    file = tmp_path / "in.csv"
    file.write_bytes(text.encode(encoding))
    with DirectReader().reading(file) as reading:
        assert (reading.source.format, reading.source.ready) == (form, True)


def test_the_item_list_of_a_shop_is_read_without_rounded_numbers(tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_bytes(_TMALL.encode("gb18030"))
    _, (first, second) = _read(file)
    assert first.said["platform_id"] == "612345678901"
    assert (first.said["item_number"], first.said["price"]) == ("X1", 5_990)
    assert first.said["specifications"] == (
        Specification("系列", "水润"),
        Specification("规格", "100ml"),
    )
    assert "platform_id" not in second.said
    assert _kinds(second.remarks) == [NumberLost]


def test_a_handbook_gives_variants_specifications_and_selling_points(tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text(_HANDBOOK, encoding="utf-8")
    _, (row,) = _read(file)
    assert [sku["size"] for sku in row.skus] == ["S", "M", "L"]
    assert row.said["selling_points"] == (SellingPoint("免烫"), SellingPoint("透气"))
    assert Specification("功能", "吸汗") in row.said["specifications"]


def test_two_lists_of_a_row_are_not_multiplied(tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text("货号,品名,颜色,尺码\nA1,裙,黑、白,S/M/L\n", encoding="utf-8")
    _, (row,) = _read(file)
    assert row.skus == ()
    assert [each.name for each in row.said["specifications"]] == ["颜色", "尺码"]


def test_a_pack_tells_the_variants_that_have_a_name_or_a_code(tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_bytes(_PACK.encode("utf-16"))
    _, (row,) = _read(file)
    assert (row.said["title"], row.said["price"]) == ("夏季T恤", 5_900)
    assert row.skus == (
        {"code": "T1-M", "colour": "雾霾蓝", "size": "M", "price": 5_900, "stock": 10},
        {"colour": "酒红", "price": 6_900, "stock": 20},
    )
    assert _kinds(row.remarks) == [VariantsUnreadable, PictureMissing]


def test_pictures_of_a_pack_lie_in_the_folder_of_its_name(tmp_path: Path) -> None:
    file, picture = tmp_path / "in.csv", tmp_path / "in/abc123.tbi"
    file.write_bytes(_PACK.encode("utf-16"))
    picture.parent.mkdir()
    picture.write_bytes(b"x")
    _, (row,) = _read(file)
    assert row.files == (str(picture),)


def test_a_row_that_names_nothing_belongs_to_the_product_above(tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text("货号,品名,颜色,价格\nA1,裙,黑,9\n,,白,8-9\n", encoding="utf-8")
    _, (_, below) = _read(file)
    assert below.said["item_number"] == "A1"
    assert below.skus == ({"colour": "白"},)
    assert _kinds(below.remarks) == [PriceUnclear]


def test_what_was_paid_for_a_product_is_not_taken(tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text("货号,品名,成本价\nA1,裙,20\n", encoding="utf-8")
    source, (row,) = _read(file)
    assert source.columns == ("item_number", "title", "")
    assert row.said == {"item_number": "A1", "title": "裙"}


def test_columns_may_be_given_another_meaning(tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text("码,名,绣花\nA1,裙,手工\n", encoding="utf-8")
    columns = ("item_number", "title", "specification")
    _, (row,) = _read(file, Source("product_table", heading=1, columns=columns))
    assert row.said["specifications"] == (Specification("绣花", "手工"),)


def test_a_selling_point_is_read_as_what_leads_to_what(tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text(_HANDBOOK.replace("免烫；透气", "免烫 → 省时->不求人；透气"), "utf-8")
    _, (row,) = _read(file)
    points = SellingPoint("免烫", "省时", "不求人"), SellingPoint("透气")
    assert row.said["selling_points"] == points
