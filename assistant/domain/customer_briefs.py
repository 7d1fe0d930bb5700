"""Customers in brief: by what each is found, and what a row of a list shows.

There may be two hundred thousand. So a brief is made from the fields as they are stored, without
the customer around them, and is kept as one text until it is shown.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from assistant.domain.clock import from_text
from assistant.domain.customers import CustomerId, Tag
from assistant.domain.hits import Entry
from assistant.domain.person import MEASURES
from assistant.domain.phrases import PhraseId

#: Stands between the fields of a packed brief, between the entries of a list, and within those.
_FIELDS, _LISTED, _PARTS = "\x1f", "\x1e", "\x1d"
_PLAIN = str.maketrans(dict.fromkeys((_FIELDS, _LISTED, _PARTS), " "))


_LATEST = (1 << 31) - 1


class CustomerBrief(NamedTuple):
    """A customer in brief. ``names`` are full nicknames, the one that is shown first.

    ``notes`` are those on allergies too.
    """

    # No dataclass: they are made by the hundred thousand.

    id: CustomerId
    names: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()
    notes: str = ""

    @property
    def nickname(self) -> str:
        """The name that is shown."""
        return self.names[0] if self.names else ""


class Facts(NamedTuple):
    """What filters ask of a customer beside the brief.

    Moments are minutes since 1970, 0 for never. ``born`` has month and day, and whether they are
    lunar and of a leap month; ``measures`` are those of ``person.MEASURES``. ``has`` names those
    of ``customer_filters.FACTS`` that stand by themselves.
    """

    first: int = 0
    last: int = 0
    born: tuple[int, int, bool, bool] | None = None
    measures: Mapping[str, float] = MappingProxyType({})
    has: frozenset[str] = frozenset()


class Sought(NamedTuple):
    """A customer as it is searched for."""

    brief: CustomerBrief
    facts: Facts


#: Fields that are something by being filled.
_FILLED = ("notes", "allergies", "phone", "address", "remind", "refuses", "open_case")


def sought(id: CustomerId, row: Mapping[str, Any]) -> Sought:
    """Return by what a customer is found; ``row`` has its fields by name, as they are stored.

    Raises LookupError, TypeError, ValueError or AttributeError where the row makes no sense.
    """
    names = tuple(each["name"] for each in row["names"])
    tags = tuple(
        Tag(each["group"], each["text"], each.get("about", "")) for each in row.get("tags", ())
    )
    notes = "\n".join(filter(None, (row.get("notes", ""), row.get("allergies", ""))))
    return Sought(CustomerBrief(id, names, tags, notes), _facts(row))


def _facts(row: Mapping[str, Any]) -> Facts:
    born, person = row.get("birthday"), row.get("person") or {}
    return Facts(
        _minutes(row.get("first_contact")),
        _minutes(row.get("last_contact")),
        _born(born) if born else None,
        {name: float(person[name]) for name in MEASURES if person.get(name) is not None},
        frozenset(name for name in _FILLED if row.get(name)),
    )


def _born(row: Mapping[str, Any]) -> tuple[int, int, bool, bool] | None:
    month, day = row["month"], row["day"]
    there = 1 <= month <= 12 and 1 <= day <= 31
    return (month, day, bool(row.get("lunar")), bool(row.get("leap"))) if there else None


def _minutes(text: str | None) -> int:
    """Return a moment in minutes since 1970; what would take more than 32 bits is cut."""
    return min(int(from_text(text).timestamp() // 60), _LATEST) if text else 0


def entry_of(each: Sought, readings: bytes = b"") -> Entry:
    """Return what the search wants of a customer; its number stands for a phrase's there."""
    brief = each.brief
    return Entry(
        id=PhraseId(brief.id),
        title=brief.nickname,
        questions=brief.names[1:],
        body="\n".join(map(tag_text, brief.tags)),
        notes=brief.notes,
        readings=readings,
        order=-each.facts.last,
    )


def texts_of(brief: CustomerBrief) -> tuple[str, ...]:
    """Return all by which a customer is found."""
    return (*brief.names, *map(tag_text, brief.tags), brief.notes)


def tag_text(tag: Tag) -> str:
    """Return a tag as it is read: with the garment, where it is about one ("连衣裙 M")."""
    return f"{tag.about} {tag.text}" if tag.about else tag.text


def packed(brief: CustomerBrief) -> str:
    """Return a brief as one text, which takes a fraction of its memory."""
    names = (each.translate(_PLAIN) for each in brief.names)
    tags = (
        _PARTS.join(each.translate(_PLAIN) for each in (tag.group, tag.text, tag.about))
        for tag in brief.tags
    )
    return _FIELDS.join((_LISTED.join(names), _LISTED.join(tags), brief.notes))


def unpacked(id: CustomerId, text: str) -> CustomerBrief:
    """Return the brief that a text stands for."""
    names, tags, notes = text.split(_FIELDS, 2)
    parts = (Tag(*each.split(_PARTS)) for each in tags.split(_LISTED)) if tags else ()
    return CustomerBrief(id, (*names.split(_LISTED),), (*parts,), notes)
