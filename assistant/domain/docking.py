"""Where the panel stands beside a workbench: rectangles in, a rectangle out.

Foreign windows are measured in device pixels, the panel in logical ones. A monitor's corner is the
same in both; from there on its own scale counts.
"""

from collections.abc import Sequence
from math import ceil, floor

from assistant.domain.values import value

#: How far the panel may be from its place to be taken for standing there, in logical pixels.
NEAR = 32

#: What is left free of a workbench's title bar where the panel has to stand over the workbench: its
#: buttons are there.
TITLE_BAR = 40

#: A window smaller than that is no place to stand beside: a notice, a login.
LEAST_WORKBENCH = (320, 240)


@value
class Rect:
    """A rectangle: its corner and its size."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column that is not within it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row that is not within it."""
        return self.y + self.height

    def common(self, other: "Rect") -> int:
        """Return how many pixels are within both."""
        width = min(self.right, other.right) - max(self.x, other.x)
        height = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(0, width) * max(0, height)


@value
class Monitor:
    """A monitor: its area and the room that bars leave there, in logical pixels, and its scale."""

    area: Rect
    room: Rect
    scale: float = 1.0

    @property
    def pixels(self) -> Rect:
        """The area in device pixels."""
        width, height = self.area.width * self.scale, self.area.height * self.scale
        return Rect(self.area.x, self.area.y, round(width), round(height))


@value
class Wanted:
    """What the panel would like: sizes with its own title bar and borders, and a side.

    ``side``: right | left, as in the settings.
    """

    side: str
    width: int
    narrowest: int
    lowest: int


def monitor_of(frame: Rect, monitors: Sequence[Monitor]) -> Monitor:
    """Return the monitor that shows most of a window; the nearest one where none shows any."""
    return max(monitors, key=lambda each: (frame.common(each.pixels), -_apart(frame, each.pixels)))


def logical(frame: Rect, monitor: Monitor) -> Rect:
    """Return a window in logical pixels of a monitor, and rather one too large than too small."""
    area, scale = monitor.area, monitor.scale
    x, y = floor((frame.x - area.x) / scale), floor((frame.y - area.y) / scale)
    right, bottom = ceil((frame.right - area.x) / scale), ceil((frame.bottom - area.y) / scale)
    return Rect(area.x + x, area.y + y, right - x, bottom - y)


def worth_standing_beside(workbench: Rect) -> bool:
    """Say whether a window is large enough to be followed."""
    return workbench.width >= LEAST_WORKBENCH[0] and workbench.height >= LEAST_WORKBENCH[1]


def beside(workbench: Rect, room: Rect, wanted: Wanted) -> Rect:
    """Return where the panel stands; never off ``room``, and never narrower than it can be.

    Beside the workbench on the side that is wanted, narrower where there is less room; else on the
    other side; else within the workbench, at the edge that is wanted.
    """
    for side in (wanted.side, "left" if wanted.side == "right" else "right"):
        start, end = _free(workbench, room, side)
        if end - start >= wanted.narrowest:
            width = min(wanted.width, end - start)
            x = start if side == "right" else end - width
            return _tall(workbench.y, workbench.bottom, room, wanted, (x, width))
    start, end = max(workbench.x, room.x), min(workbench.right, room.right)
    width = min(max(wanted.narrowest, min(wanted.width, (end - start) // 2)), room.width)
    x = end - width if wanted.side == "right" else start
    x = max(room.x, min(x, room.right - width))
    top = max(workbench.y, room.y) + TITLE_BAR
    return _tall(top, workbench.bottom, room, wanted, (x, width))


def near(panel: Rect, place: Rect) -> bool:
    """Say whether the panel was left so close to its place that it belongs there."""
    return abs(panel.x - place.x) <= NEAR and abs(panel.y - place.y) <= place.height // 2


def _free(workbench: Rect, room: Rect, side: str) -> tuple[int, int]:
    """Return from where to where nothing of the workbench is, on one side of it."""
    if side == "right":
        return max(workbench.right, room.x), room.right
    return room.x, min(workbench.x, room.right)


def _tall(top: int, bottom: int, room: Rect, wanted: Wanted, across: tuple[int, int]) -> Rect:
    """Return the panel as tall as the workbench, as far as that can be."""
    top, bottom = max(top, room.y), min(bottom, room.bottom)
    height = min(max(bottom - top, wanted.lowest), room.height)
    return Rect(across[0], min(top, room.bottom - height), across[1], height)


def _apart(one: Rect, other: Rect) -> float:
    """Return how far the middles of two rectangles are from one another."""
    across = (one.x + one.right - other.x - other.right) / 2
    down = (one.y + one.bottom - other.y - other.bottom) / 2
    return abs(across) + abs(down)
