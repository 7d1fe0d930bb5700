"""Days as people write them."""

from datetime import date

import pytest

from assistant.domain.days import NotADay, day_of


@pytest.mark.parametrize(
    "written", ["2026-11-30", "2026.11.30", "2026/11/30", " 2026年11月30日", "2026-11-30 "]
)
def test_a_day_is_understood_as_people_write_it(written: str) -> None:
    assert day_of(written) == date(2026, 11, 30)


def test_nothing_written_is_no_day() -> None:
    assert day_of("  ") is None


@pytest.mark.parametrize(
    "written", ["下周", "2026-13-01", "2026-11", "11月30日", "26-11-30", "99999-1-1"]
)
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(NotADay):
        day_of(written)
