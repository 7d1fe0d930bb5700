"""Promotions (优惠活动) as data: what takes how much off which goods, for whom and until when.

What a cart costs with them is ``pricing``'s to work out. Money is in fen throughout.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from assistant.domain.drafts import EmptyName, within
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import LINE_LIMIT, ROWS_LIMIT, tidy_line
from assistant.domain.products import key_of, path_of, tidy_path
from assistant.domain.rule_cards import TooManyEntries
from assistant.domain.shops import ShopId
from assistant.domain.text import cleaned_text
from assistant.domain.validity import EndsBeforeItBegins, in_order, whole_minute
from assistant.domain.values import value

#: The kinds in the order in which they count: first what changes the price of one piece (a sale or
#: member price, a deposit that is worth more than it is), then what the shop takes off the sum
#: (满减, vouchers), then the platform (跨店满减, its vouchers). Gifts take nothing off. That item,
#: shop and platform count in this order is how Taobao and Tmall describe their checkout.
KINDS: tuple[str, ...] = (
    "price",
    "deposit",
    "threshold",
    "voucher",
    "cross_shop",
    "platform_voucher",
    "gift",
)
#: Kinds whose threshold counts what is bought from other shops in the same order, too.
ACROSS_SHOPS = frozenset(("cross_shop", "platform_voucher"))
#: Kinds that take something off a sum, so that it matters which of them go together.
OFF_THE_SUM = KINDS[2:6]

#: What a promotion goes together with: everything, what is of another kind, nothing of
#: ``OFF_THE_SUM`` at all.
STACKING: tuple[str, ...] = ("all", "kinds", "alone")


class NothingOff(UserError):
    """A promotion takes nothing off and gives nothing."""


class BadShare(UserError):
    """A share of the price is below 1 % or above 100 % (``percent``)."""


class NotAShare(UserError):
    """That is no share of a price (``text``)."""


class BadAmount(UserError):
    """An amount or a number of pieces of a promotion is below 0."""


class DepositWorthLess(UserError):
    """A deposit would count for less than what is paid."""


class BalanceEndsBeforeItBegins(UserError):
    """The balance would have to be paid before it may be."""


@value
class Tier:
    """From ``threshold`` on (fen, or pieces), ``off`` fen less, or ``percent`` of it is paid."""

    threshold: int = 0
    off: int = 0
    percent: int = 100


@value(kw_only=True)
class Promotion:
    """One promotion; ``kind`` is one of ``KINDS``, the moments are aware and mean whole minutes.

    ``tiers`` say from where on how much (one with threshold 0 for a ``price``, unless ``price``
    says what a piece costs); with ``by_pieces`` they count pieces. With ``repeats`` the first tier
    counts as often as it is reached (每满), and never takes off more than ``most``. A ``deposit``
    (a piece) counts as ``worth``; the balance is paid between ``balance_from`` and
    ``balance_until``, and the promotion's own time is that of the deposit. ``gift`` says what is
    given. ``members`` only get it where that is set. ``stacking`` is one of ``STACKING``.
    Thresholds look at the prices of the goods before anything is taken off the sum, which is how
    Taobao does it, or, where ``progressive``, at what is left. It is for all goods unless
    ``item_numbers`` (or codes of SKUs) or ``categories`` are named, and never for ``excluded``
    ones; ``shop`` None means all shops.
    """

    name: str
    kind: str = "threshold"
    tiers: tuple[Tier, ...] = ()
    by_pieces: bool = False
    repeats: bool = False
    most: int | None = None
    price: int | None = None
    deposit: int = 0
    worth: int = 0
    balance_from: datetime | None = None
    balance_until: datetime | None = None
    gift: str = ""
    members: bool = False
    stacking: str = "kinds"
    progressive: bool = False
    item_numbers: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    shop: ShopId | None = None
    notes: str = ""


def percent_of(text: str) -> int:
    """Return a share as people write it, 9 折 or 90 %, in percent; raise NotAShare or BadShare.

    A bare number up to 10 is 折.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    found = re.fullmatch(r"(\d{1,3}(?:\.\d{1,2})?)\s*(折|%)?", plain)
    if not found:
        raise NotAShare(text=text)
    number = Decimal(found[1])
    tenths = found[2] == "折" or (not found[2] and number <= 10)
    percent = number * 10 if tenths else number
    if percent != int(percent):
        raise NotAShare(text=text)
    if not 1 <= percent <= 100:
        raise BadShare(percent=int(percent))
    return int(percent)


def covers(promotion: Promotion, codes: Iterable[str], category: str) -> bool:
    """Say whether a promotion is for goods with these codes (item number, SKU) of a category."""
    keys = {key_of(code) for code in codes} - {""}
    if keys & {key_of(each) for each in promotion.excluded}:
        return False
    if not promotion.item_numbers and not promotion.categories:
        return True
    path = path_of(category)
    within_one = any(path[: len(part)] == part for part in map(path_of, promotion.categories))
    return within_one or bool(keys & {key_of(each) for each in promotion.item_numbers})


def compatible(one: Promotion, other: Promotion) -> bool:
    """Say whether two promotions that take something off the sum go together."""
    if "alone" in (one.stacking, other.stacking):
        return False
    return one.kind != other.kind or (one.stacking == other.stacking == "all")


def tidy_promotion(promotion: Promotion) -> Promotion:
    """Return it fit to be stored: texts cleaned, tiers in order, minutes whole.

    Raises EmptyName, NothingOff, BadAmount, BadShare, DepositWorthLess, EndsBeforeItBegins,
    BalanceEndsBeforeItBegins, TooLong or TooManyEntries.
    """
    tidied = replace(
        promotion,
        name=tidy_line(promotion.name),
        gift=tidy_line(promotion.gift),
        notes=within(cleaned_text(promotion.notes).strip(), LINE_LIMIT),
        tiers=_tiers(promotion),
        item_numbers=_lines(promotion.item_numbers),
        excluded=_lines(promotion.excluded),
        categories=_lines(tidy_path(each) for each in promotion.categories),
        valid_from=whole_minute(promotion.valid_from),
        valid_until=whole_minute(promotion.valid_until),
        balance_from=whole_minute(promotion.balance_from),
        balance_until=whole_minute(promotion.balance_until),
    )
    if not tidied.name:
        raise EmptyName
    _check_figures(tidied)
    _check_moments(tidied)
    return tidied


def _tiers(promotion: Promotion) -> tuple[Tier, ...]:
    """Return the tiers in order; what repeats has one."""
    tiers = sorted(promotion.tiers, key=lambda tier: tier.threshold)
    return tuple(tiers[:1] if promotion.repeats else tiers)


def _check_figures(promotion: Promotion) -> None:
    tiers = promotion.tiers
    amounts = [promotion.price or 0, promotion.most or 0, promotion.deposit, promotion.worth]
    if min(amounts + [each for tier in tiers for each in (tier.threshold, tier.off)]) < 0:
        raise BadAmount
    for tier in tiers:
        if not 1 <= tier.percent <= 100:
            raise BadShare(percent=tier.percent)
    if promotion.kind == "deposit" and 0 < promotion.worth < promotion.deposit:
        raise DepositWorthLess
    if not _gives_something(promotion):
        raise NothingOff


def _gives_something(promotion: Promotion) -> bool:
    if promotion.kind == "deposit":
        return promotion.deposit > 0 and promotion.worth > 0
    if promotion.kind == "gift":
        return bool(promotion.gift)
    if promotion.kind == "price" and promotion.price is not None:
        return True
    return any(tier.off or tier.percent < 100 for tier in promotion.tiers)


def _check_moments(promotion: Promotion) -> None:
    if not in_order(promotion):
        raise EndsBeforeItBegins
    begins, ends = promotion.balance_from, promotion.balance_until
    if begins is not None and ends is not None and ends < begins:
        raise BalanceEndsBeforeItBegins


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    tidied = tuple(dict.fromkeys(filter(None, map(tidy_line, texts))))
    if len(tidied) > ROWS_LIMIT:
        raise TooManyEntries(limit=ROWS_LIMIT)
    return tidied
