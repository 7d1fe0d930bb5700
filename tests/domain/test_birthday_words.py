"""Birthdays as people write them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.domain.birthday_words import NotABirthday, birthday_of, birthday_text
from assistant.domain.birthdays import NoSuchDay, checked
from assistant.domain.customers import Birthday


def _solar(month: int, day: int, year: int | None = None) -> Birthday:
    return Birthday(month=month, day=day, year=year)


def _lunar(month: int, day: int, year: int | None = None, leap: bool = False) -> Birthday:
    return Birthday(month=month, day=day, year=year, lunar=True, leap=leap)


@pytest.mark.parametrize(
    "written",
    [
        "10.15",
        "10-15",
        "10/15",
        "10、15",
        "10月15日",
        "10月15",
        " 10 月 15 号 ",
        "1015",
        "１０．１５",
    ]
    + ["生日：10.15", "10月15日生", "公历10月15日", "10.15（阳历）", "十月十五日", "新历十月十五"],
)
def test_a_day_of_the_solar_year_is_understood(written: str) -> None:
    assert birthday_of(written) == _solar(10, 15)


@pytest.mark.parametrize(
    "written",
    ["1995-10-15", "1995.10.15", "1995/10/15", "1995年10月15日", "19951015", "95-10-15"]
    + ["95年10月15日", "1995-10-15 00:00", "1995-10-15T08:30:00", "一九九五年十月十五日"],
)
def test_the_year_is_understood_where_it_is_said(written: str) -> None:
    assert birthday_of(written) == _solar(10, 15, 1995)


@pytest.mark.parametrize(
    "written",
    ["农历八月十五", "八月十五", "阴历8.15", "农历8月15日", "8月15（农历）", "旧历八月十五日"]
    + ["农历 08-15", "农八月十五", "农历八月15"],
)
def test_a_day_of_the_lunar_year_is_understood(written: str) -> None:
    assert birthday_of(written) == _lunar(8, 15)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("八月廿三", _lunar(8, 23)),
        ("8月廿三", _lunar(8, 23)),
        ("正月初一", _lunar(1, 1)),
        ("冬月初八日", _lunar(11, 8)),
        ("腊月三十", _lunar(12, 30)),
        ("腊月廿", _lunar(12, 20)),
        ("十二月二十九", _lunar(12, 29)),
        ("十一月二十", _lunar(11, 20)),
        ("六月卅", _lunar(6, 30)),
        ("闰四月初八", _lunar(4, 8, leap=True)),
        ("1990年闰五月初三", _lunar(5, 3, 1990, leap=True)),
        ("农历1995年八月十五", _lunar(8, 15, 1995)),
        ("1995年农历八月十五", _lunar(8, 15, 1995)),
        ("农历1995-08-15", _lunar(8, 15, 1995)),
        ("一九九〇年腊月初八", _lunar(12, 8, 1990)),
    ],
)
def test_what_only_the_lunar_year_has_tells_the_calendar(written: str, meant: Birthday) -> None:
    assert birthday_of(written) == meant


def test_years_of_two_figures_are_of_the_century_that_fits_somebody_alive() -> None:
    found = [birthday_of(each) for each in ("30.1.2", "29.1.2")]
    assert found == [_solar(1, 2, 1930), _solar(1, 2, 2029)]


def test_the_29th_of_february_is_somebody_s_birthday() -> None:
    assert birthday_of("2.29") == _solar(2, 29)


@pytest.mark.parametrize("written", ["13.1", "2.30", "4月31日", "1995-02-29", "农历九月31", "0.5"])
def test_a_day_that_no_year_has_is_refused(written: str) -> None:
    with pytest.raises(NoSuchDay):
        birthday_of(written)


@pytest.mark.parametrize(
    "written",
    ["春天", "秘密", "10月", "15日", "10.15.95x", "803", "公历正月初一", "农历公历8.15", "十十月一"]
    + ["八月二十初", "1995", "1.2e3", "狮子座", "属兔", "-"],
)
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises((NotABirthday, NoSuchDay)):
        birthday_of(written)


def test_nothing_written_is_no_birthday() -> None:
    assert birthday_of("  ") is None


@given(
    st.builds(
        Birthday,
        month=st.integers(1, 12),
        day=st.integers(1, 31),
        year=st.none() | st.integers(1900, 2099),
        lunar=st.booleans(),
        leap=st.booleans(),
    )
)
def test_every_birthday_is_read_as_it_was_written(birthday: Birthday) -> None:
    try:
        checked(birthday)
    except NoSuchDay:
        assume(False)
    assert birthday_of(birthday_text(birthday)) == birthday


@given(st.text(alphabet="0123456789.-/年月日号农历闰正冬腊初廿卅一二三十〇 ", max_size=14))
def test_whatever_is_written_is_a_birthday_or_refused(written: str) -> None:
    try:
        found = birthday_of(written)
    except (NotABirthday, NoSuchDay):
        return
    assert found is None or checked(found) == found
