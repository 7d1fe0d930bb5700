"""到手价: what a cart costs at a moment, with the promotions that hold then, step by step.

Promotions count in the order of ``promotions.KINDS``. Of the prices of a piece the lowest holds;
of those that take something off the sum, the ones that together leave the least to pay. Money is
in fen throughout, and what cannot be divided evenly never makes the buyer's price smaller than
the platform would.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from assistant.domain.discounts import (
    Goods,
    Offer,
    Step,
    cheaper_pieces,
    deposits,
    next_tier,
    off_the_sum,
)
from assistant.domain.errors import UserError
from assistant.domain.products import ProductDraft, Sku, key_of, list_price
from assistant.domain.promotions import KINDS, OFF_THE_SUM, Promotion, Tier, compatible, covers
from assistant.domain.validity import MINUTE, not_yet, valid
from assistant.domain.values import value

#: So many ways to put promotions together are looked at; shops have a handful.
_WAYS = 400


class PriceUnknown(UserError):
    """What a product costs is not known (``title``)."""


class NotOursToSell(UserError):
    """A product of somebody else has no price here (``title``)."""


class EmptyCart(UserError):
    """There is nothing in the cart."""


@value(kw_only=True)
class Line:
    """One variant in the cart: ``price`` of a piece in fen, and how many ``pieces``."""

    price: int
    pieces: int = 1
    codes: tuple[str, ...] = ()
    category: str = ""


@value(kw_only=True)
class Cart:
    """What is bought when, by whom. ``elsewhere`` is what the buyer takes from other shops in the
    same order, in fen. ``deposit_paid`` says that the deposit of a presale was paid before.
    """

    lines: tuple[Line, ...]
    at: datetime
    member: bool = False
    elsewhere: int = 0
    deposit_paid: bool = False


@value(kw_only=True)
class Unused:
    """A promotion that takes nothing off this cart, and why.

    ``reason`` is short (``short`` fen or pieces are missing to the next ``tier``, also where an
    earlier one was reached), members, or instead (others leave less to pay).
    """

    promotion: Promotion
    reason: str
    short: int = 0
    tier: Tier | None = None


@value(kw_only=True)
class Priced:
    """What a cart costs: ``listed`` without promotions, ``to_pay`` with them, and how.

    ``steps`` are in the order in which they count. ``deposit`` is the part of ``to_pay`` that is
    paid first, from ``paid_at`` on the rest. ``shares`` is what is paid for each line.
    """

    cart: Cart
    listed: int
    to_pay: int
    shares: tuple[int, ...]
    steps: tuple[Step, ...] = ()
    gifts: tuple[Step, ...] = ()
    unused: tuple[Unused, ...] = ()
    deposit: int = 0
    paid_at: datetime

    @property
    def balance(self) -> int:
        """What is to be paid at ``paid_at``."""
        return self.to_pay - self.deposit

    @property
    def saved(self) -> int:
        """What the promotions take off."""
        return self.listed - self.to_pay

    @property
    def used(self) -> tuple[Promotion, ...]:
        """The promotions that count, gifts last."""
        return tuple(step.promotion for step in (*self.steps, *self.gifts))

    @property
    def deposit_until(self) -> datetime | None:
        """The last minute for a deposit that is still to be paid, None for no end."""
        presales = () if self.cart.deposit_paid else self.used
        ends = (each.valid_until for each in presales if each.kind == "deposit")
        return min((each for each in ends if each is not None), default=None)

    @property
    def ends(self) -> datetime | None:
        """The last minute in which the balance, or all of it, costs that; None for no end."""
        ends = (
            each.balance_until if each.kind == "deposit" else each.valid_until for each in self.used
        )
        return min((each for each in ends if each is not None), default=None)


def line_of(
    product: ProductDraft, sku: Sku | None = None, pieces: int = 1, price: int | None = None
) -> Line:
    """Return a product, or one variant of it, as a line; raise PriceUnknown or NotOursToSell.

    ``price`` of a piece is what was agreed on, None for what the catalogue says.
    """
    if not product.ours:
        raise NotOursToSell(title=product.title)
    if price is None:
        price = list_price(product, sku)
    if price is None:
        raise PriceUnknown(title=product.title)
    codes = (product.item_number, sku.code if sku else "")
    return Line(price=price, pieces=pieces, codes=codes, category=product.category)


def in_size(product: ProductDraft, size: str) -> list[Sku]:
    """Return the variants of a size that are not sold out; none for ""."""
    key = key_of(size)
    return [each for each in product.skus if key and key_of(each.size) == key and each.stock != 0]


def price_of(cart: Cart, promotions: Iterable[Promotion]) -> Priced:
    """Return what the cart costs; raise EmptyCart.

    Where a deposit is still to be paid, everything else counts as it will be when the balance may
    first be paid.
    """
    if not sum(line.pieces for line in cart.lines):
        raise EmptyCart
    fitting = [Offer(each, at) for each in promotions if (at := _covered(cart, each))]
    presales = [each for each in fitting if _deposit_holds(cart, each.promotion)]
    paid_at = _paid_at(cart, presales)
    there = [
        each
        for each in fitting
        if each.promotion.kind != "deposit" and valid(each.promotion, paid_at)
    ]
    open_to_all = [each for each in there if cart.member or not each.promotion.members]
    goods = cheaper_pieces(_goods(cart), _of("price", open_to_all))
    goods = deposits(goods, presales)
    best = min((_with(goods, each) for each in _ways(goods, open_to_all)), key=_left)
    priced = Priced(
        cart=cart,
        listed=sum(line.price * line.pieces for line in cart.lines),
        to_pay=_left(best),
        shares=best.left,
        steps=best.steps,
        gifts=tuple(_gifts(best, _of("gift", open_to_all))),
        deposit=sum(best.paid),
        paid_at=paid_at,
    )
    return replace(priced, unused=tuple(_unused(best, there, priced)))


def discount_of(priced: Priced) -> tuple[int, bool]:
    """Return the share of the list price that is paid, in tenths of 折, and whether that is exact.

    200 less 30 is (85, True): 8.5 折. What is not exact is rounded up, so it never promises more.
    """
    if not priced.listed:
        return 100, True
    tenths, rest = divmod(priced.to_pay * 100, priced.listed)
    return (tenths + 1, False) if rest else (tenths, True)


def _covered(cart: Cart, promotion: Promotion) -> tuple[int, ...]:
    """Return the places of the lines that a promotion is for."""
    numbered = enumerate(cart.lines)
    return tuple(at for at, each in numbered if covers(promotion, each.codes, each.category))


def _deposit_holds(cart: Cart, promotion: Promotion) -> bool:
    """Say whether it is a deposit that can be paid then, or was paid and the balance is due."""
    if promotion.kind != "deposit" or (promotion.members and not cart.member):
        return False
    if not cart.deposit_paid or not_yet(promotion, cart.at):
        return valid(promotion, cart.at)
    ends = promotion.balance_until
    return ends is None or cart.at < ends + MINUTE


def _paid_at(cart: Cart, presales: Iterable[Offer]) -> datetime:
    """Return when the sum is paid: at once, or when all the balances may be."""
    begins = (each.promotion.balance_from for each in presales)
    return max([cart.at, *(each for each in begins if each is not None)])


def _goods(cart: Cart) -> Goods:
    """Return the goods as they are listed."""
    listed = tuple(line.price * line.pieces for line in cart.lines)
    return Goods(
        pieces=tuple(line.pieces for line in cart.lines),
        prices=listed,
        left=listed,
        paid=(0,) * len(listed),
        elsewhere=cart.elsewhere,
    )


def _of(kind: str, offers: Iterable[Offer]) -> list[Offer]:
    return [each for each in offers if each.promotion.kind == kind]


def _gifts(goods: Goods, offers: Iterable[Offer]) -> Iterator[Step]:
    """Yield what is given; a gift without tiers comes with anything."""
    for offer in offers:
        tier, times = goods.reached(offer)
        if tier is not None or not offer.promotion.tiers:
            yield Step(promotion=offer.promotion, off=0, left=_left(goods), times=times)


def _ways(goods: Goods, offers: Iterable[Offer]) -> Iterator[tuple[Offer, ...]]:
    """Yield which of them may count together, in the order in which they do."""
    # Nothing is taken off the sum yet: what is not reached now will not be.
    within_reach = [
        each for each in offers if each.promotion.kind in OFF_THE_SUM and goods.reached(each)[0]
    ]
    within_reach.sort(key=_order)
    return islice(_together((), within_reach), _WAYS)


def _order(offer: Offer) -> tuple[int, int]:
    """Return by what they are sorted: kind, and of one kind the highest threshold first."""
    highest = max((tier.threshold for tier in offer.promotion.tiers), default=0)
    return KINDS.index(offer.promotion.kind), -highest


def _together(chosen: tuple[Offer, ...], others: Sequence[Offer]) -> Iterator[tuple[Offer, ...]]:
    if not others:
        yield chosen
        return
    first, rest = others[0], others[1:]
    fitting = [each for each in rest if compatible(first.promotion, each.promotion)]
    yield from _together((*chosen, first), fitting)
    if len(fitting) < len(rest):
        yield from _together(chosen, rest)


def _with(goods: Goods, offers: Iterable[Offer]) -> Goods:
    for offer in offers:
        goods = off_the_sum(goods, offer)
    return goods


def _left(goods: Goods) -> int:
    return sum(goods.left)


def _unused(goods: Goods, there: Iterable[Offer], priced: Priced) -> Iterator[Unused]:
    """Yield what does not count, and what would count for more with more in the cart."""
    used = set(priced.used)
    for offer in there:
        promotion = offer.promotion
        if promotion.members and not priced.cart.member:
            yield Unused(promotion=promotion, reason="members")
            continue
        tier, short = next_tier(goods, offer)
        if tier is not None:
            yield Unused(promotion=promotion, reason="short", short=short, tier=tier)
        elif promotion not in used:
            yield Unused(promotion=promotion, reason="instead")
