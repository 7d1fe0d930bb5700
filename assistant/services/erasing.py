"""Erasing people: all that is written about them, for good, and again where it comes back.

Of each a mark is left that names nobody: the id of the row, and each nickname sealed with the key
of the file. A backup that is older brings rows with such marks; they are erased again.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock, as_text, from_text
from assistant.domain.customers import CustomerId
from assistant.domain.uids import made_at
from db import erasing
from db.connection import Database
from db.driver import Connection

if TYPE_CHECKING:
    from assistant.files.erased import ErasedFile
    from assistant.services.audit import Audit
    from assistant.services.ledger import Ledger

#: What may be another for whoever shows it, after people were erased.
_CHANGED = Changes.CUSTOMERS | Changes.PROMISES | Changes.CARE | Changes.MISSED

#: So long is the seal of a nickname, in hexadecimal digits.
_SEAL = 32


class Keeper(Protocol):
    """A book with something about people in it."""

    @property
    def ledger(self) -> Ledger:
        """Its steps, of which none may bring anybody back."""
        ...

    def load(self) -> Done:
        """[lane] Read what is kept in memory."""
        ...


class Eraser:
    """Erases people. All of it belongs on the lane.

    ``books`` returns those that know of people by now: they read anew what they hold of them.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        audit: Audit,
        file: ErasedFile,
        books: Callable[[], Iterable[Keeper]],
    ) -> None:
        self._database, self._clock, self._audit = database, clock, audit
        self._file, self._books = file, books

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return self._clock.now()

    def erase(self, people: Sequence[CustomerId], kind: str = "erase") -> Done:
        """[lane] Erase people with all that is written about them; that cannot be taken back.

        Who is in the bin under one of their nicknames goes with them. ``kind`` is noted in the
        audit list, nothing for "". Raises what a disk does; then nobody is erased.
        """
        connection = self._database.connection
        whole = {*people, *erasing.namesakes_in_bin(connection, people)}
        left = dict.fromkeys(self._marks_of(whole), as_text(self._clock.now()))
        # Before the rows go: a list that knows too many is put right at the next start.
        self._file.add(left)
        done = self._erase(whole, left)
        if kind:
            self._audit.note(kind, len(people))
        erasing.leave_no_trace(self._database)
        return done

    def erase_again(self) -> Done:
        """[lane] Erase whom an older file has brought back, and note what that file did not know.

        Nothing but a short look at the list where all of it is known.
        """
        connection = self._database.connection
        known, listed = erasing.marks(connection), self._file.read()
        if missing := _later(known, listed):
            self._file.add(missing)
        news = _later(listed, known)
        if not news or self._database.key is None:
            return Done(Changes.NONE)
        done = self._erase(marked(connection, news, self._database.key), news)
        erasing.leave_no_trace(self._database)
        return done

    def _erase(self, people: Iterable[CustomerId], left: Mapping[str, str]) -> Done:
        ids = sorted(people)
        with self._database.write() as connection:
            removed = erasing.remove(connection, ids)
            erasing.note_marks(connection, left)
        for book in self._books():
            book.ledger.forget()
            book.load()
            book.ledger.tell(removed)
        return Done(_CHANGED if ids else Changes.NONE, (*ids,))

    def _marks_of(self, people: Iterable[CustomerId]) -> list[str]:
        key = self._database.key or b""
        marks: dict[str, None] = {}
        for _, uid, platform, name in erasing.names_of(self._database.connection, people):
            marks[uid] = None
            if name:
                marks[_sealed(key, platform, name)] = None
        return [*marks]


def erase_marked(connection: Connection, marks: Mapping[str, str], key: bytes) -> int:
    """Erase from a copy, within its transaction, whoever has one of the marks; return how many."""
    people = marked(connection, marks, key)
    erasing.remove(connection, people)
    erasing.note_marks(connection, marks)
    return len(people)


def marked(connection: Connection, marks: Mapping[str, str], key: bytes) -> set[CustomerId]:
    """Return who has one of the marks.

    Who was written down after the erasure came again by their own will, and stays.
    """
    found = set()
    for id, uid, platform, name in erasing.all_names(connection):
        at = marks.get(_sealed(key, platform, name)) if name else None
        made = made_at(uid)
        if uid in marks or (at is not None and (made is None or made <= from_text(at))):
            found.add(id)
    return found


def _later(marks: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Return the marks that are not known, or only with an earlier time."""
    return {mark: at for mark, at in marks.items() if at > known.get(mark, "")}


def _sealed(key: bytes, platform: str, name: str) -> str:
    """Return a nickname as a mark that cannot be guessed without the key."""
    return hmac.digest(key, f"erased\0{platform}\0{name}".encode(), "sha256").hex()[:_SEAL]
