"""The icons: each file can be drawn, in one family, in the colour that is asked for."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from assistant.ui.icons import GRID, icon, icon_path, outline, paint_icon
from assistant.ui.theme import RESOURCES

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_stays_within_its_square(qapp: QApplication, name: str) -> None:
    drawn, square = outline(name).boundingRect(), QRectF(1, 1, GRID - 2, GRID - 2)
    assert not drawn.isNull() and square.united(drawn) == square, drawn


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_belongs_to_the_family(name: str) -> None:
    text = icon_path(name).read_text("utf-8")
    assert 'stroke-width="1.5"' in text and 'viewBox="0 0 20 20"' in text and 'fill="none"' in text


def test_an_icon_takes_the_colour_asked_for(qapp: QApplication) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, "add", QRectF(0, 0, 40, 40), QColor("#C93A3A"))
    painter.end()
    assert image.pixelColor(20, 20).name() == "#c93a3a"
    assert image.pixelColor(2, 2).alpha() == 0


def test_an_icon_is_ready_for_every_scale(qapp: QApplication) -> None:
    sizes = {size.width() for size in icon("search").availableSizes()}
    assert {16, 20, 24, 32} <= sizes
