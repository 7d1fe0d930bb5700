"""What one promotion takes off the goods of a cart, and what is missing to its next tier."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.domain.promotions import ACROSS_SHOPS, Promotion, Tier
from assistant.domain.values import value


@value(kw_only=True)
class Step:
    """What a promotion took ``off`` and what was ``left`` to pay, in fen.

    ``tier`` is what was reached, ``times`` how often (for a deposit: the pieces); ``elsewhere``
    fen from other shops counted, too.
    """

    promotion: Promotion
    off: int
    left: int
    tier: Tier | None = None
    times: int = 1
    elsewhere: int = 0


class Offer(NamedTuple):
    """A promotion, and the places of the lines that it is for."""

    promotion: Promotion
    lines: tuple[int, ...]


@value(kw_only=True)
class Goods:
    """The lines of a cart on their way through the promotions; one entry a line, in fen.

    ``prices`` with the prices of a piece that hold, ``left`` after all ``steps``, ``paid`` of that
    in deposits. ``elsewhere`` is bought from other shops.
    """

    pieces: tuple[int, ...]
    prices: tuple[int, ...]
    left: tuple[int, ...]
    paid: tuple[int, ...]
    elsewhere: int
    steps: tuple[Step, ...] = ()

    def measured(self, offer: Offer) -> int:
        """Return what the threshold of a promotion looks at: fen, or pieces."""
        if offer.promotion.by_pieces:
            return sum(self.pieces[at] for at in offer.lines)
        return self.ours(offer) + self.others(offer)

    def ours(self, offer: Offer) -> int:
        """Return what a promotion looks at of these goods, in fen."""
        amounts = self.left if offer.promotion.progressive else self.prices
        return sum(amounts[at] for at in offer.lines)

    def others(self, offer: Offer) -> int:
        """Return what counts of the goods from other shops, in fen."""
        promotion = offer.promotion
        across = promotion.kind in ACROSS_SHOPS and not promotion.by_pieces
        return self.elsewhere if across else 0

    def reached(self, offer: Offer) -> tuple[Tier | None, int]:
        """Return the highest tier that is reached, and how often: once, unless it repeats."""
        measured, best = self.measured(offer), None
        for tier in offer.promotion.tiers:
            if tier.threshold <= measured and (best is None or tier.threshold > best.threshold):
                best = tier
        repeats = offer.promotion.repeats and best is not None and best.threshold
        return best, measured // repeats if repeats else 1


def next_tier(goods: Goods, offer: Offer) -> tuple[Tier | None, int]:
    """Return the tier that would take off more, and what is missing to it, fen or pieces."""
    promotion, measured = offer.promotion, goods.measured(offer)
    if promotion.repeats and promotion.tiers:
        tier = promotion.tiers[0]
        off = measured // max(1, tier.threshold) * tier.off
        full = promotion.most is not None and off >= max(1, promotion.most)
        if full or tier.threshold <= 0:
            return None, 0
        return tier, tier.threshold - measured % tier.threshold
    missing = [tier for tier in promotion.tiers if tier.threshold > measured]
    nearest = min(missing, key=lambda tier: tier.threshold, default=None)
    return nearest, nearest.threshold - measured if nearest else 0


def cheaper_pieces(goods: Goods, offers: Iterable[Offer]) -> Goods:
    """Return the goods with the lowest price of a piece for each line; these do not add up."""
    found = [(offer, goods.reached(offer)[0]) for offer in offers]
    best: dict[int, tuple[int, Offer]] = {}
    for offer, tier in found:
        for at in offer.lines:
            amount = _sale(offer.promotion, tier, goods.prices[at], goods.pieces[at])
            if amount < best.get(at, (goods.prices[at], offer))[0]:
                best[at] = (amount, offer)
    for offer, tier in found:
        lines = {at: amount for at, (amount, each) in best.items() if each is offer}
        off = sum(goods.prices[at] - amount for at, amount in lines.items())
        if off:
            prices = tuple(lines.get(at, each) for at, each in enumerate(goods.prices))
            step = Step(promotion=offer.promotion, off=off, left=sum(prices), tier=tier)
            goods = replace(goods, prices=prices, left=prices, steps=(*goods.steps, step))
    return goods


def _sale(promotion: Promotion, tier: Tier | None, amount: int, pieces: int) -> int:
    """Return what the pieces of a line cost at a sale or member price, in whole fen a piece."""
    if promotion.price is not None:
        return promotion.price * pieces
    if tier is None or not pieces:
        return amount
    each = _part(amount // pieces, tier.percent) - tier.off
    return max(0, each) * pieces


def deposits(goods: Goods, offers: Iterable[Offer]) -> Goods:
    """Return the goods with deposits paid, each line's by the first that is for it.

    What a deposit counts for beyond what is paid is taken off, never more than there is.
    """
    taken: set[int] = set()
    for offer in offers:
        lines = [at for at in offer.lines if at not in taken and goods.pieces[at]]
        taken.update(lines)
        if lines:
            goods = _deposit(goods, offer.promotion, lines)
    return goods


def _deposit(goods: Goods, promotion: Promotion, lines: Sequence[int]) -> Goods:
    left, paid = list(goods.left), list(goods.paid)
    for at in lines:
        paid[at] = min(left[at], promotion.deposit * goods.pieces[at])
        extra = (promotion.worth - promotion.deposit) * goods.pieces[at]
        left[at] -= min(extra, left[at] - paid[at])
    off = sum(goods.left) - sum(left)
    step = Step(
        promotion=promotion, off=off, left=sum(left), times=sum(goods.pieces[at] for at in lines)
    )
    return replace(goods, left=tuple(left), paid=tuple(paid), steps=(*goods.steps, step))


def off_the_sum(goods: Goods, offer: Offer) -> Goods:
    """Return the goods after a promotion that takes something off the sum; the same if it cannot.

    What is taken off is spread over the lines by what is still due for each, to the fen.
    """
    tier, times = goods.reached(offer)
    due = [goods.left[at] - goods.paid[at] for at in offer.lines]
    if tier is None or not sum(due):
        return goods
    off = min(_amount(goods, offer, tier, times), sum(due))
    if not off:
        return goods
    left = list(goods.left)
    for at, share in zip(offer.lines, spread(off, due), strict=True):
        left[at] -= share
    step = Step(
        promotion=offer.promotion,
        off=off,
        left=sum(left),
        tier=tier,
        times=times,
        elsewhere=goods.others(offer),
    )
    return replace(goods, left=tuple(left), steps=(*goods.steps, step))


def _amount(goods: Goods, offer: Offer, tier: Tier, times: int) -> int:
    """Return what a tier takes off these goods, in fen; of what other shops share, our part."""
    ours = goods.ours(offer)
    whole = ours + goods.others(offer)
    off = tier.off * times + whole - _part(whole, tier.percent)
    if offer.promotion.most is not None:
        off = min(off, offer.promotion.most)
    # Rounded down: what the platform gives to the other shops is not promised here.
    return off * ours // whole if whole else 0


def spread(amount: int, weights: Sequence[int]) -> list[int]:
    """Return an amount in parts by weights, whole fen that add up; no part above its weight.

    The amount is at most the sum of the weights, which is above 0.
    """
    whole = sum(weights)
    parts = [amount * weight // whole for weight in weights]
    rests = sorted(range(len(parts)), key=lambda at: -(amount * weights[at] % whole))
    for at in rests[: amount - sum(parts)]:
        parts[at] += 1
    return parts


def _part(amount: int, percent: int) -> int:
    """Return a share of an amount, half a fen rounded up."""
    return (amount * percent + 50) // 100
