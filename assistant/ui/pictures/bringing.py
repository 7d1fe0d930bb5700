"""Pictures and files from outside on their way into the store.

Pictures come by way of the editor, one after another, so that what must not be seen is masked
before anything is kept. What is not worked on is kept as it lies, but for the notes in it.
"""

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from assistant.domain.attachments import PICTURES, VIDEOS
from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment
from assistant.domain.values import value
from assistant.services.attachments import Attachments
from assistant.ui.lane import Lane
from assistant.ui.pictures.editor import PictureEditor

#: Pictures that are kept in their own format, and those that become a PNG.
_KEPT, _MADE_PNG = PICTURES | {".jpeg", ".jpe", ".jfif"}, frozenset({".bmp", ".tif", ".tiff"})
#: A moving picture would stand still after the editor: it is only worked on when asked for.
_MOVING = ".gif"
_FORMATS = {".jpg": "jpg", ".jpeg": "jpg", ".jpe": "jpg", ".jfif": "jpg", ".webp": "webp"}


@value
class _Source:
    """Something to take in. ``look`` gives the picture to work on, ``keep`` keeps it as it is.

    Both belong on the lane. Without ``look`` it is not worked on, without ``keep`` always written
    anew. ``of`` is the attachment that is worked on, None for what is new.
    """

    name: str
    of: Attachment | None = None
    look: Callable[[], QImage] | None = None
    keep: Callable[[], Attachment] | None = None


class Bringing(QObject):
    """Takes in what was dropped, pasted or chosen, and what is worked on later."""

    brought = Signal(object, object)
    """An ``Attachment`` is in the store; the other one is what it was made of, or None."""
    refused = Signal(object)
    """Something could not be taken in: a ``UserError``."""
    ended = Signal()
    """Nothing is on its way any more."""

    def __init__(self, attachments: Attachments, lane: Lane, beside: QWidget) -> None:
        super().__init__(beside)
        self._attachments, self._lane = attachments, lane
        self._beside = beside
        self._waiting: deque[_Source] = deque()
        self._busy = False
        self.editor: PictureEditor | None = None
        """The window in which a picture is worked on now."""

    @property
    def busy(self) -> bool:
        """Whether something is on its way, perhaps because the agent works on it."""
        return self._busy

    def take(self, data: QMimeData) -> bool:
        """Take in files or a picture; say whether there was anything of that kind."""
        if files := files_in(data):
            self.take_files(files)
            return True
        image = picture_in(data)
        if not image.isNull():
            self.take_image(image)
            return True
        return False

    def paste(self) -> bool:
        """Take in what was copied; say whether it was a picture or files."""
        data = QGuiApplication.clipboard().mimeData()
        return brings(data) and self.take(data)

    def choose(self, title: str) -> None:
        """Let files be chosen, and take them in."""
        dialog = QFileDialog(self._beside, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.take_names)
        dialog.open()

    def take_files(self, files: Iterable[Path]) -> None:
        """Take in files, one after another."""
        self._waiting.extend(map(self._source, files))
        self._next()

    def take_names(self, names: Iterable[str]) -> None:
        """Take in files by their paths, as a dialog gives them."""
        self.take_files(map(Path, names))

    def take_image(self, image: QImage) -> None:
        """Take in a picture that has no name yet."""
        stamp = QDateTime.currentDateTime().toString("MM-dd HH-mm-ss")
        name = self.tr("Picture") + f" {stamp}.png"
        self._waiting.append(_Source(name, look=lambda: image))
        self._next()

    def edit(self, attachment: Attachment) -> None:
        """Work on a picture of the store; what comes of it is brought, perhaps the same."""
        look = partial(_stored, self._attachments, attachment)
        self._waiting.append(_Source(attachment.name, attachment, look, lambda: attachment))
        self._next()

    def _source(self, file: Path) -> _Source:
        kind, keep = file.suffix.lower(), partial(self._attachments.keep_file, file)
        if kind == _MOVING or kind not in _KEPT | _MADE_PNG:
            return _Source(file.name, keep=keep)
        kept = keep if kind in _KEPT else None
        return _Source(file.name, look=partial(_read, file), keep=kept)

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        source = self._waiting.popleft()
        if source.look is not None:
            self._lane.run(source.look, self, partial(self._open, source), self._on_refused)
        elif source.keep is not None:
            self._keep(source, source.keep)

    def _open(self, source: _Source, image: QImage) -> None:
        self.editor = PictureEditor(image, source.name, self._beside)
        self.editor.accepted.connect(partial(self._on_accepted, source, image))
        self.editor.cancelled.connect(self._on_done)
        self.destroyed.connect(self.editor.close)
        self.editor.appear()

    def _on_accepted(self, source: _Source, image: QImage, worked: object) -> None:
        if worked is None and source.keep is not None:
            self._keep(source, source.keep)
        else:
            final = worked if isinstance(worked, QImage) else image
            self._keep(source, partial(_written, self._attachments, final, source.name))

    def _keep(self, source: _Source, work: Callable[[], Attachment]) -> None:
        self._lane.run(work, self, partial(self._on_kept, source), self._on_refused)

    def _on_kept(self, source: _Source, attachment: Attachment) -> None:
        self.brought.emit(attachment, source.of)
        self._on_done()

    def _on_refused(self, error: UserError) -> None:
        self.refused.emit(error)
        self._on_done()

    def _on_done(self) -> None:
        self.editor = None
        self._busy = False
        self._next()
        if not self._busy:
            self.ended.emit()


def brings(data: QMimeData) -> bool:
    """Say whether there is something to take in: files, or a picture that comes without a text."""
    return bool(files_in(data)) or (data.hasImage() and not data.hasText())


def brings_media(data: QMimeData) -> bool:
    """Say whether there are pictures and videos alone: other files may be meant otherwise."""
    kinds = {file.suffix.lower() for file in files_in(data)}
    return kinds <= _KEPT | _MADE_PNG | VIDEOS if kinds else brings(data)


def picture_in(data: QMimeData) -> QImage:
    """Return the picture that lies there, a null one where there is none.

    Programs that copy tables or pages offer a picture of them beside the text; the text is meant.
    """
    image = data.imageData() if data.hasImage() and not data.hasText() else None
    return image if isinstance(image, QImage) else QImage()


def files_in(data: QMimeData) -> list[Path]:
    """Return the files that lie there; folders and pipes are passed over."""
    local = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in local if path.is_file() or not path.exists()]


def _read(file: Path) -> QImage:
    """[lane] Decode a file from outside, upright."""
    from assistant.desktop.pictures import picture

    return picture(file)


def _stored(attachments: Attachments, attachment: Attachment) -> QImage:
    """[lane] Decode a picture of the store."""
    return _read(attachments.path(attachment))


def _written(attachments: Attachments, image: QImage, name: str) -> Attachment:
    """[lane] Keep a picture that was worked on, in its format where we write that."""
    from assistant.desktop.pictures import encoded

    stem, kind = Path(name).stem, Path(name).suffix.lower()
    format = _FORMATS.get(kind, "png")
    return attachments.keep(encoded(image, format), f"{stem}.{format}")
