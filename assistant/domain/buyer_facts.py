"""What phrases can say of the buyer in chat and the order in hand, under the names of variables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.customers import LEVEL, PREFERENCE, is_masked
from assistant.domain.money import in_yuan
from assistant.domain.person import figure_of

if TYPE_CHECKING:
    from assistant.domain.buyer import Buyer
    from assistant.domain.claims import Claim
    from assistant.domain.customers import Customer
    from assistant.domain.orders import Order

_FIGURES = {"身高": "height", "体重": "weight", "脚长": "foot"}


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


def _of_card(customer: Customer) -> dict[str, str]:
    from assistant.domain.birthday_words import birthday_said

    groups = {"会员等级": LEVEL, "偏好": PREFERENCE}
    words = {
        name: "、".join(tag.text for tag in customer.tags if tag.group == group)
        for name, group in groups.items()
    }
    return words | {"生日": birthday_said(customer.birthday) if customer.birthday else ""}


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
