"""Care (关怀): on which occasions a shop speaks to a customer first, and what came of it."""

from datetime import date, datetime
from typing import NewType

from assistant.domain.customers import CustomerId
from assistant.domain.phrases import PhraseId
from assistant.domain.values import value

CareRuleId = NewType("CareRuleId", int)

#: What a rule looks at: a birthday, days since the last order of a category, days of silence,
#: the number of orders, days after an order arrived.
BIRTHDAY, REPURCHASE, REVISIT, REPEAT_GIFT, ARRIVED = (
    "birthday",
    "repurchase",
    "revisit",
    "repeat_gift",
    "arrived",
)


@value(kw_only=True)
class CareRule:
    """An occasion. ``key`` names a shipped rule and stays; ``days`` are before or after it.

    ``categories`` are paths of products, () for all; ``count`` is the number of orders where the
    rule looks at that. ``phrase`` is what is said, None while the shop has chosen nothing.
    """

    key: str
    kind: str
    name: str
    days: int = 0
    count: int = 0
    categories: tuple[str, ...] = ()
    phrase: PhraseId | None = None
    enabled: bool = True


@value(kw_only=True)
class CareNote:
    """What came of an occasion: ``result`` is "done", "postponed" or "unwanted".

    ``occasion`` tells one from the next of its kind: the day of the birthday, the number of the
    order. ``until`` is when a postponed one comes back; ``answer`` what the buyer said to it:
    "content", "trouble", "silent" or "".
    """

    customer: CustomerId
    rule: str
    occasion: str
    result: str
    at: datetime
    until: date | None = None
    answer: str = ""
