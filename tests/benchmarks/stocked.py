"""Data folders with libraries of any size, made as a user would: imported from a file."""

import csv
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from assistant.app.clock import SystemClock
from assistant.app.wiring import open_desk
from assistant.domain.clock import as_text
from tests.benchmarks.phrase_stock import Stock

ROOT = Path(__file__).parents[2]
MAIN = str(ROOT / "main.py")

_HEADING = ("分组", "标题", "编码", "快捷键", "内容")
_FACTS = {"快递": "中通快递", "发货时间": "16:00"}


def write_phrases(file: Path, count: int, seed: int = 1) -> None:
    """Write phrases of 60 characters, in twelve categories with eight below each."""
    stock = Stock(seed)
    with file.open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target)
        rows.writerow(_HEADING)
        for number in range(count):
            category = f"分组{number % 12 + 1} / 类别{number // 12 % 8 + 1}"
            title = stock.text(6).replace("\n", "") + str(number)
            code = f"{seed}k{number:x}" if number % 3 == 0 else ""
            rows.writerow((category, title, code, "", stock.text(60)))


def use_all(folder: Path) -> None:
    """Have every phrase used some time in the last months, each another number of times."""
    opened = open_desk(folder)
    now = SystemClock().now()
    uses = [
        (id, 1 + id * 7 % 40, as_text(now - timedelta(minutes=id * 7919 % 150_000)), id % 9 + 0.5)
        for id in opened.desk.library.shelf.phrases
    ]
    with opened.database.write() as connection:
        connection.executemany("INSERT OR REPLACE INTO usage VALUES (?, ?, ?, ?)", uses)
    opened.database.close()


@contextmanager
def stocked(count: int, **settings: object) -> Iterator[Path]:
    """A data folder with so many phrases, a shop that is known, and these settings."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        write_phrases(folder / "phrases.csv", count)
        command = (sys.executable, MAIN, "--data-dir", name, "import", str(folder / "phrases.csv"))
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        opened = open_desk(folder)
        opened.desk.people.set_facts(opened.desk.people.shop.id, _FACTS)
        opened.desk.preferences.change(first_run_done=True, **settings)
        for phrase in list(opened.desk.library.shelf.phrases)[:200]:
            opened.desk.library.record_use(phrase)
        opened.database.close()
        yield folder
