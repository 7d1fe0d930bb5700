"""Why an advice is what it is, for the agent; what is said to the buyer is the domain's."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.person import figure_of, meant_kilos
from assistant.domain.sizing import Advice, Ground
from assistant.ui.measure_words import measure_word

_BY = QT_TRANSLATE_NOOP("sizes", "By {measures}")
_SPEAKS = QT_TRANSLATE_NOOP("sizes", "{measure} {figure}: {sizes}")
_EASE = QT_TRANSLATE_NOOP(
    "sizes", "{measure}: the garment has {garment} cm, {ease} cm more than the buyer"
)
_TIGHT = QT_TRANSLATE_NOOP("sizes", "{measure}: the garment has {garment} cm and stretches")
_MISSING = QT_TRANSLATE_NOOP("sizes", "not given: {measures}")
_UNCLEAR = QT_TRANSLATE_NOOP("sizes", "Not used, because the figures go up and down: {headings}")

_COMMA = QT_TRANSLATE_NOOP("sizes", ", ")
_AND = QT_TRANSLATE_NOOP("sizes", "; ")

_BEYOND = {
    "smaller": QT_TRANSLATE_NOOP("sizes", "{measure} {figure}: smaller than the smallest size"),
    "larger": QT_TRANSLATE_NOOP("sizes", "{measure} {figure}: larger than the largest size"),
    "hole": QT_TRANSLATE_NOOP("sizes", "{measure} {figure}: the chart has nothing for it"),
}

_PLAIN = {
    "between": QT_TRANSLATE_NOOP("sizes", "Between two sizes: ask how the buyer likes to wear it"),
    "beyond": QT_TRANSLATE_NOOP("sizes", "The chart does not cover this buyer"),
    "apart": QT_TRANSLATE_NOOP("sizes", "The measures speak for sizes far apart: ask again"),
    "unclear": QT_TRANSLATE_NOOP(
        "sizes", "The chart contradicts itself: its figures go up and down"
    ),
    "useless": QT_TRANSLATE_NOOP(
        "sizes", "The chart has no measure of a body: nothing can be told by it"
    ),
    "no_chart": QT_TRANSLATE_NOOP("sizes", "This product has no size chart"),
}
_DOUBTFUL = QT_TRANSLATE_NOOP("sizes", "That cannot be: {figures}. Ask again")
_KILOS = QT_TRANSLATE_NOOP("sizes", "{figure} is not likely: were kilograms meant?")
_ASK = QT_TRANSLATE_NOOP("sizes", "Type what the buyer said. Needed: {measures}")


def explained(advice: Advice) -> list[str]:
    """Return the reasons, each on a line, the most important first."""
    return [line for line in _lines(advice) if line]


def _lines(advice: Advice) -> Iterable[str]:
    if advice.standing == "missing":
        yield _worded(_ASK, measures=_measures(advice.missing))
        return
    if advice.standing == "doubtful":
        yield _doubt(advice)
        return
    if advice.standing in _PLAIN:
        yield _worded(_PLAIN[advice.standing])
    yield from _grounds(advice)
    if advice.unclear:
        yield _worded(_UNCLEAR, headings=", ".join(advice.unclear))


def _grounds(advice: Advice) -> Iterable[str]:
    grounds = advice.grounds
    beyond = [each for each in grounds if each.beyond]
    for each in beyond:
        yield _said(_BEYOND[each.beyond], advice, each)
    if beyond or not grounds:
        return
    if all(set(advice.sizes) <= set(each.sizes) for each in grounds):
        yield _together(advice)
    else:
        yield _worded(_AND).join(_said(_SPEAKS, advice, each) for each in grounds)
    for each in grounds:
        if each.garment is not None:
            yield _ease(each)


def _together(advice: Advice) -> str:
    by = _worded(_BY, measures=_measures([each.measure for each in advice.grounds]))
    if not advice.missing:
        return by
    return by + _worded(_AND) + _worded(_MISSING, measures=_measures(advice.missing))


def _ease(ground: Ground) -> str:
    garment = ground.garment or 0
    more = round(garment - ground.figure, 1)
    words = _EASE if more >= 0 else _TIGHT
    measure = measure_word(ground.measure)
    return _worded(words, measure=measure, garment=f"{garment:g}", ease=f"{more:g}")


def _doubt(advice: Advice) -> str:
    said = [f"{measure_word(each)} {figure_of(advice.person, each)}" for each in advice.wrong]
    if meant_kilos(advice.person):
        return _worded(_KILOS, figure=said[0])
    return _worded(_DOUBTFUL, figures=", ".join(said))


def _said(words: object, advice: Advice, ground: Ground) -> str:
    return _worded(
        words,
        measure=measure_word(ground.measure),
        figure=figure_of(advice.person, ground.measure),
        sizes="/".join(ground.sizes),
    )


def _measures(measures: Sequence[str]) -> str:
    return _worded(_COMMA).join(measure_word(each).lower() for each in measures)


def _worded(words: object, **values: str) -> str:
    return QCoreApplication.translate("sizes", str(words)).format(**values)
