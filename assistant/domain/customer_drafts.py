"""What may be written about a customer: cleaned, within limits, and somebody's for sure."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.domain.birthdays import checked
from assistant.domain.customers import CustomerDraft, Nickname, Tag, TagGroup, is_masked, name_key
from assistant.domain.errors import UserError
from assistant.domain.product_drafts import cleaned


class CustomerMissing(UserError):
    """The customer is not there, or not any more."""


class NicknameMissing(UserError):
    """A customer needs a nickname."""


class NicknameMasked(UserError):
    """A nickname with ``*`` belongs to many people (``name``) and cannot be a customer's."""


class NicknameTaken(UserError):
    """Another customer has that nickname on that platform (``name``)."""


class StoreOpen(UserError):
    """Nothing about customers may be written before the file is encrypted."""


def tidy_customer(draft: CustomerDraft) -> CustomerDraft:
    """Return the draft fit to be stored: texts cleaned, names and tags each once.

    Raises NicknameMissing, NicknameMasked, NoSuchDay (``birthdays.checked``), TooLong or
    TooManyEntries.
    """
    tidied: CustomerDraft = cleaned(draft)
    names = {
        (each.platform, key): replace(each, name=key)
        for each in tidied.names
        if (key := name_key(each.name))
    }
    if not names:
        raise NicknameMissing
    for each in names.values():
        if is_masked(each.name):
            raise NicknameMasked(name=each.name)
    tags = dict.fromkeys(each for each in tidied.tags if each.group and each.text)
    birthday = checked(tidied.birthday) if tidied.birthday else None
    return replace(tidied, names=(*names.values(),), tags=(*tags,), birthday=birthday)


def tagged(tags: Iterable[Tag], tag: Tag, group: TagGroup | None) -> tuple[Tag, ...]:
    """Return some tags with one more; in a single group it takes the place of the other."""
    rest = [each for each in tags if each != tag]
    if group is not None and group.single:
        place = (tag.group, tag.about)
        rest = [each for each in rest if (each.group, each.about) != place]
    return (*rest, tag)


def keys_of(draft: CustomerDraft) -> tuple[Nickname, ...]:
    """Return by which nicknames a customer is found, as they are compared."""
    return tuple(map(key_of_name, draft.names))


def key_of_name(name: Nickname) -> Nickname:
    """Return a nickname as it is compared."""
    return Nickname(name_key(name.name), name.platform)
