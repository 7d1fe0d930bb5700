"""Combos of Beeftext as JSON, in the keys of its versions; its CSV is a table without headings."""

from collections.abc import Iterator
from pathlib import Path

from assistant.domain.errors import UserError
from assistant.domain.foreign_marks import translated
from assistant.domain.sources import FormDropped
from assistant.domain.tables import PhraseRow
from assistant.files.sources.codes import plain_code
from assistant.files.sources.markup import plain_text
from assistant.files.sources.notation import load, table, tables, text


def fits(found: object) -> bool:
    """Say whether a JSON file is of this kind."""
    return isinstance(table(found).get("combos"), list)


def phrases(path: Path) -> Iterator[tuple[float, PhraseRow]]:
    """Yield the combos with their groups."""
    found = table(load(path))
    names = {text(each, "uuid"): text(each, "name") for each in tables(found.get("groups"))}
    combos = list(tables(found.get("combos")))
    for number, each in enumerate(combos, 1):
        snippet = text(each, "snippet", "substitutionText")
        remarks: list[UserError] = []
        if each.get("useHtml") is True:
            snippet = plain_text(snippet)
            remarks.append(FormDropped())
        done = translated(snippet, "beeftext")
        group = names.get(text(each, "group", "groupUuid"), "").strip()
        yield (
            number / len(combos),
            PhraseRow(
                number,
                (group,) if group else (),
                text(each, "name"),
                done.text,
                plain_code(text(each, "keyword", "comboText")),
                notes=text(each, "description"),
                enabled=each.get("enabled") is not False,
                remarks=(*remarks, *done.remarks),
            ),
        )
