"""When a target has read what it was offered."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.desktop.consumption import LIMIT_S, QUIET_S, has_text, settled_at
from assistant.desktop.ports import Read

SENT = 100.0

reads = st.lists(
    st.builds(Read, st.floats(SENT - 1, SENT + 5, allow_nan=False), st.booleans()), max_size=20
)


def test_without_a_read_the_limit_counts_from_the_keys() -> None:
    assert settled_at(SENT, []) == SENT + LIMIT_S


def test_one_read_is_settled_after_a_quiet_time() -> None:
    assert settled_at(SENT, [Read(101, True)]) == 101 + QUIET_S


def test_questions_before_the_text_change_nothing() -> None:
    assert settled_at(SENT, [Read(100.5, False), Read(101, True)]) == 101 + QUIET_S


def test_a_question_after_the_text_makes_the_second_read_awaited() -> None:
    assert settled_at(SENT, [Read(101, True), Read(101.1, False)]) == 101 + LIMIT_S


def test_the_second_read_settles_it() -> None:
    told = [Read(101, True), Read(101.1, False), Read(102, True)]
    assert settled_at(SENT, told) == 102 + QUIET_S


def test_requests_that_come_in_any_order_are_sorted_out() -> None:
    told = [Read(102, True), Read(101.1, False), Read(101, True)]
    assert settled_at(SENT, told) == 102 + QUIET_S


@given(reads)
def test_it_never_takes_longer_than_the_limit(told: list[Read]) -> None:
    texts = [read.at for read in told if read.text and read.at >= SENT]
    assert settled_at(SENT, told) <= min(texts, default=SENT) + LIMIT_S


@given(reads)
def test_only_a_read_after_the_keys_is_a_read(told: list[Read]) -> None:
    assert has_text(SENT, told) == any(read.text and read.at >= SENT for read in told)
