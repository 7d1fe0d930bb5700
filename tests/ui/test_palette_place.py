"""The palette stands in the middle of its screen and leaves room to grow."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication

from assistant.domain.insertion import Window, WindowId
from assistant.ui.palette.place import place_on, screen_of, width_on

FULL_HD = QRect(0, 0, 1920, 1080)


def test_it_stands_in_the_middle_across() -> None:
    assert place_on(FULL_HD, QSize(640, 300)).x() == 640


def test_its_top_stays_where_it_is_while_it_grows() -> None:
    assert place_on(FULL_HD, QSize(640, 200)) == place_on(FULL_HD, QSize(640, 500))


def test_it_stays_on_a_second_screen() -> None:
    assert place_on(QRect(1920, 0, 1366, 768), QSize(640, 300)).x() == 1920 + 363


def test_it_fits_a_narrow_screen() -> None:
    assert width_on(QRect(0, 0, 600, 800)) == 568


def test_a_window_outside_every_screen_brings_it_to_the_first(qapp: QApplication) -> None:
    lost = Window(WindowId(1), rect=(-9000, -9000, 10, 10))
    assert screen_of(lost, qapp.screens()) is qapp.screens()[0]
