"""Which size somebody wears, and why: a chart and the measures that were given, nothing else.

Nothing is reckoned beyond a chart and no measure is worked out from another one. Girths and weight
go before height, because what is too tight cannot be worn, and of several the largest size counts.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from assistant.domain.ease import ease_for, garment_kind
from assistant.domain.person import MEASURES, Person, doubtful
from assistant.domain.products import ProductDraft
from assistant.domain.size_charts import SizeChart
from assistant.domain.size_columns import Column, understood
from assistant.domain.size_grid import Grid, by_grid, grid_of
from assistant.domain.size_votes import Vote, by_body, by_garment
from assistant.domain.values import value

#: What an advice may come to: a size; two, of which the fit decides; measures that the chart does
#: not cover; measures that speak for sizes far apart; none of the measures that the chart needs;
#: a measure nobody has; a chart whose figures contradict each other, or that names no measure of a
#: body; no chart at all.
STANDINGS = (
    *("fits", "between", "beyond", "apart", "missing"),
    *("doubtful", "unclear", "useless", "no_chart"),
)

#: Sizes that are so many places apart are not for one person: something was said wrong.
APART = 3

#: What a specification of the cut is called.
_CUT = ("版型", "廓形", "廓型", "款型")


@value(kw_only=True)
class Ground:
    """What one measure speaks for: ``sizes``, or ``beyond`` why none (as in ``size_votes``).

    ``garment`` is what the chosen size of a chart of garments measures there, in cm.
    """

    measure: str
    figure: float
    sizes: tuple[str, ...] = ()
    beyond: str = ""
    garment: float | None = None


@value(kw_only=True)
class Advice:
    """What can be said of a size: ``standing`` is one of ``STANDINGS``.

    ``sizes`` is one where it fits and two, the smaller first, between two. ``closer`` and
    ``looser`` are others to choose by taste. ``grounds`` are the measures that were used;
    ``missing`` those that the chart has too and nobody gave, ``wrong`` those that cannot be;
    ``unclear`` the headings of the chart that contradict themselves.
    """

    standing: str
    person: Person
    sizes: tuple[str, ...] = ()
    closer: str = ""
    looser: str = ""
    grounds: tuple[Ground, ...] = ()
    missing: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()

    @property
    def size(self) -> str:
        """The size it comes to, "" where it is not one."""
        return self.sizes[0] if self.standing == "fits" else ""


def advise(chart: SizeChart | None, person: Person, product: ProductDraft | None = None) -> Advice:
    """Return which size of a chart is a person's; ``product`` tells what the chart is for."""
    if chart is None or not chart.rows:
        return Advice(standing="no_chart", person=person)
    scale = _scale_of(chart, product)
    if wrong := tuple(each for each in doubtful(person) if each in scale.measures):
        return Advice(standing="doubtful", person=person, wrong=wrong)
    advice = _weighed(scale, person)
    if advice.standing not in ("fits", "between"):
        return advice
    return _with_others(scale, advice)


def measures_of(chart: SizeChart | None, product: ProductDraft | None = None) -> tuple[str, ...]:
    """Return the measures of a body by which a chart finds sizes, in the order of ``MEASURES``."""
    if chart is None or not chart.rows:
        return ()
    return _scale_of(chart, product).measures


def sizes_of(chart: SizeChart) -> tuple[str, ...]:
    """Return the sizes that a chart knows, the smallest first."""
    return _scale_of(chart, None).sizes


# How a chart is asked


@value(kw_only=True)
class _Scale:
    """A chart ready to be asked: its sizes, the measures that count, who votes for what."""

    sizes: tuple[str, ...]
    measures: tuple[str, ...]
    votes: Callable[[Person], Mapping[tuple[str, ...], Vote]]
    garment: Callable[[str, int], float | None] = lambda _measure, _place: None
    unclear: tuple[str, ...] = ()


def _scale_of(chart: SizeChart, product: ProductDraft | None) -> _Scale:
    grid = grid_of(chart)
    return _grid_scale(grid) if grid else _scale(chart, product)


def _grid_scale(grid: Grid) -> _Scale:
    def votes(person: Person) -> Mapping[tuple[str, ...], Vote]:
        if person.height is None or person.weight is None:
            return {}
        return {("height", "weight"): by_grid(grid, person.height, person.weight)}

    return _Scale(sizes=grid.sizes, measures=("height", "weight"), votes=votes)


def _scale(chart: SizeChart, product: ProductDraft | None) -> _Scale:
    words = f"{product.category} {product.title}" if product else chart.category
    found = understood(chart, words)
    by_measure = {each.measure: each for each in found.columns}
    kind, cut = garment_kind(words), _cut_of(product)

    def votes(person: Person) -> Mapping[tuple[str, ...], Vote]:
        return {
            (measure,): _vote(by_measure[measure], figure, person.fit, (kind, cut))
            for measure, figure in person.given.items()
            if measure in by_measure
        }

    def garment(measure: str, place: int) -> float | None:
        column = by_measure.get(measure)
        span = column.spans[place] if column and column.garment else None
        return span.low if span and span.point else None

    return _Scale(
        sizes=found.sizes,
        measures=tuple(each for each in MEASURES if each in by_measure),
        votes=votes,
        garment=garment,
        unclear=found.unclear,
    )


def _vote(column: Column, figure: float, fit: str, made: tuple[str, str]) -> Vote:
    if column.garment:
        return by_garment(column, figure, ease_for(made[0], column.measure, made[1]), fit)
    vote = by_body(column, figure)
    if column.measure == "foot":
        return replace(vote, places=vote.places[-1:])  # a shoe that is too short cannot be worn
    return vote


def _cut_of(product: ProductDraft | None) -> str:
    if product is None:
        return ""
    said = [each.value for each in product.specifications if each.name in _CUT]
    return " ".join((*said, product.title))


# What the votes come to


def _weighed(scale: _Scale, person: Person) -> Advice:
    votes = scale.votes(person)
    used = {measure for measures in votes for measure in measures}
    missing = tuple(each for each in scale.measures if each not in person.given)
    advice = Advice(standing="fits", person=person, missing=missing, unclear=scale.unclear)
    if not scale.measures:
        return replace(advice, standing="unclear" if scale.unclear else "useless")
    if not used or used == {"height"} != set(scale.measures):
        return replace(advice, standing="missing")
    advice = replace(advice, grounds=_grounds(scale, person))
    if any(vote.why_not for vote in votes.values()):
        return replace(advice, standing="beyond")
    places = _together(votes, person.fit, len(scale.sizes) - 1)
    if places is None:
        return replace(advice, standing="apart")
    chosen = tuple(scale.sizes[place] for place in places)
    advice = replace(advice, grounds=_measured(scale, advice.grounds, places))
    return replace(advice, standing="between" if len(places) > 1 else "fits", sizes=chosen)


def _together(votes: Mapping[tuple[str, ...], Vote], fit: str, last: int) -> tuple[int, ...] | None:
    """Return the place of the size that all votes come to, or of two; None where they are apart."""
    common = sorted(set.intersection(*(set(vote.places) for vote in votes.values())))
    if len(common) == 1:
        return (_roomier(common[0], votes, fit, last),)
    if common:
        return _of_many(common, fit)
    lows = [min(vote.places) for vote in votes.values()]
    highs = [max(vote.places) for vote in votes.values()]
    if max(lows) - min(highs) >= APART:
        return None
    girths = [min(vote.places) for measures, vote in votes.items() if measures != ("height",)]
    needed, long_enough = _roomier(max(girths), votes, fit, last), max(lows)
    if long_enough <= needed or fit == "close":
        return (needed,)
    return (long_enough,) if fit else (needed, long_enough)


def _of_many(places: list[int], fit: str) -> tuple[int, ...]:
    """Return which of several sizes it is: the one in the middle, or the two in the middle.

    Of these two the larger one is worn as it is meant, because what is too tight cannot be worn.
    """
    middle = places[(len(places) - 1) // 2 : len(places) // 2 + 1]
    return {"": tuple(middle), "close": (places[0],), "regular": (middle[-1],)}.get(
        fit, (places[-1],)
    )


def _roomier(place: int, votes: Mapping[tuple[str, ...], Vote], fit: str, last: int) -> int:
    """Return the next larger size for who wants it loose, where a chart of bodies decides."""
    if fit != "loose" or any(vote.fitted for vote in votes.values()):
        return place
    return min(place + 1, last)


def _grounds(scale: _Scale, person: Person) -> tuple[Ground, ...]:
    """Return what the measures speak for, whatever is wanted by taste."""
    votes = scale.votes(replace(person, fit=""))
    return tuple(
        Ground(
            measure=measure,
            figure=person.given[measure],
            sizes=tuple(scale.sizes[place] for place in vote.places),
            beyond=vote.why_not,
        )
        for measures, vote in votes.items()
        for measure in measures
    )


def _measured(
    scale: _Scale, grounds: tuple[Ground, ...], places: tuple[int, ...]
) -> tuple[Ground, ...]:
    if len(places) != 1:
        return grounds
    return tuple(replace(each, garment=scale.garment(each.measure, places[0])) for each in grounds)


def _with_others(scale: _Scale, advice: Advice) -> Advice:
    """Return an advice with the sizes that somebody may choose by taste."""
    chosen = [scale.sizes.index(size) for size in advice.sizes]
    found = {}
    for fit in ("close", "loose"):
        other = _weighed(scale, replace(advice.person, fit=fit))
        found[fit] = scale.sizes.index(other.size) if other.size else None
    closer, looser = found["close"], found["loose"]
    return replace(
        advice,
        closer=scale.sizes[closer] if closer is not None and closer < min(chosen) else "",
        looser=scale.sizes[looser] if looser is not None and looser > max(chosen) else "",
    )
