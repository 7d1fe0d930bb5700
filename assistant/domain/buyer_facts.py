"""What phrases can say of the buyer in chat and the order in hand, under the names of variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.customers import LEVEL, PREFERENCE, is_masked
from assistant.domain.money import in_yuan
from assistant.domain.person import figure_of

if TYPE_CHECKING:
    from assistant.domain.buyer import Buyer
    from assistant.domain.claims import Claim
    from assistant.domain.customers import Birthday, Customer
    from assistant.domain.orders import Order

_FIGURES = {"身高": "height", "体重": "weight", "脚长": "foot"}
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_TENS, _ONES = ("初", "十", "廿", "三"), "十一二三四五六七八九"


def facts_of(claim: Claim, known: Buyer) -> dict[str, str]:
    """Return what is known by name; what is unknown is absent. A masked name is no name."""
    found = {
        "昵称": "" if is_masked(claim.nickname) else claim.nickname,
        "肤质": known.skin,
        "尺码": known.size,
        "订单号": claim.order,
        "快递单号": claim.parcel,
    }
    given = known.person.given
    found |= {name: figure_of(known.person, key) for name, key in _FIGURES.items() if key in given}
    if claim.customer is not None:
        found |= _of_card(claim.customer)
        found["上次商品"] = _last_bought(claim)
    if (order := claim.order_known) is not None:
        found |= _of_order(order)
    return {name: value for name, value in found.items() if value}


def birthday_words(birthday: Birthday) -> str:
    """Return a day of the year as buyers say it: 10月15日, 农历八月廿三."""
    if not birthday.lunar:
        return f"{birthday.month}月{birthday.day}日"
    tens, ones = divmod(birthday.day, 10)
    day = {10: "初十", 20: "二十", 30: "三十"}.get(birthday.day, _TENS[tens] + _ONES[ones])
    leap = "闰" if birthday.leap else ""
    return f"农历{leap}{_MONTHS[birthday.month - 1]}月{day}"


def _of_card(customer: Customer) -> dict[str, str]:
    groups = {"会员等级": LEVEL, "偏好": PREFERENCE}
    words = {
        name: "、".join(tag.text for tag in customer.tags if tag.group == group)
        for name, group in groups.items()
    }
    return words | {"生日": birthday_words(customer.birthday) if customer.birthday else ""}


def _of_order(order: Order) -> dict[str, str]:
    unpaid = order.amount is not None and order.state == "unpaid"
    count = sum(item.count for item in order.items)
    return {
        "数量": str(count) if count else "",
        "应付": in_yuan(order.amount) if unpaid and order.amount is not None else "",
    }


def _last_bought(claim: Claim) -> str:
    """Return what was bought last, before the order in hand where there was something before."""
    earlier = [each for each in claim.orders if each.items and each.state != "closed"]
    earlier.sort(key=lambda each: each.number == claim.order)
    return earlier[0].items[0].title if earlier else ""
