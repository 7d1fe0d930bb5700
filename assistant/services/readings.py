"""How phrases and categories are read: worked out when they are saved, kept beside them.

What the bytes mean is known to ``domain.pinyin`` and ``domain.search`` alone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from assistant.domain.phrases import Category, Phrase, PhraseId, Shelf
from assistant.services.garbage import many_objects
from assistant.services.undo import Edit
from db.connection import Database
from db.driver import Connection
from db.readings import ReadingsTable

#: As many are worked out within one transaction; more would keep other writers waiting.
BATCH = 1_000


def spoken(*texts: str) -> tuple[int, bytes]:
    """[lane] Return how texts are read, behind the version that says so."""
    return readings_version(), _reader()(*texts)


class Readings:
    """Works readings out and keeps them in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._phrases = ReadingsTable(database, "phrases")
        self._categories = ReadingsTable(database, "categories")

    def of_phrases(self, ids: Iterable[PhraseId]) -> Mapping[int, bytes]:
        """Return what is known of some phrases."""
        return self._phrases.load(readings_version(), ids)

    def of_categories(self) -> Mapping[int, bytes]:
        """Return what is known of the names of all categories."""
        return self._categories.load(readings_version())

    def forget(self) -> None:
        """Give back the memory that reading has filled."""
        self._database.forget()

    def keep(self, connection: Connection, edit: Edit) -> None:
        """Keep the readings of what an edit writes; of a large one ``complete`` finds them missing.

        Those of before the edit do not stay: they need not have all that is written now.
        """
        if len(edit.phrases) <= BATCH and len(edit.categories) <= BATCH:
            self._put(connection, edit.phrases, edit.categories)
            return
        self._phrases.remove(connection, (each.id for each in edit.phrases))
        self._categories.remove(connection, (each.id for each in edit.categories))

    def complete(
        self,
        shelf: Shelf,
        progress: Callable[[float], None] = lambda _share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Work out and keep what is missing, a batch at a time, until done or cancelled."""
        known = self._phrases.ids(readings_version()), self._categories.ids(readings_version())
        phrases = [each for each in shelf.phrases.values() if each.id not in known[0]]
        categories = [each for each in shelf.categories.values() if each.id not in known[1]]
        if categories:
            self._keep_batch([], categories)
        for start in range(0, len(phrases), BATCH):
            if cancelled():
                return
            self._keep_batch(phrases[start : start + BATCH], [])
            progress(min(1.0, (start + BATCH) / len(phrases)))

    def _keep_batch(self, phrases: Sequence[Phrase], categories: Sequence[Category]) -> None:
        with self._database.write() as connection:
            self._put(connection, phrases, categories)

    def _put(
        self, connection: Connection, phrases: Iterable[Phrase], categories: Iterable[Category]
    ) -> None:
        readings = _reader()
        spoken = [(each.id, readings(*_texts(each))) for each in phrases]
        names = [(each.id, readings(each.name)) for each in categories]
        self._phrases.put(connection, spoken, readings_version())
        self._categories.put(connection, names, readings_version())


@cache
def _reader() -> Callable[..., bytes]:
    # The tables of readings take half a second to load: only who writes needs them.
    from assistant.domain.pinyin import readings

    with many_objects():
        readings("")
    return readings


def _texts(phrase: Phrase) -> tuple[str, ...]:
    texts = (phrase.title, phrase.short_code, phrase.body, phrase.notes)
    return (*texts, *phrase.questions, *phrase.further)


def readings_version() -> int:
    """Return the version of what is stored; what another one has said is not understood."""
    from assistant.domain.pinyin import READINGS_VERSION

    return READINGS_VERSION
