"""Two customers who are one person: what is known of them together."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from assistant.domain.customer_drafts import tagged
from assistant.domain.customers import CustomerDraft, Tag, TagGroup
from assistant.domain.errors import UserError
from assistant.domain.person import MEASURES, Person


class SameCustomer(UserError):
    """A customer cannot be merged with itself."""


def merged(kept: CustomerDraft, other: CustomerDraft, groups: Iterable[TagGroup]) -> CustomerDraft:
    """Return what is known of both. Where they differ, the word of the one ``kept`` stands.

    Nothing that was written goes lost: texts of both follow one another. Who refuses messages, has
    an open case or is to be kept, does so under either name; a consent counts only for the birthday
    it was given with.
    """
    birthday = kept.birthday or other.birthday
    return replace(
        kept,
        names=tuple(dict.fromkeys((*kept.names, *other.names))),
        tags=_tags(kept.tags, other.tags, groups),
        person=_person(kept.person, other.person),
        birthday=birthday,
        remind=any(each.remind and each.birthday == birthday for each in (kept, other)),
        allergies=_texts(kept.allergies, other.allergies),
        notes=_texts(kept.notes, other.notes),
        phone=kept.phone or other.phone,
        address=kept.address or other.address,
        first_contact=next(iter(_known(kept.first_contact, other.first_contact)), None),
        last_contact=next(reversed(_known(kept.last_contact, other.last_contact)), None),
        declined=tuple(dict.fromkeys((*kept.declined, *other.declined))),
        refuses=kept.refuses or other.refuses,
        open_case=kept.open_case or other.open_case,
        keep=kept.keep or other.keep,
    )


def _tags(
    ours: tuple[Tag, ...], theirs: tuple[Tag, ...], groups: Iterable[TagGroup]
) -> tuple[Tag, ...]:
    known = {group.key: group for group in groups}
    tags: tuple[Tag, ...] = ()
    for tag in (*theirs, *ours):  # in a single group the last one stays
        tags = tagged(tags, tag, known.get(tag.group))
    return tuple(sorted(tags, key=lambda tag: tag not in ours))


def _person(ours: Person, theirs: Person) -> Person:
    figures = {name: theirs.given.get(name) for name in MEASURES} | ours.given
    weight_in = ours.weight_in if ours.weight is not None else theirs.weight_in
    return Person(**figures, fit=ours.fit or theirs.fit, weight_in=weight_in)


def _texts(ours: str, theirs: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, (ours.strip(), theirs.strip()))))


def _known(*moments: datetime | None) -> list[datetime]:
    return sorted(each for each in moments if each is not None)
