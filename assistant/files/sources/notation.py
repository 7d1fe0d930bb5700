"""JSON files of other programs: read whole, and looked into without trusting their shape."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from assistant.domain.sources import FileBroken
from assistant.files.encodings import encoding_of
from assistant.files.sources.faults import told, whole

LIMIT_MB = 64

Table = Mapping[str, Any]


def load(path: Path) -> Any:
    """Return what a JSON file holds; raise FileTooLarge, FileBroken, FileHostile and their kin."""
    found = whole(path, LIMIT_MB)
    with told(path, ValueError):
        encoding = encoding_of(path)
        return json.loads(found.decode(encoding.name, "replace"), parse_constant=str)


def table(found: object, *keys: str) -> Table:
    """Return the table that lies below these keys, an empty one where there is none."""
    for key in keys:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def tables(found: object) -> Iterator[Table]:
    """Yield the tables of a list; nothing where it is none."""
    if isinstance(found, list):
        yield from (each for each in found if isinstance(each, Mapping))


def text(found: Table, *keys: str) -> str:
    """Return the first text or number under these keys, "" for none."""
    for key in keys:
        each = found.get(key)
        if isinstance(each, str) and each or isinstance(each, int) and not isinstance(each, bool):
            return str(each)
    return ""


def require(path: Path, found: object) -> None:
    """Raise FileBroken where a file does not hold what it should."""
    if not found:
        raise FileBroken(path=path)
