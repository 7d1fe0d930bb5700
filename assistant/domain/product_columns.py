"""Tables of products that others write: what their columns mean, by their headings.

Our own workbook has sheets and headings of its own (``product_sheets``).
"""

from collections.abc import Mapping, Sequence

from assistant.domain.tables import heading

#: Formats that are tables of products. ``product_sheet`` is our own workbook, ``product_table`` any
#: table that nobody knows.
PRODUCT_TABLES = ("product_sheet", "tmall_items", "taobao_pack", "handbook", "product_table")

#: What a row may know a product by; a table without any of them cannot be read.
KEYS = ("title", "item_number", "platform_id", "barcode", "sku_code", "sku_barcode")

#: Fields of a draft that are a text of their own.
TEXTS = (
    *("title", "item_number", "brand", "category", "platform", "platform_id", "link", "barcode"),
    *("shelf_life", "batch", "care", "installation", "authenticity", "source", "warranty"),
    *("delivery", "return_note", "notes", "seen_at"),
)
#: Fields of a draft, or of its suitability, that are several short texts.
LISTS = ("aliases", "scenes")
SUITABLE_LISTS = ("skin_suited", "skin_unsuited", "uses", "unsuited", "contains")
#: What says something of one variant.
OF_SKU = ("sku_code", "colour", "size", "stock", "sku_barcode")

#: What a column may mean; "specification" is one that is called like the column. The last two are
#: Taobao's way to write variants, and what their numbers are called.
PRODUCT_MEANINGS = (
    *TEXTS[:8],
    *("price", *OF_SKU, "on_sale", "aliases", "specification", "selling_points", "picture"),
    *TEXTS[8:14],
    *("scenes", *SUITABLE_LISTS, "ages", "no_reason_return", *TEXTS[14:]),
    *("taobao_skus", "taobao_names"),
)
#: Meanings that several columns may share.
SHARED = ("specification", "selling_points", "picture", "taobao_names")

#: What headings mean, as ``tables.heading`` gives them; English ones are those of 淘宝助理. Of two
#: columns with one meaning the one named earlier is taken.
PRODUCT_HEADINGS: Mapping[str, Sequence[str]] = {
    "title": (
        *("商品标题", "宝贝标题", "商品名称", "宝贝名称", "产品名称", "品名", "商品名", "标题"),
        *("名称", "title"),
    ),
    "item_number": (
        *("货号", "款号", "商品货号", "商品编码", "宝贝编码", "产品编号", "款式编码", "outer_id"),
    ),
    "sku_code": ("规格编码", "sku编码", "sku商家编码", "规格商家编码", "sku货号", "skuid", "sku"),
    "platform_id": (
        *("商品id", "宝贝id", "商品数字id", "数字id", "平台商品id", "itemid", "num_id", "num_iid"),
    ),
    "brand": ("品牌", "品牌名称", "商品品牌"),
    "category": ("类目", "商品类目", "商品分类", "产品类别", "类别", "品类", "分类"),
    "platform": ("平台", "所属平台"),
    "link": ("链接", "商品链接", "宝贝链接", "商品地址", "网址"),
    "sku_barcode": ("规格条形码", "规格条码", "sku条形码", "sku条码", "sku_barcode"),
    "barcode": ("条形码", "条码", "商品条形码", "商品条码", "69码", "barcode"),
    "price": (
        *("售价", "销售价", "商品价格", "宝贝价格", "一口价", "sku价格", "价格", "单价", "price"),
    ),
    "colour": ("颜色", "颜色分类", "颜色名称"),
    "size": ("尺码", "尺码规格"),
    "stock": (
        *("库存", "库存数量", "可售库存", "可用库存", "商品库存", "宝贝数量", "sku库存", "num"),
    ),
    "on_sale": ("是否在售", "在售", "商品状态", "上架状态", "销售状态", "状态"),
    "aliases": ("别名", "简称", "俗称"),
    "selling_points": ("卖点", "商品卖点", "宝贝卖点", "subtitle"),
    "picture": ("图片", "图片名", "主图", "商品图片", "picture"),
    "shelf_life": ("保质期",),
    "batch": ("批次", "批号", "生产批号"),
    "care": ("洗涤保养", "洗护说明", "保养", "洗涤说明"),
    "installation": ("安装说明", "安装"),
    "authenticity": ("真伪辨别", "真伪鉴别", "防伪"),
    "source": ("货源", "货物来源", "进货渠道"),
    "scenes": ("使用场景", "适用场景", "场景"),
    "skin_suited": ("适合肤质", "适用肤质"),
    "skin_unsuited": ("不适合肤质",),
    "uses": ("适用用途", "用途"),
    "ages": ("适用年龄",),
    "unsuited": ("不适用人群", "不适合人群"),
    "contains": ("含有成分", "致敏物质", "过敏原"),
    "no_reason_return": ("七天无理由", "7天无理由", "七天无理由退货"),
    "warranty": ("质保", "保修", "售后保障"),
    "delivery": ("发货说明", "发货时间", "物流说明"),
    "notes": ("备注",),
    "taobao_skus": ("skuprops", "销售属性组合"),
    "taobao_names": ("propalias", "销售属性别名"),
}
#: Headings that are specifications by their own name. Others are left out until somebody says what
#: they are: a table of goods has columns, such as what was paid for them, that no buyer may see.
SPECIFICATIONS = frozenset(
    ("材质", "面料", "里料", "成分", "材质成分", "面料成分", "型号", "功能", "功效", "系列", "规格")
    + ("产地", "净含量", "季节", "适用季节", "风格", "版型", "厚薄", "厚度", "弹性", "图案")
    + ("领型", "袖长", "裙长", "衣长", "裤长", "适用人群", "适用性别", "重量", "功率", "容量")
    + ("电压", "能效等级", "配料", "储存方法", "鞋底材质", "鞋面材质", "跟高", "闭合方式")
)
#: Headings that only tables of products have: one of them tells such a table from one of phrases.
_TELLING = frozenset(
    name
    for meaning in ("item_number", "sku_code", "platform_id", "barcode", "sku_barcode", "price")
    for name in PRODUCT_HEADINGS[meaning]
) | {"商品标题", "宝贝标题", "商品名称", "宝贝名称", "产品名称", "品名", "库存"}


def product_meanings(headings: Sequence[str]) -> tuple[str, ...]:
    """Return what the headings of a table of products mean, column by column; "" for nothing."""
    plain = [heading(each) for each in headings]
    found = ["specification" if name in SPECIFICATIONS else "" for name in plain]
    for meaning, names in PRODUCT_HEADINGS.items():
        for name in names:
            if name in plain:
                found[plain.index(name)] = meaning
                plain[plain.index(name)] = ""
                break
    # 商家编码 is a product's in one program and a variant's in the next; an item number decides.
    if "商家编码" in plain:
        left = "sku_code" if "item_number" in found else "item_number"
        if left not in found:
            found[plain.index("商家编码")] = left
    if "input_custom_cpv" in plain:
        found[plain.index("input_custom_cpv")] = "taobao_names"
    return tuple(found)


def about_products(headings: Sequence[str]) -> int:
    """Return how many headings of a row say something of products; 0 where none tells for sure."""
    if not any(heading(each) in _TELLING for each in headings):
        return 0
    found = product_meanings(headings)
    return sum(map(bool, found)) if any(each in KEYS for each in found) else 0


def format_of(headings: Sequence[str]) -> str:
    """Return which format of PRODUCT_TABLES has such headings."""
    plain = {heading(each) for each in headings}
    known = (
        ("product_sheet", {"编号", "货号", "标题", "类目", "平台商品id"}),
        ("taobao_pack", {"title", "cid", "outer_id"}),
        ("tmall_items", {"商品id", "商品名称"}),
        ("handbook", {"品名", "货号"}),
    )
    return next((name for name, wanted in known if wanted <= plain), "product_table")
