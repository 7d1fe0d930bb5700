"""What a customer becomes when a row from outside is laid over it.

What a row does not speak of stays, and what was noted is added to: no import makes anybody poorer.
Only a row of a table of our own, which came from here, says all that it has columns for.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from assistant.domain.customer_drafts import tagged
from assistant.domain.customer_rows import CustomerRow, later_than_born
from assistant.domain.customers import Birthday, CustomerDraft, Nickname, Tag, name_key
from assistant.domain.tag_naming import TagNaming


def laid_over(
    base: CustomerDraft,
    row: CustomerRow,
    names: tuple[Nickname, ...],
    naming: TagNaming,
    now: datetime,
) -> CustomerDraft:
    """Return what a customer becomes by a row, whose nicknames are ``names``."""
    said: dict[str, Any] = dict(row.said)
    if said.get("birthday") is not None:
        said["birthday"] = later_than_born(said["birthday"], now)
    if "person" in said:
        said["person"] = replace(base.person, **said["person"])
    tags = tuple(map(naming.settled, said.get("tags", ())))
    if row.uid:
        said["tags"] = tags if "tags" in said else base.tags
        return replace(base, **said, names=names or base.names)
    added = {name: _ADDED[name](getattr(base, name), each) for name, each in _spoken(said)}
    return replace(
        base, **{**said, **added, "names": _named(base, names), "tags": _tagged(base, tags, naming)}
    )


def _spoken(said: Mapping[str, Any]) -> list[tuple[str, Any]]:
    return [(name, each) for name, each in said.items() if name in _ADDED]


def _named(base: CustomerDraft, names: tuple[Nickname, ...]) -> tuple[Nickname, ...]:
    known = {(each.platform, name_key(each.name)) for each in base.names}
    new = (each for each in names if (each.platform, name_key(each.name)) not in known)
    return (*base.names, *new)


def _tagged(base: CustomerDraft, tags: tuple[Tag, ...], naming: TagNaming) -> tuple[Tag, ...]:
    found = base.tags
    for each in tags:
        if each not in found:
            found = tagged(found, each, naming.group(each.group))
    return found


def _born(old: Birthday | None, new: Birthday) -> Birthday:
    """Return the new birthday, with the year that was known of the same day."""
    same = old is not None and replace(old, year=None) == replace(new, year=None)
    return replace(new, year=old.year) if same and old and new.year is None else new


def _more(old: str, new: str) -> str:
    """Return a note with another one below it, unless it says so already."""
    return old if new.strip() in old else "\n".join(filter(None, (old, new)))


def _said_too(old: str, new: str) -> str:
    return old if new.strip() in old else "；".join(filter(None, (old, new)))


#: How what is said joins what was noted; everything else takes its place.
_ADDED: Mapping[str, Any] = {
    "birthday": _born,
    "notes": _more,
    "allergies": _said_too,
    "first_contact": lambda old, new: min(old or new, new),
    "last_contact": lambda old, new: max(old or new, new),
    "declined": lambda old, new: tuple(dict.fromkeys((*old, *new))),
}
