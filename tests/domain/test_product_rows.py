"""Cells of tables of products: what they say, and what nobody should guess from them."""

from datetime import date

import pytest

from assistant.domain.product_rows import day, money, money_text, pieces, several, sizes, yes_or_no


@pytest.mark.parametrize(
    ("text", "fen"),
    [
        ("129", 12_900),
        ("¥129.90", 12_990),
        ("1,299.00", 129_900),
        ("59.9元", 5_990),
        ("99-129", None),
        ("面议", None),
        ("-5", None),
        ("9.999", None),
    ],
)
def test_a_price_is_one_amount_or_none(text: str, fen: int | None) -> None:
    assert money(text) == fen


@pytest.mark.parametrize("fen", [0, 5, 990, 12_900, 12_345])
def test_an_amount_is_read_as_it_was_written(fen: int) -> None:
    assert money(money_text(fen)) == fen


@pytest.mark.parametrize(
    ("text", "count"), [("37", 37), ("3.0", 3), ("1,200件", 1_200), ("有货", None), ("3.5", None)]
)
def test_a_stock_is_a_whole_number_or_none(text: str, count: int | None) -> None:
    assert pieces(text) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("2026/1/2 08:00", date(2026, 1, 2)),
        ("2026年1月2日", date(2026, 1, 2)),
        ("2026-13-01", None),
        ("明天", None),
    ],
)
def test_a_day_is_one_of_the_calendar(text: str, found: date | None) -> None:
    assert day(text) == found


@pytest.mark.parametrize(
    ("text", "said"), [("上架", True), ("仓库中", False), ("是", True), ("0", False), ("?", None)]
)
def test_a_cell_says_yes_or_no_or_neither(text: str, said: bool | None) -> None:
    assert yes_or_no(text) is said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("S/M/L", ("S", "M", "L")),
        ("S M XL", ("S", "M", "XL")),
        ("165/88A", ("165/88A",)),
        ("38、39、40", ("38", "39", "40")),
        ("黑/白", ("黑/白",)),
        ("均码", ("均码",)),
    ],
)
def test_sizes_are_parted_where_they_are_several(text: str, found: tuple[str, ...]) -> None:
    assert sizes(text) == found


def test_a_list_is_parted_by_the_marks_of_both_scripts() -> None:
    assert several("送礼，通勤;露营、 约会\n") == ("送礼", "通勤", "露营", "约会")
