"""Customers in brief: by what each is found, and what a row of a list shows.

There may be two hundred thousand. So a brief is made from the fields as they are stored, without
the customer around them, and is kept as one text until it is shown.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from zlib import crc32

from assistant.domain.clock import from_text
from assistant.domain.customers import CustomerId, Tag
from assistant.domain.hits import Entry
from assistant.domain.phrases import PhraseId

#: Stands between the fields of a packed brief, between the entries of a list, and within those.
_FIELDS, _LISTED, _PARTS = "\x1f", "\x1e", "\x1d"


class CustomerBrief(NamedTuple):
    """A customer in brief. ``names`` are full nicknames, the one that is shown first.

    ``mark`` is another one where something that the customer is found by is another.
    """

    # No dataclass: they are made by the hundred thousand.

    id: CustomerId
    names: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    mark: str = ""

    @property
    def nickname(self) -> str:
        """The name that is shown."""
        return self.names[0] if self.names else ""


class Sought(NamedTuple):
    """By what a customer is found; ``last_contact`` puts those of today before others."""

    brief: CustomerBrief
    notes: str = ""
    last_contact: datetime | None = None


def sought(id: CustomerId, row: Mapping[str, Any]) -> Sought:
    """Return by what a customer is found; ``row`` has its fields by name, as they are stored.

    Raises LookupError, TypeError, ValueError or AttributeError where the row makes no sense.
    """
    names = tuple(each["name"] for each in row["names"])
    tags = tuple(
        Tag(each["group"], each["text"], each.get("about", "")) for each in row.get("tags", ())
    )
    notes = "\n".join(filter(None, (row.get("notes", ""), row.get("allergies", ""))))
    brief = CustomerBrief(id, names, tags)
    last = row.get("last_contact")
    brief = brief._replace(mark=f"{crc32(packed(brief).encode() + notes.encode()):x}")
    return Sought(brief, notes, from_text(last) if last else None)


def entry_of(each: Sought, readings: bytes = b"") -> Entry:
    """Return what the search wants of a customer; its number stands for a phrase's there."""
    brief = each.brief
    return Entry(
        id=PhraseId(brief.id),
        title=brief.nickname,
        questions=brief.names[1:],
        body="\n".join(map(tag_text, brief.tags)),
        notes=each.notes,
        readings=readings,
        order=-int(each.last_contact.timestamp()) if each.last_contact else 0,
    )


def texts_of(each: Sought) -> tuple[str, ...]:
    """Return all by which a customer is found."""
    return (*each.brief.names, *map(tag_text, each.brief.tags), each.notes)


def tag_text(tag: Tag) -> str:
    """Return a tag as it is read: with the garment, where it is about one ("连衣裙 M")."""
    return f"{tag.about} {tag.text}" if tag.about else tag.text


def packed(brief: CustomerBrief) -> str:
    """Return a brief as one text, which takes a fraction of its memory."""
    tags = (_PARTS.join((tag.group, tag.text, tag.about)) for tag in brief.tags)
    return _FIELDS.join((_LISTED.join(brief.names), _LISTED.join(tags), brief.mark))


def unpacked(id: CustomerId, text: str) -> CustomerBrief:
    """Return the brief that a text stands for."""
    names, tags, mark = text.split(_FIELDS)
    parts = (Tag(*each.split(_PARTS)) for each in tags.split(_LISTED)) if tags else ()
    return CustomerBrief(id, (*names.split(_LISTED),), (*parts,), mark)
