"""Finds the marked-up places in a phrase: ``{{ … }}`` and ``{% … %}``.

Takes the place of Liquid's own lexer, whose patterns take quadratic time on hostile text, and reads
what a Chinese input method types: ``｛｛ 昵称 ｜ default：“亲” ｝｝``. What stands between the
marks is not judged here.
"""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.domain.flaws import Flaw

#: How many marked-up places a phrase may have, and how long one may be.
MARKUP_LIMIT = 500
EXPRESSION_LIMIT = 1_000

_OPENING = re.compile("[{｛][{｛%％]")
_NAME = re.compile(r"\w+")
_END_OF_OUTPUT = re.compile("[}｝]{2}")
_END_OF_TAG = re.compile("[%％][}｝]")
#: What stands between these tags is not looked at; a comment's text is dropped as well.
_END_OF = {
    name: re.compile(rf"[{{｛][%％]-?\s*end{name}\s*-?[%％][}}｝]") for name in ("comment", "raw")
}

_FULL_WIDTH = str.maketrans("｜：，、（）．＝！＜＞＿－\u3000", "|:,,().=!<>_- ")
_QUOTED = re.compile("\"[^\"]*\"|'[^']*'|[“”][^“”]*[“”]|[‘’][^‘’]*[‘’]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a phrase. ``start`` is its place; ``inner`` is the place of ``text`` in it.

    Kinds: text; output, with the expression as text; tag, with its name and what follows.
    """

    kind: Literal["text", "output", "tag"]
    text: str
    start: int
    inner: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Markup:
    """A marked-up place: what it is, where it ends, and whether blanks around it go."""

    piece: Piece
    end: int
    eats_before: bool
    eats_after: bool


def scan(body: str) -> list[Piece]:
    """Return the parts of a phrase in order; raise Flaw where a mark is not closed."""
    pieces: list[Piece] = []
    position, eat, count = 0, False, 0
    while (opening := _OPENING.search(body, position)) is not None:
        count += 1
        if count > MARKUP_LIMIT:
            raise Flaw("crowded", opening.start())
        markup = _read(body, opening.start())
        pieces += _between(body[position : opening.start()], position, eat, markup.eats_before)
        position, eat = markup.end, markup.eats_after
        if markup.piece.name in _END_OF:
            end = _END_OF[markup.piece.name].search(body, position)
            if end is None:
                raise Flaw("endtag", opening.start(), markup.piece.name)
            if markup.piece.name == "raw":
                pieces += _between(body[position : end.start()], position, False, False)
            position, eat = end.end(), end.group()[-3] == "-"
        else:
            pieces.append(markup.piece)
    return pieces + _between(body[position:], position, eat, False)


def _between(text: str, start: int, eat_start: bool, eat_end: bool) -> list[Piece]:
    """Return the written text between two marks, without the blanks that these ate."""
    kept = text.lstrip() if eat_start else text
    kept = kept.rstrip() if eat_end else kept
    return [Piece("text", kept, start)] if kept else []


def _read(body: str, start: int) -> _Markup:
    """Read the marked-up place that starts there."""
    is_tag = body[start + 1] in "%％"
    closing = (_END_OF_TAG if is_tag else _END_OF_OUTPUT).search(body, start + 2)
    if closing is None:
        raise Flaw("unclosed", start, "%}" if is_tag else "}}")
    if closing.start() - start > EXPRESSION_LIMIT:
        raise Flaw("long", start)
    inside = body[start + 2 : closing.start()]
    eats_before, eats_after = inside[:1] == "-", inside[1:][-1:] == "-"
    inside = inside[eats_before : len(inside) - eats_after]
    piece = (_tag if is_tag else _output)(inside, start, start + 2 + eats_before)
    return _Markup(piece, closing.end(), eats_before, eats_after)


def _output(inside: str, start: int, inner: int) -> Piece:
    """Read the inside of ``{{ … }}``."""
    text = inside.strip()
    if not text:
        raise Flaw("empty", start)
    return Piece("output", half_width(text), start, inner + _indent(inside))


def _tag(inside: str, start: int, inner: int) -> Piece:
    """Read the inside of ``{% … %}``."""
    name = _NAME.match(inside, _indent(inside))
    if name is None:
        raise Flaw("empty", start)
    rest = inside[name.end() :]
    text = half_width(rest.strip())
    return Piece("tag", text, start, inner + name.end() + _indent(rest), name.group())


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def half_width(expression: str) -> str:
    """Return the expression, as long as before, with the punctuation that Liquid reads.

    What stands in quotes stays as it is; the quotes themselves become plain.
    """
    if expression.isascii():
        return expression
    parts: list[str] = []
    position = 0
    for quoted in _QUOTED.finditer(expression):
        parts += (expression[position : quoted.start()].translate(_FULL_WIDTH), _plain(quoted[0]))
        position = quoted.end()
    return "".join(parts) + expression[position:].translate(_FULL_WIDTH)


def _plain(quoted: str) -> str:
    """Return a quoted text between plain quotes that it does not hold itself."""
    inside = quoted[1:-1]
    mark = next((each for each in "\"'" if each not in inside), quoted[0])
    return f"{mark}{inside}{mark}"
