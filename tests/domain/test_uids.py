"""Ids are of the seventh version and follow each other, whatever the clock does."""

import uuid
from datetime import UTC, datetime

from assistant.domain.uids import Uids
from tests.fakes.clock import FixedClock


def test_an_id_is_a_uuid_of_the_seventh_version_and_tells_its_time() -> None:
    clock = FixedClock(datetime(2026, 11, 21, 9, 30, 0, 123_000, tzinfo=UTC))
    made = uuid.UUID(Uids(clock).new())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == int(clock.now().timestamp() * 1000)


def test_ids_follow_each_other_within_one_moment_and_when_the_clock_goes_back() -> None:
    clock = FixedClock()
    uids = Uids(clock)
    made = [uids.new() for _ in range(5_000)]
    clock.advance(days=-100)
    made += [uids.new() for _ in range(5_000)]
    assert made == sorted(set(made))


def test_two_computers_at_one_moment_make_different_ids() -> None:
    clock = FixedClock()
    assert len({Uids(clock).new() for _ in range(1_000)}) == 1_000
