"""Care (关怀): on which occasions a shop speaks to a customer first, and what came of it.

Every figure is the shop's: the plan is read from what is shipped and may be changed by the shop.
"""

from datetime import date, datetime

from assistant.domain.customers import CustomerId
from assistant.domain.phrases import PhraseId
from assistant.domain.values import value

#: What a rule looks at: a birthday, days since the last order of a category, days of silence,
#: the number of orders, days after an order arrived, a level that was reached.
BIRTHDAY, REPURCHASE, REVISIT, REPEAT_GIFT, ARRIVED, LEVEL_REACHED = (
    "birthday",
    "repurchase",
    "revisit",
    "repeat_gift",
    "arrived",
    "level",
)
KINDS = (BIRTHDAY, REPURCHASE, ARRIVED, REPEAT_GIFT, LEVEL_REACHED, REVISIT)

#: What came of an occasion. What is not wanted is final.
DONE, POSTPONED, UNWANTED = "done", "postponed", "unwanted"

#: What a buyer said to it: content, something is wrong, nothing.
ANSWERS = ("content", "trouble", "silent")

#: Stands for all rules among those that a customer does not want.
EVERYTHING = "*"


@value
class CareText:
    """What a rule says for a variable of its phrase: 券面额 "30"."""

    name: str
    text: str


@value(kw_only=True)
class CareRule:
    """An occasion. ``key`` names it and stays; ``days`` are before a birthday, else after it.

    It is due for ``window`` days, a birthday until that day. ``categories`` are paths of products,
    () for all; ``count`` is the number of orders where the rule looks at that. ``phrase`` is what
    is said; while the shop has chosen none, the phrase that has the short code ``code``. ``texts``
    fill its variables; what they promise ends ``valid_days`` after the day on which it is said,
    0 for no end. Until somebody has looked at the rule (``checked_on``) its texts stay gaps.
    """

    key: str
    kind: str
    name: str
    days: int = 0
    window: int = 14
    count: int = 0
    categories: tuple[str, ...] = ()
    phrase: PhraseId | None = None
    code: str = ""
    texts: tuple[CareText, ...] = ()
    valid_days: int = 0
    checked_on: date | None = None
    enabled: bool = True


@value(kw_only=True)
class CareLevel:
    """A level (会员等级) that twelve months of ``spend`` fen or of ``orders`` orders reach.

    One with ``silent_days`` is for whoever has not ordered for that long, and is reached by
    nothing else. ``gives`` tells the agent what it brings.
    """

    name: str
    spend: int = 0
    orders: int = 0
    silent_days: int = 0
    gives: str = ""


@value(kw_only=True)
class Most:
    """So many messages of the shop's own accord to one buyer within so many days."""

    count: int
    days: int


@value(kw_only=True)
class CareLimits:
    """What holds for all rules: the hours ("21:30") in which nothing is said, and how often."""

    quiet_from: str
    quiet_to: str
    most: tuple[Most, ...]


@value(kw_only=True)
class CarePlan:
    """All of it. ``checked_on`` is when levels were last gone through, None for never."""

    rules: tuple[CareRule, ...]
    levels: tuple[CareLevel, ...]
    limits: CareLimits
    checked_on: date | None = None

    def rule(self, key: str) -> CareRule | None:
        """Return the rule of that key."""
        return next((each for each in self.rules if each.key == key), None)


@value(kw_only=True)
class Occasion:
    """A reason to speak to somebody, from the day it is ``due`` to the last one, ``until``.

    ``mark`` tells it from the next of its rule: the day of the birthday, the number of the order.
    ``since`` is the day that it is counted from. ``order`` and ``product`` are of the order that
    it is about; ``number`` counts orders; ``level`` is the one that was reached.
    """

    customer: CustomerId
    rule: str
    mark: str
    since: date
    due: date
    until: date
    order: str = ""
    product: str = ""
    number: int = 0
    level: str = ""


@value(kw_only=True)
class CareNote:
    """What came of an occasion: ``result`` is DONE, POSTPONED or UNWANTED.

    ``occasion`` is its mark. ``until`` is when a postponed one comes back; ``answer`` is one of
    ``ANSWERS`` or "".
    """

    customer: CustomerId
    rule: str
    occasion: str
    result: str
    at: datetime
    until: date | None = None
    answer: str = ""
