"""The workbook in which customers and their orders leave and come back: its sheets and cells.

The first sheet has a row for each customer, the second one for each item of an order. Phone numbers
and addresses stay where they are encrypted.
"""

from collections.abc import Iterator, Mapping

from assistant.domain.birthday_words import birthday_text
from assistant.domain.customer_rows import STATE_NAMES, measure_cell, tag_cell
from assistant.domain.customers import TAOBAO, Customer
from assistant.domain.orders import Order, OrderItem
from assistant.domain.person import FITS, MEASURES
from assistant.domain.product_rows import moment_text, money_text

CUSTOMERS, ORDERS = "客户", "订单"
_UID, _NAME, _PLATFORM, _TAOBAO, _YES = "编号", "昵称", "平台", "淘宝", "是"

#: Heading → field that is yes or nothing; heading → moment.
_ANSWERS = {
    "同意生日祝福": "remind",
    "不收消息": "refuses",
    "售后处理中": "open_case",
    "长期保留": "keep",
}
_MOMENTS = {"首次联系": "first_contact", "最近联系": "last_contact"}


def headings() -> list[str]:
    """Return the headings of customers."""
    consent, *answers = _ANSWERS
    return [
        *(_UID, _NAME, _PLATFORM, "标签", "生日", consent, *MEASURES.values()),
        *("穿着偏好", "过敏与禁忌", "备注", *_MOMENTS, *answers, "不要的关怀"),
    ]


def order_headings() -> list[str]:
    """Return the headings of orders."""
    return [
        *(_UID, _NAME, _PLATFORM, "订单编号", "下单时间", "付款时间", "收货时间", "实付金额"),
        *("订单状态", "宝贝标题", "货号", "规格", "数量", "类目"),
    ]


def cells(customer: Customer, groups: Mapping[str, str]) -> dict[str, str]:
    """Return the cells of a customer by their headings; ``groups`` says what each key is called."""
    said = {
        _UID: customer.uid,
        _NAME: "\n".join(each.name for each in customer.names),
        _PLATFORM: "\n".join(_platform(each.platform) for each in customer.names),
        "标签": "\n".join(
            tag_cell(groups.get(each.group, each.group), each) for each in customer.tags
        ),
        "生日": birthday_text(customer.birthday) if customer.birthday else "",
        "穿着偏好": FITS.get(customer.person.fit, ""),
        "过敏与禁忌": customer.allergies,
        "备注": customer.notes,
        "不要的关怀": "\n".join(customer.declined),
    }
    said |= {name: measure_cell(customer.person, each) for each, name in MEASURES.items()}
    said |= {name: _YES for name, each in _ANSWERS.items() if getattr(customer, each)}
    said |= {name: moment_text(getattr(customer, each)) for name, each in _MOMENTS.items()}
    return {name: text for name, text in said.items() if text}


def order_cells(customer: Customer, order: Order) -> Iterator[dict[str, str]]:
    """Yield the cells of an order: a row for each of its items, or one."""
    said = {
        _UID: customer.uid,
        _NAME: customer.nickname,
        _PLATFORM: _platform(order.platform),
        "订单编号": order.number,
        "下单时间": moment_text(order.ordered_at),
        "付款时间": moment_text(order.paid_at),
        "收货时间": moment_text(order.arrived_at),
        "实付金额": money_text(order.amount),
        "订单状态": STATE_NAMES.get(order.state, ""),
    }
    for item in order.items or (None,):
        row = {**said, **(_item(item) if item is not None else {})}
        yield {name: text for name, text in row.items() if text}


def _item(item: OrderItem) -> dict[str, str]:
    return {
        "宝贝标题": item.title,
        "货号": item.item_number,
        "规格": item.sku,
        "数量": str(item.count),
        "类目": item.category,
    }


def _platform(name: str) -> str:
    return _TAOBAO if name == TAOBAO else name
