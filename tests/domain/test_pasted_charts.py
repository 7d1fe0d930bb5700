"""Pasted size charts are understood in the shapes in which shops keep them."""

import json
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.pasted_charts import find_chart, is_size
from assistant.domain.size_charts import SizeChart, SizeRow

TWO = SizeChart(
    measures=("衣长", "胸围", "腰围"),
    rows=(SizeRow("M", ("41", "88", "66")), SizeRow("L", ("42.5", "92", ""))),
)
SHAPES = {
    "hash signs": "尺码,衣长,胸围,腰围#M,41,88,66#L,42.5,92,-",
    "object": '{"title":"尺码,衣长,胸围,腰围","M":"M,41,88,66","L":"L,42.5,92,-"}',
    "commas": "尺码,衣长,胸围,腰围\nM,41,88,66\nL,42.5,92,-",
    "wide commas": "尺码，衣长，胸围，腰围\nM，41，88，66\nL，42.5，92，—",
    "tabs": "尺码\t衣长\t胸围\t腰围\nM\t41\t88\t66\nL\t42.5\t92\t",
    "bars": "尺码 | 衣长 | 胸围 | 腰围\nM | 41 | 88 | 66\nL | 42.5 | 92 | /",
    "blanks": "尺码 衣长 胸围 腰围\nM 41 88 66\nL 42.5 92 -",
    "side by side": "尺码\tM\tL\n衣长\t41\t42.5\n胸围\t88\t92\n腰围\t66\t-",
    "a cell a line": "尺码\n衣长\n胸围\n腰围\nM\n41\n88\n66\nL\n42.5\n92\n-",
    "with units": "尺码\t衣长(cm)\t胸围（厘米）\t腰围/cm\nM码\t41cm\t88\t66\nL码\t42.5cm\t92\t-",
}


def chart_in(text: str) -> SizeChart | None:
    return find_chart(text.split("\n")).chart


@pytest.mark.parametrize("shape", SHAPES)
def test_a_chart_says_the_same_in_every_shape(shape: str) -> None:
    assert chart_in(SHAPES[shape]) == TWO


def test_a_chart_without_heading_waits_for_its_measures() -> None:
    chart = chart_in("S,60,104,-,45.5,55\nM,61,108,-,46.5,56")
    assert chart is not None
    assert chart.measures == ("", "", "", "", "")
    assert chart.rows[0] == SizeRow("S", ("60", "104", "", "45.5", "55"))


def test_the_key_of_an_object_names_the_size() -> None:
    chart = chart_in('{"title":"尺码,衣长,胸围,腰围","80cm":"80,36,72,42"}')
    assert chart is not None
    assert chart.rows == (SizeRow("80cm", ("36", "72", "42")),)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("尺码,胸围,衣长\nS,84,60\nM,88,61", "garment"),
        ("尺码,胸围,腰围\nS,80-84,62-66\nM,84~88,66~70", "body"),
        ("尺码,净胸围\nS,84\nM,88", "body"),
        ("尺码,身高,体重\nS,150-158,80-95\nM,158-164,95-108", "height_weight"),
        ("鞋码 35 36 37\n脚长 22.5 23 23.5", "shoe"),
    ],
)
def test_what_the_figures_measure_is_seen_from_them(text: str, kind: str) -> None:
    chart = chart_in(text)
    assert chart is not None and chart.kind == kind


def test_figures_are_read_as_shops_write_them() -> None:
    chart = chart_in(
        "尺码\t体重\t腰围\t裤长\n26(1尺9)\t90斤以下\t约63\t92±1\n27(2尺)\t90~100斤\t66\t-"
    )
    assert chart is not None
    assert chart.rows == (
        SizeRow("26(1尺9)", ("90斤以下", "约63", "92±1")),
        SizeRow("27(2尺)", ("90-100", "66", "")),
    )


def test_an_object_may_stand_on_one_line_among_others() -> None:
    found = find_chart(["面料：棉", '{"title":"尺码,衣长,胸围","M":"M,41,88"}'])
    assert found.chart is not None and found.rest == ("面料：棉",)


def test_kilograms_stay_kilograms() -> None:
    chart = chart_in("尺码\t身高\t体重(公斤)\nS\t150~158\t40~47\nM\t158—164\t48至54")
    assert chart is not None
    assert chart.units == ("", "kg")
    assert chart.rows[1].cells == ("158-164", "48-54")


@pytest.mark.parametrize(
    "size",
    ["S", "M", "XXL", "2XL", "3XL", "80cm", "80", "165/88A", "38.5", "均码", "M码", "S(155/80A)"],
)
def test_a_size_is_known(size: str) -> None:
    assert is_size(size)


@pytest.mark.parametrize("text", ["", "衣长", "1095", "棉", "95%", "A2031", "12.75", "25g×30 包"])
def test_what_is_no_size_is_told_from_one(text: str) -> None:
    assert not is_size(text)


@pytest.mark.parametrize(
    "text",
    [
        "尺码：S M L",
        "规格\t25g×30 包\n产地\t安徽",
        "面料\t棉\n厚度\t2",
        "{坏的",
        '{"a": 1}',
        "均码,60",
    ],
)
def test_other_text_is_no_chart(text: str) -> None:
    assert find_chart(text.split("\n")) == find_chart(()).__class__(None, tuple(text.split("\n")))


# Laws

_FIGURES = st.decimals(20, 199, places=1).map(lambda each: f"{each.normalize():f}")
_RANGES = st.tuples(st.integers(20, 99), st.integers(100, 199)).map(
    lambda two: f"{two[0]}-{two[1]}"
)
_CELLS = _FIGURES | _RANGES | st.just("")
_SIZES = st.sampled_from(["XS", "S", "M", "L", "XL", "2XL", "165/88A", "38.5", "80cm", "均码"])
_MEASURES = st.sampled_from(["胸围", "腰围", "臀围", "衣长", "肩宽", "袖长", "裤长"])


@st.composite
def charts(draw: st.DrawFn) -> SizeChart:
    measures = draw(st.lists(_MEASURES, min_size=2, max_size=5, unique=True))
    sizes = draw(st.lists(_SIZES, min_size=2, max_size=6, unique=True))
    cells = st.tuples(*[_CELLS] * len(measures))
    rows = tuple(SizeRow(size, draw(cells)) for size in sizes)
    return SizeChart(measures=tuple(measures), rows=rows)


Table = Sequence[Sequence[str]]


def table_of(chart: SizeChart) -> Table:
    cells = [[row.size, *(cell or "-" for cell in row.cells)] for row in chart.rows]
    return [["尺码", *chart.measures], *cells]


def _joined(table: Table, sign: str, end: str = "\n") -> str:
    return end.join(sign.join(row) for row in table)


def _object(table: Table) -> str:
    rows = {row[0]: ",".join(row) for row in table[1:]}
    return json.dumps({"title": ",".join(table[0]), **rows}, ensure_ascii=False)


_WRITERS: dict[str, Callable[[Table], str]] = {
    "hash signs": lambda table: _joined(table, ",", "#"),
    "object": _object,
    "commas": lambda table: _joined(table, ","),
    "tabs": lambda table: _joined(table, "\t"),
    "blanks": lambda table: _joined(table, " "),
    "side by side": lambda table: _joined([*zip(*table, strict=True)], "\t"),
    "a cell a line": lambda table: _joined(table, "\n"),
}


@pytest.mark.parametrize("shape", _WRITERS)
@given(chart=charts())
def test_a_chart_comes_back_from_its_text(shape: str, chart: SizeChart) -> None:
    read = chart_in(_WRITERS[shape](table_of(chart)))
    assert read is not None
    assert (read.measures, read.rows) == (chart.measures, chart.rows)


@given(st.lists(st.text(max_size=30), max_size=8))
def test_any_lines_are_looked_through_without_a_fault(lines: list[str]) -> None:
    find_chart(lines)
