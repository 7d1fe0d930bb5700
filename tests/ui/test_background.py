"""What goes on behind the window, and what the screens make of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from assistant.app.background import Background
from assistant.app.wiring import Opened, open_desk
from assistant.domain.phrases import CategoryId, PhraseDraft
from assistant.services import finding
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.palette.palette import Palette
from assistant.ui.phrases.panel import PhrasePanel
from assistant.ui.worker import Worker
from tests.ui.world import CHAT


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    """A library of which only the first phrase is searched before the index is there."""
    monkeypatch.setattr(finding, "SCANNED", 1)
    made = open_desk(tmp_path)
    library = made.desk.library
    category = CategoryId(library.add_category("售前").ids[0])
    for title in ("退货流程", "退货运费"):
        library.add(PhraseDraft(category=category, title=title, body=f"亲，{title}"))
    yield made
    made.database.close()


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("data", Board(), Worker("data"))
    yield lane
    lane.close()


def test_what_is_searched_for_is_searched_again_when_the_index_stands(
    opened: Opened, lane: Lane, qtbot: QtBot
) -> None:
    board = lane._board
    panel = PhrasePanel(opened.desk, board, lane)
    palette = Palette(opened.desk, lane, opened.clock)
    qtbot.addWidget(palette.window)
    board.changed.connect(palette.look_again)
    panel.search("退货")
    palette.summon(CHAT)
    palette.window.field.setText("退货")
    assert panel.model.rowCount() == 1
    background = Background(opened, board, lane)
    with qtbot.waitSignal(background.ready):
        background.start()
    assert [panel.model.phrase(row).title for row in range(panel.model.rowCount())] == [
        "退货流程",
        "退货运费",
    ]
    assert palette.window.list.model().rowCount() == 3  # with the heading
    shiboken6.delete(panel)
