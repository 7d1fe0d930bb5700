"""What one promotion takes off the goods of a cart, and what is missing to its next tier."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.domain.promotions import ACROSS_SHOPS, Promotion, Tier
from assistant.domain.values import value


@value(kw_only=True)
class Step:
    """What a promotion took ``off`` and what was ``left`` to pay, in fen.

    ``tier`` is what was reached, ``times`` how often; ``measured`` is the sum, or the number of
    pieces, that its threshold looked at, of which ``elsewhere`` fen are from other shops.
    """

    promotion: Promotion
    off: int
    left: int
    tier: Tier | None = None
    times: int = 1
    measured: int = 0
    elsewhere: int = 0


@value(kw_only=True)
class Goods:
    """The lines of a cart on their way through the promotions; one entry a line, in fen.

    ``prices`` with the prices of a piece that hold, ``left`` after all ``steps``, ``paid`` of that
    in deposits. ``fits`` are the places of the lines that each promotion is for.
    """

    pieces: tuple[int, ...]
    prices: tuple[int, ...]
    left: tuple[int, ...]
    paid: tuple[int, ...]
    elsewhere: int
    fits: Mapping[Promotion, tuple[int, ...]]
    steps: tuple[Step, ...] = ()

    def measured(self, promotion: Promotion) -> int:
        """Return what the threshold of a promotion looks at: fen, or pieces."""
        fits = self.fits[promotion]
        if promotion.by_pieces:
            return sum(self.pieces[at] for at in fits)
        amounts = self.left if promotion.progressive else self.prices
        return sum(amounts[at] for at in fits) + self.others(promotion)

    def others(self, promotion: Promotion) -> int:
        """Return what counts of the goods from other shops, in fen."""
        across = promotion.kind in ACROSS_SHOPS and not promotion.by_pieces
        return self.elsewhere if across else 0

    def reached(self, promotion: Promotion) -> Tier | None:
        """Return the highest tier of a promotion that is reached."""
        measured = self.measured(promotion)
        reached = [tier for tier in promotion.tiers if tier.threshold <= measured]
        return max(reached, key=lambda tier: tier.threshold, default=None)

    def times(self, promotion: Promotion) -> int:
        """Return how often what was reached counts: once, unless it repeats."""
        tier = self.reached(promotion)
        repeats = promotion.repeats and tier is not None and tier.threshold
        return self.measured(promotion) // repeats if repeats else 1

    def due(self, at: int) -> int:
        """Return what is still to be paid for a line, its deposit left out."""
        return self.left[at] - self.paid[at]


def next_tier(goods: Goods, promotion: Promotion) -> tuple[Tier | None, int]:
    """Return the tier that would take off more, and what is missing to it, fen or pieces."""
    measured = goods.measured(promotion)
    if promotion.repeats and promotion.tiers:
        tier = promotion.tiers[0]
        full = promotion.most is not None and measured // max(1, tier.threshold) * tier.off
        if tier.threshold <= 0 or (full and full >= (promotion.most or 0)):
            return None, 0
        return tier, tier.threshold - measured % tier.threshold
    missing = [tier for tier in promotion.tiers if tier.threshold > measured]
    nearest = min(missing, key=lambda tier: tier.threshold, default=None)
    return nearest, nearest.threshold - measured if nearest else 0


def cheaper_pieces(goods: Goods, promotions: Iterable[Promotion]) -> Goods:
    """Return the goods with the lowest price of a piece for each line; these do not add up."""
    best: dict[int, tuple[int, Promotion]] = {}
    tiers = {promotion: goods.reached(promotion) for promotion in promotions}
    for promotion, tier in tiers.items():
        for at in goods.fits[promotion]:
            amount = _sale(promotion, tier, goods.prices[at], goods.pieces[at])
            if amount < best.get(at, (goods.prices[at], promotion))[0]:
                best[at] = (amount, promotion)
    for promotion in dict.fromkeys(each for _, each in best.values()):
        lines = {at: amount for at, (amount, each) in best.items() if each == promotion}
        off = sum(goods.prices[at] - amount for at, amount in lines.items())
        prices = tuple(lines.get(at, each) for at, each in enumerate(goods.prices))
        step = Step(promotion=promotion, off=off, left=sum(prices), tier=tiers[promotion])
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


def deposits(goods: Goods, promotions: Sequence[Promotion]) -> Goods:
    """Return the goods with deposits paid, each line's by the first that is for it.

    What a deposit counts for beyond what is paid is taken off, never more than there is.
    """
    taken: set[int] = set()
    for promotion in promotions:
        lines = [at for at in goods.fits[promotion] if at not in taken and goods.pieces[at]]
        taken.update(lines)
        if lines:
            goods = _deposit(goods, promotion, lines)
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


def off_the_sum(goods: Goods, promotion: Promotion) -> Goods:
    """Return the goods after a promotion that takes something off the sum; the same if it cannot.

    What is taken off is spread over the lines by what is still due for each, to the fen.
    """
    fits = goods.fits[promotion]
    tier, times = goods.reached(promotion), goods.times(promotion)
    due = [goods.due(at) for at in fits]
    if tier is None or not sum(due):
        return goods
    off = min(_amount(goods, promotion, tier, times), sum(due))
    if not off:
        return goods
    left = list(goods.left)
    for at, share in zip(fits, spread(off, due), strict=True):
        left[at] -= share
    step = Step(
        promotion=promotion,
        off=off,
        left=sum(left),
        tier=tier,
        times=times,
        measured=goods.measured(promotion),
        elsewhere=goods.others(promotion),
    )
    return replace(goods, left=tuple(left), steps=(*goods.steps, step))


def _amount(goods: Goods, promotion: Promotion, tier: Tier, times: int) -> int:
    """Return what a tier takes off these goods, in fen; of what other shops share, our part."""
    amounts = goods.left if promotion.progressive else goods.prices
    ours = sum(amounts[at] for at in goods.fits[promotion])
    whole = ours + goods.others(promotion)
    off = tier.off * times + whole - _part(whole, tier.percent)
    if promotion.most is not None:
        off = min(off, promotion.most)
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
