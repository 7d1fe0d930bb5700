"""到手价 by worked examples of the usual rules of 双11."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.discounts import spread
from assistant.domain.pricing import (
    Cart,
    EmptyCart,
    Line,
    NotOursToSell,
    PriceUnknown,
    discount_of,
    line_of,
    price_of,
)
from assistant.domain.products import ProductDraft, Sku
from assistant.domain.promotions import Promotion, Tier

NOW = datetime(2026, 11, 11, 10, 0, tzinfo=UTC)


def cart(*prices: int, **further: object) -> Cart:
    """Return a cart with a piece of each price, in yuan."""
    return replace(Cart(lines=tuple(Line(price=each * 100) for each in prices), at=NOW), **further)


def rule(kind: str, *tiers: tuple[int, int], **further: object) -> Promotion:
    """Return a promotion with tiers (from, off) in yuan."""
    made = tuple(Tier(threshold * 100, off * 100) for threshold, off in tiers)
    return replace(Promotion(name=kind, kind=kind, tiers=made), **further)


def share(kind: str, percent: int, threshold: int = 0, **further: object) -> Promotion:
    tiers = (Tier(threshold, 0, percent),)
    return replace(Promotion(name=kind, kind=kind, tiers=tiers), **further)


def deposit(paid: int, worth: int, **further: object) -> Promotion:
    made = Promotion(name="预售", kind="deposit", deposit=paid * 100, worth=worth * 100)
    return replace(made, **further)


CROSS = rule("cross_shop", (300, 50), repeats=True)

CASES: dict[str, tuple[Cart, list[Promotion], int | float]] = {
    "nothing holds": (cart(299), [], 299),
    "满 200 减 30 exactly reached": (cart(200), [rule("threshold", (200, 30))], 170),
    "one fen short": (
        Cart(lines=(Line(price=19_999),), at=NOW),
        [rule("threshold", (200, 30))],
        199.99,
    ),
    "the highest tier alone": (cart(450), [rule("threshold", (200, 20), (400, 50))], 400),
    "every 300, twice": (cart(700), [CROSS], 600),
    "every 300, up to 120": (cart(1_500), [replace(CROSS, most=12_000)], 1_380),
    "two pieces at 90 %": (
        cart(100, 50),
        [share("threshold", 90, 2, by_pieces=True)],
        135,
    ),
    "one piece of two": (cart(100), [share("threshold", 90, 2, by_pieces=True)], 100),
    "a voucher after 满减": (
        cart(400),
        [rule("voucher", (300, 40)), rule("threshold", (400, 50))],
        310,
    ),
    "thresholds side by side: 400-50 leaves 350, the voucher of 400 still counts": (
        cart(400),
        [rule("threshold", (400, 50)), rule("voucher", (400, 40))],
        310,
    ),
    "thresholds of what is left: the voucher of 400 is not reached": (
        cart(400),
        [rule("threshold", (400, 50)), rule("voucher", (400, 40), progressive=True)],
        350,
    ),
    "the better of two vouchers": (
        cart(400),
        [rule("voucher", (199, 20)), rule("voucher", (399, 60))],
        340,
    ),
    "two vouchers that add up": (
        cart(400),
        [rule("voucher", (199, 20), stacking="all"), rule("voucher", (399, 60), stacking="all")],
        320,
    ),
    "one that goes with nothing is worth less": (
        cart(400),
        [rule("voucher", (100, 70), stacking="alone"), rule("voucher", (0, 40)), CROSS],
        310,
    ),
    "one that goes with nothing is worth more": (
        cart(400),
        [rule("voucher", (100, 99), stacking="alone"), rule("voucher", (0, 40)), CROSS],
        301,
    ),
    "a sale price before the rest": (
        cart(399),
        [Promotion(name="秒杀", kind="price", price=29_900), CROSS],
        299,
    ),
    "the lower of sale and member price": (
        cart(400, member=True),
        [
            Promotion(name="限时", kind="price", price=36_000),
            share("price", 85, members=True),
        ],
        340,
    ),
    "no member price for others": (cart(400), [share("price", 85, members=True)], 400),
    "double 11: sale, 满减, voucher, 跨店": (
        cart(699, 199),
        [
            share("price", 90),
            rule("threshold", (500, 60)),
            rule("voucher", (300, 30)),
            CROSS,
        ],
        629.1 + 179.1 - 60 - 30 - 100,
    ),
    "a deposit of 50 counts for 120": (cart(499), [deposit(50, 120)], 429),
    "a deposit, then 跨店 on the whole price": (cart(600), [deposit(100, 200), CROSS], 400),
    "a deposit, then 跨店 on what is left": (
        cart(600),
        [deposit(100, 200), replace(CROSS, progressive=True)],
        450,
    ),
    "a deposit for each piece": (
        Cart(lines=(Line(price=30_000, pieces=2),), at=NOW),
        [deposit(30, 60)],
        540,
    ),
    "跨店 with 340 from elsewhere: 100 off 600, 43.33 of it ours": (
        cart(260, elsewhere=34_000),
        [CROSS],
        216.67,
    ),
    "more off than there is ends at nothing": (
        cart(400),
        [rule("voucher", (400, 380)), rule("cross_shop", (400, 50))],
        0,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_price_is_the_one_worked_out_by_hand(name: str) -> None:
    bought, promotions, expected = CASES[name]
    priced = price_of(bought, promotions)
    assert priced.to_pay == round(expected * 100)
    assert sum(priced.shares) == priced.to_pay
    assert priced.listed - sum(step.off for step in priced.steps) == priced.to_pay


def test_a_presale_is_priced_for_the_day_the_balance_is_paid() -> None:
    later = NOW + timedelta(days=10)
    on_the_day = replace(CROSS, valid_from=later, valid_until=later + timedelta(days=1))
    today = rule("threshold", (100, 10), valid_until=NOW)
    presale = deposit(50, 120, balance_from=later, valid_until=NOW + timedelta(days=5))
    priced = price_of(cart(499), [presale, on_the_day, today])
    assert (priced.deposit, priced.balance, priced.paid_at) == (5_000, 32_900, later)


def test_a_deposit_paid_before_counts_when_the_balance_is_due() -> None:
    over = deposit(50, 120, valid_until=NOW - timedelta(days=1), balance_from=NOW)
    assert price_of(cart(499), [over]).to_pay == 49_900
    paid = price_of(cart(499, deposit_paid=True), [over])
    assert (paid.to_pay, paid.balance, paid.deposit_until) == (42_900, 37_900, None)


def test_a_promotion_holds_from_its_first_to_its_last_minute() -> None:
    dated = rule("threshold", (100, 10), valid_from=NOW, valid_until=NOW + timedelta(hours=1))
    seconds = timedelta(seconds=1)
    moments = (NOW - seconds, NOW, NOW + timedelta(hours=1, seconds=59), NOW + timedelta(hours=2))
    paid = [price_of(cart(100, at=each), [dated]).to_pay for each in moments]
    assert paid == [10_000, 9_000, 9_000, 10_000]


def test_a_promotion_for_some_goods_counts_and_takes_off_only_those() -> None:
    dress = Line(price=30_000, codes=("A2031",), category="女装 / 连衣裙")
    shoe = Line(price=20_000, codes=("S1",), category="鞋")
    only = rule("threshold", (300, 50), categories=("女装",))
    but = replace(only, categories=(), excluded=("a2031",))
    whole = Cart(lines=(dress, shoe), at=NOW)
    assert price_of(whole, [only]).shares == (25_000, 20_000)
    assert price_of(whole, [but]).to_pay == 50_000
    assert price_of(whole, [replace(only, categories=(), item_numbers=("s1",))]).saved == 0


def test_what_is_missing_to_the_next_tier_is_told() -> None:
    tiers = rule("threshold", (200, 20), (400, 50))
    vip = rule("voucher", (0, 5), members=True)
    worse = rule("voucher", (100, 1))
    better = rule("voucher", (100, 2))
    unused = price_of(cart(350), [tiers, CROSS, vip, worse, better]).unused
    told = {(each.promotion.name, each.reason, each.short) for each in unused}
    assert told == {
        ("threshold", "short", 5_000),
        ("cross_shop", "short", 25_000),
        ("voucher", "members", 0),
        ("voucher", "instead", 0),
    }


def test_a_gift_comes_as_often_as_its_threshold_is_reached() -> None:
    soap = Promotion(
        name="赠品", kind="gift", gift="香皂", tiers=(Tier(2),), by_pieces=True, repeats=True
    )
    five = price_of(Cart(lines=(Line(price=100, pieces=5),), at=NOW), [soap])
    assert [(each.promotion.gift, each.times) for each in five.gifts] == [("香皂", 2)]
    assert price_of(cart(1), [soap]).gifts == ()


@pytest.mark.parametrize(
    ("listed", "off", "told"),
    [(200, 30, (85, True)), (299, 50, (84, False)), (100, 0, (100, True))],
)
def test_the_share_is_worked_out_and_never_promises_more(
    listed: int, off: int, told: tuple[int, bool]
) -> None:
    assert discount_of(price_of(cart(listed), [rule("voucher", (0, off))])) == told


def test_a_variant_has_its_own_price_or_that_of_the_product() -> None:
    dress = ProductDraft(title="连衣裙", item_number="A1", price=12_900)
    assert line_of(dress, Sku(code="A1-M", price=13_900), 2).price == 13_900
    assert line_of(dress, Sku(code="A1-S")).price == 12_900


def test_what_has_no_price_here_is_refused() -> None:
    with pytest.raises(PriceUnknown):
        line_of(ProductDraft(title="连衣裙"))
    with pytest.raises(NotOursToSell):
        line_of(ProductDraft(title="别家", price=1, ours=False))
    with pytest.raises(EmptyCart):
        price_of(Cart(lines=(), at=NOW), [])


@given(st.lists(st.integers(0, 10**7), min_size=1).filter(any), st.data())
def test_what_is_spread_adds_up_and_takes_no_more_than_there_is(
    weights: list[int], data: st.DataObject
) -> None:
    amount = data.draw(st.integers(0, sum(weights)))
    parts = spread(amount, weights)
    assert sum(parts) == amount
    assert all(0 <= part <= weight for part, weight in zip(parts, weights, strict=True))
