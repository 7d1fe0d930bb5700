"""The library as a file carries it: whole, and known without the numbers of one computer.

Shops and events go by name, categories by path, phrases by their ids for all computers (``uid``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from assistant.domain.attachments import well_formed
from assistant.domain.phrases import (
    Attachment,
    Category,
    CategoryId,
    EventId,
    Guidance,
    Part,
    Phrase,
    PhraseDraft,
    Shelf,
)
from assistant.domain.shops import ShopId
from assistant.domain.tables import PhraseRow
from assistant.domain.values import value

Path = tuple[str, ...]

#: What a file says of a phrase besides its id and category, by the names of ``PhraseDraft``.
SAID = tuple(each.name for each in fields(PhraseDraft) if each.name not in {"category", "origin"})
_LISTS = ("questions", "variants", "tags", "workbenches")
_MOMENTS = ("valid_from", "valid_until")


@value
class PhraseCopy:
    """A phrase with its category as a path; ``shop`` and ``event`` are names, "" for none.

    The category, shop and event of the draft mean nothing here.
    """

    uid: str
    path: Path
    draft: PhraseDraft
    shop: str = ""
    event: str = ""


@value
class LibraryCopy:
    """All categories and phrases in the order of the tree, and the events: whether they are on."""

    categories: tuple[Path, ...] = ()
    phrases: tuple[PhraseCopy, ...] = ()
    events: Mapping[str, bool] | None = None

    @property
    def attachments(self) -> dict[str, Attachment]:
        """The pictures and files of all phrases, by their digests."""
        found = (part.attachment for each in self.phrases for part in each.draft.parts)
        return {each.digest: each for each in found if each is not None}


@value
class Naming:
    """What shops and events are called."""

    shops: Mapping[ShopId, str]
    events: Mapping[EventId, str]


def copied(shelf: Shelf, tops: Iterable[Category], naming: Naming) -> LibraryCopy:
    """Return these categories with all below them."""
    found = [each for top in tops for each in shelf.subtree(top.id)]
    paths = {each.id: shelf.path(each.id) for each in found}
    phrases = (
        _copy(phrase, paths[each.id], naming) for each in found for phrase in shelf.members(each.id)
    )
    return LibraryCopy(tuple(paths.values()), tuple(phrases))


def _copy(phrase: Phrase, path: Path, naming: Naming) -> PhraseCopy:
    shop = naming.shops.get(phrase.shop, "") if phrase.shop is not None else ""
    event = naming.events.get(phrase.event, "") if phrase.event is not None else ""
    draft = replace(phrase.draft, category=CategoryId(0), shop=None, event=None, origin="")
    return PhraseCopy(phrase.uid, path, draft, shop, event)


def row_of(copy: PhraseCopy, number: int = 0) -> PhraseRow:
    """Return the phrase as a row that says all of it."""
    draft = copy.draft
    more = {name: getattr(draft, name) for name in SAID}
    more |= {"shop": copy.shop, "event": copy.event}
    texts = (draft.title, draft.body, draft.short_code, draft.hotkey)
    return PhraseRow(number, copy.path, *texts, uid=copy.uid, more=more)


def as_table(copy: PhraseCopy) -> dict[str, Any]:
    """Return the phrase as values of JSON; what it does not have is left out."""
    draft = copy.draft
    table: dict[str, Any] = {"uid": copy.uid, "category": list(copy.path)}
    for name in SAID:
        table[name] = getattr(draft, name)
    table |= {name: list(getattr(draft, name)) for name in _LISTS}
    table |= {name: _text_of(getattr(draft, name)) for name in _MOMENTS}
    table["guidance"] = {name: text for name, text in asdict(draft.guidance).items() if text}
    table["parts"] = [_part_table(each) for each in draft.parts]
    table |= {"shop": copy.shop, "event": copy.event}
    kept = {name: said for name, said in table.items() if said or name in ("title", "body")}
    return kept | ({} if draft.enabled else {"enabled": False})


def from_table(table: Mapping[str, Any], number: int) -> PhraseRow:
    """Return the row that ``as_table`` made a table of; what is left out is empty.

    Raises TypeError, ValueError or LookupError where the table is none of ours.
    """
    more: dict[str, Any] = {name: _text(table, name) for name in ("hotkey", "notes")}
    more |= {name: _text(table, name) for name in ("title", "body", "short_code", "shop", "event")}
    more |= {name: tuple(map(_said, table.get(name, []))) for name in _LISTS}
    more |= {name: _moment(table.get(name)) for name in _MOMENTS}
    more["enabled"] = table.get("enabled", True) is True
    more["sample"] = table.get("sample", False) is True
    more["guidance"] = _guidance(table.get("guidance", {}))
    more["parts"] = tuple(_part(each) for each in table.get("parts", []))
    texts = (more["title"], more["body"], more["short_code"], more["hotkey"])
    path = tuple(map(_said, table.get("category", [])))
    return PhraseRow(number, path, *texts, uid=_text(table, "uid"), more=more)


def _part_table(part: Part) -> dict[str, str]:
    return asdict(part.attachment) if part.attachment else {"text": part.text}


def _part(table: Mapping[str, Any]) -> Part:
    if "digest" not in table:
        return Part(_said(table["text"]))
    attachment = Attachment(*(_said(table[name]) for name in ("digest", "suffix", "name")))
    if not well_formed(attachment):
        raise ValueError(attachment.digest)
    return Part("", attachment)


def _guidance(table: Mapping[str, Any]) -> Guidance:
    known = {each.name for each in fields(Guidance)}
    return Guidance(**{name: _said(text) for name, text in table.items() if name in known})


def _text_of(moment: datetime | None) -> str:
    return moment.isoformat(timespec="minutes") if moment else ""


def _moment(text: Any) -> datetime | None:
    if not text:
        return None
    moment = datetime.fromisoformat(_said(text))
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


def _text(table: Mapping[str, Any], name: str) -> str:
    return _said(table.get(name, ""))


def _said(text: Any) -> str:
    if not isinstance(text, str):
        raise TypeError(text)
    return text
