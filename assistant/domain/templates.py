"""Phrases as templates: what they ask, what they use, and the text they become.

A body without ``{{`` or ``{%`` is its own text and costs nothing; the others are understood by
``dialect``, which is imported when the first of them is met because Liquid takes 140 ms to import.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.domain.errors import UserError
from assistant.domain.flaws import Flaw
from assistant.domain.questions import Question
from assistant.domain.segments import Rendered, Segment
from assistant.domain.text import clean
from assistant.domain.values import value

if TYPE_CHECKING:
    from assistant.domain.dialect import Script

__all__ = ["Question", "Rendered", "Segment", "Template", "TemplateBroken", "broken", "parse"]

#: How many understood templates are kept: a shift's worth of phrases.
CACHE_SIZE = 256

#: How marks begin and end; a Chinese input method types the wide forms.
_OPENING = "[{｛][{｛%％]"
_CLOSING = "[}｝%％][}｝]|\n|$"
_SNIPPET = 60
_NOTHING: Mapping[str, str] = {}


class TemplateBroken(UserError):
    """The marks in a phrase make no sense, or ask for too much.

    ``reason``: unclosed, empty, endtag, tag, filter, arguments, question, syntax, number, value,
    range, crowded, long, depth, work, large. ``word``: the tag, filter or value it is about, or "".
    ``line`` and ``column`` count from 1, ``offset`` from 0; ``snippet`` is the place itself.
    """


@value
class Template:
    """A phrase's body, understood.

    ``questions`` and ``variables`` stand in the order of their first appearance; the names of
    questions are among the variables.
    """

    body: str
    questions: tuple[Question, ...] = ()
    variables: tuple[str, ...] = ()
    _script: "Script | None" = field(default=None, repr=False, compare=False)

    def render(
        self, facts: Mapping[str, object], answers: Mapping[str, str] = _NOTHING
    ) -> Rendered:
        """Return what would be pasted; raise TemplateBroken.

        An answer, even an empty one, wins over a fact of the same name, a fact over the default of
        a question. Facts are looked up by their full name (``规则.发货时限``) or in mappings.
        """
        if self._script is None:
            return plain(self.body)
        defaults = {each.name: each.default for each in self.questions}

        def lookup(name: str) -> object:
            return answers[name] if name in answers else _held(facts, name) or defaults.get(name)

        try:
            return self._script.render(lookup)
        except Flaw as flaw:
            raise broken(self.body, flaw) from flaw

    def unknown(self, known: Iterable[str]) -> tuple[str, ...]:
        """Return the variables that nothing could ever fill: neither known nor asked for."""
        expected = {*known, *(each.name for each in self.questions)}
        return tuple(name for name in self.variables if name not in expected)


def parse(body: str) -> Template:
    """Return the body as a template; raise TemplateBroken."""
    return _parse(body) if re.search(_OPENING, body) else Template(body)


def plain(body: str) -> Rendered:
    """Return a text in which nothing is filled in."""
    text = clean(body).text
    return Rendered(text, (Segment(text),) if text else ())


@lru_cache(maxsize=CACHE_SIZE)
def _parse(body: str) -> Template:
    from assistant.domain.dialect import Script  # Late: imports Liquid, 140 ms.

    try:
        script = Script(body)
    except Flaw as flaw:
        raise broken(body, flaw) from flaw
    return Template(body, script.questions, script.variables, script)


def _held(facts: Mapping[str, object], name: str) -> object:
    """Return what the facts hold under a full name, or None."""
    found: object = facts.get(name)
    if found is None and "." in name:
        found = facts
        for part in name.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
    return None if isinstance(found, Mapping) else found


def broken(body: str, flaw: Flaw) -> TemplateBroken:
    """Return what is wrong with a body and where."""
    start = min(flaw.start, len(body))
    opening = max((each.start() for each in re.finditer(_OPENING, body[: start + 2])), default=0)
    closing = re.compile(_CLOSING).search(body, opening + 2)
    end = closing.end() if closing else len(body)
    return TemplateBroken(
        reason=flaw.reason,
        word=flaw.word,
        line=body.count("\n", 0, start) + 1,
        column=start - body.rfind("\n", 0, start),
        offset=start,
        snippet=body[opening : min(end, opening + _SNIPPET)].strip(),
    )
