"""What the soak takes for growth."""

import random

from tests.benchmarks.soaking import rise

_LOOKS = 21


def test_what_is_lost_by_the_round_rises() -> None:
    assert round(rise([40 + 0.05 * look for look in range(_LOOKS)]), 2) == 0.45


def test_what_is_lost_rises_where_it_is_seen_in_steps_only() -> None:
    assert round(rise([40 + 0.25 * (look // 2) for look in range(_LOOKS)]), 2) == 1


def test_one_step_is_no_growth() -> None:
    assert rise([40.0] * 16 + [42.0] * 5) == 0


def test_what_is_filled_in_the_first_half_is_no_growth() -> None:
    assert rise([30.0 + look for look in range(10)] + [40.0] * 11) == 0


def test_what_comes_and_goes_is_no_growth() -> None:
    chance = random.Random(1)
    assert all(rise([40 + chance.random() for _ in range(_LOOKS)]) < 1 for _ in range(1000))
