"""What a size chart says of bodies and garments: its headings and names of sizes, understood."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.domain import size_labels
from assistant.domain.ease import garment_kind
from assistant.domain.products import key_of
from assistant.domain.size_charts import SizeChart
from assistant.domain.spans import Span, span_of, unit_of
from assistant.domain.values import value

#: Words of headings → the measure of a body that they are about; the first that fits counts.
_NAMES = (
    ("", ("下胸围", "内长", "鞋垫", "腰高", "前中", "裤脚")),
    ("foot", ("脚长", "足长", "foot")),
    ("height", ("身高", "height")),
    ("weight", ("体重", "weight")),
    ("bust", ("胸围", "胸宽", "bust", "chest")),
    ("waist", ("腰围", "腰宽", "waist")),
    ("hip", ("臀围", "臀宽", "hip")),
)

#: Measures of the body alone: no garment has a weight like its wearer's.
_BODILY = frozenset(("height", "weight", "foot"))

#: A heading with one of these is about a body also in a chart of garments.
_OF_BODIES = ("适合", "适穿", "建议", "参考", "净", "人体", "身体")

#: One with one of these is a garment measured flat, from side to side.
_FLAT = ("1/2", "半", "平铺", "平量", "胸宽", "腰宽", "臀宽")

_CHILDREN = ("童", "婴", "宝宝", "幼", "亲子")
_SHOES = ("鞋", "靴")
_BELOW = ("裤", "半身裙")
_DESIGNATED = ("号型", "型号")

#: What parts two measures that share a heading, and their figures.
_PARTING = re.compile(r"[/、,]")

#: Feet are in mm where a figure is at least that: no foot is a metre long.
_FEET_IN_MM = 100
#: Heights are in metres where a figure is below that.
_METRES = 3


@value(kw_only=True)
class Column:
    """Figures for one measure, one for each size (None: none), the smallest size first.

    ``garment`` ones are of the garment, all others of the body that it is made for.
    """

    measure: str
    spans: tuple[Span | None, ...]
    garment: bool = False


@value(kw_only=True)
class Understood:
    """A chart as it is reckoned with: ``sizes``, the smallest first, and a column a measure.

    ``unclear`` are headings whose figures go up and down, so that none of them can be trusted.
    """

    sizes: tuple[str, ...]
    columns: tuple[Column, ...]
    unclear: tuple[str, ...] = ()


def understood(chart: SizeChart, words: str = "") -> Understood:
    """Return what a chart says; ``words`` are the category and title of what it is for."""
    written = list(_written(chart))
    directions = [_direction(column.spans) for _, column in written]
    falling = directions.count(-1) > directions.count(1)
    wrong = {1 if falling else -1, 0}
    unclear = tuple(
        heading for (heading, _), way in zip(written, directions, strict=True) if way in wrong
    )
    sound = [
        column for (_, column), way in zip(written, directions, strict=True) if way not in wrong
    ]
    sizes = tuple(row.size for row in chart.rows)
    columns = _one_a_measure([*sound, *_named(chart, sizes, words)])
    if falling:
        sizes = sizes[::-1]
        columns = [replace(each, spans=each.spans[::-1]) for each in columns]
    return Understood(sizes=sizes, columns=tuple(columns), unclear=unclear)


def measure_of(heading: str) -> str:
    """Return the measure that a heading is about, "" where no size is found by it."""
    plain = key_of(heading)
    return next((measure for measure, names in _NAMES if any(n in plain for n in names)), "")


def _written(chart: SizeChart) -> Iterable[tuple[str, Column]]:
    """Yield the columns that have something to say, with their headings."""
    for place, heading in enumerate(chart.measures):
        unit = chart.unit(place)
        for part, parts in _parted(heading, chart.column(place)):
            measure = measure_of(part)
            spans = [_span(cell, unit_of(unit) or unit_of(part), measure) for cell in parts]
            if not measure or not any(spans):
                continue
            garment = _of_garments(chart, heading, measure)
            flat = garment and any(word in key_of(heading) for word in _FLAT)
            spans = [_doubled(each) if flat and each else each for each in spans]
            yield heading, Column(measure=measure, spans=tuple(spans), garment=garment)


def _parted(heading: str, cells: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    """Return a column as it is, or as two where it has two figures a cell (身高/体重)."""
    names = _PARTING.split(key_of(heading))
    if len(names) != 2 or not all(measure_of(each) for each in names):
        return [(heading, cells)]
    parts = [(*_PARTING.split(key_of(cell), maxsplit=1), "")[:2] for cell in cells]
    return [(name, [each[place] for each in parts]) for place, name in enumerate(names)]


def _named(chart: SizeChart, sizes: Sequence[str], words: str) -> Iterable[Column]:
    """Yield what the names of the sizes say, or a column of designations (号型)."""
    heights, girths = size_labels.designations(_designated(chart) or sizes)
    if any(heights):
        yield Column(measure="height", spans=tuple(heights))
        if girth := _girth_named(words):
            yield Column(measure=girth, spans=tuple(girths))
    elif chart.kind == "shoe" or any(word in words for word in _SHOES):
        yield Column(measure="foot", spans=tuple(size_labels.shoe_feet(sizes)))
    elif any(word in words for word in _CHILDREN) or all("cm" in each.lower() for each in sizes):
        yield Column(measure="height", spans=tuple(size_labels.child_heights(sizes)))


def _girth_named(words: str) -> str:
    """Return the girth in a designation: of knitted trousers it may be the waist or the hips.

    GB/T 1335 names the waist of trousers, GB/T 6411 (knitted underwear) the hips.
    """
    if garment_kind(words) == "bottom":
        return "waist"
    return "" if any(word in words for word in _BELOW) else "bust"


def _designated(chart: SizeChart) -> list[str]:
    for place, heading in enumerate(chart.measures):
        if any(word in heading for word in _DESIGNATED):
            return chart.column(place)
    return []


def _one_a_measure(columns: Iterable[Column]) -> list[Column]:
    """Return one column for each measure: one of bodies goes before one of garments."""
    best: dict[str, Column] = {}
    for column in columns:
        if not any(column.spans):
            continue
        known = best.get(column.measure)
        if known is None or known.garment and not column.garment:
            best[column.measure] = column
    return list(best.values())


def _of_garments(chart: SizeChart, heading: str, measure: str) -> bool:
    if measure in _BODILY or chart.kind != "garment":
        return False
    return not any(word in heading for word in _OF_BODIES)


def _span(cell: str, unit: str, measure: str) -> Span | None:
    span = span_of(cell, unit)
    if span is None or unit or unit_of(cell):
        return span
    if measure == "foot" and span.low >= _FEET_IN_MM:
        return Span(span.low / 10, span.high / 10)
    if measure == "height" and 0 < span.high < _METRES:
        return Span(span.low * 100, span.high * 100)
    return span


def _doubled(span: Span) -> Span:
    return Span(span.low * 2, span.high * 2)


def _direction(spans: Sequence[Span | None]) -> int:
    """Return 1 where figures grow (or stay), -1 where they fall, 0 where they do both."""
    known = [(each.low, each.high) for each in spans if each is not None]
    pairs = list(zip(known, known[1:], strict=False))
    if all(one[0] <= other[0] and one[1] <= other[1] for one, other in pairs):
        return 1
    return -1 if all(one[0] >= other[0] and one[1] >= other[1] for one, other in pairs) else 0
