"""A palette over the shop of the tests, and what is typed and listed in it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.ui.palette.palette import Palette
from tests.ui.world import CHAT, World

Key, Mod = Qt.Key, Qt.KeyboardModifier


def palette_over(qtbot: QtBot, shop: World) -> Palette:
    """Return a palette that may be summoned."""
    made = Palette(shop.desk, shop.lane, shop.clock)
    qtbot.addWidget(made.window)
    made.warm()
    return made


def summoned(qtbot: QtBot, shop: World) -> Palette:
    """Return the palette over a chat, with the products of the shop found in it."""
    shop.worker.submit(shop.desk.product_search.build).result()
    made = palette_over(qtbot, shop)
    made.summon(CHAT)
    return made


def rows(palette: Palette) -> list[str]:
    """Return what is listed."""
    model = palette.window.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def press(qtbot: QtBot, palette: Palette, key: Key, held: Mod = Mod.NoModifier) -> None:
    """Press a key in the field."""
    qtbot.keyClick(palette.window.field, key, held)
