"""What the buyer is told about a price, word for word."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assistant.domain.price_sentences import (
    price_sentence,
    price_steps,
    promotion_words,
    short_sentence,
)
from assistant.domain.pricing import Cart, Line, Priced, price_of
from assistant.domain.promotions import Promotion, Tier

NOW = datetime(2026, 11, 11, 10, 0, tzinfo=UTC)
NIGHT = datetime(2026, 11, 11, 23, 59, tzinfo=UTC)
TAKEN = Promotion(name="满减", tiers=(Tier(20_000, 3_000),), valid_until=NIGHT)
CROSS = Promotion(name="跨店", kind="cross_shop", tiers=(Tier(30_000, 5_000),), repeats=True)
PRESALE = Promotion(
    name="预售", kind="deposit", deposit=5_000, worth=12_000, valid_until=NIGHT,
    balance_from=NIGHT.replace(day=20, minute=0), balance_until=NIGHT.replace(day=21),
)  # fmt: skip


def priced(fen: int, *promotions: Promotion, **further: object) -> Priced:
    cart = Cart(lines=(Line(price=fen),), at=NOW)
    return price_of(replace(cart, **further), promotions)


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (priced(29_900), "这款现在的价格是¥299。"),
        (
            priced(20_000, TAKEN),
            "这款到手价¥170哦~ 标价¥200；店铺满200减30；活动到11月11日23:59为止。",
        ),
        (
            priced(65_000, CROSS, replace(TAKEN, kind="gift", gift="丝巾", tiers=())),
            "这款到手价¥550哦~ 标价¥650；跨店每满300减50（满了2次）省¥100；另外送丝巾；"
            "活动到11月11日23:59为止。",
        ),
        (
            priced(49_900, PRESALE),
            "这款先付定金¥50，11月20日23:00起付尾款¥379，合计到手¥429哦~ 标价¥499；"
            "定金50抵120省¥70；定金请在11月11日23:59前付，尾款请在11月21日23:59前付。",
        ),
        (
            priced(26_000, CROSS, elsewhere=34_000),
            "这款到手价¥216.67哦~ 标价¥260；跨店每满300减50（满了2次，和其他店的¥340一起算，"
            "分到本店的部分）省¥43.33。",
        ),
    ],
)
def test_the_price_is_said_in_one_sentence(result: Priced, said: str) -> None:
    assert price_sentence(result, NOW) == said


def test_a_price_of_another_moment_says_so() -> None:
    before = NOW.replace(year=2025, month=12)
    assert price_sentence(priced(20_000), before).startswith(
        "2026年11月11日10:00下单，这款的价格是¥200"
    )
    assert price_steps(priced(20_000), NOW.replace(day=10)).startswith("11月11日10:00下单，标价")
    seconds = NOW.replace(second=50)
    assert price_sentence(priced(20_000), seconds).startswith("这款现在的价格是¥200")


def test_the_share_is_said_as_it_was_worked_out() -> None:
    assert "，相当于8.5折；" in price_sentence(priced(20_000, TAKEN), NOW, share=True)
    assert "，不到9.1折；" in price_sentence(priced(30_100, TAKEN), NOW, share=True)
    assert "折" not in price_sentence(priced(10_000, TAKEN), NOW, share=True)
    free = Promotion(name="送", kind="price", price=0)
    assert "折" not in price_sentence(priced(10_000, free), NOW, share=True)


@pytest.mark.parametrize(
    ("promotion", "said"),
    [
        (TAKEN, "再加¥50就能用店铺满200减30哦~"),
        (CROSS, "再加¥150就能用跨店每满300减50哦~"),
        (replace(TAKEN, kind="gift", gift="丝巾", by_pieces=True, tiers=(Tier(2),)),
         "再加1件就送丝巾哦~"),
    ],
)  # fmt: skip
def test_what_is_missing_is_said(promotion: Promotion, said: str) -> None:
    (unused,) = priced(15_000, promotion).unused
    assert short_sentence(unused) == said


def test_each_step_has_a_line() -> None:
    member = Promotion(name="会员", kind="price", members=True, tiers=(Tier(0, 0, 95),))
    result = priced(40_000, member, TAKEN, member=True)
    assert price_steps(result, NOW).splitlines() == [
        "标价：¥400",
        "会员价：-¥20，剩¥380",
        "店铺满200减30：-¥30，剩¥350",
        "到手价：¥350",
        "活动到11月11日23:59为止",
    ]


@pytest.mark.parametrize(
    ("promotion", "words"),
    [
        (
            replace(TAKEN, tiers=(Tier(20_000, 2_000), Tier(40_000, 5_000))),
            "店铺满200减20，满400减50",
        ),
        (replace(TAKEN, by_pieces=True, tiers=(Tier(2, 0, 85),)), "店铺满2件打8.5折"),
        (replace(TAKEN, kind="voucher", tiers=(Tier(0, 999),)), "店铺券减9.99"),
        (replace(CROSS, most=30_000), "跨店每满300减50（最多减300）"),
        (replace(CROSS, kind="platform_voucher", members=True), "会员平台券每满300减50"),
    ],
)
def test_a_promotion_is_named_by_what_it_does(promotion: Promotion, words: str) -> None:
    assert promotion_words(promotion) == words
