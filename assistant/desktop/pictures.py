"""Pictures decoded: turned upright, measured, made small. From any thread, without a screen.

Only what the formats of ``domain.attachments`` need; nothing larger than ``MOST_MEGABYTES`` when it
is decoded is touched.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QTransform

from assistant.domain.attachments import PictureBroken

#: 12,000 by 8,000 points take 384 MB; a bomb of a few kilobytes would take many times that.
MOST_MEGABYTES = 400
#: Quality in which a JPEG or WebP is written again: differences cannot be seen.
_QUALITY = 95

#: How the camera was held, as Exif counts it → mirrored first?, then turned by degrees.
_TURNS = {
    2: (True, 0),
    3: (False, 180),
    4: (True, 180),
    5: (True, 270),
    6: (False, 90),
    7: (True, 90),
    8: (False, 270),
}


def upright(content: bytes, held: int) -> bytes:
    """Return a picture turned as the camera was held, in its format; raise PictureBroken."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    format = bytes(reader.format().data()).decode()  # which is forgotten once it was read
    image = _read(reader, "")
    mirrored, degrees = _TURNS[held]
    if mirrored:
        image.flip(Qt.Orientation.Horizontal)
    turned = image.transformed(QTransform().rotate(degrees))
    return encoded(turned, format)


def encoded(image: QImage, format: str) -> bytes:
    """Return an image as the bytes of a file, of "png", "jpg" or "webp"; raise PictureBroken."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(format.encode()))
    if format != "png":
        writer.setQuality(_QUALITY)
    if not writer.write(image):
        raise PictureBroken(name="")
    return bytes(buffer.data().data())


def picture(path: Path) -> QImage:
    """Return a picture upright and as large as it is, the first of a moving one.

    Raises PictureBroken.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    return _read(reader, path.name)


def thumbnail(path: Path, side: int) -> QImage:
    """Return a picture made small, at most ``side`` points wide and high; raise PictureBroken.

    Where the format can, it is decoded small at once.
    """
    reader = QImageReader(str(path))
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return _read(reader, path.name)


def _read(reader: QImageReader, name: str) -> QImage:
    reader.setAllocationLimit(MOST_MEGABYTES)
    reader.setDecideFormatFromContent(True)
    image = reader.read()
    if image.isNull():
        raise PictureBroken(name=name)
    return image
