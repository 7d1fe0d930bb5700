"""What somebody has said of a body: the measures that a size is found by, and how it is to sit."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.domain.values import value

#: Measure → what it is called towards the buyer, in the order in which they are named.
MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "height": "身高",
        "weight": "体重",
        "bust": "胸围",
        "waist": "腰围",
        "hip": "臀围",
        "foot": "脚长",
    }
)

#: How clothes are wanted: next to the body, as they are meant, or roomy.
FITS: Mapping[str, str] = MappingProxyType({"close": "贴身", "regular": "合身", "loose": "宽松"})

#: 1 kg in 斤 (jin), the unit in which buyers say their weight.
JIN_PER_KILO = 2

#: From this height on somebody is taken for grown up, in cm.
GROWN = 150

#: What a figure of a living person is between, in cm and 斤; anything else is a slip or a unit.
_HUMAN: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "height": (45, 230),
        "weight": (5, 500),
        "bust": (35, 180),
        "waist": (30, 180),
        "hip": (30, 190),
        "foot": (7, 34),
    }
)

#: Body mass in kg/m² below which a weight was hardly meant in 斤: where 斤 was said, where no unit
#: was said, and for children (below ``GROWN`` cm). WHO calls less than 16 severe thinness.
_LEAST_SAID, _LEAST_UNSAID, _LEAST_CHILD = 12.5, 14.0, 10.5
_MOST = 60.0


@value(kw_only=True)
class Person:
    """Measures in cm, ``weight`` in 斤, None where nobody gave one; ``fit`` of ``FITS`` or "".

    ``weight_in`` is the unit in which the weight was said: "jin", "kg", or "" for none.
    """

    height: float | None = None
    weight: float | None = None
    bust: float | None = None
    waist: float | None = None
    hip: float | None = None
    foot: float | None = None
    fit: str = ""
    weight_in: str = ""

    @property
    def given(self) -> dict[str, float]:
        """The measures that somebody gave."""
        found = {name: getattr(self, name) for name in MEASURES}
        return {name: figure for name, figure in found.items() if figure is not None}


def doubtful(person: Person) -> tuple[str, ...]:
    """Return the measures that nobody can have, or not together with the others."""
    wrong = [
        name
        for name, figure in person.given.items()
        if not _HUMAN[name][0] <= figure <= _HUMAN[name][1]
    ]
    mass = _mass(person)
    if not wrong and mass is not None and not _least(person) <= mass <= _MOST:
        wrong.append("weight")
    return tuple(wrong)


def meant_kilos(person: Person) -> bool:
    """Say whether a doubtful weight would be likely if it was meant in kilograms."""
    mass = _mass(person)
    if mass is None or person.weight_in == "kg" or doubtful(person) != ("weight",):
        return False
    return _least(person) <= mass * JIN_PER_KILO <= _MOST


def _mass(person: Person) -> float | None:
    if not person.height or not person.weight:
        return None
    return person.weight / JIN_PER_KILO / (person.height / 100) ** 2


def _least(person: Person) -> float:
    if (person.height or 0) < GROWN:
        return _LEAST_CHILD
    return _LEAST_SAID if person.weight_in else _LEAST_UNSAID


def figure_of(person: Person, measure: str) -> str:
    """Return a measure as it is written, with the unit in which it was said ("165cm", "110斤")."""
    figure = person.given[measure]
    if measure != "weight":
        return f"{figure:g}cm"
    return f"{figure / JIN_PER_KILO:g}kg" if person.weight_in == "kg" else f"{figure:g}斤"
