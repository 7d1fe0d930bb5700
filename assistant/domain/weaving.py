"""A body of ours woven from foreign texts and marks: text stays text, marks become variables.

Whatever a foreign text holds, in the preview it reads as it was written; only what was put in as a
mark is one.
"""

import re
from collections.abc import Iterable, Sequence

from assistant.domain.errors import UserError
from assistant.domain.questions import Kind
from assistant.domain.scanner import MARKUP_LIMIT
from assistant.domain.sources import MarkKept
from assistant.domain.templates import TemplateBroken, parse
from assistant.domain.values import value

#: How our marks begin, in either width, and how far one is taken to reach.
_OPENING = "[{｛][{｛%％]"
_MARK = re.compile(r"[{｛][{｛%％](?:[^{}｛｝\n]{0,80}[}｝%％][}｝])?")
_RAW, _END_RAW = "{% raw %}", "{% endraw %}"
#: Names that mean something to templates themselves.
_RESERVED = frozenset("true false nil null empty blank and or contains in not if else".split())
_FILTERS: dict[Kind, str] = {"text": "提问", "number": "数字", "choice": "选项", "date": "日期"}
_SHOWN = 60


@value
class Translated:
    """A body of ours, and what is to be said about what it was made from."""

    text: str
    remarks: tuple[UserError, ...] = ()


class Weaving:
    """Takes the pieces of a body one after another."""

    def __init__(self) -> None:
        self._pieces: list[tuple[bool, str]] = []
        self._asked: dict[str, str] = {}
        self._remarks: dict[str, UserError] = {}
        self._kept: set[str] = set()

    def text(self, text: str) -> None:
        """Take a text that means nothing but itself."""
        if text and self._pieces and not self._pieces[-1][0]:
            self._pieces[-1] = (False, self._pieces[-1][1] + text)
        elif text:
            self._pieces.append((False, text))

    def fact(self, name: str) -> None:
        """Take a variable."""
        self.mark(f"{{{{ {name} }}}}")

    def mark(self, mark: str) -> None:
        """Take a mark as templates write it, or several with text of ours between them."""
        self._pieces.append((True, mark))

    def ask(
        self, name: str, default: str = "", options: Sequence[str] = (), kind: Kind = "text"
    ) -> None:
        """Take a question; of the same name it is asked once. With options it is a choice."""
        plain = variable_name(name)
        if plain in self._asked:
            self.fact(plain)
            return
        offered = [default, *options] if options and default in options else list(options)
        values = list(dict.fromkeys(filter(None, map(_quotable, offered or [default]))))
        form = _FILTERS["choice" if options else kind]
        told = ": " + ", ".join(f'"{each}"' for each in values) if values else ""
        self._asked[plain] = form
        self.mark(f"{{{{ {plain} | {form}{told} }}}}")

    def keep(self, mark: str, remark: UserError | None = None) -> None:
        """Take a mark that has no equal here as text, and say so."""
        self.text(mark)
        self._kept.add(mark)
        self.remark(remark or MarkKept(mark=mark[:_SHOWN]))

    def remark(self, remark: UserError) -> None:
        """Say something about the text; the same is said once."""
        self._remarks.setdefault(str(remark), remark)

    @property
    def certain(self) -> bool:
        """Say whether templates will take it in any case: it asks nothing, and has few marks."""
        return not self._asked and len(self._pieces) < MARKUP_LIMIT // 3

    def done(self) -> Translated:
        """Return the body."""
        texts = "\n".join(text for is_mark, text in self._pieces if not is_mark)
        for each in _MARK.findall(texts):
            if each not in self._kept:
                self.remark(MarkKept(mark=each[:_SHOWN]))
        return Translated("".join(self._written()), tuple(self._remarks.values()))

    def _written(self) -> Iterable[str]:
        for at, (is_mark, text) in enumerate(self._pieces):
            before_mark = at + 1 < len(self._pieces)
            yield text if is_mark else literal(text, before_mark=before_mark)


def woven(weaving: Weaving, original: str) -> Translated:
    """Return what was woven; where templates cannot take it, the original as text, with a remark.

    ``original`` is the foreign text as it was.
    """
    done = weaving.done()
    if weaving.certain:
        return done
    try:
        parse(done.text)
    except TemplateBroken:
        return Translated(literal(original), (*done.remarks, MarkKept(mark=original[:_SHOWN])))
    return done


def literal(text: str, *, before_mark: bool = False) -> str:
    """Return a body that reads as this text, whatever is in it; a mark may follow at once."""
    found = list(_MARK.finditer(text))
    if before_mark and text[-1:] in ("{", "｛") and not (found and found[-1].end() == len(text)):
        return literal(text[:-1], before_mark=True) + f"{_RAW}{text[-1]}{_END_RAW}"
    if not found:
        return text
    start, end = found[0].start(), found[-1].end()
    inside = text[start:end]
    if "endraw" in inside:
        inside = re.sub(_OPENING, lambda mark: f"{_RAW}{mark[0]}{_END_RAW}", inside)
    else:
        inside = f"{_RAW}{inside}{_END_RAW}"
    return text[:start] + inside + text[end:]


def variable_name(name: str) -> str:
    """Return a name as templates take it, like the one given."""
    plain = re.sub(r"\W+", "_", name).strip("_")[:40] or "问题"
    return f"问题{plain}" if plain[0].isdigit() or plain.casefold() in _RESERVED else plain


def _quotable(text: str) -> str:
    """Return an answer as it may stand in a mark: on one line, without its quotes and ends."""
    line = " ".join(text.split()).replace('"', "”")
    return re.sub("[}｝](?=[}｝])", "} ", line)[:200]
