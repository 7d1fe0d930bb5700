"""A library for many computers: a lead writes it as a pack, the others follow the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from assistant.domain.attachments import AttachmentMissing
from assistant.domain.changes import Changes, Done
from assistant.domain.clock import Clock
from assistant.domain.copies import as_table, copied
from assistant.domain.drafts import tidy_name
from assistant.domain.errors import UserError
from assistant.domain.merging import Arrival, arrival
from assistant.domain.packs import (
    Difference,
    PackDamaged,
    PackHead,
    PackNewer,
    PackOlder,
    PackOwn,
    PackPlan,
    Stamp,
    head_of,
    head_table,
    planned,
)
from assistant.domain.phrases import Attachment
from assistant.domain.sources import FileBroken, FileTooLarge
from assistant.domain.tables import FileMissing, FileUnreadable, PhraseRow, RowNote
from assistant.domain.uids import Uids
from assistant.domain.values import value
from assistant.files.library_archive import read_archive, take_contents, write_archive
from assistant.files.library_json import FileNewer, rows
from assistant.files.shares import fetched
from assistant.services.attachments import Attachments
from assistant.services.exports import Exported, Exports, Progress, Work, head_of_copy
from assistant.services.holdings import Making
from assistant.services.library import PhraseLibrary
from assistant.services.preferences import PACK_STATE, Preferences
from assistant.services.restocking import edit_of
from assistant.services.undo import Edit

#: Under which name it is remembered which packs were made here.
_MADE = "packs made"
_CHANGES = Changes.PHRASES | Changes.CATEGORIES | Changes.EVENTS
_UNREADABLE = (FileBroken, FileTooLarge, FileMissing, FileUnreadable)


@value
class PackNews:
    """A version of a pack, and what it would change here."""

    head: PackHead
    differences: tuple[Difference, ...]
    arrivals: Sequence[Arrival]
    events: Mapping[str, bool]

    def count(self, kind: str) -> int:
        """Return how many phrases are new, changed or removed."""
        return sum(each.kind == kind for each in self.differences)


class Packs:
    """Makes packs and follows one. ``fetch`` may be called on any thread, all else on the lane."""

    def __init__(
        self,
        library: PhraseLibrary,
        preferences: Preferences,
        exports: Exports,
        clock: Clock,
        folder: Path,
    ) -> None:
        self._library = library
        self._preferences = preferences
        self._exports = exports
        self._clock = clock
        self._here = folder / "pack.deskmate"

    # Made here

    def write(
        self,
        path: Path,
        name: str,
        off: Sequence[str] = (),
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Exported:
        """Write the next version of the pack of that name: all that is not one agent's own.

        Where the file is a version of it already, this one is newer, whatever is remembered here: a
        computer that was replaced or restored goes on with the pack it finds.

        ``off`` are parts of ``policy.PARTS`` that are off where it is followed. Raises EmptyName,
        TooLong and what ``Exports`` raises.
        """
        self._exports.require()
        name = tidy_name(name)
        head = replace(self._next(name, path), off=tuple(sorted(off)))
        shelf = self._library.shelf
        shared = [each for each in shelf.children() if each.owner is None]
        copy = self._exports.complete(copied(shelf, shared, self._exports.names.naming))
        own = {each.uid for each in shelf.phrases.values() if not each.official}
        copy = replace(copy, phrases=tuple(each for each in copy.phrases if each.uid in own))
        files, missing = self._exports.files_of(copy)
        work = Work(progress, cancelled)
        said = head_of_copy(copy) | {"pack": head_table(head)}
        write_archive(path, said, (as_table(each) for each in work.over(copy.phrases)), files)
        made = dict(self._preferences.state(_MADE, {}))
        self._preferences.keep_state(_MADE, made | {name: [head.id, head.version]})
        return Exported(len(copy.phrases), tuple(missing))

    def made(self) -> dict[str, int]:
        """Return the packs that were made here, by name, with their last versions."""
        return {name: version for name, (_, version) in self._preferences.state(_MADE, {}).items()}

    def _next(self, name: str, path: Path) -> PackHead:
        id, version = self._preferences.state(_MADE, {}).get(name, ("", 0))
        there = _head_in(path)
        if there is not None and there.name == name and id in ("", there.id):
            id, version = there.id, max(version, there.version)
        today = self._clock.now().astimezone(self._clock.zone())
        return PackHead(id or Uids(self._clock).new(), name, version + 1, f"{today:%Y-%m-%d}")

    # Followed

    @property
    def followed(self) -> PackHead | None:
        """The pack whose phrases are here, in the version that was applied last."""
        said = self._preferences.state(PACK_STATE)
        if not said or not said["version"]:
            return None
        return PackHead(said["id"], said["name"], said["version"], said["date"])

    @property
    def seen(self) -> Stamp | None:
        """The stamp of the file that brought nothing new when it was looked into last."""
        said = self._preferences.state(PACK_STATE) or {}
        return Stamp(*said["stamp"]) if said.get("stamp") else None

    def fetch(self, source: Path, known: Stamp | None) -> Stamp | None:
        """Copy the pack here where it is another than ``known``, and return its stamp.

        May take as long as the share does. Raises PackGone or DiskFull.
        """
        return fetched(source, self._here, known)

    def look(self, source: Path, stamp: Stamp) -> PackNews | None:
        """Say what the pack that was fetched would change, None for nothing.

        Its policy is in force from now on, applied or not. Raises NoPack, PackDamaged, PackNewer,
        PackOlder or PackOwn, and nothing changes.
        """
        try:
            table = read_archive(self._here)
            head = head_of(table, source)
            arrivals = [self._arrival(row) for row in rows(table)]
            events = {str(name): on is True for name, on in dict(table["events"]).items()}
        except FileNewer as error:
            raise PackNewer(path=source) from error
        except (*_UNREADABLE, LookupError, TypeError, ValueError) as error:
            raise PackDamaged(path=source) from error
        self._check(head)
        plan = planned(self._library.shelf, head, arrivals)
        self._adopt(head, stamp if not plan.differences else None)
        if not plan.differences:
            return None
        return PackNews(head, tuple(plan.differences), arrivals, events)

    def apply(self, news: PackNews) -> Done:
        """Put a version of a pack in the place of the one before, as one step that can be undone.

        One's own phrases stay as they are, and all uses. Raises DiskFull and what the store of
        attachments raises.
        """
        lost = self._take_files(news)
        names = self._exports.names
        arrivals = names.settled(news.arrivals, news.events)
        made: list[PackPlan] = []
        remarks: list[UserError] = [AttachmentMissing(name=each.name) for each in lost]

        def plan(making: Making) -> Edit:
            made.append(planned(making.shelf, news.head, arrivals))
            remarks.extend(made[0].remarks)
            return edit_of(made[0], news.head, making, self._library.bin())

        done = self._library.carry_out("pack", plan, _CHANGES, remarks)
        names.switch(news.events)
        said = self._preferences.state(PACK_STATE) or {}
        self._preferences.keep_state(PACK_STATE, said | _remembered(news.head))
        return replace(done, changes=done.changes | Changes.EVENTS)

    def leave(self) -> Done:
        """Follow no pack any more: its phrases become one's own, and its policy ends."""

        def plan(making: Making) -> Edit:
            official = (each for each in making.shelf.phrases.values() if each.official)
            return Edit(phrases=tuple(replace(each, origin="") for each in official), official=True)

        if not self._preferences.state(PACK_STATE):
            return Done(Changes.NONE)
        done = self._library.carry_out("leave pack", plan, _CHANGES)
        followed = self._preferences.follow_pack(None)
        return replace(done, changes=done.changes | followed.changes)

    def _check(self, head: PackHead) -> None:
        """Raise PackOwn or PackOlder where a pack is not to be followed."""
        if head.id in (id for id, _ in self._preferences.state(_MADE, {}).values()):
            raise PackOwn(name=head.name)
        known = self.followed
        if known is not None and known.id == head.id and head.version < known.version:
            raise PackOlder(name=head.name, version=head.version, known=known.version)

    def _arrival(self, row: PhraseRow | RowNote) -> Arrival:
        """Return a phrase of a pack; raise ValueError for what no program of ours has written."""
        if isinstance(row, RowNote):
            raise ValueError(row.row)
        try:
            return arrival(row, self._exports.names)
        except UserError as error:
            raise ValueError(row.row) from error

    def _adopt(self, head: PackHead, stamp: Stamp | None) -> None:
        said = dict(self._preferences.state(PACK_STATE) or {})
        if said.get("id") != head.id:
            said = _remembered(replace(head, version=0))
        said |= {"off": list(head.off), "stamp": list(stamp) if stamp else None}
        self._preferences.follow_pack(said)

    def _take_files(self, news: PackNews) -> list[Attachment]:
        drafts = (each.draft for each in news.arrivals if each.draft is not None)
        parts = (part for draft in drafts for part in draft.parts)
        wanted = {each.attachment: None for each in parts if each.attachment is not None}
        attachments: Attachments = self._exports.attachments
        there = [each for each in wanted if not attachments.has(each)]
        return take_contents(self._here, there, attachments.keep_stream) if there else []


def _remembered(head: PackHead) -> dict[str, object]:
    said = asdict(head)
    return {name: said[name] for name in ("id", "name", "version", "date")}


def _head_in(path: Path) -> PackHead | None:
    """Return the head of a pack, None where the file is none."""
    try:
        return head_of(read_archive(path), path)
    except UserError:
        return None
