"""What is inserted when figures are taken, and into what: the same on every system."""

import csv
import math
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from assistant.app.wiring import open_desk
from assistant.domain.workbenches import WorkbenchRule
from tests.foreign.helper import ROOT, Helper

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
#: The title of the windows that are workbenches.
TITLE = "workbench"
#: The program, as it lies here.
PROGRAM = (sys.executable, str(ROOT / "main.py"))

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
        return moment(partial(self._helper.hear, "text", text=text))

    def text(self) -> str:
        """Return the text."""
        self._helper.do("keys")
        return str(self._helper.hear("state")["text"])


def moment(hear: Callable[[], Mapping[str, Any]]) -> float:
    """Return when the news was made that is heard; inf where none is."""
    try:
        return float(hear()["at"])
    except TimeoutError:
        return math.inf


def prepare(folder: Path, program: Sequence[str] = PROGRAM) -> None:
    """Make a data folder with the phrases on number keys, and every ``TITLE`` a workbench."""
    file = folder / "phrases.csv"
    with file.open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target)
        rows.writerow(_HEADING)
        for number, text in enumerate(PHRASES, 1):
            rows.writerow(("常用", f"话术{number}", f"h{number}", "", text))
    command = (*program, "--data-dir", str(folder), "import", str(file))
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    opened = open_desk(folder)
    rule = WorkbenchRule("bench", "*", TITLE)
    opened.desk.preferences.change(workbenches=(rule,), first_run_done=True)
    opened.database.close()
