"""What the columns of tables meant the last time, known again by their headings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from assistant.domain.errors import UserError
from assistant.domain.sources import ABOUT, KNOWN_BY, MEANINGS_OF, Source
from assistant.domain.tables import heading
from assistant.services.preferences import Preferences

#: Under which name they are remembered, and how many.
_STATE, _KEPT = "import_columns", 50


class ColumnMissing(UserError):
    """The table has no column of that heading or number (``path``, ``column``)."""


class Mappings:
    """Remembers meanings of columns; reading is from memory."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def recalled(self, source: Source) -> Source:
        """Return a source with the meanings that its columns had the last time, if ever."""
        columns = self._known().get(source.key, ())
        if columns and source.is_table and source.subject == "phrases":
            source = replace(source, format=format_meant(columns) or source.format)
        known = {"", *MEANINGS_OF[source.subject]}
        fits = len(columns) == len(source.columns) and {*columns} <= known
        return replace(source, columns=tuple(columns)) if columns and fits else source

    def remember(self, sources: Iterable[Source]) -> None:
        """[lane] Remember what columns mean where their headings alone do not say it."""
        known = self._known()
        for source in sources:
            if source.key and source.is_table:
                known.pop(source.key, None)
                about = ABOUT.get(source.subject)
                doubtful = about is not None and not about(source.headings)
                if source.columns != source.usual or doubtful:
                    known[source.key] = list(source.columns)
        latest = dict(list(known.items())[-_KEPT:])
        if latest != self._preferences.state(_STATE, {}):
            self._preferences.keep_state(_STATE, latest)

    def _known(self) -> dict[str, list[str]]:
        kept = self._preferences.state(_STATE, {})
        if not isinstance(kept, dict):
            return {}
        return {key: columns for key, columns in kept.items() if isinstance(columns, list)}


def format_meant(columns: Iterable[str]) -> str:
    """Return which table has columns that mean this, "" for one of phrases: these have a text."""
    meant = {*columns}
    if "body" in meant:
        return ""
    tables = {"customers": "customer_table", "products": "product_table"}
    for subject, table in tables.items():
        named = not meant.isdisjoint(KNOWN_BY[subject])
        if named and meant <= {"", *MEANINGS_OF[subject]}:
            return table
    return ""


def meant(source: Source, mapping: Mapping[str, str], path: Path) -> Source:
    """Return a table whose columns mean what is said; other sources as they are.

    ``mapping`` has the heading, or the number from 1, of a column by what it means. Raises
    ColumnMissing.
    """
    if not (mapping and source.is_table):
        return source
    headings = [heading(each) for each in source.headings]
    columns = [""] * max(map(len, (source.columns, *source.sample)))
    for meaning, name in mapping.items():
        by_number = int(name) - 1 if name.isascii() and name.isdecimal() else -1
        place = headings.index(heading(name)) if heading(name) in headings else by_number
        if not 0 <= place < len(columns):
            raise ColumnMissing(path=path, column=name)
        columns[place] = meaning
    return replace(source, columns=tuple(columns))
