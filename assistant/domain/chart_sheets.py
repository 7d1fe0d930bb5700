"""Size charts as rows of a sheet, one below another, each as it would be written by hand.

The first row of a chart has 尺码 and its measures, a second one their units where they are not the
usual ones, then there is a row for each size.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.domain.size_charts import SizeChart, SizeRow
from assistant.domain.tables import as_cells

#: What belongs to a chart as a whole, in its first row: heading → field.
HEAD: Mapping[str, str] = {
    "尺码表名": "name",
    "品牌": "brand",
    "类目": "category",
    "类型": "kind",
    "说明": "notes",
}
SIZE, UNIT = "尺码", "单位"
#: Beginning of the headings below which measures and figures stand, numbered from 1.
FIGURE = "数据"
_KINDS = {"成衣": "garment", "人体": "body", "身高体重": "height_weight", "鞋码": "shoe"}


def headings(width: int) -> list[str]:
    """Return the headings for charts of so many measures, behind those of the product."""
    return [*HEAD, SIZE, *(f"{FIGURE}{number}" for number in range(1, width + 1))]


def width_of(chart: SizeChart) -> int:
    """Return how many columns of figures a chart takes."""
    return max(len(chart.measures), len(chart.units), *(len(each.cells) for each in chart.rows), 1)


def rows_of(chart: SizeChart, key: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield the rows of a chart by their headings; ``key`` says whose chart it is."""
    head = {column: getattr(chart, name) for column, name in HEAD.items()}
    head["类型"] = next((word for word, kind in _KINDS.items() if kind == chart.kind), chart.kind)
    yield _row({**key, **head}, SIZE, chart.measures)
    if chart.units or (chart.rows and chart.rows[0].size == UNIT):
        yield _row(key, UNIT, chart.units)
    for each in chart.rows:
        yield _row(key, each.size, each.cells)


def chart_of(rows: Sequence[Mapping[str, str]]) -> SizeChart:
    """Return the chart that rows, as ``rows_of`` gives them, stand for."""
    head, *below = rows
    measures = _trimmed(_figures(head))
    units: tuple[str, ...] = ()
    if below and below[0].get(SIZE, "").strip() == UNIT:
        units = _trimmed(_figures(below[0]))
        below = below[1:]
    named = {name: head.get(column, "") for column, name in HEAD.items()}
    named["kind"] = _KINDS.get(named["kind"].strip(), named["kind"]) or "garment"
    return SizeChart(
        measures=measures,
        rows=tuple(_size_row(each, len(measures)) for each in below),
        units=units,
        **named,
    )


def parted_charts(rows: Iterable[Mapping[str, str]]) -> list[list[Mapping[str, str]]]:
    """Return rows of several charts, those of each together; rows before the first are left out."""
    found: list[list[Mapping[str, str]]] = []
    for each in rows:
        if each.get(SIZE, "").strip() == SIZE:
            found.append([])
        if found:
            found[-1].append(each)
    return found


def _size_row(row: Mapping[str, str], width: int) -> SizeRow:
    cells = _figures(row)
    return SizeRow(row.get(SIZE, ""), (*cells[:width], *[""] * (width - len(cells))))


def _row(key: Mapping[str, str], size: str, figures: Sequence[str]) -> dict[str, str]:
    said = {**key, SIZE: size}
    said |= {f"{FIGURE}{number}": text for number, text in enumerate(figures, 1)}
    return as_cells(said)


def _figures(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(text for column, text in row.items() if column.startswith(FIGURE))


def _trimmed(figures: Sequence[str]) -> tuple[str, ...]:
    found = list(figures)
    while found and not found[-1].strip():
        found.pop()
    return tuple(found)
