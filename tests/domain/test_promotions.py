"""What may be written about a promotion, and which go together."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assistant.domain.drafts import EmptyName
from assistant.domain.errors import UserError
from assistant.domain.promotions import (
    BadAmount,
    BadShare,
    BalanceEndsBeforeItBegins,
    DepositWorthLess,
    NotAShare,
    NothingOff,
    Promotion,
    Tier,
    compatible,
    covers,
    percent_of,
    tidy_promotion,
)
from assistant.domain.validity import EndsBeforeItBegins

NOW = datetime(2026, 11, 11, 10, 0, 30, tzinfo=UTC)
GOOD = Promotion(name="满减", tiers=(Tier(20_000, 3_000),))
PRESALE = Promotion(name="预售", kind="deposit", deposit=5_000, worth=12_000)


def test_a_promotion_is_tidied() -> None:
    untidy = replace(
        GOOD,
        name="  双11  满减 ",
        tiers=(Tier(40_000, 5_000), Tier(20_000, 2_000)),
        categories=("女装/连衣裙", ""),
        item_numbers=("A1", "A1", " "),
        valid_from=NOW,
    )
    tidied = tidy_promotion(untidy)
    assert tidied.name == "双11 满减"
    assert [tier.threshold for tier in tidied.tiers] == [20_000, 40_000]
    assert (tidied.categories, tidied.item_numbers) == (("女装 / 连衣裙",), ("A1",))
    assert tidied.valid_from == NOW.replace(second=0)


def test_what_repeats_has_one_tier() -> None:
    assert len(tidy_promotion(replace(GOOD, repeats=True, tiers=GOOD.tiers * 2)).tiers) == 1


@pytest.mark.parametrize(
    ("promotion", "error"),
    [
        (replace(GOOD, name=" "), EmptyName),
        (replace(GOOD, tiers=()), NothingOff),
        (replace(GOOD, tiers=(Tier(20_000),)), NothingOff),
        (replace(GOOD, tiers=(Tier(20_000, -1),)), BadAmount),
        (replace(GOOD, tiers=(Tier(0, 0, 0),)), BadShare),
        (replace(GOOD, tiers=(Tier(0, 0, 101),)), BadShare),
        (replace(GOOD, kind="gift"), NothingOff),
        (replace(PRESALE, worth=4_000), DepositWorthLess),
        (replace(PRESALE, deposit=0), NothingOff),
        (replace(GOOD, valid_from=NOW, valid_until=NOW - timedelta(days=1)), EndsBeforeItBegins),
        (
            replace(PRESALE, balance_from=NOW, balance_until=NOW - timedelta(days=1)),
            BalanceEndsBeforeItBegins,
        ),
    ],
)
def test_what_makes_no_sense_is_refused(promotion: Promotion, error: type[UserError]) -> None:
    with pytest.raises(error):
        tidy_promotion(promotion)


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        ({}, True),
        ({"item_numbers": ("ａ2031",)}, True),
        ({"item_numbers": ("A2031-M",)}, True),
        ({"item_numbers": ("B1",)}, False),
        ({"categories": ("女装",)}, True),
        ({"categories": ("女装 / 连衣裙 / 长裙",)}, False),
        ({"categories": ("女",)}, False),
        ({"excluded": ("A2031",)}, False),
        ({"categories": ("女装",), "excluded": ("A2031-M",)}, False),
    ],
)
def test_a_promotion_is_for_what_it_names(scope: dict[str, tuple[str, ...]], covered: bool) -> None:
    promotion = replace(GOOD, **scope)
    assert covers(promotion, ("A2031", "A2031-M"), "女装 / 连衣裙") == covered


@pytest.mark.parametrize(
    ("written", "percent"),
    [("9折", 90), ("8.5 折", 85), ("９", 90), ("90", 90), ("95%", 95), ("10", 100), ("5 %", 5)],
)
def test_a_share_is_understood_as_people_write_it(written: str, percent: int) -> None:
    assert percent_of(written) == percent


@pytest.mark.parametrize(
    ("written", "error"),
    [("", NotAShare), ("八折", NotAShare), ("-9", NotAShare), ("8.55折", NotAShare),
     ("0", BadShare), ("11折", BadShare), ("120%", BadShare)],
)  # fmt: skip
def test_what_is_no_share_is_refused(written: str, error: type[UserError]) -> None:
    with pytest.raises(error):
        percent_of(written)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("voucher", "kinds"), ("threshold", "kinds"), True),
        (("voucher", "kinds"), ("voucher", "kinds"), False),
        (("voucher", "all"), ("voucher", "all"), True),
        (("voucher", "all"), ("voucher", "kinds"), False),
        (("voucher", "alone"), ("cross_shop", "all"), False),
    ],
)
def test_which_go_together(one: tuple[str, str], other: tuple[str, str], together: bool) -> None:
    first, second = (replace(GOOD, kind=kind, stacking=way) for kind, way in (one, other))
    assert compatible(first, second) is compatible(second, first) is together
