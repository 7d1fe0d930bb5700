"""The report of faults on the data page: counted, copied, opened."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from assistant.app.log import CrashLog
from assistant.ui.settings.data import DataPage
from assistant.ui.settings.faults import FaultsPart
from tests.ui.world import World


@pytest.fixture
def part(qtbot: QtBot, shop: World, tmp_path: Path) -> Iterator[FaultsPart]:
    CrashLog(tmp_path / "log/deskmate.log").write(LookupError("tb_小鹿"))
    page = DataPage(shop.desk, shop.board, shop.lane, tmp_path)
    qtbot.addWidget(page)
    page.show()
    yield page.faults
    page.hide()


def test_the_faults_are_counted(part: FaultsPart, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.waitUntil(lambda: part.count.text().startswith("Noted: 1, the last "))
    part.window().hide()
    (tmp_path / "log/deskmate.log").unlink()
    part.window().show()
    qtbot.waitUntil(lambda: part.count.text() == "None was noted.")


def test_the_report_is_copied(part: FaultsPart, qtbot: QtBot, shop: World) -> None:
    with qtbot.waitSignal(shop.board.said) as said:
        part.copy.click()
    assert said.args == ["The report is on the clipboard."]
    copied = QGuiApplication.clipboard().text()
    assert "LookupError" in copied and "小鹿" not in copied


def test_the_report_is_opened(
    part: FaultsPart, qtbot: QtBot, shop: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    with qtbot.waitSignal(shop.board.said):
        part.open.click()
    file = tmp_path / "log/report.txt"
    assert opened == [QUrl.fromLocalFile(str(file))] and "LookupError" in file.read_text("utf-8")
