"""The window in which the pictures and files of a phrase are seen in whole."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from assistant.domain.attachments import AttachmentMissing, is_picture, is_video
from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment
from assistant.domain.values import value
from assistant.services.attachments import Attachments
from assistant.ui.attachment_words import gone_words, sign_of, video_note
from assistant.ui.lane import Lane
from assistant.ui.pictures.canvas import Canvas
from assistant.ui.pictures.frame import PictureFrame
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button, IconButton
from assistant.ui.widgets.icon_label import IconLabel
from assistant.ui.widgets.labels import ElidedLabel, styled, wrapped
from assistant.ui.wording import sentence

#: Larger than this, in points, no picture is decoded to be looked at.
_SIDE_PX = 2_400


@value
class _Found:
    """A file as it lies in the store; ``image`` is null where it is no picture."""

    image: QImage
    size: int


class PictureViewer(PictureFrame):
    """Shows attachments one at a time; arrows go on, the space bar or Esc close."""

    edit_requested = Signal(object)
    """This picture is to be worked on for the moment, before it is sent."""

    def __init__(
        self,
        attachments: Attachments,
        lane: Lane,
        shown: Sequence[Attachment],
        beside: QWidget,
    ) -> None:
        super().__init__(beside)
        self._attachments, self._lane = attachments, lane
        self._shown = shown
        self._number = 0
        self.canvas = Canvas()
        self.canvas.marks = False
        self.name = ElidedLabel()
        self.facts = styled(QLabel(), "secondary")
        self._sign = IconLabel("file", edge=64)
        self._words = wrapped(role="secondary")
        self._left = IconButton("left", self.tr("Previous") + " (←)")
        self._right = IconButton("right", self.tr("Next") + " (→)")
        self._edit = Button(self.tr("Edit before sending"))
        self._close = Button(self.tr("Close"), PRIMARY)
        self._lay_out()
        self._connect()
        self._show()
        self.canvas.setFocus()

    def words(self) -> str:
        """Return what is said in the place of a picture."""
        return self._words.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Space and Esc; go on by arrows."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.close()
        elif event.key() == Qt.Key.Key_Left:
            self._go(-1)
        elif event.key() == Qt.Key.Key_Right:
            self._go(1)
        else:
            super().keyPressEvent(event)

    @property
    def _current(self) -> Attachment:
        return self._shown[self._number]

    def _go(self, by: int) -> None:
        number = self._number + by
        if 0 <= number < len(self._shown):
            self._number = number
            self._show()

    def _show(self) -> None:
        attachment = self._current
        self.setWindowTitle(attachment.name)
        self.name.setText(attachment.name)
        self.facts.setText("")
        self._sign.show_icon(sign_of(attachment), "secondary")
        self._words.setText("")
        self._stack.setCurrentIndex(0 if is_picture(attachment) else 1)
        self.canvas.show_image(QImage())
        self._edit.setVisible(is_picture(attachment))
        self._edit.setEnabled(False)
        for button, last in ((self._left, 0), (self._right, len(self._shown) - 1)):
            button.setVisible(len(self._shown) > 1)
            button.setEnabled(self._number != last)
        work = partial(_found, self._attachments, attachment)
        then = partial(self._on_found, attachment)
        self._lane.run(work, self, then, partial(self._on_refused, attachment))

    def _on_found(self, attachment: Attachment, found: _Found) -> None:
        if attachment is not self._current:
            return
        self._edit.setEnabled(True)
        self.canvas.show_image(found.image)
        self._words.setText(video_note() if is_video(attachment) else "")
        facts = [_size(found.size)]
        if len(self._shown) > 1:
            facts.append(f"{self._number + 1}/{len(self._shown)}")
        self.facts.setText("  ·  ".join(facts))

    def _on_refused(self, attachment: Attachment, error: UserError) -> None:
        if attachment is self._current:
            self._stack.setCurrentIndex(1)
            self._sign.show_icon("warning", "danger")
            self._edit.hide()
            gone = isinstance(error, AttachmentMissing)
            self._words.setText(gone_words(attachment) if gone else sentence(error))

    def _lay_out(self) -> None:
        said = QWidget()
        middle = QVBoxLayout(said)
        middle.addStretch(1)
        middle.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self._words)
        middle.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(said)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.facts)
        foot.setSpacing(SMALL)
        for button in (self._left, self._right):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._edit)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addLayout(self._stack, 1)
        column.addLayout(head)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._left.clicked.connect(partial(self._go, -1))
        self._right.clicked.connect(partial(self._go, 1))
        self._edit.clicked.connect(lambda: self.edit_requested.emit(self._current))
        self._close.clicked.connect(self.close)


def _found(attachments: Attachments, attachment: Attachment) -> _Found:
    """[lane] Read what is to be shown."""
    from assistant.desktop.pictures import thumbnail

    path: Path = attachments.path(attachment)
    image = thumbnail(path, _SIDE_PX) if is_picture(attachment) else QImage()
    return _Found(image, path.stat().st_size)


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} kB"
