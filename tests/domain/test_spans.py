"""Cells of charts as people write them."""

from math import inf

import pytest

from assistant.domain.spans import Span, span_of

CELLS = {
    "84": Span(84, 84),
    " 84.5 cm ": Span(84.5, 84.5),
    "84-88": Span(84, 88),
    "84～88": Span(84, 88),
    "84—88cm": Span(84, 88),
    "88至84": Span(84, 88),
    "84±2": Span(84, 84),
    "约84": Span(84, 84),
    "≤100": Span(-inf, 100),
    "100以下": Span(-inf, 100),
    "≥150斤": Span(150, inf),
    "150以上": Span(150, inf),
    "150+": Span(150, inf),
    "45kg-50kg": Span(90, 100),
    "2.1尺": Span(70, 70),
    "245mm": Span(24.5, 24.5),
    "34英寸": Span(86.36, 86.36),
}
NOTHING = ("", "-", "—", "/", "无", "均码", "M", "84/88", "1-2-3", "可调")


@pytest.mark.parametrize(("cell", "span"), CELLS.items())
def test_a_cell_is_a_figure_or_a_range(cell: str, span: Span) -> None:
    assert span_of(cell) == span


@pytest.mark.parametrize("cell", NOTHING)
def test_a_cell_that_says_neither_says_nothing(cell: str) -> None:
    assert span_of(cell) is None


def test_the_unit_of_a_cell_goes_before_that_of_its_column() -> None:
    assert span_of("50", "kg") == Span(100, 100)
    assert span_of("100斤", "kg") == Span(100, 100)
