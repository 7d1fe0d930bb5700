"""Pictures and files among the messages of the editor: brought in, shown, worked on."""

from functools import partial

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.attachments import is_picture, is_video
from assistant.domain.drafts import PARTS_LIMIT, TooMany
from assistant.domain.phrases import Attachment, Part
from assistant.services.desk import Desk
from assistant.ui.attachment_words import gone_words, video_note
from assistant.ui.lane import Lane
from assistant.ui.phrases.editor_messages import EditorMessages
from assistant.ui.pictures.bringing import Bringing
from assistant.ui.theme import SMALL, TINY
from assistant.ui.thumbnails import State, Thumbnails
from assistant.ui.widgets.buttons import QUIET, Button
from assistant.ui.widgets.labels import ElidedLabel, restyle, wrapped
from assistant.ui.widgets.thumb import paint_thumb

_SIDE_PX = 56


class EditorAttachments(QObject):
    """Adds to the messages of an editor what is dropped, pasted or chosen."""

    refused = Signal(object)
    """There is no room for it: a ``UserError``."""
    added = Signal(object)
    """The row with a new attachment."""

    def __init__(
        self, messages: EditorMessages, desk: Desk, lane: Lane, bringing: Bringing
    ) -> None:
        super().__init__(bringing)
        self._messages = messages
        self.bringing = bringing
        self._thumbnails = Thumbnails(desk.attachments, lane)
        self.add = Button(self.tr("+ Picture or file"), QUIET)
        self.add.setToolTip(self.tr("Also by dropping it here or pasting it with Ctrl+V"))
        messages.tools.addWidget(self.add)
        messages.parts.face = self._make_face
        messages.given.connect(bringing.take)
        self.add.clicked.connect(lambda: bringing.choose(self.tr("Add pictures or files")))
        bringing.brought.connect(self._on_brought)

    def _make_face(self, attachment: Attachment) -> QWidget:
        face = AttachmentFace(attachment, self._thumbnails)
        face.edit_requested.connect(partial(self.bringing.edit, attachment))
        return face

    def _on_brought(self, attachment: Attachment, before: Attachment | None) -> None:
        parts, part = self._messages.parts, Part(attachment=attachment)
        if before is not None:
            row = next((n for n, each in enumerate(parts.parts()) if each.attachment == before), -1)
            if row >= 0:
                parts.exchange(row, part)
        elif parts.full:
            self.refused.emit(TooMany(limit=PARTS_LIMIT, count=PARTS_LIMIT + 1))
        else:
            parts.add(part)
            self._messages.go_back()  # for the next one that is pasted
            self.added.emit(parts.rows[-1])


class AttachmentFace(QWidget):
    """What stands for an attachment in its row: small picture, name, what is to be known of it."""

    edit_requested = Signal()

    def __init__(self, attachment: Attachment, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.attachment = attachment
        self._thumbnails = thumbnails
        self._name = ElidedLabel(attachment.name)
        self._note = wrapped(video_note() if is_video(attachment) else "", "warning")
        self._edit = Button(self.tr("Crop, mask …"))
        self._edit.setAccessibleName(self.tr("Edit picture: {name}").format(name=attachment.name))
        self._edit.setVisible(is_picture(attachment))
        self._edit.clicked.connect(self.edit_requested)
        self._lay_out()
        thumbnails.arrived.connect(self._look)
        self._look()

    def note(self) -> str:
        """Return what is said of it."""
        return self._note.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the small picture."""
        look = self._thumbnails.of(self.attachment)
        box = QRectF(0, 0, _SIDE_PX, _SIDE_PX)
        paint_thumb(QPainter(self), box, self.attachment, look, self.palette())

    def _look(self) -> None:
        if self._thumbnails.of(self.attachment).state is State.MISSING:
            self._note.setText(gone_words(self.attachment))
            restyle(self._note, "role", "danger")
            self._edit.hide()
        self._note.setVisible(bool(self._note.text()))
        self.update()

    def _lay_out(self) -> None:
        beside, row = QVBoxLayout(), QHBoxLayout(self)
        beside.setSpacing(TINY)
        beside.addWidget(self._name)
        beside.addWidget(self._note)
        beside.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        row.setContentsMargins(_SIDE_PX + SMALL, 0, 0, 0)
        row.addLayout(beside, 1)
        self.setMinimumSize(QSize(0, _SIDE_PX))
