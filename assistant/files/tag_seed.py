"""Reads the groups of tags that the program ships."""

from pathlib import Path

from assistant.domain.customers import TagGroup
from assistant.files.toml import frozen, read_table


def read_tag_groups(resources: Path) -> tuple[TagGroup, ...]:
    """Return the groups in ``seed/tags.toml`` below the folder of resources."""
    rows = read_table(resources / "seed" / "tags.toml")["group"]
    return tuple(TagGroup(**frozen(each)) for each in rows)
