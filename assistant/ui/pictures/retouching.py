"""What can be done to a picture, step by step, and taken back. No widgets.

A mask is no layer: the points below it are painted over, and what is kept never had them.
"""

from enum import Enum

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from assistant.domain.values import value

#: What is masked has this colour, in any theme; boxes are red.
MASK, BOX = QColor("#20242B"), QColor("#E5322D")
#: Areas with a side below this many points are slips of the hand.
LEAST_PX = 4
#: The line of a box, as a share of the picture's longer side.
_LINE_SHARE, _THINNEST_PX = 1 / 220, 3.0


class Tool(Enum):
    """What is done to an area of a picture."""

    CROP = "crop"
    BOX = "box"
    MASK = "mask"


@value
class Step:
    """A tool and the area it was used on, in points of the picture as it was then."""

    tool: Tool
    area: QRect


class Retouching:
    """A picture and what was done to it."""

    def __init__(self, image: QImage) -> None:
        alpha = image.hasAlphaChannel()
        kind = QImage.Format.Format_ARGB32_Premultiplied if alpha else QImage.Format.Format_RGB32
        self._before = image.convertToFormat(kind)
        self._image = QImage(self._before)
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def image(self) -> QImage:
        """The picture as it is now; what is done later does not show in it."""
        return QImage(self._image)

    @property
    def changed(self) -> bool:
        """Whether anything was done that was not taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether something taken back can be done again."""
        return bool(self._undone)

    def apply(self, tool: Tool, area: QRect) -> bool:
        """Use a tool on an area; say whether it is large enough and within the picture."""
        within = area.intersected(self._image.rect())
        if min(within.width(), within.height()) < LEAST_PX:
            return False
        self._undone.clear()
        self._do(Step(tool, within))
        return True

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self._done:
            self._undone.append(self._done.pop())
            steps, self._done = self._done, []
            self._image = QImage(self._before)
            for step in steps:
                self._do(step)

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._undone:
            self._do(self._undone.pop())

    def _do(self, step: Step) -> None:
        self._done.append(step)
        if step.tool is Tool.CROP:
            self._image = self._image.copy(step.area)
            return
        painter = QPainter(self._image)  # copied by Qt, once, where anybody else has it
        if step.tool is Tool.MASK:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.fillRect(step.area, MASK)
        else:
            _draw_box(painter, QRectF(step.area), line_of(self._image))
        painter.end()


def line_of(image: QImage) -> float:
    """Return how wide the line of a box is in a picture, in its points."""
    return max(_THINNEST_PX, max(image.width(), image.height()) * _LINE_SHARE)


def _draw_box(painter: QPainter, area: QRectF, line: float) -> None:
    pen = QPen(BOX, line)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(area.adjusted(line / 2, line / 2, -line / 2, -line / 2))
