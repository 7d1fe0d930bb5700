"""What the columns of tables meant the last time, known again by their headings."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.domain.sources import MEANINGS, Source, meanings
from assistant.services.preferences import Preferences

#: Under which name they are remembered, and how many.
_STATE, _KEPT = "import_columns", 50


class Mappings:
    """Remembers meanings of columns; reading is from memory."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def recalled(self, source: Source) -> Source:
        """Return a source with the meanings that its columns had the last time, if ever."""
        columns = self._known().get(source.key, ())
        fits = len(columns) == len(source.columns) and {*columns} <= {"", *MEANINGS}
        return replace(source, columns=tuple(columns)) if columns and fits else source

    def remember(self, sources: Iterable[Source]) -> None:
        """[lane] Remember what columns mean where their headings alone do not say it."""
        known = self._known()
        for source in sources:
            if source.key and source.is_table:
                known.pop(source.key, None)
                if source.columns != meanings(source.headings):
                    known[source.key] = list(source.columns)
        latest = dict(list(known.items())[-_KEPT:])
        if latest != self._preferences.state(_STATE, {}):
            self._preferences.keep_state(_STATE, latest)

    def _known(self) -> dict[str, list[str]]:
        kept = self._preferences.state(_STATE, {})
        if not isinstance(kept, dict):
            return {}
        return {key: columns for key, columns in kept.items() if isinstance(columns, list)}
