"""The real program beside a foreign window, with an agent who presses keys and reads the clock."""

import csv
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from assistant.app.wiring import open_desk
from assistant.domain.workbenches import WorkbenchRule
from tests.foreign.agent import Agent
from tests.foreign.browser import Browser
from tests.foreign.contents import same_as_rich
from tests.foreign.helper import Helper
from tests.foreign.stage import TITLE, Stage, stage
from tests.journeys.program import ROOT, program_on
from tests.processes import pause, wait_until

#: What the number keys insert: short, long, of several lines, with characters of all kinds.
PHRASES = (
    "亲，您好，欢迎光临小店，请问有什么可以帮您？",
    "亲，尺码请看详情页第三张图，按您的身高体重来选就可以了哦。" * 21,
    "第一步：打开订单\n第二步：点申请退款\n\t原因选“不想要了”\n第三步：提交",
    "谢谢您的支持😊🌸，祝您生活愉快！",
    "<b>100%</b> 纯棉 & 不起球 “正品”",
    "六",
    "7 days, no questions asked",
    "繁體字也可以",
    "   前后有空格   ",
)
#: The time between two presses: the clipboard is back, and the program at rest.
PACE_S = 0.45
_HEADING = ("分组", "标题", "编码", "快捷键", "内容")


class Target(Protocol):
    """A foreign text field that tells what it has, and when."""

    def clear(self, stall_ms: int = 0, block_ms: int = 0) -> None:
        """Empty it; hang that long before the next paste key, or in the page's own handler."""
        ...

    def wait_for(self, text: str) -> float:
        """Wait until it has exactly that text; return the moment, inf where it never has."""
        ...

    def text(self) -> str:
        """Return what it has now."""
        ...


class EditorTarget:
    """A Qt editor in a process of its own."""

    def __init__(self, helper: Helper) -> None:
        self._helper = helper

    def clear(self, stall_ms: int = 0, block_ms: int = 0) -> None:
        """Empty it, and stall before the next paste."""
        self._helper.do("clear")
        self._helper.hear("cleared")
        self._helper.do("stall", ms=stall_ms)

    def wait_for(self, text: str) -> float:
        """Wait for the text."""
        return _moment(partial(self._helper.hear, "text", text=text))

    def text(self) -> str:
        """Return the text."""
        self._helper.do("keys")
        return str(self._helper.hear("state")["text"])


class PageTarget:
    """A text field of a page in Chromium."""

    def __init__(self, browser: Browser, field: str) -> None:
        self._browser = browser
        self._field = field

    def clear(self, stall_ms: int = 0, block_ms: int = 0) -> None:
        """Empty it, put the caret there, and be slow with the next paste."""
        self._browser.do("clear", field=self._field, stall=stall_ms, block=block_ms)
        self._browser.hear("cleared")

    def wait_for(self, text: str) -> float:
        """Wait for the text."""
        return _moment(partial(self._browser.hear, "text", text=text))

    def text(self) -> str:
        """Return the text."""
        self._browser.do("state")
        return str(self._browser.hear("state")["text"])


def _moment(hear: Callable[[], Mapping[str, Any]]) -> float:
    try:
        return float(hear()["at"])
    except TimeoutError:
        return math.inf


@dataclass
class Shift:
    """An agent at work: stage, hands and the program, by its process."""

    stage: Stage
    agent: Agent
    pid: int

    def floor_s(self, target: Target, rounds: int) -> list[float]:
        """Time bare Ctrl+V, with the text on another program's clipboard; inf where none came."""
        self.stage.copy({"text/plain": PHRASES[0]})
        return [self._one_s(target, "V") for _ in range(rounds)]

    def ours_s(self, target: Target, rounds: int) -> list[float]:
        """Time the first phrase's key; inf where no text came."""
        self.stage.copy()
        pause(PACE_S)
        return [self._one_s(target, "1") for _ in range(rounds)]

    def exact(self, target: Target, number: int, stall_ms: int = 0, block_ms: int = 0) -> bool:
        """Insert one phrase into a slow target; say whether it and the clipboard are right."""
        target.clear(stall_ms, block_ms)
        self.stage.copy()
        pause(0.1)
        with self.agent.holding("Ctrl", str(number)):
            pause(0.06)
        target.wait_for(PHRASES[number - 1])
        return self.is_right(target, PHRASES[number - 1])

    def is_right(self, target: Target, text: str) -> bool:
        """Say whether target and clipboard have what they should, and no key is down."""
        return self.settles() and target.text() == text and not self.agent.held()

    def settles(self) -> bool:
        """Wait until the clipboard is back; say whether all of it is."""
        until = time.monotonic() + 5
        while not same_as_rich(found := self.stage.clipboard()):
            if time.monotonic() > until:
                return False
            pause(0.1)
        return "x-kde-passwordManagerHint" in found["formats"]

    def _one_s(self, target: Target, key: str) -> float:
        target.clear()
        pause(0.02)
        with self.agent.holding("Ctrl"):
            pause(0.01)
            start = self.agent.down(key)
            span = target.wait_for(PHRASES[0]) - start
            pause(0.03)
            self.agent.up(key)
        pause(PACE_S)
        return span


@contextmanager
def shift(*, warm_up: bool = True) -> Iterator[Shift]:
    """A fresh screen with the program on it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        _prepare(folder)
        with stage() as built, program_on(built.screen, folder) as program:
            pause(1.0 if warm_up else 0.0)  # it goes on loading after it says that it is ready
            yield Shift(built, built.agent, program.process.pid)


def editor_of(at_work: Shift) -> EditorTarget:
    """Open an editor as the workbench."""
    return EditorTarget(at_work.stage.editor())


@contextmanager
def browser_of(at_work: Shift) -> Iterator[Any]:
    """Open Chromium as the workbench, for as long as the block lasts."""
    browser = Browser(at_work.stage.screen.env)
    try:
        browser.hear("ready")
        in_front = at_work.agent.title_in_front
        wait_until(lambda: TITLE in in_front(), "the page in front")
        pause(1.0)
        yield browser
    finally:
        browser.stop()


def _prepare(folder: Path) -> None:
    """Make a data folder with the phrases on number keys, and every ``TITLE`` a workbench."""
    file = folder / "phrases.csv"
    with file.open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target)
        rows.writerow(_HEADING)
        for number, text in enumerate(PHRASES, 1):
            rows.writerow(("常用", f"话术{number}", f"h{number}", "", text))
    command = (sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder))
    subprocess.run((*command, "import", str(file)), check=True, stdout=subprocess.DEVNULL)
    opened = open_desk(folder)
    rule = WorkbenchRule("bench", "*", TITLE)
    opened.desk.preferences.change(workbenches=(rule,), first_run_done=True)
    opened.database.close()
