"""Snippets of Text Blaze: folders with snippets in JSON."""

from collections.abc import Iterator
from pathlib import Path

from assistant.domain.errors import UserError
from assistant.domain.foreign_marks import translated
from assistant.domain.sources import FormDropped
from assistant.domain.tables import PhraseRow
from assistant.files.sources.codes import plain_code
from assistant.files.sources.markup import plain_text
from assistant.files.sources.notation import Table, load, table, tables, text


def fits(found: object) -> bool:
    """Say whether a JSON file is of this kind."""
    return any("snippets" in each for each in tables(table(found).get("folders")))


def phrases(path: Path) -> Iterator[tuple[float, PhraseRow]]:
    """Yield the snippets, folder by folder; an empty folder is a category."""
    folders = list(tables(table(load(path)).get("folders")))
    number = 0
    for at, folder in enumerate(folders, 1):
        name = text(folder, "name").strip()
        place = (name,) if name else ()
        snippets = list(tables(folder.get("snippets")))
        if place and not snippets:
            yield at / len(folders), PhraseRow(number, place, "", "")
        for each in snippets:
            number += 1
            yield at / len(folders), _phrase(number, place, each)


def _phrase(number: int, place: tuple[str, ...], each: Table) -> PhraseRow:
    remarks: list[UserError] = []
    content = text(each, "text", "content", "body")
    if not content and (page := text(each, "html")):
        content = plain_text(page)
        remarks.append(FormDropped())
    done = translated(content, "textblaze")
    return PhraseRow(
        number,
        place,
        text(each, "name", "label"),
        done.text,
        plain_code(text(each, "shortcut")),
        remarks=(*remarks, *done.remarks),
    )
