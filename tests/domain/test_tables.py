"""Cells that are never formulas, headings in one form, paths that come back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.tables import guarded, heading, joined, parted, unguarded

_names = st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
_slashes = st.lists(st.sampled_from(["/", "//", "A", "售前", "/x"]), min_size=1).map(" ".join)


@pytest.mark.parametrize("sign", "=+-@'\t\r＝＋－＠")
def test_no_cell_is_a_formula(sign: str) -> None:
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"


@given(st.text() | st.text("=+-@'\t\r＝ab"))
def test_a_guarded_cell_comes_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in tuple("=+-@\t\r＝＋－＠")


def test_a_quotation_that_guards_nothing_stays() -> None:
    assert unguarded("'在吗'") == "'在吗'"


@pytest.mark.parametrize(
    "cell",
    [
        "内容",
        " 内 容 ",
        "\ufeff内容",
        '"内容"',
        "内容（必填）",
        "内容(选填)",
        "内容（500个字以内）",
    ],
)
def test_headings_are_compared_in_one_form(cell: str) -> None:
    assert heading(cell) == "内容"


@given(st.lists(_names | _slashes, min_size=1, max_size=5).map(tuple))
def test_a_path_comes_back_whatever_the_names(path: tuple[str, ...]) -> None:
    assert parted(joined(path)) == path


def test_a_path_is_readable() -> None:
    assert joined(("售前", "尺码/版型")) == "售前 / 尺码/版型"
    assert parted("售前 / 尺码 / ") == ("售前", "尺码")
