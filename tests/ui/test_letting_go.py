"""Widgets that come and go all day leave nothing behind, not even the few bytes of a layout's."""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Mapping

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.removal import remove
from tests.ui.letting_go import LABELS

#: The smallest thing Qt could leave of a label takes three times as much.
_LEFT_BYTES = 32 * LABELS


@pytest.fixture(scope="module")
def left_bytes() -> Mapping[str, float]:
    if not hasattr(ctypes.CDLL(None), "mallinfo2"):
        pytest.skip("only glibc tells what is taken")
    command = (sys.executable, "-m", "tests.ui.letting_go")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=env, timeout=120)
    return json.loads(done.stdout)


@pytest.mark.parametrize("what", ["all_at_once", "one_by_one", "lines_of_chips", "other_keys"])
def test_nothing_is_left_of_what_comes_and_goes(left_bytes: Mapping[str, float], what: str) -> None:
    assert left_bytes[what] < _LEFT_BYTES


def test_a_chip_that_goes_leaves_its_line(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    labels = [QLabel(str(number)) for number in range(3)]
    for label in labels:
        flow.addWidget(label)
    labels[1].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [item.widget() for item in map(flow.itemAt, range(flow.count())) if item] == [
        labels[0],
        labels[2],
    ]
    remove(labels[0], flow)
    assert flow.count() == 1
