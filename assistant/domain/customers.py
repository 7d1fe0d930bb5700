"""Customers (客户): who a buyer is, as far as the shop has noted it.

A customer is known by full nicknames, each of one platform. A nickname with ``*`` is masked and
shared by many people: it identifies nobody and is never kept here.
"""

from dataclasses import replace
from datetime import datetime
from typing import NewType
from unicodedata import normalize

from assistant.domain.person import Person
from assistant.domain.values import part, value

CustomerId = NewType("CustomerId", int)

#: Where nicknames come from; further platforms are kept by the name that a shop gives them.
TAOBAO = "taobao"

#: Kinds of tag groups that the program itself understands; groups of the shop's own have none.
SIZE, SKIN, PREFERENCE, LEVEL = "size", "skin", "preference", "level"
KINDS = (SIZE, SKIN, PREFERENCE, LEVEL)

#: How platforms write the characters of a nickname that they hide, or cut off ("小鹿…").
_MASKS = "*＊∗﹡✱⁎⁕✲✳✻✽❋٭●•▪■█▇…"
#: These are letters or marks in many a name: only several of them hide something.
_MASKED_BY_SEVERAL = ("··", "・・", "××", "...")


@value
class Nickname:
    """What a buyer is called on a platform, in full."""

    name: str
    platform: str = TAOBAO


@value
class Tag:
    """One word about a customer. ``group`` is the key of a ``TagGroup``.

    ``about`` says of what it holds, where that matters: the size of which garment ("连衣裙"), ""
    for all.
    """

    group: str
    text: str
    about: str = ""


@value(kw_only=True)
class TagGroup:
    """Tags of one kind. ``key`` never changes; for a kind of ``KINDS`` it is that kind.

    ``colour`` is one of ``COLOURS``; ``texts`` are offered in that order. Of a ``single`` group a
    customer has one tag at most (for each ``about``).
    """

    key: str
    name: str
    colour: str = "grey"
    texts: tuple[str, ...] = ()
    single: bool = False


#: Colours of tag groups; the screen has a light and a dark form of each.
COLOURS = ("grey", "red", "yellow", "green", "blue", "purple")


@value(kw_only=True)
class Birthday:
    """A day of the year, and the year where it is known; ``leap`` is a month of the lunar year."""

    month: int
    day: int
    year: int | None = None
    lunar: bool = False
    leap: bool = False


@value(kw_only=True)
class CustomerDraft:
    """What is noted about a customer.

    ``names`` come first to last, the first is shown. ``remind`` says that the buyer agreed to be
    congratulated. ``phone`` and ``address`` are kept only where the shop has switched that on.
    ``first_contact`` and ``last_contact`` are moments in UTC. ``declined`` holds the ids of care
    rules that are not wanted any more, "*" for all of them. ``refuses`` says that the buyer does
    not take messages; ``open_case`` that an after-sale case or a complaint is open; ``keep`` that
    the card stays however long nobody is in contact.
    """

    names: tuple[Nickname, ...] = ()
    tags: tuple[Tag, ...] = ()
    person: Person = Person()
    birthday: Birthday | None = None
    remind: bool = False
    allergies: str = ""
    notes: str = ""
    phone: str = ""
    address: str = ""
    first_contact: datetime | None = None
    last_contact: datetime | None = None
    declined: tuple[str, ...] = ()
    refuses: bool = False
    open_case: bool = False
    keep: bool = False

    @property
    def nickname(self) -> str:
        """The name that is shown."""
        return self.names[0].name if self.names else ""


@value(kw_only=True)
class Customer(CustomerDraft):
    """A customer as stored; ``binned_at`` is when it was deleted, None while it is not."""

    id: CustomerId
    uid: str
    updated_at: datetime
    binned_at: datetime | None = None

    @property
    def draft(self) -> CustomerDraft:
        """What is noted, without what the store adds."""
        return part(CustomerDraft, self)


def without_contact(draft: CustomerDraft) -> CustomerDraft:
    """Return what is noted, without phone number and address."""
    return replace(draft, phone="", address="") if draft.phone or draft.address else draft


def is_masked(name: str) -> bool:
    """Say whether a nickname is one that a platform has made unreadable."""
    return any(mark in name for mark in (*_MASKS, *_MASKED_BY_SEVERAL))


def name_key(name: str) -> str:
    """Return a nickname as it is compared: two of them are one person's only where these agree.

    Case, width and look-alikes tell people apart; only what cannot be seen does not.
    """
    return " ".join(normalize("NFC", name).split())
