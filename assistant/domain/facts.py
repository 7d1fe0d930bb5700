"""What phrases can say of the moment: the names of variables, and the values known right now.

What is the buyer's and the order's of it comes from ``buyer_facts``. Product and offer are named
here already, so that phrases can be written with them; as long as nothing fills them they show as
gaps.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from assistant.domain.shops import FIRST_AGENT, FIRST_SHOP, SHOP_FACTS, Agent, RuleValue, Shop
from assistant.domain.values import value

CLIPBOARD = "剪贴板"
RULE_PREFIX = "规则."

#: From which hour on one greets how.
_GREETINGS = ((5, "早上好"), (9, "上午好"), (11, "中午好"), (13, "下午好"), (18, "晚上好"))
_WEEKDAYS = "一二三四五六日"


@value
class Variable:
    """A name phrases may use. ``group`` and ``gloss`` are English source words for the menu."""

    name: str
    group: str
    gloss: str


_GROUPS: dict[str, dict[str, str]] = {
    "buyer": {
        "昵称": "nickname",
        "身高": "height",
        "体重": "weight",
        "脚长": "foot length",
        "肤质": "skin type",
        "生日": "birthday",
        "会员等级": "member level",
        "偏好": "preference",
        "上次商品": "product bought last time",
    },
    "order": {
        "订单号": "order number",
        "数量": "quantity",
        "应付": "amount to pay",
        "应发货时间": "to be shipped by",
        "快递单号": "tracking number",
        "签收时间": "signed for at",
        "订单关闭时间": "order closes at",
    },
    "product": {
        "商品": "product",
        "货号": "item number",
        "规格": "SKU",
        "尺码": "size",
        "备选": "second size",
        "型号": "model",
        "价格": "price",
        "到手价": "price after discounts",
        "库存": "stock",
        "补货日期": "restocked on",
        "卖点": "selling point",
        "卖点.特性": "feature",
        "卖点.优势": "advantage",
        "卖点.利益": "benefit",
        "材质": "material",
        "成分": "ingredients",
        "工艺": "workmanship",
        "尺寸": "dimensions",
        "参数": "specification",
        "用法": "use",
        "洗涤": "washing",
        "保养": "care",
        "储存": "storage",
        "生产日期": "produced on",
        "保质期": "shelf life",
        "保修期": "warranty",
        "适用人群": "suited for",
        "包装": "packing",
        "搭配商品": "goes with",
        "替代商品": "substitute",
    },
    "offer": {
        "活动名": "event",
        "活动开始": "event starts",
        "活动结束": "event ends",
        "优惠": "discount",
        "门槛": "minimum to spend",
        "满减": "reduction",
        "券面额": "voucher amount",
        "券门槛": "voucher minimum",
        "券有效期": "voucher valid until",
        "赠品": "gift",
        "定金": "deposit",
        "抵扣": "deposit counts as",
        "尾款开始": "balance due from",
        "尾款结束": "balance due until",
        "价保期": "price protection",
    },
    "service": {
        "补偿额": "compensation",
        "补发时限": "resent within",
        "退款到账": "refund arrives",
        "抬头": "invoice title",
    },
    "shop": dict(
        zip(
            SHOP_FACTS,
            (
                *("shop name", "courier", "shipping time", "return address", "office hours"),
                *("7-day returns", "return freight cover", "fourfold for fakes", "invoice kinds"),
                *("installation", "remote areas", "guarantee labels"),
            ),
            strict=True,
        )
    ),
    "agent": {"客服": "agent"},
    "clock": {
        "今天": "today",
        "明天": "tomorrow",
        "星期": "weekday",
        "现在": "time",
        "问候": "greeting",
    },
    "clipboard": {CLIPBOARD: "clipboard"},
}

#: Every variable with a fixed name, grouped for the menu; rule values come after them.
VARIABLES: tuple[Variable, ...] = tuple(
    Variable(name, group, gloss)
    for group, names in _GROUPS.items()
    for name, gloss in names.items()
)

#: Names whose value is one buyer's or one order's, and must never reach the next buyer.
OF_ONE_BUYER: frozenset[str] = frozenset(
    (
        *_GROUPS["buyer"],
        *_GROUPS["order"],
        "尺码",
        "备选",
        "抬头",
        "税号",
        "摘要",
        "文字",
        "配件号",
        "凭证",
        *("姓名", "收件人", "收货人", "联系人", "电话", "手机", "手机号", "联系方式", "微信"),
        *("地址", "收货地址", "身份证", "身份证号"),
    )
)


def known_names(rules: Iterable[RuleValue]) -> frozenset[str]:
    """Return every name that something fills, now or later."""
    names = {each.name for each in VARIABLES}
    for rule in rules:
        names |= {rule.name, RULE_PREFIX + rule.name}
    return frozenset(names)


def gather(
    agent: Agent,
    shop: Shop,
    rules: Iterable[RuleValue],
    now: datetime,
    clipboard: str | None = None,
) -> dict[str, str]:
    """Return what is known, by name. ``now`` is local; what is unknown is absent.

    A rule value that somebody has confirmed also answers to its bare name, after everything that
    is nearer to the buyer.
    """
    facts = {name: value for name, value in shop.facts.items() if value.strip()}
    facts |= of_clock(now)
    # Until somebody gives a name, what stands in its place is no name to greet buyers with.
    for name, given, first in (
        (SHOP_FACTS[0], shop.name, FIRST_SHOP),
        ("客服", agent.name, FIRST_AGENT),
    ):
        if given != first:
            facts[name] = given
    if clipboard is not None:
        facts[CLIPBOARD] = clipboard
    for rule in rules:
        if rule.checked_on is not None and rule.value.strip():
            text = rule.value if rule.value.endswith(rule.unit) else rule.value + rule.unit
            facts[RULE_PREFIX + rule.name] = text
            facts.setdefault(rule.name, text)
    return facts


def of_clock(now: datetime) -> dict[str, str]:
    """Return what the clock says, as agents write it."""
    tomorrow = now + timedelta(days=1)
    return {
        "今天": f"{now.month}月{now.day}日",
        "明天": f"{tomorrow.month}月{tomorrow.day}日",
        "星期": f"星期{_WEEKDAYS[now.weekday()]}",
        "现在": f"{now:%H:%M}",
        "问候": greeting(now.hour),
    }


def greeting(hour: int) -> str:
    """Return how one greets at that hour; before five it is still evening."""
    return next((words for start, words in reversed(_GREETINGS) if hour >= start), "晚上好")
