"""A database of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.connection import Database, open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "deskmate.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = open_database(path)
    yield opened
    opened.close()
