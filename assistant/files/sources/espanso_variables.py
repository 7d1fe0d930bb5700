"""The variables that a match of espanso declares, as ours."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.domain.facts import CLIPBOARD
from assistant.domain.foreign_dates import in_our_words
from assistant.domain.sources import MarkReworded, ProgramNotRun
from assistant.domain.weaving import Weaving
from assistant.files.sources.notation import Table, table, text

_DAY_S = 86_400
_PROGRAMS = ("shell", "script")
#: Most wordings taken from a random variable.
_VARIANTS = 20


class Variables:
    """Those of one match, by name; of the same name the last one counts.

    ``texts`` are those of other matches by their triggers.
    """

    def __init__(self, declared: Sequence[Table], texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._declared = {text(each, "name"): each for each in declared}
        self._fields: dict[tuple[str, str], Table] = {}
        self._used_programs: dict[str, str] = {}
        for name, each in self._declared.items():
            if text(each, "type") == "form":
                params = table(each, "params")
                self.add_form(name, text(params, "layout"), table(params, "fields"))

    def add_form(self, name: str, layout: str, fields: Table) -> None:
        """Take the fields of a form: those that its layout shows, and how they are asked."""
        for field in re.findall(r"\[\[\s*(\w+)\s*\]\]", layout):
            self._fields[name, field] = table(fields, field)

    def variants(self, written: str) -> list[str]:
        """Return the wordings of a text: several where all of it is one random choice of texts."""
        names = re.findall(r"\{\{\s*(\w+)\s*\}\}", written)
        random = [name for name in names if self._kind(name) == "random"]
        if len(set(random)) != 1:
            return [written]
        choices = _choices(self._params(random[0]).get("choices"))[:_VARIANTS]
        mark = re.compile(r"\{\{\s*" + random[0] + r"\s*\}\}")
        return [each.join(mark.split(written)) for each in choices] or [written]

    def weave(self, weaving: Weaving, mark: str, name: str, field: str = "") -> None:
        """Put one variable into a body of ours."""
        kind = "field" if field else self._kind(name)
        params = self._params(name)
        if kind == "field" and (name, field) in self._fields:
            self._ask(weaving, field, self._fields[name, field])
        elif kind == "clipboard":
            weaving.fact(CLIPBOARD)
        elif kind == "echo":
            weaving.text(text(params, "echo"))
        elif kind == "match" and text(params, "trigger") in self._texts:
            weaving.text(self._texts[text(params, "trigger")])
        elif kind in ("choice", "random") and (options := _options(params)):
            weaving.ask(name, "", options)
        elif kind == "date" and (ours := _date(params)) is not None:
            weaving.mark(ours)
            weaving.remark(MarkReworded(mark=text(params, "format")[:60] or mark, instead=ours))
        elif kind in _PROGRAMS:
            program = text(params, "cmd") or " ".join(_choices(params.get("args")))
            self._used_programs[name] = program
            weaving.keep(mark, ProgramNotRun(mark=f"{mark} {program}"[:60]))
        else:
            weaving.keep(mark)

    def notes(self) -> str:
        """Return the programs that were not run, as notes."""
        return "\n".join(f"{name}: {program}" for name, program in self._used_programs.items())

    def _ask(self, weaving: Weaving, name: str, field: Table) -> None:
        kind = text(field, "type")
        options = _choices(field.get("values")) if kind in ("choice", "list") else []
        weaving.ask(name, text(field, "default"), options)

    def _kind(self, name: str) -> str:
        return text(self._declared.get(name, {}), "type")

    def _params(self, name: str) -> Table:
        return table(self._declared.get(name, {}), "params")


def _options(params: Table) -> list[str]:
    return _choices(params.get("values") or params.get("choices"))


def _choices(found: Any) -> list[str]:
    """Return texts of a list, of lines, or of tables with a label."""
    if isinstance(found, str):
        return [line.strip() for line in found.splitlines() if line.strip()]
    if not isinstance(found, list):
        return []
    named = (text(each, "id", "label") if isinstance(each, Mapping) else each for each in found)
    return [each for each in named if isinstance(each, str) and each.strip()]


def _date(params: Table) -> str | None:
    """Return a date in our words, None for one that we cannot say."""
    offset = text(params, "offset") or "0"
    if not re.fullmatch(r"(?a)[+-]?\d{1,9}", offset) or int(offset) % _DAY_S:
        return None
    ours = in_our_words(text(params, "format"), int(offset) // _DAY_S)
    return ours if ours and "{{" in ours else None
