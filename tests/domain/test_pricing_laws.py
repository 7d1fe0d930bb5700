"""What holds for the price of any cart, whatever the promotions are."""

from datetime import UTC, datetime
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.pricing import Cart, Line, price_of
from assistant.domain.promotions import KINDS, OFF_THE_SUM, Promotion, Tier, compatible

NOW = datetime(2026, 11, 11, tzinfo=UTC)
FEN = st.integers(0, 100_000)

TIERS = st.builds(Tier, st.integers(0, 60_000), st.integers(0, 20_000), st.integers(50, 100))


def promotions(*kinds: str, **further: object) -> st.SearchStrategy[list[Promotion]]:
    """Return a few promotions of some kinds."""
    one = st.builds(
        Promotion,
        name=st.sampled_from("甲乙丙丁"),
        kind=st.sampled_from(kinds),
        tiers=st.lists(TIERS, min_size=1, max_size=2).map(tuple),
        repeats=st.booleans(),
        most=st.none() | FEN,
        price=st.none(),
        deposit=st.integers(0, 5_000),
        worth=st.integers(5_000, 20_000),
        stacking=st.sampled_from(("all", "kinds", "alone")),
        **further,
    )
    return st.lists(one, max_size=5)


LINES = st.lists(
    st.builds(Line, price=st.integers(1, 100_000), pieces=st.integers(1, 3)),
    min_size=1,
    max_size=3,
).map(tuple)
CARTS = st.builds(Cart, lines=LINES, at=st.just(NOW), elsewhere=FEN)


@given(CARTS, promotions(*KINDS, by_pieces=st.booleans(), progressive=st.booleans()))
def test_every_fen_is_accounted_for(cart: Cart, known: list[Promotion]) -> None:
    priced = price_of(cart, known)
    assert 0 <= priced.deposit <= priced.to_pay <= priced.listed
    assert sum(priced.shares) == priced.to_pay
    assert priced.listed - sum(step.off for step in priced.steps) == priced.to_pay
    left = [priced.listed, *(step.left for step in priced.steps)]
    offs = [before - after for before, after in zip(left, left[1:], strict=False)]
    assert offs == [step.off for step in priced.steps]


@given(CARTS, promotions(*OFF_THE_SUM))
def test_no_other_way_to_put_them_together_leaves_less(cart: Cart, known: list[Promotion]) -> None:
    """Each set of promotions that go together is worked out alone, with all others left out."""
    sets = chain.from_iterable(combinations(known, size) for size in range(len(known) + 1))
    fitting = [each for each in sets if all(compatible(*pair) for pair in combinations(each, 2))]
    least = min(price_of(cart, each).to_pay for each in fitting)
    assert price_of(cart, known).to_pay == least


@given(CARTS, promotions(*OFF_THE_SUM), promotions(*OFF_THE_SUM))
def test_a_promotion_more_never_makes_it_dearer(
    cart: Cart, known: list[Promotion], more: list[Promotion]
) -> None:
    assert price_of(cart, [*known, *more]).to_pay <= price_of(cart, known).to_pay
