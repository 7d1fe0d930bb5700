"""Which sizes one measure speaks for. What several of them together mean is ``sizing``'s."""

from collections.abc import Collection
from itertools import pairwise
from math import inf

from assistant.domain.ease import Ease
from assistant.domain.size_columns import Column
from assistant.domain.spans import Span
from assistant.domain.values import value

#: How near to the middle between two sizes is between them: that share of the step, or cm of ease.
_NEAR_SHARE = 1 / 8
_NEAR_EASE = 1.0

#: Ranges that are no further apart are next to each other (160-165, 166-170).
_TOUCHING = 1.0

#: Why no size is spoken for: smaller than the smallest, larger than the largest, in a hole.
SMALLER, LARGER, HOLE = "smaller", "larger", "hole"


@value
class Vote:
    """Places of the sizes that fit by one measure, next to each other; or why there is none.

    ``fitted`` ones are chosen by how it is to sit already.
    """

    places: tuple[int, ...] = ()
    why_not: str = ""
    fitted: bool = False


def by_body(column: Column, figure: float) -> Vote:
    """Return the sizes for a body of that figure.

    Where the chart has one figure a size, a size is for whoever is nearer to it than to the next,
    the first and the last for as much on their other side (GB/T 1335: half a step either way).
    Where it has ranges, figures between two ranges are between two sizes.
    """
    spans = {place: span for place, span in enumerate(column.spans) if span is not None}
    return _within(_widened(spans), figure)


def by_garment(column: Column, figure: float, ease: Ease, fit: str) -> Vote:
    """Return the sizes whose garment is as much larger than the body as the fit wants it."""
    stretched = [each for each in column.spans if each is not None and not each.point]
    if stretched:  # an elastic waist says itself whom it is for
        return by_body(column, figure)
    room = {
        place: round(span.low - figure, 2)
        for place, span in enumerate(column.spans)
        if span is not None
    }
    worn = {place: each for place, each in room.items() if ease.least <= each <= _most(ease)}
    if not worn:
        return Vote(why_not=_beyond(room.values(), ease))
    distance = {place: abs(each - ease.aim(fit)) for place, each in worn.items()}
    nearest = min(distance.values())
    places = [place for place, each in distance.items() if each - nearest <= _NEAR_EASE]
    return Vote(tuple(places), fitted=True)


def _within(spans: dict[int, Span], figure: float) -> Vote:
    if holding := tuple(place for place, span in spans.items() if figure in span):
        return Vote(holding)
    below = [place for place, span in spans.items() if span.high < figure]
    above = [place for place, span in spans.items() if span.low > figure]
    if not below or not above:
        return Vote(why_not=LARGER if below else SMALLER)
    one, other = below[-1], above[0]
    widths = [span.high - span.low for span in spans.values()]
    widest = max((each for each in widths if each < inf), default=0.0)
    if spans[other].low - spans[one].high > max(widest, _TOUCHING):
        return Vote(why_not=HOLE)
    return Vote((one, other))


def _widened(spans: dict[int, Span]) -> dict[int, Span]:
    """Return single figures as what lies nearer to them than to the next ones."""
    points = sorted({each.low for each in spans.values()})
    if not all(each.point for each in spans.values()) or len(points) < 2:
        return spans
    steps = [other - one for one, other in pairwise(points)]
    around = {}
    for place, point in enumerate(points):
        before, behind = steps[max(place - 1, 0)], steps[min(place, len(steps) - 1)]
        around[point] = Span(
            point - before / 2 - (before * _NEAR_SHARE if place else 0),
            point + behind / 2 + (behind * _NEAR_SHARE if place < len(steps) else 0),
        )
    return {place: around[each.low] for place, each in spans.items()}


def _beyond(room: Collection[float], ease: Ease) -> str:
    if all(each < ease.least for each in room):
        return LARGER
    return SMALLER if all(each > _most(ease) for each in room) else HOLE


def _most(ease: Ease) -> float:
    return inf if ease.most is None else ease.most
