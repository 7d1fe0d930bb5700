"""A process of its own that builds the index over products and types queries: figures as JSON."""

import gc
import json
import random
import sys
import time
from pathlib import Path
from threading import Event, Thread
from typing import Any

from assistant.app.clock import SystemClock
from assistant.app.memory import compute_alone, give_back
from assistant.services.catalogue import Catalogue
from assistant.services.product_finding import ProductSearch
from db.connection import open_database

#: What agents type, by kind. Every beginning of each is typed, as on the way to it.
QUERIES = {
    "item numbers": "A10000 A34567 a59999 A2031",
    "titles": "修身长袖 吊带睡衣 法式连衣裙 加厚外套 补水面霜 大容量双肩包 情侣睡衣",
    "pinyin": "xiushen lianyiqun diaodai zhensi mianshuang chuifengji tongqin",
    "initials": "lyq dd zs ms cfj xsxk tq bbb",
    "codes": "A12345-藏青-M 6900000123450 610000070000 A40404-黑色",
    "specifications": "真丝 桑蚕丝 95%棉+5%氨纶 敏感肌 浙江杭州 常温180天",
    "words": "真丝_吊带 敏感肌_面霜 zhensi_diaodai 修身_藏青_XL 送礼_四件套 sc_lyq 纯棉_童装",
    "slips": "lianyiqnu xiushne diaodia",
}


def prefixes() -> list[tuple[str, str]]:
    """Return every beginning of every query, with its kind; blanks alone are no query."""
    return [
        (kind, query.replace("_", " ")[:end])
        for kind, queries in QUERIES.items()
        for query in queries.split()
        for end in range(1, len(query) + 1)
    ]


def main(file: Path, rounds: int) -> None:
    """Run the trial on a filled database and print the figures."""
    compute_alone()
    database = open_database(file)
    empty = _memory()
    search = ProductSearch(Catalogue(database, SystemClock()), database)
    # How products are read is worked out once and kept: what counts is every other start.
    search.build()
    figures: dict[str, Any] = dict(zip(("ready_s", "waited_s"), _built(search), strict=True))
    gc.collect()
    database.forget()
    give_back()
    figures["steady_mb"] = _memory() - empty
    figures["typed"] = _typed(search, rounds)
    database.close()
    sys.stdout.write(json.dumps(figures))


def _built(search: ProductSearch) -> tuple[float, float]:
    """Return how long a build in the background takes, and how long this thread has to wait."""
    done = Event()

    def build() -> None:
        search.build()
        done.set()

    begun = last = time.perf_counter()
    thread, longest = Thread(target=build), 0.0
    thread.start()
    while not done.wait(0.001):
        now = time.perf_counter()
        longest, last = max(longest, now - last - 0.001), now
    thread.join()
    return time.perf_counter() - begun, longest


def _typed(search: ProductSearch, rounds: int) -> dict[str, list[float]]:
    """Return for each kind the time of each keystroke: the best of some rounds."""
    keystrokes = prefixes()
    best: dict[tuple[str, str], float] = {}
    for number in range(rounds):
        random.Random(number).shuffle(keystrokes)
        for keystroke in keystrokes:
            start = time.perf_counter()
            search.find(keystroke[1])
            took = time.perf_counter() - start
            best[keystroke] = min(took, best.get(keystroke, took))
    return {kind: [best[each] for each in keystrokes if each[0] == kind] for kind in QUERIES}


def _memory() -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
