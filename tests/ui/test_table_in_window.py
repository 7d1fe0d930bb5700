"""From the panel to the table and back: how it is opened, where its phrases are edited."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import Opened
from assistant.domain.phrases import CategoryId, PhraseDraft, PhraseId
from assistant.ui.phrases.editor import PhraseEditor
from assistant.ui.table.window import TableWindow
from assistant.ui.target import Target

Key = Qt.Key


@pytest.fixture
def opened(opened: Opened) -> Opened:
    category = CategoryId(opened.library.add_category("售前").ids[0])
    opened.library.add(PhraseDraft(category=category, title="欢迎语", body="您好"))
    return opened


@pytest.fixture
def pages(pages: Pages) -> Iterator[Pages]:
    yield pages
    for each in tables():
        each.close()
        each.deleteLater()


def tables() -> list[TableWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, TableWindow)]


def table() -> TableWindow:
    (found,) = (each for each in tables() if each.isVisible())
    return found


def test_a_key_opens_the_table_and_only_one(pages: Pages, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.keyClick(pages.window.phrases, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: table().page.model.rowCount() == 1)


def test_the_menu_leads_to_what_nobody_used(pages: Pages, qtbot: QtBot) -> None:
    pages.window.phrases._wish("unused")
    assert table().page.filters.wanted().unused == 90
    qtbot.waitUntil(lambda: "0" in table().foot.counted())


def test_a_phrase_of_the_table_is_edited_in_the_panel(
    pages: Pages, opened: Opened, qtbot: QtBot
) -> None:
    pages.show_table()
    table().edit_requested.emit(PhraseId(next(iter(opened.library.shelf.phrases))))
    assert pages.window.findChild(PhraseEditor) is not None


def test_help_explains_the_table(pages: Pages, qtbot: QtBot) -> None:
    pages.show_table()
    qtbot.keyClick(table(), Key.Key_F1)
    assert pages._help is not None and pages._help.property("help") == "help"


def test_another_language_gives_another_table(pages: Pages, opened: Opened, qtbot: QtBot) -> None:
    pages.show_table()
    old = table()
    again = Pages(opened, pages._board, pages._lane, Target())
    qtbot.addWidget(again.window)
    again.take_the_place_of(pages)
    assert table() is not old
