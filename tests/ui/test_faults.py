"""What the screens say where saving fails or a text is hostile, and that nothing typed is lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from assistant.services.library import PhraseLibrary
from assistant.ui import wording
from assistant.ui.importing.wizard import REPORT, ROWS, SOURCE, ImportWizard
from assistant.ui.inserting import Inserting
from assistant.ui.order import Order
from assistant.ui.phrases.editor import PhraseEditor
from assistant.ui.settings.page import SettingsPage
from assistant.ui.settings.workbenches import WorkbenchesPage
from assistant.ui.settings_fields import fields_of
from db.connection import Database
from db.driver import connect
from tests.fakes.desktop import FakeDesktop, FakeWindow
from tests.ui.world import CHAT, World

FULL = "The disk is full. Nothing was saved."
BUSY = "Another program holds the data right now. Please try again."
HEADING = "分组,标题,编码,快捷键,内容\n"

_MOST_PAGES = 1_073_741_823


def database_of(shop: World) -> Database:
    return shop.desk.preferences._table._database


def tell(shop: World, pragma: str) -> None:
    """Set something of the lane's own connection."""
    database = database_of(shop)
    shop.worker.submit(lambda: database.connection.execute(f"PRAGMA {pragma}").fetchall()).result()


@contextmanager
def full_disk(shop: World) -> Iterator[None]:
    """A file that may not grow any more, as the database sees a full disk."""
    tell(shop, "max_page_count = 1")
    yield
    tell(shop, f"max_page_count = {_MOST_PAGES}")


@contextmanager
def held_file(shop: World) -> Iterator[None]:
    """A file that another program holds for longer than we wait."""
    other = connect(str(database_of(shop).path))
    other.execute("BEGIN IMMEDIATE")
    tell(shop, "busy_timeout = 50")
    yield
    other.execute("ROLLBACK")
    other.close()


def after_restart(shop: World) -> dict[str, str]:
    """Return texts by title, as they are in the file."""
    library = PhraseLibrary(database_of(shop), shop.clock)
    shop.worker.submit(library.load).result()
    return {each.title: each.body for each in library.shelf.phrases.values()}


@pytest.fixture
def editor(qtbot: QtBot, shop: World) -> PhraseEditor:
    made = PhraseEditor(shop.desk, shop.lane)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(("fault", "sentence"), [(full_disk, FULL), (held_file, BUSY)])
def test_a_text_that_cannot_be_saved_stays_and_is_saved_when_it_can(
    qtbot: QtBot, shop: World, editor: PhraseEditor, fault: Any, sentence: str
) -> None:
    text = "您好，欢迎光临。" * 1_000
    before = after_restart(shop)
    editor.edit(shop.named("欢迎语").id)
    editor.fields.body.setPlainText(text)
    with fault(shop):
        editor.save()
        qtbot.waitUntil(lambda: editor.message.text() == sentence)
        assert after_restart(shop) == before
    assert editor.fields.draft().body == text
    with qtbot.waitSignal(editor.left):
        editor.save()
    assert after_restart(shop) == {**before, "欢迎语": text}


def test_a_text_that_cannot_even_be_kept_is_told_where_it_is_written(
    qtbot: QtBot, shop: World, editor: PhraseEditor
) -> None:
    editor.edit(shop.named("欢迎语").id)
    editor.fields.body.setPlainText("长" * 9_000)
    with full_disk(shop), qtbot.assertNotEmitted(shop.board.refused):
        qtbot.waitUntil(lambda: editor.message.text() == FULL)


def test_a_setting_that_cannot_be_saved_is_shown_as_it_is(qtbot: QtBot, shop: World) -> None:
    page = SettingsPage(fields_of("general"), shop.desk, shop.board, shop.lane)
    qtbot.addWidget(page)
    before = shop.desk.preferences.current
    with held_file(shop), qtbot.waitSignal(shop.board.refused):
        page.rows["theme"].box.setCurrentIndex(2)  # type: ignore[attr-defined]
        page.rows["theme"].box.activated.emit(2)  # type: ignore[attr-defined]
    assert shop.desk.preferences.current == before
    assert page.rows["theme"].box.currentData() == before.theme  # type: ignore[attr-defined]


def test_a_workbench_that_cannot_be_saved_is_shown_as_it_is(qtbot: QtBot, shop: World) -> None:
    page = WorkbenchesPage(shop.desk, shop.board, shop.lane)
    qtbot.addWidget(page)
    before = shop.desk.preferences.current.workbenches
    with held_file(shop), qtbot.waitSignal(shop.board.refused):
        page.cards()[0].removed.emit()
    assert tuple(card.rule for card in page.cards()) == before
    change = partial(shop.desk.preferences.change, workbenches=before[:1])
    shop.lane.run(change, page)
    qtbot.waitUntil(lambda: len(page.cards()) == 1)


def test_of_a_use_that_cannot_be_counted_it_is_said_that_the_phrase_is_in(
    qtbot: QtBot, shop: World
) -> None:
    chat = FakeWindow(CHAT)
    desktop = FakeDesktop(chat)
    inserting = Inserting(desktop.bundle(), shop.desk, shop.lane, shop.board)
    with held_file(shop), qtbot.waitSignal(shop.board.refused) as refused:
        inserting.insert(Order(shop.named("欢迎语").id, CHAT))
        desktop.timer.pass_ms(4_000)
    assert chat.text == shop.named("欢迎语").body
    assert wording.sentence(refused.args[0]).startswith(
        "The phrase is in. Only its use could not be"
    )
    assert not shop.desk.library.usage


def test_an_import_that_finds_the_disk_full_takes_nothing(
    qtbot: QtBot, shop: World, tmp_path: Path
) -> None:
    before = after_restart(shop)
    wizard = _looked_into(
        qtbot, shop, tmp_path, "".join(f"售前,新{n},,,内容{n}\n" for n in range(2_000))
    )
    with full_disk(shop):
        wizard.take_in()
        qtbot.waitUntil(lambda: wizard.message.text() == FULL)
    assert after_restart(shop) == before == _shown(shop)


def _looked_into(qtbot: QtBot, shop: World, folder: Path, rows: str) -> ImportWizard:
    """Return a wizard that shows the rows of a file."""
    wizard = ImportWizard(shop.desk, shop.lane)
    qtbot.addWidget(wizard)
    file = folder / "in.csv"
    file.write_text(HEADING + rows, "utf-8")
    wizard.take([file])
    qtbot.waitUntil(lambda: wizard.step() == SOURCE)
    wizard.read()
    qtbot.waitUntil(lambda: wizard.step() == ROWS)
    return wizard


def _shown(shop: World) -> dict[str, str]:
    return {each.title: each.body for each in shop.desk.library.shelf.phrases.values()}


@pytest.mark.parametrize(
    "content",
    [HEADING.encode("utf-16"), bytes(range(256)) * 400, b"", b"PK\x03\x04" + bytes(100)],
    ids=["headings alone", "no encoding", "empty", "no workbook"],
)
def test_a_file_that_holds_no_phrases_is_refused_with_its_name(
    qtbot: QtBot, shop: World, tmp_path: Path, content: bytes
) -> None:
    wizard, before = ImportWizard(shop.desk, shop.lane), after_restart(shop)
    qtbot.addWidget(wizard)
    file = tmp_path / "in.csv"
    file.write_bytes(content)
    wizard.take([file])
    qtbot.waitUntil(lambda: wizard.step() == SOURCE or bool(wizard.message.text()))
    if wizard.step() == SOURCE:
        wizard.read()
    qtbot.waitUntil(lambda: wizard.message.text().startswith(str(file)))
    assert after_restart(shop) == before


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("x" * 1_100_000, "Row 2: The text is longer than 10000 characters."),
        ("长" * 100_000, "Row 2: The text is longer than 10000 characters."),
        ('a"b', ""),
        ('"a"b', "Row 2: Quotation marks are open or misplaced."),
        ("您\0好\u202e", "Row 2 · 坏: Invisible or misleading characters left out: 2."),
        ("{{ (1..100000000) | join: ',' }}", ""),
    ],
    ids=["a megabyte", "a hundred thousand", "a quote", "quotes", "hidden", "a bomb"],
)
def test_a_hostile_row_is_told_and_the_others_are_taken(
    qtbot: QtBot, shop: World, tmp_path: Path, cell: str, words: str
) -> None:
    cell = f'"{cell}"' if "," in cell else cell
    wizard = _looked_into(qtbot, shop, tmp_path, f"售前,坏,,,{cell}\n售前,好,,,您好\n")
    wizard.take_in()
    qtbot.waitUntil(lambda: wizard.step() == REPORT)
    assert wizard.report.lines.toPlainText() == words
    assert after_restart(shop)["好"] == "您好"
