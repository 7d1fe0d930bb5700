"""Work in steps lets the screen answer between any two of them."""

import time

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from assistant.ui.steps import Steps

_STEP_S = 0.005


def _work() -> None:
    until = time.perf_counter() + _STEP_S
    while time.perf_counter() < until:
        pass


def test_whatever_is_due_comes_between_two_steps(qtbot: QtBot) -> None:
    happened: list[str] = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: happened.append("beat"))
    timer.start()

    def step() -> None:
        _work()
        happened.append("step")

    owner = QObject()
    Steps([step] * 6, owner)
    qtbot.waitUntil(lambda: happened.count("step") == 6)
    pairs = list(zip(happened, happened[1:], strict=False))
    assert ("step", "step") not in pairs, happened


def test_a_step_that_breaks_leaves_the_others(qtbot: QtBot) -> None:
    happened: list[str] = []

    def broken() -> None:
        raise ValueError("broken")

    owner = QObject()
    with qtbot.captureExceptions() as found:
        Steps([broken, lambda: happened.append("next")], owner)
        qtbot.waitUntil(lambda: bool(happened))
    assert [each[0] for each in found] == [ValueError]
    qtbot.waitUntil(lambda: not owner.children())
