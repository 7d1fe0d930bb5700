"""Measures of a body and ways to wear something, as the agent reads them."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.person import Person, figure_of

_MEASURES: Mapping[str, object] = {
    "height": QT_TRANSLATE_NOOP("measures", "Height"),
    "weight": QT_TRANSLATE_NOOP("measures", "Weight"),
    "bust": QT_TRANSLATE_NOOP("measures", "Bust"),
    "waist": QT_TRANSLATE_NOOP("measures", "Waist"),
    "hip": QT_TRANSLATE_NOOP("measures", "Hips"),
    "foot": QT_TRANSLATE_NOOP("measures", "Foot"),
}
_FITS: Mapping[str, object] = {
    "": QT_TRANSLATE_NOOP("measures", "any fit"),
    "close": QT_TRANSLATE_NOOP("measures", "close"),
    "regular": QT_TRANSLATE_NOOP("measures", "regular"),
    "loose": QT_TRANSLATE_NOOP("measures", "loose"),
}

#: Measures whose unit says what they are.
_CLEAR = frozenset(("height", "weight"))


def measure_word(measure: str) -> str:
    """Return what a measure is called."""
    return _translated(_MEASURES[measure])


def fit_word(fit: str) -> str:
    """Return what a fit is called; "" is that nobody said."""
    return _translated(_FITS[fit])


def figure_words(person: Person, measure: str) -> str:
    """Return a measure with its figure, by the figure alone where that is clear."""
    figure = figure_of(person, measure)
    return figure if measure in _CLEAR else f"{measure_word(measure)} {figure}"


def _translated(words: object) -> str:
    return QCoreApplication.translate("measures", str(words))
