"""The program's line icons: drawn from the path data of the SVG files in ``resources/icons``.

The files use paths (M L H V C Q Z, absolute), circles and rectangles of one stroke width, so a few
lines read them: loading Qt's SVG module would cost the start more than all icons together.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
)

from assistant.ui.theme import RESOURCES, tokens_of

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

#: The edge of the square in which icons are drawn, and the width of their lines there.
GRID = 20
STROKE = 1.5

_ELEMENT = re.compile(r"<(path|circle|rect)\s([^>]*?)/>")
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_COMMAND = re.compile(r"([MLHVCQZ])([^MLHVCQZ]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+")

#: Scales for which a pixmap is kept ready, so that lines stay crisp on each screen.
_RATIOS = (1.0, 1.25, 1.5, 2.0)


def icon_path(name: str) -> Path:
    """Return the file of the icon of that name."""
    return RESOURCES / "icons" / f"{name}.svg"


@cache
def outline(name: str) -> QPainterPath:
    """Return the lines of an icon on the 20 by 20 grid."""
    path = QPainterPath()
    for kind, text in _ELEMENT.findall(icon_path(name).read_text("utf-8")):
        attributes = dict(_ATTRIBUTE.findall(text))
        if kind == "path":
            _trace(path, attributes["d"])
        else:
            _shape(path, kind, {key: float(value) for key, value in attributes.items()})
    return path


def paint_icon(
    painter: QPainter, name: str, rect: QRectF, color: QColor, filled: bool = False
) -> None:
    """Draw an icon into the square ``rect`` in one colour: its lines, or ``filled`` all of it."""
    scale = rect.width() / GRID
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    # Small icons get a relatively stronger line, or they look grey beside text.
    width = STROKE if scale >= 1 else STROKE / scale * 0.9
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, cap, join))
    # A plain colour: a QBrush would load the gradients.
    painter.setBrush(color if filled else Qt.BrushStyle.NoBrush)
    painter.drawPath(outline(name))
    painter.restore()


def icon(name: str, palette: QPalette | None = None, color: QColor | None = None) -> QIcon:
    """Return an icon in the colours of a palette (the application's where none is given)."""
    from PySide6.QtGui import QIcon  # its enumerations take 2 ms, and the first paint has none

    tokens = tokens_of(palette or QGuiApplication.palette())
    found = QIcon()
    for mode, tint in (
        (QIcon.Mode.Normal, color or QColor(tokens.secondary)),
        (QIcon.Mode.Disabled, QColor(tokens.disabled)),
    ):
        for edge in (16, GRID):
            for ratio in _RATIOS:
                found.addPixmap(_pixmap(name, edge, ratio, tint), mode)
    return found


def _pixmap(name: str, edge: int, ratio: float, color: QColor) -> QPixmap:
    pixmap = QPixmap(QSize(round(edge * ratio), round(edge * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, edge, edge), color)
    painter.end()
    return pixmap


def _trace(path: QPainterPath, data: str) -> None:
    for command, text in _COMMAND.findall(data):
        numbers = [float(number) for number in _NUMBER.findall(text)]
        here = path.currentPosition()
        if command == "Z":
            path.closeSubpath()
        elif command == "H":
            path.lineTo(numbers[0], here.y())
        elif command == "V":
            path.lineTo(here.x(), numbers[0])
        else:
            _segment(
                path, command, [QPointF(*pair) for pair in zip(*[iter(numbers)] * 2, strict=True)]
            )


def _segment(path: QPainterPath, command: str, points: list[QPointF]) -> None:
    if command == "M":
        path.moveTo(points[0])
    elif command == "L":
        for point in points:
            path.lineTo(point)
    elif command == "C":
        path.cubicTo(*points)
    else:
        path.quadTo(*points)


def _shape(path: QPainterPath, kind: str, at: dict[str, float]) -> None:
    if kind == "circle":
        path.addEllipse(QPointF(at["cx"], at["cy"]), at["r"], at["r"])
    else:
        box = QRectF(at["x"], at["y"], at["width"], at["height"])
        path.addRoundedRect(box, at.get("rx", 0), at.get("rx", 0))
