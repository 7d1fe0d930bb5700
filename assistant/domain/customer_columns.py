"""Tables of customers and of orders: what their columns mean, by their headings.

Phone numbers and addresses have no meaning here: no import takes them.
"""

from collections.abc import Mapping, Sequence

from assistant.domain.customers import LEVEL, PREFERENCE, SIZE, SKIN, TAOBAO
from assistant.domain.tables import heading

#: Formats that are tables of customers or of their orders: our own, what Taobao and Tmall export of
#: orders (one a row, or one item of it a row), and any other.
CUSTOMER_TABLES = ("customer_sheet", "order_list", "order_items", "customer_table")

#: What a row may know a customer or an order by; a table without any of them cannot be read.
CUSTOMER_KEYS = ("nickname", "order_number")

#: What a column may mean of a customer. ``tag`` is a tag of the group that is called like the
#: column, ``tags`` are several, each with its group (``组:值``).
OF_CUSTOMER = (
    *("nickname", "platform", "tags", "tag", "birthday", "remind", "height", "weight"),
    *("bust", "waist", "hip", "foot", "fit", "allergies", "notes", "first_contact"),
    *("last_contact", "refuses", "open_case", "keep", "declined", "uid"),
)
#: What a column may mean of an order.
OF_ORDER = (
    *("order_number", "ordered_at", "paid_at", "arrived_at", "amount", "state", "item_title"),
    *("item_number", "sku", "item_count", "item_kinds", "category"),
)
CUSTOMER_MEANINGS = (*OF_CUSTOMER, *OF_ORDER)
#: Meanings that several columns may share.
CUSTOMERS_SHARED = ("tag", "tags", "notes", "nickname")

#: Heading → the kind of tag group that it is called by, whatever the shop calls that group.
KIND_HEADINGS: Mapping[str, str] = {
    "尺码": SIZE,
    "常穿尺码": SIZE,
    "肤质": SKIN,
    "皮肤类型": SKIN,
    "偏好": PREFERENCE,
    "喜好": PREFERENCE,
    "会员等级": LEVEL,
    "会员级别": LEVEL,
    "客户等级": LEVEL,
    "等级": LEVEL,
}

#: What headings mean, as ``tables.heading`` gives them. Of two columns with one meaning the one
#: named earlier is taken.
CUSTOMER_HEADINGS: Mapping[str, Sequence[str]] = {
    "nickname": (
        *("昵称", "买家会员名", "会员名", "买家昵称", "会员昵称", "客户昵称", "淘宝昵称", "旺旺"),
        *(
            "旺旺号",
            "旺旺昵称",
            "旺旺id",
            "淘宝id",
            "淘宝账号",
            "淘宝会员名",
            "买家旺旺",
            "买家会员名称",
        ),
        *("买家会员昵称", "下单帐号", "买家id", "客户id", "会员id", "nick", "buyer_nick"),
    ),
    "platform": ("平台", "所属平台", "来源平台"),
    "tags": ("标签", "客户标签", "会员标签", "买家标签"),
    "birthday": ("生日", "出生日期", "会员生日", "买家生日", "客户生日", "birthday"),
    "remind": ("同意生日祝福",),
    "height": ("身高", "身高(cm)", "身高cm"),
    "weight": ("体重", "体重(斤)", "体重(kg)", "体重kg", "体重斤", "体重(公斤)"),
    "bust": ("胸围", "胸围(cm)"),
    "waist": ("腰围", "腰围(cm)"),
    "hip": ("臀围", "臀围(cm)"),
    "foot": ("脚长", "脚长(cm)"),
    "fit": ("穿着偏好",),
    "allergies": ("过敏与禁忌", "过敏", "过敏史", "禁忌"),
    "notes": ("备注", "客户备注", "会员备注", "说明"),
    "first_contact": ("首次联系", "首次联系时间"),
    "last_contact": ("最近联系", "最近联系时间"),
    "refuses": ("不收消息",),
    "open_case": ("售后处理中",),
    "keep": ("长期保留",),
    "declined": ("不要的关怀",),
    "uid": ("编号",),
    "order_number": ("订单编号", "主订单编号", "订单号", "订单id", "线上订单号"),
    "ordered_at": ("订单创建时间", "下单时间", "订单提交时间", "订单成交时间", "拍下时间"),
    "paid_at": ("订单付款时间", "付款时间", "付款确认时间"),
    "arrived_at": ("确认收货时间", "收货时间", "签收时间", "订单完成时间"),
    "amount": (
        *("买家实际支付金额", "买家实付金额", "用户实付金额(元)", "实付金额", "实付款", "订单金额"),
        *("总金额",),
    ),
    "state": ("订单状态", "交易状态"),
    "item_title": ("宝贝标题", "商品标题", "商品名称", "选购商品", "商品", "标题"),
    "item_number": ("商家编码", "货号", "外部系统编号", "商品编码", "商品id"),
    "sku": ("商品属性", "商品规格", "规格"),
    "item_count": ("购买数量", "宝贝总数量", "商品数量", "商品数量(件)", "订购数量", "数量"),
    "item_kinds": ("宝贝种类",),
    "category": ("类目",),
}
#: Headings that are tags of a group of that name; others are left out until somebody says so.
_TAG_HEADINGS = frozenset(KIND_HEADINGS)
#: Headings that only tables of customers, or of orders, have.
_TELLING = frozenset(CUSTOMER_HEADINGS["nickname"]) | frozenset(CUSTOMER_HEADINGS["order_number"])
#: What a table of orders has besides the number of each.
_OF_LISTS = frozenset(
    ("买家应付邮费", "买家会员名", "订单状态", "订单创建时间", "下单时间", "订单成交时间")
)
#: By this each item of an order has a row.
_ITEM = "子订单编号"
#: Whose nicknames stand in a table, by a heading that only one platform writes.
_PLATFORMS: Mapping[str, str] = {"下单帐号": "京东"}


def customer_meanings(headings: Sequence[str]) -> tuple[str, ...]:
    """Return what the headings of such a table mean, column by column; "" for nothing.

    Of a table without orders what would be said of orders means nothing.
    """
    plain = [heading(each) for each in headings]
    found = ["tag" if group_of(each)[0] in _TAG_HEADINGS else "" for each in headings]
    orders = not {*plain}.isdisjoint(CUSTOMER_HEADINGS["order_number"])
    for meaning in OF_ORDER if orders else ():
        _name(meaning, plain, found)
    for meaning in ("nickname", "platform", "uid") if orders else OF_CUSTOMER:
        _name(meaning, plain, found)
    # What is said of an item is no tag of the buyer, and its price not that of the order.
    left_out = {"tag", "amount"} if _ITEM in plain else {"tag"} if orders else set[str]()
    return tuple("" if each in left_out else each for each in found)


def group_of(title: str) -> tuple[str, str]:
    """Return the group that a column is called by, and the garment: 尺码（连衣裙）."""
    plain = heading(title)
    name, bracket, rest = plain.partition("(")
    if bracket and rest.endswith(")") and name in _TAG_HEADINGS:
        return name, rest[:-1]
    return plain, ""


def platform_of(headings: Sequence[str]) -> str:
    """Return whose nicknames stand in a table that does not say it row by row."""
    return next((name for each in headings if (name := _PLATFORMS.get(heading(each)))), TAOBAO)


def about_customers(headings: Sequence[str]) -> int:
    """Return how many headings of a row say something of customers or orders.

    It is 0 where none tells for sure: a number of an order alone does not, for others count so.
    """
    plain = {heading(each) for each in headings}
    if plain.isdisjoint(_TELLING) or (plain <= _TELLING and len(plain) > 1):
        return 0
    if plain.isdisjoint(CUSTOMER_HEADINGS["nickname"]) and not is_order_table(headings):
        return 0
    found = sum(map(bool, customer_meanings(headings)))
    # A table of orders names goods and prices, too: the number of an order decides.
    return found + len(plain) if is_order_table(headings) else found


def is_order_table(headings: Sequence[str]) -> bool:
    """Say whether there are numbers of orders, and what only orders have."""
    plain = {heading(each) for each in headings}
    if {_ITEM, "主订单编号"} <= plain:
        return True
    return not plain.isdisjoint(CUSTOMER_HEADINGS["order_number"]) and not plain.isdisjoint(
        _OF_LISTS
    )


def customer_format_of(headings: Sequence[str]) -> str:
    """Return which format of CUSTOMER_TABLES has such headings."""
    plain = {heading(each) for each in headings}
    if {"编号", "昵称", "平台"} <= plain:
        return "customer_sheet"
    if _ITEM in plain or {"购买数量", "商品属性"} <= plain:
        return "order_items"
    return "order_list" if is_order_table(headings) else "customer_table"


def _name(meaning: str, plain: list[str], found: list[str]) -> None:
    for name in CUSTOMER_HEADINGS.get(meaning, ()):
        if name in plain:
            at = plain.index(name)
            if not found[at]:
                found[at] = meaning
                return
