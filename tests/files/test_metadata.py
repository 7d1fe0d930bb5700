"""Pictures without notes: what cameras wrote is gone, what is seen is as it was."""

from contextlib import suppress
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from assistant.files.metadata import Malformed, bare, kind_of, orientation
from tests.pictures import (
    PLACE,
    encoded,
    image,
    moving_gif,
    noted_jpeg,
    noted_png,
    noted_webp,
)

_NOTED = {
    ".jpg": noted_jpeg(image()),
    ".png": noted_png(image()),
    ".webp": noted_webp(image()),
    ".gif": moving_gif(),
}


@pytest.mark.parametrize("kind", _NOTED)
def test_a_place_is_gone_and_the_picture_is_the_same(kind: str) -> None:
    noted = _NOTED[kind]
    assert PLACE in noted
    assert kind_of(noted[:16]) == kind
    cleaned = bare(noted)
    assert PLACE not in cleaned
    assert b"Exif" not in cleaned
    assert QImage.fromData(cleaned) == QImage.fromData(noted)
    assert not QImage.fromData(cleaned).isNull()


@pytest.mark.parametrize("kind", ["png", "jpg", "webp"])
def test_a_picture_without_notes_stays_byte_by_byte(kind: str) -> None:
    plain = bare(encoded(image(), kind))
    assert bare(plain) == plain
    assert QImage.fromData(plain).size() == image().size()


def test_a_large_photograph_is_cut_whole() -> None:
    noise = QImage(Random(1).randbytes(900 * 700 * 4), 900, 700, QImage.Format.Format_RGB32)
    noted = noted_jpeg(noise)
    assert len(noted) > 1 << 18
    assert QImage.fromData(bare(noted)) == QImage.fromData(noted)
    assert PLACE not in bare(noted)


def test_a_moving_picture_moves_on() -> None:
    cleaned = bare(moving_gif())
    assert cleaned.count(b"\x2c" + bytes(4)) == 2
    assert b"NETSCAPE2.0" in cleaned


@pytest.mark.parametrize("noted", [noted_jpeg, noted_png, noted_webp])
def test_how_the_camera_was_held_is_read(noted: object) -> None:
    assert callable(noted)
    assert orientation(noted(image(), 6)) == 6
    assert orientation(noted(image(), 77)) == 1


@pytest.mark.parametrize("kind", _NOTED)
def test_a_picture_cut_short_is_told(kind: str) -> None:
    whole = bare(_NOTED[kind])
    for length in (17, len(whole) // 2, len(whole) - 2):
        with pytest.raises(Malformed):
            bare(whole[:length])


@given(st.sampled_from(sorted(_NOTED)), st.data())
def test_damaged_bytes_are_refused_or_taken_but_never_break_it(
    kind: str, data: st.DataObject
) -> None:
    content = bytearray(_NOTED[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(content)
    assert orientation(damaged) in range(1, 9)
    if kind_of(damaged[:16]):
        with suppress(Malformed):
            assert len(bare(damaged)) <= len(damaged) + 2
