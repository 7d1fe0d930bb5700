"""Import shows what it would bring before anything is taken, and can be called off."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.ui.settings.exchange import ExchangePage
from tests.ui.world import World

HEADING = "分组,标题,编码,快捷键,内容\n"


@pytest.fixture
def page(qtbot: QtBot, shop: World) -> ExchangePage:
    made = ExchangePage(shop.desk, shop.lane)
    qtbot.addWidget(made)
    made.show()
    return made


def table(folder: Path, rows: str) -> Path:
    file = folder / "table.csv"
    file.write_text(HEADING + rows, encoding="utf-8")
    return file


def test_a_file_is_looked_into_before_it_is_taken(
    qtbot: QtBot, shop: World, page: ExchangePage, tmp_path: Path
) -> None:
    before = shop.desk.library.shelf
    page.look_into(table(tmp_path, "售前,新的,xd,,您好\n售前,空的,,,\n"))
    qtbot.waitUntil(lambda: page.message().startswith("New: 1"))
    assert page.faults() == "Row 3: There is no text to insert yet."
    assert shop.desk.library.shelf is before


def test_what_was_looked_into_is_imported(
    qtbot: QtBot, shop: World, page: ExchangePage, tmp_path: Path
) -> None:
    page.look_into(table(tmp_path, "售前,新的,xd,,您好\n"))
    qtbot.waitUntil(lambda: page.message().startswith("New: 1"))
    with qtbot.waitSignal(page.reported) as heard:
        page.take_in()
    assert heard.args[0].step == "import" and shop.named("新的").short_code == "xd"


def test_an_import_that_is_called_off_takes_nothing(
    qtbot: QtBot, shop: World, page: ExchangePage, tmp_path: Path
) -> None:
    page.look_into(table(tmp_path, "".join(f"售前,第{n}句,,,您好{n}\n" for n in range(3_000))))
    page.call_off()
    qtbot.waitUntil(lambda: page.message() == "Called off: nothing was imported.")
    assert len(shop.desk.library.shelf.phrases) == 6


def test_an_export_that_is_called_off_leaves_the_older_file(
    qtbot: QtBot, shop: World, page: ExchangePage, tmp_path: Path
) -> None:
    file, gate = tmp_path / "out.csv", threading.Event()
    file.write_text("older", "utf-8")
    shop.worker.submit(gate.wait)
    page.write_out(file)
    page.call_off()
    gate.set()
    qtbot.waitUntil(lambda: page.message() == "Called off: nothing was written.")
    assert [each.name for each in tmp_path.glob("out*")] == ["out.csv"]
    assert file.read_text("utf-8") == "older"


def test_a_file_that_is_no_table_is_refused_with_a_sentence(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path
) -> None:
    file = tmp_path / "note.csv"
    file.write_text("今天天气很好\n", encoding="utf-8")
    page.look_into(file)
    qtbot.waitUntil(lambda: "headings" in page.message())


def test_a_file_that_is_gone_is_told(qtbot: QtBot, page: ExchangePage, tmp_path: Path) -> None:
    page.look_into(tmp_path / "gone.csv")
    qtbot.waitUntil(lambda: page.message().startswith("There is no file"))


def test_the_library_is_written_to_a_file(qtbot: QtBot, page: ExchangePage, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    page.write_out(file)
    qtbot.waitUntil(lambda: page.message().startswith("Phrases exported to "))
    assert file.read_text(encoding="utf-8-sig").startswith("分组,标题,编码,快捷键,内容")


def test_an_import_under_way_when_the_program_ends_takes_nothing(
    qtbot: QtBot, shop: World, page: ExchangePage, tmp_path: Path
) -> None:
    before = shop.desk.library.shelf
    page.look_into(table(tmp_path, "".join(f"售前,第{n}句,,,您好{n}\n" for n in range(20_000))))
    page.take_in()
    shop.lane.close()
    assert shop.desk.library.shelf is before
