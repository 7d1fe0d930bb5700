"""What a phrase of care says: its variables filled from the rule, the occasion and the customer."""

from datetime import date, timedelta

from assistant.domain.buyer import on_card
from assistant.domain.buyer_facts import facts_of
from assistant.domain.care_queue import CareLine
from assistant.domain.claims import Claim
from assistant.domain.customers import Customer

#: What the end of a promise is called in phrases.
_ENDS = ("券有效期", "活动结束")


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
    claim = Claim(nickname=customer.nickname, customer=customer)
    return facts_of(claim, on_card(customer, None))
