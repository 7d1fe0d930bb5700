"""A phrase out of its time in the palette: said, and inserted only by its own button."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.ui.order import Order
from assistant.ui.palette.palette import Palette
from tests.ui.world import CHAT, World


def test_a_phrase_out_of_its_time_needs_its_button_and_enter_is_not_enough(
    qtbot: QtBot, shop: World
) -> None:
    category = next(iter(shop.desk.library.shelf.categories))
    phrase = shop.phrase(
        category, "双11满减", "满300减50", valid_until=shop.clock.now() - timedelta(hours=1)
    )
    palette = Palette(shop.desk, shop.lane, shop.clock)
    qtbot.addWidget(palette.window)
    palette.summon(CHAT)
    palette.window.field.setText("满300减50")
    with qtbot.assertNotEmitted(palette.ordered):
        for _ in range(2):
            qtbot.keyClick(palette.window.field, Qt.Key.Key_Return)
    assert "2026-11-21 16:30" in palette.window.message.text()
    with qtbot.waitSignal(palette.ordered) as heard:
        palette.window.message.acted.emit()
    assert heard.args == [Order(phrase, CHAT, at_any_time=True)]
