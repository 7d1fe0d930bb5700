"""Draws the side of the installer's last page: the icon on its own colour.

python .make/windows/side.py DRAWING PICTURE
"""

import sys
from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter

#: Twice what the page shows on an ordinary screen, so that it is sharp on a fine one.
_SIZE = QSize(328, 628)
_EDGE, _TOP = 192, 96


def main(drawing: Path, picture: Path) -> None:
    """Write the picture as a bitmap, which is all that the installer can show."""
    app = QGuiApplication(["side", "-platform", "offscreen"])
    icon = QIcon(str(drawing)).pixmap(QSize(_EDGE, _EDGE), 1.0)
    side = QImage(_SIZE, QImage.Format.Format_RGB32)
    side.fill(icon.toImage().pixelColor(_EDGE // 2, _EDGE // 16))
    painter = QPainter(side)
    painter.drawPixmap(QRect((_SIZE.width() - _EDGE) // 2, _TOP, _EDGE, _EDGE), icon)
    painter.end()
    side.convertToFormat(QImage.Format.Format_RGB888).save(str(picture), "BMP")
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
