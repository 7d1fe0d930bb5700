"""A size chart row by row: what it says of a size, for the agent and as a sentence to the buyer."""

from assistant.domain.size_charts import NO_FIGURE, SizeChart, SizeRow
from assistant.domain.size_columns import measure_of
from assistant.domain.size_labels import said_size
from assistant.domain.spans import unit_of


def row_text(chart: SizeChart, row: SizeRow) -> str:
    """Return the figures of a row with their headings and units: 衣长 101cm，胸围 94cm."""
    return "，".join(f"{heading}\u00a0{figure}" for heading, figure in _figures(chart, row))


def row_sentence(chart: SizeChart, row: SizeRow) -> str:
    """Return what a buyer is told of a size, "" where the row has no figures."""
    figures = "、".join(f"{heading}{figure}" for heading, figure in _figures(chart, row))
    if not figures:
        return ""
    notes = f"（{chart.notes}）" if chart.notes else ""
    size = said_size(row.size)
    if chart.kind == "garment":
        return f"这款{size}的尺寸是：{figures}{notes}。"
    return f"这款{size}适合：{figures}{notes}。"


def _figures(chart: SizeChart, row: SizeRow) -> list[tuple[str, str]]:
    found = enumerate(zip(chart.measures, row.cells, strict=False))
    return [
        (_bare(heading), _with_unit(heading, cell.strip(), chart.unit(place)))
        for place, (heading, cell) in found
        if cell.strip() not in NO_FIGURE
    ]


def _bare(heading: str) -> str:
    """Return a heading without the unit in its brackets."""
    for opening in "(（":
        before, bracket, within = heading.partition(opening)
        if bracket and unit_of(within):
            return before.strip()
    return heading.strip()


def _with_unit(heading: str, cell: str, unit: str) -> str:
    if not cell[-1:].isdigit():
        return cell
    usual = "斤" if measure_of(heading) == "weight" else "cm"
    if measure_of(heading) == "foot" and len(cell) >= 3 and cell[-3:].isdigit():
        usual = "mm"
    return cell + (unit or unit_of(heading) or usual)
