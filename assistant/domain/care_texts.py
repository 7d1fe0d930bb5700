"""What a phrase of care says: its variables filled from the rule, the occasion and the customer."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from assistant.domain.care_queue import CareLine
from assistant.domain.customers import LEVEL, SIZE, SKIN, Customer

#: What the end of a promise is called in phrases.
_ENDS = ("券有效期", "活动结束")

#: Kinds of tags that phrases have a variable for.
_TAGS: Mapping[str, str] = MappingProxyType({SIZE: "尺码", SKIN: "肤质", LEVEL: "会员等级"})


def texts_of(line: CareLine, today: date) -> dict[str, str]:
    """Return the variables of a line's phrase by name; what is not known is absent.

    ``today`` is the day on which it is said.
    """
    occasion, rule = line.occasion, line.rule
    found = _of_customer(line.customer)
    found |= {"上次商品": occasion.product, "商品": occasion.product, "订单号": occasion.order}
    if occasion.level:
        found |= {"等级": occasion.level, "会员等级": occasion.level}
    if rule.checked_on is not None:
        found |= {each.name: each.text for each in rule.texts}
        if rule.valid_days:
            end = today + timedelta(days=rule.valid_days)
            found |= dict.fromkeys(_ENDS, f"{end.month}月{end.day}日")
    return {name: text for name, text in found.items() if text}


def _of_customer(customer: Customer) -> dict[str, str]:
    found = {"昵称": customer.nickname}
    for tag in customer.tags:
        if tag.group in _TAGS and not tag.about:
            found.setdefault(_TAGS[tag.group], tag.text)
    return found
