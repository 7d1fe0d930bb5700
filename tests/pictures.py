"""Pictures for tests, with what a camera notes in them."""

import struct
from zlib import crc32

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter

#: What a test looks for to know that a place was noted.
PLACE = b"GPS 30.2741N 120.1551E"


def image(width: int = 40, height: int = 20, color: str = "white") -> QImage:
    """A picture of one colour with a red square in its upper left corner."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(color))
    painter = QPainter(made)
    painter.fillRect(0, 0, 8, 8, Qt.GlobalColor.red)
    painter.end()
    return made


def encoded(made: QImage, format: str) -> bytes:
    """The picture as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert made.save(buffer, format)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def png(width: int = 40, height: int = 20, color: str = "white") -> bytes:
    """A PNG that notes nothing."""
    return encoded(image(width, height, color), "png")


def exif(held: int = 1) -> bytes:
    """Notes of a camera: how it was held, and a place."""
    entries = struct.pack("<HHHIHH", 1, 0x0112, 3, 1, held, 0)
    return b"II*\0" + struct.pack("<I", 8) + entries + bytes(4) + PLACE


def noted_jpeg(made: QImage, held: int = 1) -> bytes:
    """A JPEG with notes of Exif, Photoshop, in words, and behind its end."""
    plain, noted = encoded(made, "jpg"), b"Exif\0\0" + exif(held)
    blocks = ((0xE1, noted), (0xED, b"Photoshop 3.0\0" + PLACE), (0xFE, PLACE))
    segments = [struct.pack(">BBH", 0xFF, kind, len(each) + 2) + each for kind, each in blocks]
    return plain[:2] + b"".join(segments) + plain[2:] + PLACE


def noted_png(made: QImage, held: int = 1) -> bytes:
    """A PNG with notes of Exif and in words."""
    plain = encoded(made, "png")
    chunks = ((b"eXIf", exif(held)), (b"tEXt", b"Comment\0" + PLACE))
    noted = [
        struct.pack(">I", len(each)) + kind + each + struct.pack(">I", crc32(kind + each))
        for kind, each in chunks
    ]
    return plain[:33] + b"".join(noted) + plain[33:] + PLACE


def noted_webp(made: QImage, held: int = 1) -> bytes:
    """A WebP with notes of Exif."""
    plain = encoded(made, "webp")
    size = struct.pack("<I", made.width() - 1)[:3] + struct.pack("<I", made.height() - 1)[:3]
    head = b"VP8X" + struct.pack("<I", 10) + bytes([0x08, 0, 0, 0]) + size
    noted = exif(held) + bytes(len(exif(held)) % 2)
    body = b"WEBP" + head + plain[12:] + b"EXIF" + struct.pack("<I", len(noted)) + noted
    return b"RIFF" + struct.pack("<I", len(body)) + body


def moving_gif() -> bytes:
    """A GIF of two pictures of one point each, with a comment between them."""
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\xff\0\0\0\0\xff"
    again = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    comment = b"\x21\xfe" + bytes([len(PLACE)]) + PLACE + b"\0"
    shown = b"\x21\xf9\x04\0\x0a\0\0\0"
    first = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\0"
    second = first[:-3] + b"\x4c\x01\0"
    return head + again + shown + first + comment + shown + second + b"\x3b"
