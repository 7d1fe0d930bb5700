"""What a row of a list shows of a body: its words in one go, variables by name, matches marked.

Of what depends on conditions it shows what applies while nothing is known, or, where that leaves
nothing to read, what comes first. The exact text that would be pasted is the preview's affair; this
must be fast for every row.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

#: Stretches of a text: the first character, and the one behind the last.
Spans = tuple[tuple[int, int], ...]

#: More of a body than two lines of a wide panel can hold.
_ENOUGH = 320
#: Where the first match lies further back, the row starts shortly before it.
_FAR = 48
_BEFORE = 10

#: A variable or a tag. What is left open stays as it was written, and so does what holds braces,
#: or the search for an end could take long.
_MARKUP = re.compile(
    r"[{｛]{2}(?P<name>[^|｜{}｛｝]*+)(?:[|｜][^{}｛｝]*+)?[}｝]{2}"
    r"|[{｛][%％]-?\s*+(?P<tag>\w*+)[^{}｛｝]*?[%％][}｝]"
)
_AROUND_NAMES = " -'\"“”‘’\u3000\t\n"
_BLANK = str.maketrans("\n\r\t\u2028\u2029", "     ")
_BLOCKS = frozenset({"if", "unless", "case", "for", "comment"})
_BRANCHES = frozenset({"elsif", "else", "when"})


class Glance(NamedTuple):
    """A body on one line, and where in it variables and matches stand."""

    text: str
    variables: Spans = ()
    marks: Spans = ()


class _Part(NamedTuple):
    """A stretch of the body that is shown as it stands there; a variable's is its name."""

    begin: int
    end: int
    variable: bool = False


#: Parts in order, each with where it stands in the words of a row.
_Placed = Sequence[tuple[int, _Part]]


class _Block:
    """What stands between a tag and its end: branches, of which one is shown."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self._branches: list[list[_Part]] = [[]]
        self._otherwise: list[_Part] | None = None

    def add(self, part: _Part) -> None:
        if part.begin < part.end:
            self._branches[-1].append(part)

    def take(self, parts: list[_Part]) -> None:
        self._branches[-1] += parts

    def turn(self, tag: str) -> None:
        self._branches.append([])
        if tag == "else" and self.tag != "comment":
            self._otherwise = self._branches[-1]

    def unknown(self) -> list[_Part]:
        """Return the branch that applies while nothing is known; none may."""
        return self._branches[0] if self.tag in ("", "unless") else self._otherwise or []

    def first(self) -> list[_Part]:
        """Return the branch for the unknown, or where there is none, the one that comes first."""
        if self.tag == "comment" or self._otherwise is not None:
            return self.unknown()
        # Nothing is shown between "case" and "when".
        return next(iter(self._branches[self.tag == "case" :]), [])


_Choice = Callable[[_Block], list[_Part]]


def glance(body: str, marks: Sequence[tuple[int, int]] = ()) -> Glance:
    """Return what a row shows of ``body``; ``marks`` are the matches in it."""
    words, parts = _read(body)
    names = [(to, to + part.end - part.begin) for to, part in parts if part.variable]
    found = [span for low, high in marks for span in _seen(parts, low, high)]
    first = min((low for low, _ in found), default=0)
    start = first - _BEFORE if first > _FAR else 0
    lead = "…" if start else ""
    text = lead + words[start : start + _ENOUGH].translate(_BLANK)
    room = len(lead), len(text), len(lead) - start
    return Glance(text, tuple(_cut(names, *room)), tuple(_cut(found, *room)))


def _seen(parts: _Placed, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Yield where in the words that span of the body is seen."""
    first = bisect_right(parts, low, key=lambda each: each[1].begin)
    for to, (begin, end, _) in islice(parts, max(first - 1, 0), None):
        if begin >= high:
            break
        left, right = max(low, begin), min(high, end)
        if left < right:
            yield to + left - begin, to + right - begin


def _cut(
    spans: Sequence[tuple[int, int]], least: int, most: int, shift: int
) -> Iterator[tuple[int, int]]:
    """Yield the spans of the words as they stand in the text, as far as they are in it."""
    for low, high in spans:
        left, right = max(low + shift, least), min(high + shift, most)
        if left < right:
            yield left, right


@lru_cache(maxsize=256)  # the rows on show are drawn again and again
def _read(body: str) -> tuple[str, _Placed]:
    """Return the words of a body that are shown, and where in them each part stands."""
    words, parts = _words(body, _Block.unknown)
    if not any(map(str.isalnum, words)):
        words, parts = _words(body, _Block.first)
    ends = accumulate(part.end - part.begin for part in parts)
    return words, list(zip([0, *ends], parts, strict=False))


def _words(body: str, choose: _Choice) -> tuple[str, list[_Part]]:
    """Return the words that are shown and their parts; ``choose`` picks a block's branch."""
    blocks, at = [_Block("")], 0
    for found in _MARKUP.finditer(body):
        blocks[-1].add(_Part(at, found.start()))
        at = found.end()
        if found["name"] is not None:
            blocks[-1].add(_name(*found.span("name"), body))
        else:
            _follow(blocks, found["tag"], choose)
    blocks[-1].add(_Part(at, len(body)))
    while len(blocks) > 1:
        _follow(blocks, f"end{blocks[-1].tag}", choose)
    parts = choose(blocks[0])
    return "".join([body[part.begin : part.end] for part in parts]), parts


def _follow(blocks: list[_Block], tag: str, choose: _Choice) -> None:
    """Begin a block, go on to its next branch, or end it; other tags show nothing."""
    if tag in _BLOCKS:
        blocks.append(_Block(tag))
    elif tag in _BRANCHES and len(blocks) > 1:
        blocks[-1].turn(tag)
    elif len(blocks) > 1 and tag == f"end{blocks[-1].tag}":
        ended = choose(blocks.pop())
        blocks[-1].take(ended)


def _name(begin: int, end: int, body: str) -> _Part:
    written = body[begin:end]
    begin = end - len(written.lstrip(_AROUND_NAMES))
    return _Part(begin, begin + len(body[begin:end].rstrip(_AROUND_NAMES)), True)
