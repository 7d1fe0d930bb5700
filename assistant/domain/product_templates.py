"""Empty tables to be filled with products, and an example of what belongs into each column."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

from assistant.domain import chart_sheets, product_sheets
from assistant.domain.product_sheets import CHARTS, ENTRIES, NUMBER, PRODUCTS, SKUS, UID
from assistant.domain.products import (
    Answer,
    Product,
    ProductId,
    Proof,
    Relation,
    SellingPoint,
    Sku,
    Specification,
    Suitability,
)
from assistant.domain.size_charts import SizeChart, SizeRow

#: The columns of the simple table, a row for each variant; further ones may be added.
TABLE = (
    *("货号", "标题", "别名", "品牌", "类目", "平台商品ID", "链接", "条形码", "规格编码", "颜色"),
    *("尺码", "价格", "库存", "规格条形码", "材质", "产地", "适用季节", "卖点", "使用场景"),
    *("适合肤质", "不适合肤质", "保质期", "洗涤保养", "七天无理由", "质保", "发货说明"),
    *("图片", "在售", "备注"),
)

#: The sheet of examples, and its columns: sheet, column, example.
EXAMPLES = "示例"
EXAMPLE_HEADINGS = ("表", "列", "填写示例")

_EXAMPLE = Product(
    id=ProductId(0),
    uid="",
    updated_at=datetime(2026, 1, 1, tzinfo=UTC),
    title="修身长袖连衣裙",
    item_number="A2031",
    aliases=("小黑裙", "通勤裙"),
    brand="小鹿",
    category="女装 / 连衣裙",
    platform="淘宝",
    platform_id="612345678901",
    barcode="6901234567892",
    price=12_900,
    priced_at=datetime(2026, 1, 1, 1, tzinfo=UTC),
    stocked_at=datetime(2026, 1, 1, 1, tzinfo=UTC),
    skus=(Sku(code="A2031-M", colour="藏青", size="M", price=12_900, stock=37),),
    specifications=(Specification("面料", "95% 棉", group="主体"),),
    selling_points=(SellingPoint("长绒棉", "透气", "夏天穿着不闷"),),
    chart=SizeChart(
        measures=("胸围", "衣长"),
        rows=(SizeRow("M", ("88", "110")), SizeRow("L", ("92", "112"))),
        notes="手工测量，误差 1-3 cm",
    ),
    suitability=Suitability(
        skin_suited=("敏感肌",),
        skin_unsuited=("油性",),
        ages="18-35 岁",
        uses=("日常",),
        unsuited=("孕妇",),
        contains=("酒精",),
    ),
    shelf_life="3 年",
    batch="20260101",
    care="30℃ 以下水温手洗",
    installation="免安装",
    authenticity="吊牌扫码可查",
    source="自有工厂",
    scenes=("通勤", "送礼"),
    proofs=(Proof("同款", "授权书编号 001", date(2027, 1, 1)),),
    no_reason_return=True,
    return_note="下单页勾选确认",
    warranty="一年",
    delivery="48 小时内发货",
    answers=(Answer(("起球吗", "会起球吗"), "正常穿着不易起球"),),
    relations=(Relation("goes_with", "B5510", "同色系"),),
    notes="夏季主推",
    seen_at="某平台",
    seen_on=date(2026, 1, 1),
)


def headings(width: int) -> dict[str, list[str]]:
    """Return the headings of each sheet, with so many columns for the figures of size charts."""
    further = {sheet: product_sheets.entry_headings(sheet) for sheet in (SKUS, *ENTRIES)}
    charts = [UID, NUMBER, *chart_sheets.headings(width)]
    return {PRODUCTS: product_sheets.headings(), **further, CHARTS: charts}


def rows_of(product: Product, shop: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the rows of a product, each with the sheet that it belongs to."""
    yield PRODUCTS, product_sheets.cells(product, shop)
    for sheet in (SKUS, *ENTRIES):
        for entry in product_sheets.entries(sheet, product):
            yield sheet, entry
    if product.chart is not None:
        key = {UID: product.uid, NUMBER: product.item_number}
        for row in chart_sheets.rows_of(product.chart, key):
            yield CHARTS, row


def examples(sheets: Mapping[str, Sequence[str]]) -> Iterator[dict[str, str]]:
    """Yield the rows of the sheet of examples: one for each column that may be filled."""
    found: dict[str, list[Mapping[str, str]]] = {}
    for sheet, cells in rows_of(_EXAMPLE, shop="小鹿旗舰店"):
        found.setdefault(sheet, []).append(cells)
    for sheet, columns in sheets.items():
        for column in columns:
            said = [each[column] for each in found.get(sheet, []) if each.get(column)]
            if said:
                yield dict(zip(EXAMPLE_HEADINGS, (sheet, column, " ↓ ".join(said)), strict=True))
