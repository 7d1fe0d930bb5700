"""The list of what ends soon: which phrases stand there, and that it goes with the time."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import shiboken6
from PySide6.QtCore import QModelIndex

from assistant.domain.changes import Changes
from assistant.ui.phrases.panel import PhrasePanel
from tests.ui.world import World


@pytest.fixture
def panel(shop: World) -> Iterator[PhrasePanel]:
    category = next(iter(shop.desk.library.shelf.categories))
    ends = {"明天结束": 24, "后天结束": 48, "月底结束": 24 * 30, "上周已过": -24 * 6.9}
    for title, hours in ends.items():
        until = shop.clock.now() + timedelta(hours=hours)
        shop.phrase(category, title, title, valid_until=until)
    panel = PhrasePanel(shop.desk, shop.board, shop.lane)
    panel.show()
    panel._wish("ending")
    yield panel
    shiboken6.delete(panel)


def listed(panel: PhrasePanel) -> list[str]:
    rows = range(panel.model.rowCount(QModelIndex()))
    return [panel.model.phrase(row).title for row in rows]


def test_what_ends_within_a_week_or_has_just_ended_is_listed(panel: PhrasePanel) -> None:
    assert listed(panel) == ["上周已过", "明天结束", "后天结束"]


def test_the_list_goes_with_the_time(shop: World, panel: PhrasePanel) -> None:
    shop.clock.advance(hours=24 * 24)
    shop.board.changed.emit(Changes.VALIDITY)
    assert listed(panel) == ["月底结束"]


def test_there_is_a_way_back(panel: PhrasePanel) -> None:
    panel._wish("back")
    assert "欢迎语" in listed(panel)
