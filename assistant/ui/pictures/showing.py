"""Pictures and files seen in whole, and a picture worked on for the one time it is sent."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from assistant.domain.phrases import Attachment
from assistant.services.attachments import Attachments
from assistant.ui.lane import Lane
from assistant.ui.pictures.bringing import Bringing
from assistant.ui.pictures.viewer import PictureViewer


class Showing(QObject):
    """Opens the windows for attachments; one viewer at a time."""

    to_copy = Signal(str)
    """The file at this path is to be put on the clipboard: a picture made for this once."""
    ended = Signal(bool)
    """The windows are gone; True where something was copied for the chat."""

    def __init__(self, attachments: Attachments, lane: Lane, beside: QWidget) -> None:
        super().__init__(beside)
        self._attachments, self._lane, self._beside = attachments, lane, beside
        self.viewer: PictureViewer | None = None
        self.bringing = Bringing(attachments, lane, beside)
        self.bringing.brought.connect(self._on_brought)
        self.bringing.refused.connect(lane.refuse)
        self.bringing.ended.connect(self._on_ended)
        self._copied = False

    def show_all(self, shown: Sequence[Attachment]) -> None:
        """Show these, the first of them at once."""
        self.close()
        self.viewer = PictureViewer(self._attachments, self._lane, shown, self._beside)
        self.viewer.edit_requested.connect(self._on_edit)
        self.viewer.closed.connect(self._on_closed)
        self.viewer.appear()

    def close(self) -> None:
        """Take the windows away."""
        for window in (self.viewer, self.bringing.editor):
            if window is not None:
                window.close()

    def _on_edit(self, attachment: Attachment) -> None:
        if self.viewer is not None:  # another window comes in its place
            self.viewer.closed.disconnect(self._on_closed)
            self.viewer.close()
            self.viewer = None
        self.bringing.edit(attachment)

    def _on_brought(self, attachment: Attachment, _before: Attachment | None) -> None:
        self._copied = True
        self.to_copy.emit(str(self._attachments.named(attachment)))

    def _on_ended(self) -> None:
        copied, self._copied = self._copied, False
        self.ended.emit(copied)

    def _on_closed(self) -> None:
        self.viewer = None
        self.ended.emit(False)
