"""The quick phrases of 千牛 as JSON: groups by id, and a list of phrases in their order."""

from collections.abc import Iterator
from pathlib import Path

from assistant.domain.foreign_marks import translated
from assistant.domain.tables import PhraseRow, parted
from assistant.files.sources.notation import Table, load, table, tables, text


def fits(found: object) -> bool:
    """Say whether a JSON file is of this kind."""
    return isinstance(_result(found).get("list"), list)


def phrases(path: Path) -> Iterator[tuple[float, PhraseRow]]:
    """Yield the phrases in the order of the file; a group that is not listed means none."""
    result = _result(load(path))
    names = {text(each, "id"): text(each, "name") for each in tables(result.get("groups"))}
    found = list(tables(result.get("list")))
    for number, each in enumerate(found, 1):
        done = translated(text(each, "content"), "shop")
        yield (
            number / len(found),
            PhraseRow(
                number,
                parted(names.get(text(each, "groupId"), "")),
                text(each, "title"),
                done.text,
                text(each, "code"),
                remarks=done.remarks,
            ),
        )
    used = {text(each, "groupId") for each in found}
    for id, name in names.items():
        if id not in used and name.strip():
            yield 1.0, PhraseRow(0, parted(name), "", "")


def _result(found: object) -> Table:
    return table(found, "data", "result") or table(found, "result") or table(found)
