"""What is kept about all products: few values of one kind each, which are read at once."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Generic, TypeVar

from db.codec import from_json
from db.connection import Database
from db.documents import DocumentTable

_Kind = TypeVar("_Kind")


class Book(Generic[_Kind]):
    """What there is of one kind, by id: size charts, terms, promotions. Read by any thread."""

    def __init__(self, database: Database, table: str, kind: type[_Kind]) -> None:
        self.table = DocumentTable(database, table)
        self._kind = kind
        self._all: Mapping[int, _Kind] = MappingProxyType({})

    @property
    def all(self) -> Mapping[int, _Kind]:
        """All of them, in the order in which they came; none before the catalogue is loaded."""
        return self._all

    def load(self) -> None:
        """[lane] Read them; a row that makes no sense to this program is left out and stays."""
        found: dict[int, _Kind] = {}
        for row in self.table.rows():
            try:
                found[row.id] = from_json(self._kind, row.data)
            except (ValueError, TypeError):
                continue
        self._all = MappingProxyType(found)
