"""Nicknames that are easily taken for one another (相似昵称).

Two names look alike where they differ by characters alone that look alike (l 1 I, 0 O, letters of
other scripts, full width, what cannot be seen), or by one slip: a character more, less or another,
or two that changed places.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pkgutil import get_data
from typing import NamedTuple
from unicodedata import category, name, normalize

from assistant.domain.customers import CustomerId, is_masked, name_key
from assistant.domain.values import value

#: How two names are alike; the worse deception comes first.
CHARACTERS, SLIP = "characters", "slip"
KINDS = (CHARACTERS, SLIP)

#: In shorter names one character makes another name, and hundreds would be alike.
_LONG_ENOUGH = 4

#: Chinese characters that are read wrongly, a group of each; the library has none of them.
_HAN = """
己已巳 日曰 土士 未末 人入 戊戌戍 干千 大太 王玉 天夭 鸟乌 免兔 折拆 候侯 亳毫 酒洒 冶治 甲由
""".split()

#: Signs of direction, beside which the library lists characters that are written from the right.
_MARKS = "\u200e\u200f"


class Pair(NamedTuple):
    """What stands at one place of two names; "" where one has nothing there."""

    one: str
    other: str

    @property
    def same(self) -> bool:
        """Whether it is the same in both."""
        return self.one == self.other


_LEFT_OUT = Pair("…", "…")


@value
class Alike:
    """A customer who has a nickname like one that was asked for."""

    customer: CustomerId
    asked: str
    name: str
    kind: str

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Both names place by place, the one that was asked for first."""
        return tuple(_pairs(self.asked, self.name))


def likeness(one: str, other: str) -> str:
    """Say how two nicknames are alike: one of ``KINDS``, "" for not at all or the same name.

    A masked name is like none.
    """
    one, other = name_key(one), name_key(other)
    if one == other or is_masked(one) or is_masked(other):
        return ""
    if skeleton(one) == skeleton(other):
        return CHARACTERS
    return SLIP if slippery(one) and slippery(other) and _one_slip(one, other) else ""


def slippery(name: str) -> bool:
    """Say whether a name is long enough for one slip to leave it recognisable."""
    return len(name) >= _LONG_ENOUGH


def abridged(pairs: Sequence[Pair], kept: int) -> list[Pair]:
    """Return pairs with "…" for what is the same, but for ``kept`` of it beside what differs."""
    differing = [at for at, pair in enumerate(pairs) if not pair.same]
    near = {at + by for at in differing for by in range(-kept, kept + 1)}
    shown: list[Pair] = []
    for at, pair in enumerate(pairs):
        if at in near:
            shown.append(pair)
        elif not shown or shown[-1] != _LEFT_OUT:
            shown.append(_LEFT_OUT)
    return shown


def skeleton(name: str) -> str:
    """Return what a nickname looks like; names of one look are easily taken for one another."""
    if not name.isascii():
        name = "".join(char for char in normalize("NFKC", name) if category(char) != "Cf")
    return name.translate(_looks())


def script(char: str) -> str:
    """Return what sort of character one is, where its look does not tell.

    "digit", "small", "capital" (Latin letters), "cyrillic", "greek", "wide", "unseen", "" for all
    others.
    """
    if category(char) in ("Cf", "Zs", "Cc"):
        return "unseen"
    words = name(char, "").split()
    for word, told in _SCRIPTS.items():
        if word in words:
            return told
    return ""


#: Words in the names that Unicode gives to characters; the first that is there tells.
_SCRIPTS = {
    "FULLWIDTH": "wide",
    "CYRILLIC": "cyrillic",
    "GREEK": "greek",
    "SMALL": "small",
    "CAPITAL": "capital",
    "DIGIT": "digit",
}


def _one_slip(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    lead = _common(one, other)
    if len(one) == len(other):
        rest, others = one[lead:], other[lead:]
        swapped = rest[:2] == others[:2][::-1] and rest[2:] == others[2:]
        return rest[1:] == others[1:] or swapped
    return len(other) == len(one) + 1 and one[lead:] == other[lead + 1 :]


def _common(one: str, other: str) -> int:
    """Return how many characters two names begin with alike."""
    places = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in places if a != b), min(len(one), len(other)))


def _pairs(one: str, other: str) -> Iterator[Pair]:
    """Yield two names place by place, so that as little as can be differs."""
    costs = _costs(one, other)
    at, to = 0, 0
    while (at, to) != (len(one), len(other)):
        steps = (
            (cost + costs[at + width, to + height], width, height)
            for cost, width, height in _steps(one[at : at + 2], other[to : to + 2])
        )
        _, width, height = min(steps)
        yield Pair(one[at : at + width], other[to : to + height])
        at, to = at + width, to + height


def _costs(one: str, other: str) -> Mapping[tuple[int, int], int]:
    """Return how much differs from each two places on to the ends."""
    costs = {(len(one), len(other)): 0}
    for at in range(len(one), -1, -1):
        for to in range(len(other), -1, -1):
            steps = _steps(one[at : at + 2], other[to : to + 2])
            found = [cost + costs[at + width, to + height] for cost, width, height in steps]
            costs.setdefault((at, to), min(found, default=0))
    return costs


def _steps(one: str, other: str) -> Iterator[tuple[int, int, int]]:
    """Yield what may stand beside one another next: what it costs, and how many characters."""
    for width, height in ((1, 1), (2, 1), (1, 2)):
        a, b = one[:width], other[:height]
        if len(a) == width and len(b) == height:
            if a == b:
                yield 0, width, height
            elif skeleton(a) == skeleton(b) and (width == height or not {*a} & {*b}):
                yield 1, width, height
            elif width == height:
                yield 2, width, height
    if one:
        yield 3, 1, 0
    if other:
        yield 3, 0, 1


@cache
def _looks() -> Mapping[int, str]:
    """Return for each character that looks like others what stands for all of them."""
    groups = _Groups()
    for char, others in _listed().items():
        for each in others:
            groups.join(char.strip(_MARKS), each["c"].strip(_MARKS))
    for group in _HAN:
        for char in group[1:]:
            groups.join(group[0], char)
    for code in range(ord("A"), ord("Z") + 1):
        if (char := chr(code)) != "I":  # which is like l, and not like i
            groups.join(char, char.lower())
    return groups.table()


def _listed() -> dict[str, list[dict[str, str]]]:
    """Return what looks alike as Unicode's report 39 lists it; takes a tenth of a second.

    The package's own module would bring in all of the network, and keep the list for good.
    """
    listed: dict[str, list[dict[str, str]]] = json.loads(
        get_data("confusable_homoglyphs", "confusables.json") or b"{}"
    )
    return listed


class _Groups:
    """Characters, or several of them, that look alike, by one that stands for the group."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def join(self, one: str, other: str) -> None:
        """Let two look alike."""
        first, second = sorted((self._top(one), self._top(other)), key=_rank)
        if first != second:
            self._above[second] = first

    def table(self) -> dict[int, str]:
        """Return what stands for each character, as ``str.translate`` takes it."""
        table = {ord(each): self._top(each) for each in self._above if len(each) == 1}
        # What several characters stand for is made of those that stand for them.
        return {code: text.translate(table) for code, text in table.items()}

    def _top(self, each: str) -> str:
        while (above := self._above.get(each)) is not None:
            each = above
        return each


def _rank(text: str) -> tuple[bool, bool, str]:
    """Order what may stand for a group: several characters first, for they cannot be replaced."""
    return len(text) == 1, not text.isascii(), text
