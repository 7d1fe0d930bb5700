"""Figures of charts: a number or a range as people write it, in centimetres and 斤."""

import re
from math import inf

from assistant.domain.products import key_of
from assistant.domain.values import value

#: Unit → what one of it is in cm or 斤. A 尺 is a third of a metre (the metric 市尺); 寸 is missing
#: because on trousers it may be an inch as well as a tenth of a 尺.
UNITS = {
    "cm": 1.0,
    "厘米": 1.0,
    "公分": 1.0,
    "mm": 0.1,
    "毫米": 0.1,
    "m": 100.0,
    "米": 100.0,
    "尺": 100 / 3,
    "英寸": 2.54,
    "inch": 2.54,
    "in": 2.54,
    "kg": 2.0,
    "公斤": 2.0,
    "千克": 2.0,
    "斤": 1.0,
    "g": 0.002,
}

_NUMBER = r"\d+(?:\.\d+)?"
_RANGE = re.compile(rf"({_NUMBER})(?:-|~|—|–|―|至|到)({_NUMBER})")
_AT_MOST = re.compile(rf"(?:(?:≤|<=?|小于)({_NUMBER})|({_NUMBER})(?:以下|以内|及以下|内|↓))")
_AT_LEAST = re.compile(rf"(?:(?:≥|>=?|大于)({_NUMBER})|({_NUMBER})(?:以上|及以上|起|\+|↑))")
_POINT = re.compile(rf"(?:约|约为|大约)?({_NUMBER})(?:±{_NUMBER}|\(.*\))?")
_UNIT = re.compile("|".join(sorted(UNITS, key=len, reverse=True)))


@value
class Span:
    """From ``low`` to ``high``, both belonging to it; the same figure twice is a point."""

    low: float
    high: float

    def __contains__(self, figure: float) -> bool:
        return self.low <= figure <= self.high

    @property
    def point(self) -> bool:
        """Whether it is one figure only."""
        return self.low == self.high


def unit_of(text: str) -> str:
    """Return the unit that a heading or a cell names, "" where there is none of ``UNITS``."""
    found = _UNIT.search(key_of(text))
    return found.group() if found else ""


def span_of(text: str, unit: str = "") -> Span | None:
    """Return what a cell says, None where it says nothing that can be understood.

    ``unit`` (of ``UNITS``) is that of the column; one in the cell goes before it.
    """
    plain = key_of(text)
    factor = UNITS.get(unit_of(plain) or unit, 1.0)
    figures = _figures(_UNIT.sub("", plain))
    if figures is None:
        return None
    low, high = sorted(figures)
    return Span(round(low * factor, 2), round(high * factor, 2))


def _figures(plain: str) -> tuple[float, float] | None:
    if found := _RANGE.fullmatch(plain):
        return float(found[1]), float(found[2])
    if found := _AT_MOST.fullmatch(plain):
        return -inf, float(found[1] or found[2])
    if found := _AT_LEAST.fullmatch(plain):
        return float(found[1] or found[2]), inf
    if found := _POINT.fullmatch(plain):
        return float(found[1]), float(found[1])
    return None
