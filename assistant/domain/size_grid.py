"""Tables with heights down the side, weights along the top and a size where they meet."""

from collections.abc import Iterable, Sequence

from assistant.domain.size_charts import NO_FIGURE, SizeChart
from assistant.domain.size_columns import Column, measure_of
from assistant.domain.size_votes import HOLE, Vote, by_body
from assistant.domain.spans import Span, span_of, unit_of
from assistant.domain.values import value

_WEIGHTS = frozenset(("斤", "kg", "公斤", "千克", "g"))


@value(kw_only=True)
class Grid:
    """Sizes by height (rows) and weight (columns); ``sizes``, the smallest first, are all of them.

    ``cells`` has "" where the table is empty.
    """

    heights: Column
    weights: Column
    cells: tuple[tuple[str, ...], ...]
    sizes: tuple[str, ...]


def grid_of(chart: SizeChart) -> Grid | None:
    """Return a chart as such a table, None where it is none."""
    if chart.kind != "height_weight" or any(measure_of(each) for each in chart.measures):
        return None
    cells = tuple(_even(row.cells, len(chart.measures)) for row in chart.rows)
    across = _spans([(each, chart.unit(place)) for place, each in enumerate(chart.measures)])
    down = _spans([(row.size, "") for row in chart.rows])
    if _weighs(row.size for row in chart.rows):
        across, down = down, across
        cells = tuple(zip(*cells, strict=True))
    if not any(across) or not any(down):
        return None
    return Grid(
        heights=Column(measure="height", spans=tuple(down)),
        weights=Column(measure="weight", spans=tuple(across)),
        cells=cells,
        sizes=_in_order(cells),
    )


def by_grid(grid: Grid, height: float, weight: float) -> Vote:
    """Return the sizes for a height and a weight, as places in ``grid.sizes``."""
    rows = by_body(grid.heights, height)
    columns = by_body(grid.weights, weight)
    if why_not := columns.why_not or rows.why_not:
        return Vote(why_not=why_not)
    met = {grid.cells[row][column] for row in rows.places for column in columns.places}
    places = tuple(sorted(grid.sizes.index(size) for size in met if size))
    return Vote(places) if places else Vote(why_not=HOLE)


def _in_order(cells: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the sizes by where they stand: who is heavier has a larger one."""
    stands: dict[str, list[int]] = {}
    for row in cells:
        for place, size in enumerate(row):
            if size:
                stands.setdefault(size, []).append(place)
    return tuple(sorted(stands, key=lambda size: sum(stands[size]) / len(stands[size])))


def _spans(headings: Sequence[tuple[str, str]]) -> list[Span | None]:
    return [span_of(text, unit) for text, unit in headings]


def _weighs(headings: Iterable[str]) -> bool:
    return any(unit_of(each) in _WEIGHTS for each in headings)


def _even(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Return a row with a cell for each heading: people leave the last ones out."""
    return (*map(_size, cells[:width]), *("" for _ in range(width - len(cells))))


def _size(cell: str) -> str:
    return "" if cell.strip() in NO_FIGURE else cell.strip()
