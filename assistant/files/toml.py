"""The TOML that the program ships, as tables whose lists are tuples.

It is ours: a fault in it is a fault of the program and is not worded for anybody.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Table = Mapping[str, Any]


def read_table(file: Path) -> Table:
    """Return what a file says."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def frozen(table: Table) -> dict[str, Any]:
    """Return a table with its lists as tuples; tables within it stay as they are."""
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in table.items()
    }
