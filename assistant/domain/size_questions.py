"""Questions for a size: the measures in what a buyer wrote, or in what was typed after ``cm``.

A weight without a unit is in 斤. A measure that is said twice and differently is left out: nobody
knows which of them is true.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from assistant.domain.numerals import with_figures
from assistant.domain.overlap import LONGEST_SENTENCE
from assistant.domain.person import GROWN, JIN_PER_KILO, MEASURES, Person
from assistant.domain.size_asides import of_one_buyer, without_asides

_NUMBER = r"(?<!\d)\d{1,3}(?:\.\d{1,2})?(?!\.?\d)"
_IS = r"[\s::是为有在大概约差不多]*"
#: 165的个子 110斤: what has a unit of weight is no length, and the other way round.
_NO_WEIGHT = r"(?!\s*(?:kg|公斤|千克|市斤|斤))"
_NO_LENGTH = r"(?!\s*(?:cm|厘米|公分|米))"
_LENGTH = (
    r"(?P<metres>\d)\s*(?:米|m(?!m))\s*(?P<rest>\d{1,2})?(?!\d)"
    rf"|(?P<figure>{_NUMBER}){_NO_WEIGHT}"
)
_CM = r"\s*(?P<unit>cm|厘米|公分|mm|毫米|米|m|尺|英寸)?\s*(?P<tenth>\d(?=寸|\D|$))?"
_WEIGHT = rf"(?P<figure>{_NUMBER})\s*[来多]?\s*(?P<unit>kg|公斤|千克|市斤|斤)(?P<half>半)?"

#: Measure → the words that name it. 尺 and the digit behind it belong to girths only.
_WORDS = {
    "height": "身高|净身高|个子|个头|净高|高",
    "weight": "体重|净重|重",
    "bust": "胸围|上胸围|上围|胸",
    "waist": "腰围|腰",
    "hip": "臀围|臀|屁股",
    "foot": "脚长|足长|脚",
}
_NAMED = {
    name: re.compile(
        rf"(?:{words}){_IS}"
        + (
            rf"(?P<figure>{_NUMBER}){_NO_LENGTH}\s*(?P<unit>kg|公斤|千克|市斤|斤)?"
            if name == "weight"
            else ""
        )
        + (rf"(?:{_LENGTH}){_CM}" if name != "weight" else "")
    )
    for name, words in _WORDS.items()
}
_RANGE = re.compile(rf"(?<![\d.])({_NUMBER})\s*(?:到|至|~|-)\s*({_NUMBER})(?![\d.])")
_THREE = re.compile(
    rf"(?:三|3)围[\s;]*{_IS}({_NUMBER})[\s,/、-]+({_NUMBER})[\s,/、-]+({_NUMBER})(?![\s/、-]*\d)"
)
#: 165的身高, 110斤体重: the name stands behind, and no figure follows the last one.
_BEHIND = re.compile(r"(?:身高|体重)[^\d]*$|\d\s*(?:cm|厘米|公分|kg|公斤|千克|斤)?\s*[高重]\W*$")
_TURNED = re.compile(rf"({_NUMBER}\s*(?:cm|厘米|公分|kg|公斤|千克|斤)?)\s*的?\s*(身?高|体?重)")
_BY_UNIT = {
    "waist": re.compile(
        r"(?<![\d.])(?P<figure>\d(?:\.\d)?)\s*(?P<unit>尺)\s*(?P<tenth>\d)?寸?的?腰围?"
    ),
    "weight": re.compile(_WEIGHT),
    "height": re.compile(
        r"(?P<metres>[12])\s*(?:米|m(?!m))\s*(?P<rest>\d{1,2})?(?!\d)"
        r"|(?P<figure>[12]\.\d{1,2})\s*(?P<unit>米|m(?!m))"
        r"|(?<![\d.])(?P<whole>[12]\d\d(?:\.\d)?)\s*(?:cm|厘米|公分)"
    ),
}
_BARE = re.compile(rf"(?<![\d.:a-z件]){_NUMBER}(?![\d.:%a-z元块件号码折天岁个年月日层楼])")
#: Two numbers with words between them may be of two people.
_PAIR = re.compile(rf"{_NUMBER}[\s,./、;-]+{_NUMBER}")

_COMMAND = re.compile(r"\s*(?:cm|尺码)\s*(?=\d|[^\s\d]\D*\d)")
_SIZE = re.compile(
    r"码|号|多大|大小|尺寸|size|合适|合身|能穿|可以穿|穿得|穿哪|穿什么|怎么穿|选哪|拍哪|穿上"
)
#: Who names one of these says it of a body, also without asking for a size.
_BODILY = re.compile("身高|体重|脚长")
#: What is no question of a buyer: links, and numbers of orders, parcels and telephones.
_OTHER = re.compile(r"https?:|www\.|://|\d{7,}|\d{3,}[\s-]\d{4}[\s-]\d{4}")

_WANTS = r"(?:喜欢|想要?|偏好?|爱|习惯|希望|要)(?:穿|买)?[^,。?!;不别]{0,4}?"
_LITTLE = r"(?:一?点|1点|一?些|1些|的)"
_FITS = (
    ("", re.compile(r"(?:不|别)[^,。?!;]{0,3}(?:宽松|松|大|贴身|修身|紧|合身)")),
    ("loose", re.compile(rf"{_WANTS}(?:宽松|松|肥|大)|(?:宽松|松|肥|大){_LITTLE}")),
    ("close", re.compile(rf"{_WANTS}(?:修身|贴身|紧|显瘦)|(?:修身|贴身|紧){_LITTLE}")),
    ("regular", re.compile(rf"{_WANTS}(?:合身|正常|刚好|正好)|(?:合身|刚好|正好){_LITTLE}")),
)

_CENTIMETRES = {"mm": 0.1, "毫米": 0.1, "m": 100.0, "米": 100.0, "尺": 100 / 3, "英寸": 2.54}
_KILO = ("kg", "公斤", "千克")

#: Between what two bare numbers may be a height and a weight.
_HEIGHTS, _WEIGHTS = (100, 215), (25, 320)
#: What a number alone after ``cm`` may be: a foot in cm, or in mm.
_FEET, _FEET_MM = (8, 34), (216, 330)


def asked_size(text: str) -> Person | None:
    """Return whose size a text asks for, None where it asks for none."""
    if len(text) > LONGEST_SENTENCE or _OTHER.search(text):
        return None
    plain = with_figures(text).lower()
    if not of_one_buyer(plain):
        return None
    command = _COMMAND.match(plain)
    reading = _Reading(without_asides(plain[command.end() :] if command else plain))
    reading.read(alone=bool(command))
    person = reading.person(_fit_in(plain))
    if not person.given:
        return None
    asked = command or len(person.given) > 1 or _SIZE.search(plain) or _BODILY.search(plain)
    return person if asked else None


def said_as(measure: str, text: str) -> Person | None:
    """Return what a text says that stands where a measure is asked for, None for nothing.

    It may be the figure alone (165, 1米65, 55kg), or all that a buyer wrote.
    """
    whole = asked_size(text)
    if whole is not None:
        return whole
    named = asked_size(f"cm {MEASURES[measure]}{text.strip()}")
    return named if named is not None and measure in named.given else None


class _Reading:
    """A text, of which what was understood is crossed out."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, set[float]] = {name: set() for name in MEASURES}
        self._weight_in = ""

    def read(self, alone: bool) -> None:
        """Find what is named, then what its unit tells, then what is left; ``alone``: after cm."""
        if _BEHIND.search(self._text):
            self._text = _TURNED.sub(r"\2\1;", self._text)
        self._take(_THREE, self._three)
        self._text = _RANGE.sub(_no_range, self._text)
        for names in (_NAMED, _BY_UNIT):
            for measure, pattern in names.items():
                self._take(pattern, self._taker(measure))
        self._read_bare(alone)

    def person(self, fit: str) -> Person:
        """Return who was described."""
        once = {name: next(iter(each)) for name, each in self._found.items() if len(each) == 1}
        return Person(**once, fit=fit, weight_in=self._weight_in if "weight" in once else "")

    def _take(self, pattern: re.Pattern[str], taker: Callable[[re.Match[str]], None]) -> None:
        def crossed_out(found: re.Match[str]) -> str:
            taker(found)
            return " ; "

        self._text = pattern.sub(crossed_out, self._text)

    def _three(self, found: re.Match[str]) -> None:
        for name, figure in zip(("bust", "waist", "hip"), found.groups(), strict=True):
            self._found[name].add(float(figure))

    def _taker(self, measure: str) -> Callable[[re.Match[str]], None]:
        def take(found: re.Match[str]) -> None:
            groups = found.groupdict()
            if measure == "weight":
                self._weigh(groups)
            elif (figure := _length(groups, measure)) is not None:
                self._found[measure].add(round(figure, 1))

        return take

    def _weigh(self, groups: Mapping[str, str | None]) -> None:
        unit = groups["unit"] or ""
        figure = float(groups["figure"] or 0) + (0.5 if groups.get("half") else 0)
        self._found["weight"].add(figure * JIN_PER_KILO if unit in _KILO else figure)
        self._weight_in = "kg" if unit in _KILO else "jin" if unit else ""

    def _read_bare(self, alone: bool) -> None:
        """Take numbers without a name for height and weight, where it is clear which is which."""
        height, weight = self._found["height"], self._found["weight"]
        bare = [float(each) for each in _BARE.findall(self._text)]
        if len(bare) == 1:
            self._read_one(bare[0], alone)
        elif len(bare) == 2 and not (height or weight):
            self._read_two(*_in_order(*bare))

    def _read_two(self, one: float, other: float) -> None:
        if self._a_pair(one, other):
            self._found["height"].add(one)
            self._found["weight"].add(other)

    def _a_pair(self, one: float, other: float) -> bool:
        together = _PAIR.search(self._text) is not None
        return together and _within(one, _HEIGHTS) and _within(other, _WEIGHTS)

    def _read_one(self, figure: float, alone: bool) -> None:
        height, weight = self._found["height"], self._found["weight"]
        if height and not weight and _within(figure, _WEIGHTS):
            weight.add(figure)
        elif not height and (weight or alone) and _within(figure, _HEIGHTS):
            height.add(figure)
        elif alone and not height and not weight:
            feet = ((_FEET, 1), (_FEET_MM, 10))
            self._found["foot"].update(figure / by for range, by in feet if _within(figure, range))


def _length(groups: Mapping[str, str | None], measure: str) -> float | None:
    """Return a length in cm, None where the unit cannot be that of this measure."""
    if metres := groups.get("metres"):
        rest = groups.get("rest") or "0"
        return float(metres) * 100 + int(rest) * (10 if len(rest) == 1 else 1)
    figure = float(groups.get("whole") or groups.get("figure") or 0)
    unit, tenth = groups.get("unit") or "", groups.get("tenth")
    if unit in ("m", "米") and figure >= 3:  # 165 M: the size
        unit = ""
    if unit == "尺":
        return (figure + int(tenth or 0) / 10) * _CENTIMETRES["尺"]
    if measure == "height" and not unit and figure < 3:
        return figure * 100
    if measure == "foot" and not unit and figure > _FEET[1]:
        return figure / 10 if figure >= _FEET_MM[0] / 2 else None
    return figure * _CENTIMETRES.get(unit, 1.0)


def _in_order(one: float, other: float) -> tuple[float, float]:
    """Return two bare figures as height and weight; the height stands first unless that is absurd.

    Nobody below 1.50 m weighs as much in 斤 as in 110 165.
    """
    return (other, one) if one < GROWN <= other else (one, other)


def _no_range(found: re.Match[str]) -> str:
    """Cross out from–to: it is no figure. 165-110 is a height and a weight."""
    return " ; " if float(found[1]) < float(found[2]) else found[0]


def _fit_in(plain: str) -> str:
    """Return how it is wanted; "" also where somebody only says how it is not."""
    said: Iterable[str] = (fit for fit, pattern in _FITS if pattern.search(plain))
    return next(iter(said), "")


def _within(figure: float, limits: tuple[int, int]) -> bool:
    return limits[0] <= figure <= limits[1]
