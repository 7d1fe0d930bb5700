"""How long it is till a promise is due, in words."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.ui.promise_words import left_words

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (299, "5 min left"),
        (20, "1 min left"),
        (0, "it is time"),
        (-59, "it is time"),
        (-61, "1 min over"),
        (3_600, "1 h left"),
    ],
)
def test_a_minute_that_has_begun_is_left_and_none_is_never_said(seconds: int, words: str) -> None:
    assert left_words(NOW + timedelta(seconds=seconds), NOW) == words
