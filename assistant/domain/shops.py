"""Who works here and where: agents, shops, the facts of a shop and its rule values.

What a phrase may say is decided elsewhere (``templates``); this module only names the things.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from types import MappingProxyType
from typing import NewType

from assistant.domain.values import value

AgentId = NewType("AgentId", int)
ShopId = NewType("ShopId", int)

#: The twelve facts a shop is asked for, by the name phrases use: ``{{快递}}``. ``店铺`` is the name
#: of the shop itself. Figures that a rule fixes (发货时限 …) are rule values, with source and date.
SHOP_FACTS: tuple[str, ...] = (
    "店铺",
    "快递",
    "发货时间",
    "退货地址",
    "上班时间",
    "七天无理由",
    "退货宝",
    "假一赔四",
    "发票类型",
    "安装",
    "偏远地区",
    "保障标签",
)

#: What the first agent and the first shop are called until somebody says otherwise.
FIRST_AGENT = "客服"
FIRST_SHOP = "我的店铺"


@value
class Agent:
    """A person who answers buyers at this PC."""

    id: AgentId
    uid: str
    name: str
    initials: str = ""


@value
class Shop:
    """A shop; ``facts`` maps names of SHOP_FACTS to text, absent while unknown."""

    id: ShopId
    uid: str
    name: str
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@value
class RuleValue:
    """A named figure of a rule, used in phrases as ``{{规则.NAME}}``.

    ``value`` and ``unit`` are text ("48", "小时"); ``checked_on`` is None while nobody of the shop
    has confirmed it, and then the value shows as a gap.
    """

    name: str
    value: str
    unit: str = ""
    source: str = ""
    checked_on: date | None = None


def known_facts(shop: Shop) -> int:
    """Return how many of the facts are known; the shop's own name is one."""
    named = shop.name != FIRST_SHOP
    return named + sum(1 for name in SHOP_FACTS[1:] if shop.facts.get(name))
