"""Pictures decoded: upright however the camera was held, small, and never beyond the limit."""

import struct
from pathlib import Path
from zlib import crc32

import pytest
from PySide6.QtGui import QImage

from assistant.desktop.pictures import encoded, picture, thumbnail, upright
from assistant.domain.attachments import PictureBroken
from tests.pictures import image, noted_jpeg, png

#: How the camera was held → where the corner that was seen upper left stands in the file, as shares
#: of width and height (Exif 2.3, table of the tag Orientation).
_CORNERS = {
    2: (1, 0),
    3: (1, 1),
    4: (0, 1),
    5: (0, 0),
    6: (0, 1),
    7: (1, 1),
    8: (1, 0),
}


@pytest.mark.parametrize("held", _CORNERS)
def test_what_was_up_is_up(held: int) -> None:
    shown = image(40, 20)  # red in its upper left corner
    across, down = _CORNERS[held]
    side = held >= 5
    lying = QImage(20, 40, shown.format()) if side else QImage(40, 20, shown.format())
    lying.fill("white")
    for x in range(8):
        for y in range(8):
            lying.setPixelColor(
                (lying.width() - 1 - x) if across else x,
                (lying.height() - 1 - y) if down else y,
                "red",
            )
    turned = QImage.fromData(upright(png_of(lying), held))
    assert turned == shown


def png_of(made: QImage) -> bytes:
    return encoded(made, "png")


def test_a_turned_picture_from_outside_is_shown_upright(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(noted_jpeg(image(40, 20), held=6))
    assert picture(tmp_path / "a.jpg").height() == 40


def test_a_small_picture_is_not_made_larger(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(40, 20))
    (tmp_path / "b.png").write_bytes(png(400, 200))
    assert thumbnail(tmp_path / "a.png", 112).width() == 40
    assert thumbnail(tmp_path / "b.png", 112).width() == 112


@pytest.mark.no_qt_log  # Qt says that it refuses
def test_a_picture_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    bomb = bytearray(png(40, 20))
    bomb[16:24] = struct.pack(">II", 40_000, 40_000)
    bomb[29:33] = struct.pack(">I", crc32(bytes(bomb[12:29])))
    (tmp_path / "bomb.png").write_bytes(bytes(bomb))
    for read in (picture, lambda path: thumbnail(path, 112)):
        with pytest.raises(PictureBroken):
            read(tmp_path / "bomb.png")
