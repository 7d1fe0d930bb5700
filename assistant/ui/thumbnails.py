"""Small pictures of attachments, made on the lane and kept as long as there is room.

A screen asks while it paints and gets what there is; ``arrived`` tells when to paint again. What
was scrolled past meanwhile is not made: the latest wishes come first, the oldest are dropped.
"""

from __future__ import annotations

from collections import OrderedDict
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from assistant.domain.attachments import AttachmentMissing, PictureBroken, is_picture
from assistant.domain.changes import Changes
from assistant.domain.phrases import Attachment
from assistant.domain.values import value
from assistant.services.attachments import Attachments
from assistant.ui.board import Board
from assistant.ui.lane import Lane

#: The longer side of a small picture, in device pixels: enough for 56 logical ones at 200 %.
SIDE_PX = 112
#: So many are kept, 50 kB each; so many wait to be made, more than a screen shows.
KEPT, WAITING = 96, 32


class State(Enum):
    """What is known of an attachment."""

    ASKED = "asked"
    PICTURE = "picture"
    FILE = "file"
    MISSING = "missing"


@value
class Thumbnail:
    """What to show of an attachment; ``image`` is null but where it is a picture."""

    state: State
    image: QImage


_NOTHING = QImage()
_ASKED = Thumbnail(State.ASKED, _NOTHING)


class Thumbnails(QObject):
    """Knows what attachments look like."""

    arrived = Signal()
    """Something that was asked for is there now."""

    def __init__(self, attachments: Attachments, lane: Lane, board: Board | None = None) -> None:
        super().__init__()
        self._attachments = attachments
        self._lane = lane
        self._known: OrderedDict[Attachment, Thumbnail] = OrderedDict()
        self._wanted: OrderedDict[Attachment, None] = OrderedDict()
        self._making: Attachment | None = None
        if board is not None:
            board.changed.connect(self._on_changed)

    def of(self, attachment: Attachment) -> Thumbnail:
        """Return what is known now, and find out what is not."""
        if attachment in self._known:
            self._known.move_to_end(attachment)
            return self._known[attachment]
        if attachment == self._making:
            return _ASKED
        self._wanted[attachment] = None
        self._wanted.move_to_end(attachment)
        while len(self._wanted) > WAITING:
            self._wanted.popitem(last=False)
        self._go_on()
        return _ASKED

    def _go_on(self) -> None:
        if self._wanted and self._making is None:
            attachment, _ = self._wanted.popitem()
            self._making = attachment
            work = partial(_made, self._attachments, attachment)
            done = partial(self._on_made, attachment)
            self._lane.run(work, self, done, lambda _error: done(Thumbnail(State.FILE, _NOTHING)))

    def _on_made(self, attachment: Attachment, made: Thumbnail) -> None:
        self._making = None
        self._known[attachment] = made
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        self._go_on()
        self.arrived.emit()

    def _on_changed(self, changes: Changes) -> None:
        """Look anew for what was missing: an import or a backup may have brought it."""
        if changes & Changes.PHRASES:
            gone = [each for each, made in self._known.items() if made.state is State.MISSING]
            for each in gone:
                del self._known[each]


def _made(attachments: Attachments, attachment: Attachment) -> Thumbnail:
    """[lane] Find out what to show of an attachment."""
    try:
        path = attachments.path(attachment)
    except AttachmentMissing:
        return Thumbnail(State.MISSING, _NOTHING)
    if not is_picture(attachment):
        return Thumbnail(State.FILE, _NOTHING)
    from assistant.desktop.pictures import thumbnail

    try:
        return Thumbnail(State.PICTURE, thumbnail(path, SIDE_PX))
    except PictureBroken:
        return Thumbnail(State.FILE, _NOTHING)
