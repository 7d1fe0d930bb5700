"""One window for a data folder, unless the first has died or hangs."""

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from assistant.app import single
from assistant.app.single import OneWindow


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setattr(single, "ANSWER_MS", 200)
    monkeypatch.setattr(single, "PATIENCE_S", 0.5)


def test_a_first_window_that_hangs_does_not_keep_others_from_opening(tmp_path: Path) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.take()
    first.listen(lambda: None)  # and never comes to hear: nothing runs its events
    begin = time.monotonic()
    assert second.take()
    assert 0.5 < time.monotonic() - begin < 5
    first.release()


def test_a_first_window_that_lets_go_makes_room_at_once(tmp_path: Path) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.take()
    first.release()
    assert second.take()
    second.release()


def test_a_folder_whose_name_is_no_text_is_no_fault(tmp_path: Path) -> None:
    one = OneWindow(tmp_path / "\udcff 同桌")
    assert one.take()
    one.listen(lambda: None)
    one.release()
