"""Searches in vain: noted when they are given up, and listed for who writes the phrases."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.ui.palette.palette import Palette
from assistant.ui.phrases.editor import PhraseEditor
from assistant.ui.phrases.missed_page import MissedPage
from assistant.ui.phrases.panel import PhrasePanel
from assistant.ui.widgets.buttons import Button, IconButton
from assistant.ui.widgets.empty_state import EmptyState
from assistant.ui.widgets.message import InlineMessage
from tests.ui.test_palette import palette, press
from tests.ui.test_phrase_panel import panel
from tests.ui.world import CHAT, World

assert palette and panel  # the fixtures

NEAR, NOWHERE = "寄回来的运费到底算谁的", "儿童安全座椅"


def kept(shop: World) -> list[tuple[str, int]]:
    missed = shop.worker.submit(shop.desk.missed.all).result()
    return [(each.text, each.count) for each in missed]


def note(shop: World, *texts: str) -> None:
    for text in texts:
        shop.worker.submit(lambda text=text: shop.desk.missed.note(text)).result()


@pytest.fixture
def page(shop: World, qtbot: QtBot) -> MissedPage:
    note(shop, NOWHERE, NOWHERE, "寄到台湾")
    page = MissedPage(shop.desk, shop.board, shop.lane, shop.clock.zone())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: NOWHERE in said(page))
    return page


def said(page: MissedPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def buttons(page: MissedPage, words: str) -> list[Button]:
    return [each for each in page.findChildren(Button) if each.text() == words and each.isVisible()]


@pytest.mark.parametrize("typed", [NEAR, NOWHERE])
def test_what_the_palette_did_not_find_is_kept_when_it_closes(
    qtbot: QtBot, palette: Palette, shop: World, typed: str
) -> None:
    palette.summon(CHAT)
    palette.window.field.setText(typed)
    press(qtbot, palette, Qt.Key.Key_Escape)
    assert kept(shop) == [(typed, 1)]


def test_what_was_found_or_taken_is_not_kept(qtbot: QtBot, palette: Palette, shop: World) -> None:
    palette.summon(CHAT)
    palette.window.field.setText("运费")
    press(qtbot, palette, Qt.Key.Key_Escape)
    palette.summon(CHAT)
    palette.window.field.setText(NEAR)
    with qtbot.waitSignal(palette.ordered):
        press(qtbot, palette, Qt.Key.Key_Return)
    palette.summon(CHAT)
    assert kept(shop) == []


def test_what_the_panel_did_not_find_is_kept_when_the_search_is_given_up(
    panel: PhrasePanel, shop: World
) -> None:
    for typed in ("儿", "儿童", "儿童安全", NOWHERE, ""):
        panel.search(typed)
    assert kept(shop) == [(NOWHERE, 1)]


def test_what_the_panel_had_near_and_was_taken_is_not_kept(
    panel: PhrasePanel, shop: World, qtbot: QtBot
) -> None:
    panel.search(NEAR)
    with qtbot.waitSignal(panel.phrase_chosen):
        panel.accept()
    panel.search("")
    assert kept(shop) == []


def test_nothing_is_taken_for_missing_before_the_index_is_there(
    panel: PhrasePanel, shop: World
) -> None:
    shop.desk.library._search.index = None
    panel.search(NOWHERE)
    panel.search("")
    assert kept(shop) == []


def test_the_page_lists_how_often_and_when(page: MissedPage) -> None:
    lines = said(page)
    assert lines.index(NOWHERE) < lines.index("寄到台湾")
    assert "Searches: 2, last on 11-21 17:30" in lines


def test_a_phrase_is_written_for_one(page: MissedPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.write_requested) as heard:
        buttons(page, "Write")[0].click()
    assert heard.args == [NOWHERE]


def test_the_editor_begins_with_it_as_a_question(shop: World, qtbot: QtBot) -> None:
    editor = PhraseEditor(shop.desk, shop.lane)
    qtbot.addWidget(editor)
    editor.write_new(asked=NOWHERE)
    assert editor.fields.draft().questions == (NOWHERE,)
    assert editor.changed


def test_one_can_be_ignored(page: MissedPage, shop: World, qtbot: QtBot) -> None:
    ignore = [each for each in page.findChildren(IconButton) if each.toolTip() == "Ignore"]
    ignore[0].click()
    qtbot.waitUntil(lambda: NOWHERE not in said(page))
    assert kept(shop) == [("寄到台湾", 1)]


def test_all_go_only_after_a_second_word(page: MissedPage, shop: World, qtbot: QtBot) -> None:
    buttons(page, "Clear the list")[0].click()
    assert len(kept(shop)) == 2
    page.findChild(InlineMessage).acted.emit()
    qtbot.waitUntil(lambda: page.findChild(EmptyState).isVisible())
    assert kept(shop) == []


def test_the_page_follows_what_is_searched_for_meanwhile(
    page: MissedPage, shop: World, qtbot: QtBot
) -> None:
    shop.lane.attempt(lambda: shop.desk.missed.note("能不能刻字"))
    qtbot.waitUntil(lambda: "能不能刻字" in said(page))


def test_escape_leaves_the_page(page: MissedPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
