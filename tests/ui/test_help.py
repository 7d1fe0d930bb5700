"""The help on the screen: pages, search, ways back, looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.ui.help.pages import PAGES
from assistant.ui.help.screen import HelpScreen
from assistant.ui.theme import DARK, LIGHT, Theme
from tests.ui.world import World, world

#: What is left for a page beside the rail when the panel is at its narrowest.
NARROW = 299


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    with world(tmp_path) as made:
        made.desk.preferences.change(language="en")
        yield made


@pytest.fixture
def screen(shop: World, qtbot: QtBot, tmp_path: Path) -> HelpScreen:
    shown = HelpScreen(shop.desk, tmp_path)
    qtbot.addWidget(shown)
    shown.resize(NARROW, 700)
    shown.open_at("start")
    shown.show()
    return shown


def test_the_help_opens_at_the_page_of_the_screen(screen: HelpScreen) -> None:
    for name, page in (("palette", "palette"), ("first_run", "start"), ("phrases", "phrases")):
        screen.open_at(name)
        assert screen.page() == page
    assert screen.text.toPlainText().startswith("Phrases\n")


def test_the_help_speaks_the_language_of_the_settings(shop: World, qtbot: QtBot) -> None:
    shop.desk.preferences.change(language="zh_CN", palette_key="F8")
    screen = HelpScreen(shop.desk, Path("data"))
    qtbot.addWidget(screen)
    screen.open_at("palette")
    assert screen.text.toPlainText().startswith("快捷面板\n在聊天里按 F8")


def test_the_help_names_the_folder_of_the_data(screen: HelpScreen, tmp_path: Path) -> None:
    screen.open_at("bin")
    assert str(tmp_path) in screen.text.toPlainText()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_page_fits_the_narrowest_panel(shop: World, qtbot: QtBot, language: str) -> None:
    shop.desk.preferences.change(language=language)
    screen = HelpScreen(shop.desk, Path("/home/agent/.local/share/deskmate"))
    qtbot.addWidget(screen)
    screen.resize(NARROW, 700)
    screen.show()
    for name in PAGES:
        screen.show_page(name)
        assert screen.text.horizontalScrollBar().maximum() == 0, name


def test_a_table_behind_an_example_begins_with_its_words(screen: HelpScreen) -> None:
    screen.show_page("it")
    tables = screen.text.document().rootFrame().childFrames()
    cells = [table.cellAt(0, 0) for table in tables if isinstance(table, QTextTable)]
    starts = [cell.firstCursorPosition().block().text() for cell in cells]
    assert "Word" in starts and all(starts)


def test_typing_lists_what_is_found_and_enter_opens_it(screen: HelpScreen) -> None:
    QTest.keyClicks(screen.search, "backup")
    assert screen.page() == "" and screen.list.isVisible()
    titles = [screen.list.item(row).text() for row in range(screen.list.count())]
    assert "Bin, undo and backups" in titles
    QTest.keyClick(screen.search, Qt.Key.Key_Return)
    assert screen.page() == "safety"
    assert screen.text.extraSelections()
    assert screen.text.textCursor().position() > 0


def test_the_arrow_keys_choose_among_the_finds(screen: HelpScreen) -> None:
    QTest.keyClicks(screen.search, "key")
    QTest.keyClick(screen.search, Qt.Key.Key_Down)
    assert screen.list.currentRow() == 1
    QTest.keyClick(screen.search, Qt.Key.Key_Up)
    QTest.keyClick(screen.search, Qt.Key.Key_Up)
    assert screen.list.currentRow() == 0


def test_an_emptied_search_leads_back_to_the_page(screen: HelpScreen) -> None:
    screen.open_at("editor")
    QTest.keyClicks(screen.search, "shop")
    QTest.keyClick(screen.search, Qt.Key.Key_Escape)
    assert screen.page() == "editor" and not screen.text.extraSelections()


def test_a_search_without_finds_offers_all_pages(screen: HelpScreen, qtbot: QtBot) -> None:
    QTest.keyClicks(screen.search, "xyzzy")
    assert not screen.list.isVisible()
    screen._nothing.acted.emit("all")
    assert screen.list.count() == len(PAGES) and screen.search.text() == ""


def test_a_click_in_the_list_opens_a_page(screen: HelpScreen, qtbot: QtBot) -> None:
    screen.show_all()
    item = screen.list.item(PAGES.index("shop"))
    place = screen.list.visualItemRect(item).center()
    qtbot.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.page() == "shop"


def test_a_link_leads_on_and_a_key_back(screen: HelpScreen) -> None:
    screen.open_at("phrases")
    screen.text.anchorClicked.emit(QUrl("workbenches"))
    assert screen.page() == "workbenches"
    QTest.keyClick(screen, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert screen.page() == "phrases"


def test_a_strange_link_leads_nowhere(screen: HelpScreen) -> None:
    screen.open_at("phrases")
    screen.text.anchorClicked.emit(QUrl("https://example.com/"))
    assert screen.page() == "phrases"


def test_help_within_the_help_lists_the_pages(screen: HelpScreen) -> None:
    screen.open_at("palette")
    QTest.keyClick(screen.text, Qt.Key.Key_F1)
    assert screen.list.isVisible() and screen.list.currentRow() == PAGES.index("palette")


@pytest.mark.parametrize("part", ["text", "list", "search"])
def test_escape_closes_the_help_from_anywhere(screen: HelpScreen, qtbot: QtBot, part: str) -> None:
    if part == "list":
        screen.show_all()
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(getattr(screen, part), Qt.Key.Key_Escape)


def test_a_click_into_the_search_field_asks_for_the_keyboard(
    screen: HelpScreen, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(screen.keyboard_wanted):
        qtbot.mouseClick(screen.search, Qt.MouseButton.LeftButton)


def link_color(screen: HelpScreen) -> str:
    """The colour in which the first link of the page is set."""
    block = screen.text.document().begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            look = piece.fragment().charFormat()
            if look.isAnchor():
                return look.foreground().color().name().upper()
            piece += 1
        block = block.next()
    return ""


def test_a_page_follows_the_theme(screen: HelpScreen, qapp: QApplication) -> None:
    theme = Theme(qapp)
    screen.open_at("start")
    for mode, tokens in (("dark", DARK), ("light", LIGHT)):
        theme.follow(mode)
        assert link_color(screen) == tokens.accent_text
