"""YAML, read as nothing but texts, lists and tables.

Nothing is made into anything else, so ``yes`` stays a word and no tag runs code. What a document
would grow to is counted before it is made: a few lines of aliases can stand for billions of nodes.
"""

from pathlib import Path
from typing import Any

from assistant.domain.sources import FileHostile
from assistant.files.encodings import encoding_of
from assistant.files.sources.faults import told, whole

LIMIT_MB = 16
#: Most nodes a document may stand for, counted as often as an alias repeats them, and how deep.
NODES = 1_000_000
DEPTH = 40


def load(path: Path) -> Any:
    """Return what a YAML file holds, None for an empty one; raise FileBroken, FileHostile …"""
    import yaml

    found = whole(path, LIMIT_MB)
    text = found.decode(encoding_of(path).name, "replace").replace("\x00", "")
    with told(path, yaml.YAMLError, ValueError):
        if not _Weight().of(text):
            raise FileHostile(path=path)
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        return yaml.load(text, Loader=loader)  # makes texts, lists and tables only


class _Weight:
    """Counts the nodes of a document, those behind its aliases again and again."""

    def __init__(self) -> None:
        self._anchors: dict[str, int] = {}
        self._open: list[tuple[str | None, int]] = []
        self._total = 0

    def of(self, text: str) -> bool:
        """Say whether a document is of a size that somebody may have written."""
        import yaml

        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        return all(map(self._take, yaml.parse(text, Loader=loader)))

    def _take(self, event: object) -> bool:
        import yaml

        if isinstance(event, yaml.AliasEvent):
            self._total += self._anchors.get(event.anchor or "", NODES)  # it may stand for itself
        elif isinstance(event, yaml.ScalarEvent):
            self._total += 1
            if event.anchor:
                self._anchors[event.anchor] = 1
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open.append((event.anchor, self._total))
            self._total += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = self._open.pop()
            if anchor:
                self._anchors[anchor] = self._total - before
        return self._total < NODES and len(self._open) <= DEPTH
