"""What a row of the list shows of a body: its words in one go, variables by name, matches marked.

The exact text that would be pasted is the preview's affair; this must be fast for every row.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

Spans = tuple[tuple[int, int], ...]

#: More of a body than two lines of a wide panel can hold.
_ENOUGH = 320
#: Where the first match lies further back, the row starts shortly before it.
_FAR = 48
_BEFORE = 10

_TEMPLATE = re.compile(r"\{\{-?(?P<name>[^|}]*)(?:\|[^}]*)?\}\}|\{%[^%]*%\}")
_BLANK = str.maketrans("\n\r\t\u2028\u2029", "     ")


class Glance(NamedTuple):
    """A body on one line, and where in it variables and matches stand."""

    text: str
    variables: Spans = ()
    marks: Spans = ()


class _Move(NamedTuple):
    """A part of the body, from ``begin`` to ``end``, and where in the text it went.

    A variable went there as its name.
    """

    begin: int
    end: int
    to: int
    name: str | None = None

    def of(self, low: int, high: int) -> tuple[int, int]:
        """Return where in the text that span of the body is seen; an empty span for nowhere."""
        left, right = max(low, self.begin), min(high, self.end)
        if left >= right:
            return 0, 0
        if self.name is not None:
            return self.to, self.to + len(self.name)
        return self.to + left - self.begin, self.to + right - self.begin


def glance(body: str, marks: Sequence[tuple[int, int]] = ()) -> Glance:
    """Return what a row shows of ``body``; ``marks`` are the matches in it."""
    start = _start(body, marks)
    piece = body[start : start + _ENOUGH].translate(_BLANK)
    text: list[str] = ["…"] if start else []
    length, at = len(text), 0
    variables: list[tuple[int, int]] = []
    moves: list[_Move] = []
    for found in _TEMPLATE.finditer(piece):
        name = (found["name"] or "").strip(" -'\"")
        text += [piece[at : found.start()], name]
        moves.append(_Move(at, found.start(), length))
        length += found.start() - at
        moves.append(_Move(found.start(), found.end(), length, name))
        if name:
            variables.append((length, length + len(name)))
        length, at = length + len(name), found.end()
    text.append(piece[at:])
    moves.append(_Move(at, len(piece), length))
    whole = "".join(text)
    return Glance(whole, tuple(variables), _moved(marks, start, moves))


def _start(body: str, marks: Sequence[tuple[int, int]]) -> int:
    first = min((mark[0] for mark in marks), default=0)
    if first <= _FAR:
        return 0
    start = first - _BEFORE
    for opening, closing in (("{{", "}}"), ("{%", "%}")):
        opened = body.rfind(opening, max(0, start - 80), first + 1)
        if opened != -1 and body.find(closing, opened) >= start:
            return opened
    return start


def _moved(marks: Sequence[tuple[int, int]], start: int, moves: Sequence[_Move]) -> Spans:
    found = [move.of(low - start, high - start) for low, high in marks for move in moves]
    return tuple(span for span in found if span[0] < span[1])
