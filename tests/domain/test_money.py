"""Money and counts as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.money import NotACount, NotMoney, count_of, fen_of, yuan


@pytest.mark.parametrize(
    ("written", "fen"),
    [
        ("129", 12_900),
        ("¥129.90", 12_990),
        ("￥ 9.9 元", 990),
        ("１２９", 12_900),
        ("1,299 块", 129_900),
        ("0.05", 5),
        (" ", None),
    ],
)
def test_an_amount_is_understood_as_people_write_it(written: str, fen: int | None) -> None:
    assert fen_of(written) == fen


@pytest.mark.parametrize("written", ["-5", "12.345", "约100", "1,2", "12345678901", "9.9折", "1e3"])
def test_what_is_no_amount_is_refused(written: str) -> None:
    with pytest.raises(NotMoney):
        fen_of(written)


@pytest.mark.parametrize(("written", "pieces"), [("37", 37), ("37 件", 37), ("1,000", 1000)])
def test_a_number_of_pieces_is_understood(written: str, pieces: int) -> None:
    assert count_of(written) == pieces


@pytest.mark.parametrize("written", ["-1", "1.5", "有货"])
def test_what_is_no_number_of_pieces_is_refused(written: str) -> None:
    with pytest.raises(NotACount):
        count_of(written)


@given(st.integers(0, 10**11))
def test_an_amount_is_read_as_it_was_written(fen: int) -> None:
    assert fen_of(yuan(fen)) == fen
