"""The palette and phrases of several messages or wordings."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.ui.palette.palette import Palette
from tests.ui.world import CHAT, World


@pytest.fixture
def palette(shop: World, qtbot: QtBot) -> Palette:
    palette = Palette(shop.desk, shop.lane, shop.clock)
    qtbot.addWidget(palette.window)
    return palette


def test_a_phrase_that_has_begun_is_ordered_without_another_question(
    palette: Palette, shop: World, qtbot: QtBot
) -> None:
    palette.goes_on = lambda _order: True
    palette.summon(CHAT)
    palette.window.field.setText("补偿")
    with qtbot.waitSignal(palette.ordered):
        qtbot.keyClick(palette.window.field, Qt.Key.Key_Return)
