"""Packs: a library that a lead gives to many computers, and what a new version of it changes.

What of a pack is already here is known by the ids of phrases. Phrases of one's own are never
touched: where both want a code or a hotkey, one's own keeps it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from assistant.domain.drafts import FreeKeys
from assistant.domain.errors import UserError
from assistant.domain.merging import Arrival
from assistant.domain.phrases import CategoryId, Phrase, PhraseDraft, PhraseId, Shelf
from assistant.domain.policy import PARTS
from assistant.domain.uids import as_uid
from assistant.domain.values import value

Path = tuple[str, ...]


class NoPack(UserError):
    """The file is a library, but no pack (``path``)."""


class PackDamaged(UserError):
    """The pack cannot be read (``path``): it is damaged, or not all of it is there yet."""


class PackGone(UserError):
    """The pack cannot be reached right now (``path``)."""


class PackNewer(UserError):
    """A newer program wrote the pack (``path``); this one would not understand all of it."""


class PackOlder(UserError):
    """The pack is older than what is here already (``name``, ``version``, ``known``)."""


class PackOwn(UserError):
    """The pack was made here (``name``), so its phrases are one's own."""


class Stamp(NamedTuple):
    """How large a file is and when it was written, by which another version is noticed."""

    size: int
    modified_ns: int


@value
class PackHead:
    """What a pack says of itself. ``date`` is like 2026-11-22, ``off`` parts of ``policy.PARTS``.

    Versions are counted from 1; ``id`` is the same in all of them.
    """

    id: str
    name: str
    version: int
    date: str = ""
    off: tuple[str, ...] = ()


@value
class Difference:
    """A phrase that a pack brings, rewrites or takes away, before and after; None for not there."""

    before: Phrase | None
    after: PhraseDraft | None
    path: Path = ()

    @property
    def kind(self) -> str:
        """Return new, changed or removed."""
        if self.before is None:
            return "new"
        return "changed" if self.after is not None else "removed"


@dataclass
class PackPlan:
    """What applying a pack does. ``kept`` has every phrase of it in order: uid, path, draft.

    ``removed`` are official phrases that are not in it: they go into the bin.
    """

    kept: list[tuple[str, Path, PhraseDraft]] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)
    removed: list[Phrase] = field(default_factory=list)
    paths: dict[Path, None] = field(default_factory=dict)
    remarks: list[UserError] = field(default_factory=list)


def head_table(head: PackHead) -> dict[str, object]:
    """Return the head as values of JSON."""
    said = {"id": head.id, "name": head.name, "version": head.version, "date": head.date}
    return said | {"off": list(head.off)}


def head_of(table: Mapping[str, object], path: object) -> PackHead:
    """Return the head that stands in a file; raise NoPack, PackDamaged or PackNewer."""
    said = table.get("pack")
    if said is None:
        raise NoPack(path=path)
    try:
        assert isinstance(said, Mapping)
        head = PackHead(
            as_uid(said["id"]), str(said["name"]), int(said["version"]), str(said["date"])
        )
        off = tuple(str(each) for each in said["off"])
    except (AssertionError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise PackDamaged(path=path) from error
    if not head.id or head.version < 1:
        raise PackDamaged(path=path)
    if not set(off) <= PARTS.keys():
        raise PackNewer(path=path)  # who wrote it wanted something off that we do not know
    return replace(head, off=off)


def planned(shelf: Shelf, head: PackHead, arrivals: Iterable[Arrival]) -> PackPlan:
    """Return what the phrases of a pack change in a library as it is now."""
    plan = PackPlan()
    found = [each for each in arrivals if each.draft is None or each.uid]
    uids = {each.uid for each in found if each.draft is not None}
    here = {each.uid: each for each in shelf.phrases.values()}
    official = {each.id for each in here.values() if each.official or each.uid in uids}
    keys, seen = FreeKeys(shelf.changed(gone=official)), set[str]()
    for each in found:
        plan.paths[each.path] = None
        if each.draft is None or each.uid in seen:
            continue
        seen.add(each.uid)
        draft, taken = keys.fit(replace(each.draft, origin=head.id))
        plan.remarks += (*each.remarks, *taken)
        plan.kept.append((each.uid, each.path, draft))
        _compare(plan, shelf, here.get(each.uid))
    gone = (here[uid] for uid in here.keys() - uids)
    plan.removed += sorted((each for each in gone if each.official), key=_place)
    plan.differences += [Difference(each, None, shelf.path(each.category)) for each in plan.removed]
    return plan


def _compare(plan: PackPlan, shelf: Shelf, old: Phrase | None) -> None:
    """Note what the phrase that was taken last changes."""
    _, path, draft = plan.kept[-1]
    if old is None:
        plan.differences.append(Difference(None, draft, path))
    elif replace(draft, category=old.category) != old.draft or shelf.path(old.category) != path:
        plan.differences.append(Difference(old, draft, path))


def _place(phrase: Phrase) -> tuple[CategoryId, int, PhraseId]:
    return phrase.category, phrase.position, phrase.id
