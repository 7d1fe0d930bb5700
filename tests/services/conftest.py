"""A library over a real file, and what a test needs to fill it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.domain.phrases import CategoryId, Phrase, PhraseDraft, PhraseId
from assistant.services.customers import CustomerBook
from assistant.services.library import PhraseLibrary
from db.connection import Database, open_database
from tests.fakes.clock import FixedClock
from tests.services.private import KEY, Private


@dataclass
class Shop:
    """A library with its database and clock."""

    database: Database
    clock: FixedClock
    library: PhraseLibrary

    def category(self, name: str, parent: CategoryId | None = None) -> CategoryId:
        return CategoryId(self.library.add_category(name, parent).ids[0])

    def draft(self, category: CategoryId, title: str = "标题", **more: Any) -> PhraseDraft:
        return PhraseDraft(category=category, title=title, **{"body": f"{title}的内容", **more})

    def phrase(self, category: CategoryId, title: str = "标题", **more: Any) -> PhraseId:
        return PhraseId(self.library.add(self.draft(category, title, **more)).ids[0])

    def get(self, id: PhraseId) -> Phrase:
        return self.library.shelf.phrases[id]

    def titles(self, category: CategoryId) -> list[str]:
        return [each.title for each in self.library.shelf.members(category)]

    def again(self) -> PhraseLibrary:
        """The library as it is found after a restart."""
        library = PhraseLibrary(self.database, self.clock)
        library.load()
        return library


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    database, clock = open_database(tmp_path / "deskmate.db"), FixedClock()
    library = PhraseLibrary(database, clock)
    library.load()
    yield Shop(database, clock, library)
    database.close()


@pytest.fixture
def private(tmp_path: Path) -> Iterator[Private]:
    database, clock = open_database(tmp_path / "private" / "deskmate.db", KEY), FixedClock()
    book = CustomerBook(database, clock)
    book.load()
    yield Private(database, clock, book)
    database.close()
