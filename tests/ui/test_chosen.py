"""Whom the agent chooses in the palette is in chat, or is shown in the panel."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.chosen import hear_chosen
from assistant.app.pages import Pages
from assistant.app.wiring import open_desk
from assistant.domain.customers import CustomerId
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.palette.palette import Palette
from assistant.ui.target import Target
from assistant.ui.worker import Worker
from tests.services.private import KEY, draft


@pytest.mark.parametrize("opened", [False, True])
def test_a_customer_is_taken_for_the_buyer_or_shown(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, opened: bool
) -> None:
    shop, board = open_desk(tmp_path, KEY), Board()
    id = CustomerId(shop.desk.customers.add([draft("tb_小鹿")]).ids[0])
    lane = Lane("data", board, Worker("data"))
    pages = Pages(shop, board, lane, Target())
    palette = Palette(shop.desk, lane, shop.clock)
    qtbot.addWidget(pages.window)
    qtbot.addWidget(palette.window)
    hear_chosen(palette.finds, pages)
    (palette.finds.customer_requested if opened else palette.finds.buyer_chosen).emit(id)
    if opened:
        qtbot.waitUntil(lambda: pages.customers.screen.card.customer is not None)
    else:
        qtbot.waitUntil(lambda: pages.customers._desk.buyer.nickname == "tb_小鹿")
        contact = shop.desk.customers.customer
        qtbot.waitUntil(lambda: contact(id).last_contact is not None)
    lane.close()
    shop.database.close()
