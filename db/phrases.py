"""Rows of the phrase library: categories and phrases.

What may be written is decided in ``services.library``; here a row is a row.
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from sys import intern
from typing import Any

from assistant.domain.clock import as_text, from_text
from assistant.domain.phrases import (
    Attachment,
    Category,
    CategoryId,
    Guidance,
    Part,
    Phrase,
    PhraseId,
    fold_code,
)
from db.connection import Database
from db.driver import Connection

#: Columns of a phrase, in the order in which rows are read and written.
_COLUMNS = (
    *("id", "uid", "category", "position", "title", "body", "short_code", "hotkey", "notes"),
    *("questions", "shop", "enabled", "sample", "guidance"),
    *("valid_from", "valid_until", "parts", "variants", "tags", "workbenches", "event", "origin"),
    *("updated_at", "deleted_at"),
)
_MOMENTS = ("valid_from", "valid_until", "deleted_at")
_LISTS = ("variants", "tags", "workbenches")
_WRITTEN = (*_COLUMNS, "code_key")
#: How many phrases are read first, more than a screen shows: of a category, and of the most used.
FIRST = 100

#: Rows that are written between two reports of progress.
_STEP = 500

_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM phrases"


class CategoryTable:
    """Categories. Those in the bin stay until their last phrase is gone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> dict[CategoryId, Category]:
        """Return the categories outside the bin."""
        return self._select("deleted_at IS NULL")

    def binned(self) -> dict[CategoryId, Category]:
        """Return the categories in the bin."""
        return self._select("deleted_at IS NOT NULL")

    def next_id(self) -> int:
        """Return the lowest id never used; valid within one write transaction."""
        return _next_id(self._database, "categories")

    def put(self, connection: Connection, categories: Iterable[Category], now: datetime) -> None:
        """Write categories, new or known, and take them out of the bin."""
        rows = [
            (c.id, c.uid, c.name, c.parent, c.position, c.owner, as_text(now)) for c in categories
        ]
        # The parent of a row may come later in the same list.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.executemany(
            "INSERT INTO categories (id, uid, name, parent, position, owner, updated_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " name = excluded.name, parent = excluded.parent, position = excluded.position,"
            " owner = excluded.owner, updated_at = excluded.updated_at, deleted_at = NULL",
            rows,
        )

    def bin(self, connection: Connection, ids: Iterable[CategoryId], now: datetime) -> None:
        """Put categories into the bin."""
        moment = as_text(now)
        connection.executemany(
            "UPDATE categories SET deleted_at = ?, updated_at = ? WHERE id = ?",
            [(moment, moment, id) for id in ids],
        )

    def remove(self, connection: Connection, ids: Iterable[CategoryId]) -> None:
        """Remove rows for good."""
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.executemany("DELETE FROM categories WHERE id = ?", [(id,) for id in ids])

    def remove_empty(self, connection: Connection, before: datetime) -> None:
        """Remove for good the categories in the bin since ``before`` that nothing refers to."""
        removed = 1
        while removed:  # a level of the tree at a time, from the leaves up
            removed = connection.execute(
                "DELETE FROM categories WHERE deleted_at < ?"
                " AND id NOT IN (SELECT category FROM phrases)"
                " AND id NOT IN (SELECT parent FROM categories WHERE parent IS NOT NULL)",
                (as_text(before),),
            ).rowcount

    def _select(self, condition: str) -> dict[CategoryId, Category]:
        rows = self._database.read(
            f"SELECT id, uid, name, parent, position, owner FROM categories WHERE {condition}"
        )
        return {row[0]: Category(*row) for row in rows}


class PhraseTable:
    """Phrases, in the bin (``deleted_at``) or outside."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> dict[PhraseId, Phrase]:
        """Return the phrases outside the bin."""
        read = _Reader()
        batches = self._database.batches(f"{_SELECT} WHERE deleted_at IS NULL")
        return {phrase.id: phrase for rows in batches for phrase in read.phrases(rows)}

    def load_first(self, categories: Iterable[CategoryId]) -> dict[PhraseId, Phrase]:
        """Return the first phrases of these categories together, and the most used of all."""
        rows: list[Any] = []
        for category in categories:
            if len(rows) < FIRST:
                rows += self._database.read(
                    f"{_SELECT} WHERE category = ? AND deleted_at IS NULL"
                    " ORDER BY position, id LIMIT ?",
                    (category, FIRST - len(rows)),
                )
        rows += self._database.read(
            f"{_SELECT} WHERE id IN (SELECT phrase FROM usage ORDER BY weight DESC LIMIT ?)"
            " AND deleted_at IS NULL",
            (FIRST,),
        )
        return {phrase.id: phrase for phrase in _Reader().phrases(rows)}

    def count(self) -> dict[CategoryId, int]:
        """Return how many phrases outside the bin each category has directly."""
        # Two questions, each for an index alone: one would go to every row, and take 5 ms.
        read = self._database.read
        counts = dict(read("SELECT category, count(*) FROM phrases GROUP BY category"))
        for category, binned in read(
            "SELECT category, count(*) FROM phrases INDEXED BY phrases_bin"
            " WHERE deleted_at IS NOT NULL GROUP BY category"
        ):
            counts[category] -= binned
        return counts

    def binned(self) -> list[Phrase]:
        """Return the phrases in the bin, the latest first."""
        rows = self._database.read(f"{_SELECT} WHERE deleted_at IS NOT NULL ORDER BY id DESC")
        found = _Reader().phrases(rows)
        return sorted(found, key=lambda each: each.deleted_at or each.updated_at, reverse=True)

    def next_id(self) -> int:
        """Return the lowest id never used; valid within one write transaction."""
        return _next_id(self._database, "phrases")

    def latest_change(self) -> datetime | None:
        """Return when a phrase was last written or used, None if never."""
        ((moment,),) = self._database.read(
            "SELECT max(at) FROM (SELECT max(updated_at) AS at FROM phrases"
            " UNION ALL SELECT max(last) FROM usage)"
        )
        return from_text(moment) if moment else None

    def digests(self) -> set[str]:
        """Return the digests of all attachments that phrases have, also those in the bin."""
        rows = self._database.read("SELECT parts FROM phrases WHERE parts IS NOT NULL")
        parts = (part for (text,) in rows for part in _parts(text))
        return {part.attachment.digest for part in parts if part.attachment}

    def put(
        self,
        connection: Connection,
        phrases: Iterable[Phrase],
        now: datetime,
        progress: Callable[[float], None] = lambda _share: None,
    ) -> None:
        """Write phrases, new or known, as changed ``now``; what ``progress`` raises ends it."""
        # A short code may go from one row to another in the same step; so first all are free.
        moment = as_text(now)
        phrases = tuple(phrases)
        connection.executemany(
            "UPDATE phrases SET code_key = '', hotkey = '' WHERE id = ?"
            " AND (code_key <> '' OR hotkey <> '')",
            ((phrase.id,) for phrase in phrases),
        )
        names, places = ", ".join(_WRITTEN), ", ".join("?" * len(_WRITTEN))
        updates = ", ".join(f"{name} = excluded.{name}" for name in _WRITTEN[2:])

        def rows() -> Iterator[tuple[object, ...]]:
            # Not a list: of a hundred thousand that would be 35 MB.
            for count, phrase in enumerate(phrases):
                if count % _STEP == 0:
                    progress(count / len(phrases))
                yield _row(phrase, moment)

        connection.executemany(
            f"INSERT INTO phrases ({names}) VALUES ({places})"
            f" ON CONFLICT (id) DO UPDATE SET {updates}",
            rows(),
        )

    def remove(self, connection: Connection, ids: Iterable[PhraseId]) -> None:
        """Remove rows for good, with their readings and uses."""
        connection.executemany("DELETE FROM phrases WHERE id = ?", [(id,) for id in ids])


class _Kept(dict[Any, Any]):
    """What cells mean, each understood once and shared by all rows that have it."""

    def __init__(self, understand: Callable[[Any], object]) -> None:
        super().__init__()
        self._understand = understand

    def __missing__(self, cell: str | None) -> object:
        meaning = self[cell] = self._understand(cell)
        return meaning


def _guidance(text: str) -> Guidance:
    known = Guidance.__dataclass_fields__
    values = json.loads(text) if text != "{}" else {}
    return Guidance(**{name: intern(value) for name, value in values.items() if name in known})


def _since(text: str | None) -> datetime | None:
    return from_text(text) if text else None


def _texts(text: str | None) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text else ()


def _parts(text: str | None) -> tuple[Part, ...]:
    return tuple(_part(each) for each in json.loads(text)) if text else ()


def _origin(text: str | None) -> str:
    return text or ""


def _part(table: dict[str, str]) -> Part:
    if "digest" in table:
        return Part("", Attachment(table["digest"], table["suffix"], table["name"]))
    return Part(table["text"])


def _part_table(part: Part) -> dict[str, str]:
    return asdict(part.attachment) if part.attachment else {"text": part.text}


class _Reader:
    """Makes phrases of rows; what many rows have alike they share."""

    def __init__(self) -> None:
        moments = _Kept(_since)
        self._meanings: dict[str, Callable[[Any], Any]] = {
            **{name: _Kept(_texts).__getitem__ for name in ("questions", *_LISTS)},
            "parts": _Kept(_parts).__getitem__,
            "origin": _Kept(_origin).__getitem__,
            "guidance": _Kept(_guidance).__getitem__,
            "enabled": bool,
            "sample": bool,
            "valid_from": moments.__getitem__,
            "valid_until": moments.__getitem__,
            "updated_at": moments.__getitem__,
            "deleted_at": moments.__getitem__,
        }

    def phrases(self, rows: Sequence[Sequence[Any]]) -> list[Phrase]:
        """Return the phrases of rows with ``_COLUMNS``."""
        # Column by column, because a start waits for it: the constructor of a frozen value takes
        # three times as long, 40 ms more for ten thousand phrases.
        phrases = [object.__new__(Phrase) for _ in rows]
        for name, column in zip(_COLUMNS, zip(*rows, strict=True), strict=bool(rows)):
            meaning = self._meanings.get(name)
            values = map(meaning, column) if meaning else column
            deque(map(getattr(Phrase, name).__set__, phrases, values), maxlen=0)
        return phrases


def _row(phrase: Phrase, moment: str) -> tuple[object, ...]:
    made = {
        **{name: _list_text(getattr(phrase, name)) for name in _LISTS},
        "parts": _list_text([_part_table(part) for part in phrase.parts]),
        "questions": _list_text(phrase.questions) or "[]",
        "origin": phrase.origin or None,
        "guidance": _guidance_text(phrase.guidance),
        "updated_at": moment,
        **{name: _moment(getattr(phrase, name)) for name in _MOMENTS},
        "code_key": fold_code(phrase.short_code),
    }
    return tuple(made[name] if name in made else getattr(phrase, name) for name in _WRITTEN)


def _list_text(found: Sequence[object]) -> str | None:
    return json.dumps(found, ensure_ascii=False) if found else None


def _moment(moment: datetime | None) -> str | None:
    return as_text(moment) if moment else None


@lru_cache(1_000)
def _guidance_text(guidance: Guidance) -> str:
    said = {name: value for name, value in asdict(guidance).items() if value}
    return json.dumps(said, ensure_ascii=False) if said else "{}"


def _next_id(database: Database, table: str) -> int:
    rows = database.read("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
    return rows[0][0] + 1 if rows else 1
