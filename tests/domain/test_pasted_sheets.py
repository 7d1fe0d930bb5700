"""Pasted specification sheets are understood in the shapes in which pages and shops give them."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.drafts import TooLong
from assistant.domain.pasted_sheets import TEXT_LIMIT, read_sheet, written_sheet
from assistant.domain.products import Specification
from assistant.domain.text import clean

Rows = Sequence[Specification]

FACE_WASH = (
    Specification("类别", "洁面", group="主体"),
    Specification("保质期", "1095", "天", "主体"),
    Specification("功效", "保湿补水"),
    Specification("适合肤质", "偏油及油性、混合型"),
)
SHAPES = {
    "sections and tabs": "主体\n类别\t洁面\n保质期\t1095\n功效\n保湿补水\t是\n美白\t否\n"
    "适合肤质\n偏油及油性\t是\n混合型\t是",
    "lines in turn": "主体\n类别\n洁面\n保质期\n1095\n功效\n保湿补水\n是\n美白\n否\n"
    "适合肤质\n偏油及油性\n是\n混合型\n是",
    "colons and braces": "【主体】\n类别：洁面\n保质期: 1095\n"
    "功效{保湿补水:是, 美白:否}\n适合肤质｛偏油及油性：是，混合型：是｝",
    "one line": "[主体]\n类别:洁面, 保质期:1095, 功效{保湿补水:是, 美白:否}, "
    "适合肤质{偏油及油性:是, 混合型:是}",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_sheet_says_the_same_in_every_shape(shape: str) -> None:
    assert read_sheet(SHAPES[shape]).specifications == FACE_WASH


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("面料：95% 棉, 5% 氨纶", [("面料", "95% 棉, 5% 氨纶")]),
        ("材质\t棉\t版型\t修身", [("材质", "棉"), ("版型", "修身")]),
        ("材质：棉　　版型：修身", [("材质", "棉"), ("版型", "修身")]),
        ("材质：棉；版型：修身", [("材质", "棉"), ("版型", "修身")]),
        ("材质    棉", [("材质", "棉")]),
        ("主图：https://img.example.com/1.jpg", [("主图", "https://img.example.com/1.jpg")]),
        ("材质：\t棉", [("材质", "棉")]),
        ("尺码: S M L XL", [("尺码", "S M L XL")]),
        ("尺码：S、M、L", [("尺码", "S、M、L")]),
        ("比例：1:2", [("比例", "1:2")]),
    ],
)
def test_a_line_is_understood(line: str, rows: list[tuple[str, str]]) -> None:
    assert [(each.name, each.value) for each in read_sheet(line).specifications] == rows


def test_a_unit_stands_in_the_third_cell() -> None:
    assert read_sheet("净含量\t50\tml").specifications == (Specification("净含量", "50", "ml"),)


def test_a_blank_is_enough_after_a_known_name() -> None:
    text = "面料 95% 棉\n今天 天气好"
    assert read_sheet(text, ("面料",)).specifications == (Specification("面料", "95% 棉"),)


def test_names_may_stand_below_their_values() -> None:
    text = "小鹿\n品牌\n95% 棉\n面料\n圆领\n领口样式"
    rows = read_sheet(text, ("品牌", "面料")).specifications
    assert [(each.name, each.value) for each in rows] == [
        ("品牌", "小鹿"),
        ("面料", "95% 棉"),
        ("领口样式", "圆领"),
    ]


def test_what_fits_nothing_is_handed_back() -> None:
    sheet = read_sheet("面料：棉\n亲，这款很好看")
    assert sheet.unread == ("亲，这款很好看",)


@pytest.mark.parametrize(
    "text",
    ["", "  \n ", "亲，在吗", "亲，在吗\n这款有货吗？", "https://detail.example.com/item?id=1"],
)
def test_nothing_is_found_where_there_is_nothing(text: str) -> None:
    assert read_sheet(text).is_empty


def test_a_sheet_and_its_size_chart_come_together() -> None:
    sheet = read_sheet("面料：棉\n版型：修身\n尺码,胸围,衣长\nS,84,60\nM,88,61\n误差1-3cm")
    assert [each.name for each in sheet.specifications] == ["面料", "版型"]
    assert sheet.chart is not None
    assert [row.size for row in sheet.chart.rows] == ["S", "M"]
    assert sheet.chart.notes == "误差1-3cm"


def test_a_text_without_end_is_refused() -> None:
    with pytest.raises(TooLong):
        read_sheet("面料：棉\n" * TEXT_LIMIT)


# Laws

_ANY = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12).filter(
    lambda text: clean(text).text == text
)
_ROWS = st.lists(st.builds(Specification, _ANY, _ANY, st.just("") | _ANY, st.just("") | _ANY))


@given(_ROWS)
def test_what_this_program_writes_it_reads_as_it_was(rows: list[Specification]) -> None:
    assert list(read_sheet(written_sheet(rows)).specifications) == rows


_NAMES = st.sampled_from(["面料", "版型", "品牌", "产地", "净含量", "领型", "厚度", "储存条件"])
_VALUES = st.sampled_from(
    ["95% 棉", "修身", "广东/广州", "120g", "≤30℃ 机洗", "A-1", "1,095", "含（少量）"]
)
_SHEETS = st.lists(
    st.builds(Specification, _NAMES, _VALUES),
    min_size=1,
    max_size=8,
    unique_by=lambda row: row.name,
)


def _lines(rows: Rows, sign: str) -> str:
    return "\n".join(f"{row.name}{sign}{row.value}" for row in rows)


_WRITERS: dict[str, Callable[[Rows], str]] = {
    "tabs": lambda rows: _lines(rows, "\t"),
    "colons": lambda rows: _lines(rows, "："),
    "colons and blanks": lambda rows: _lines(rows, " : "),
    "lines in turn": lambda rows: _lines(rows, "\n"),
    "side by side": lambda rows: "　".join(f"{row.name}：{row.value}" for row in rows),
    "semicolons": lambda rows: "；".join(f"{row.name}:{row.value}" for row in rows),
    "Windows": lambda rows: _lines(rows, "\t").replace("\n", "\r\n"),
}


@pytest.mark.parametrize("shape", _WRITERS)
@given(rows=_SHEETS)
def test_a_sheet_comes_back_from_its_text(shape: str, rows: list[Specification]) -> None:
    assert list(read_sheet(_WRITERS[shape](rows)).specifications) == rows


@pytest.mark.parametrize("shape", ["tabs", "colons", "lines in turn"])
@given(rows=_SHEETS, group=st.sampled_from(["主体", "款式", "洗护"]))
def test_a_section_is_that_of_all_rows_below_it(
    shape: str, rows: list[Specification], group: str
) -> None:
    read = read_sheet(f"{group}\n{_WRITERS[shape](rows)}").specifications
    assert {(each.name, each.value, each.group) for each in read} == {
        (each.name, each.value, group) for each in rows
    }


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    read_sheet(text)
