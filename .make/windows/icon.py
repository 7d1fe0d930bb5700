"""Draws the icon of the Windows program from the one of the screen, in every size Windows shows.

To be run after a change of the drawing; the result stands beside the other icons.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage

_EDGES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)

#: From this edge on a picture is kept as PNG: smaller, and read by every Windows since Vista.
_COMPRESSED_FROM = 96


def main(drawing: Path, icon: Path) -> None:
    """Write ``drawing`` to ``icon`` in all sizes."""
    app = QGuiApplication(["icon", "-platform", "offscreen"])
    pictures = [_content(_drawn(drawing, edge)) for edge in _EDGES]
    place = 6 + 16 * len(pictures)
    entries = b""
    for edge, content in zip(_EDGES, pictures, strict=True):
        shown = edge % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(content), place)
        place += len(content)
    icon.write_bytes(struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures))
    app.quit()


def _drawn(drawing: Path, edge: int) -> QImage:
    picture = QIcon(str(drawing)).pixmap(QSize(edge, edge), 1.0).toImage()
    if picture.isNull() or picture.width() != edge:
        sys.exit(f"{drawing} cannot be drawn {edge} pixels wide")
    return picture.convertToFormat(QImage.Format.Format_ARGB32)


def _content(picture: QImage) -> bytes:
    if picture.width() >= _COMPRESSED_FROM:
        written = QByteArray()
        buffer = QBuffer(written)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")
        return bytes(written.data())
    edge = picture.width()
    # Twice as high as it is: the second half is the mask, one bit a pixel, which alpha replaces.
    mask = bytes((edge + 31) // 32 * 4 * edge)
    header = struct.pack("<IiiHHIIiiII", 40, edge, 2 * edge, 1, 32, 0, 0, 0, 0, 0, 0)
    upside_down = picture.flipped(Qt.Orientation.Vertical)
    return header + bytes(upside_down.constBits()) + mask


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
