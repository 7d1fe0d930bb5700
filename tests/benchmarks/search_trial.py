"""A process of its own that builds the index and types queries, and prints what it took as JSON."""

import gc
import json
import pickle
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant.app.memory import give_back
from assistant.domain.overlap import LONGEST_SENTENCE
from assistant.domain.phrases import PhraseId
from assistant.domain.search import Entry, Index
from tests.benchmarks.bystander import built_beside, memory_mb
from tests.benchmarks.keystrokes import typed
from tests.benchmarks.phrase_stock import Stock
from tests.domain.buyers_sentences import ASKED

#: What agents type, by kind. Every beginning of each is typed, as on the way to it.
QUERIES = {
    "characters": "退货运费 尺码推荐 什么时候发货 优惠券 发票 包邮 长裙 身高体重 怎么退款 亲您好 "
    "假一赔十 七天无理由 改地址 质量问题 好评 运费谁承担 色差 预售几天发货",
    "initials": "cmtj thyf fhsj yhq fp by cq sgtz zmtk jypsqd qtwly gdz zlwt hp yfscd sc ysjtfh",
    "pinyin": "tuihuoyunfei chimatuijian fahuo youhuiquan fapiao baoyou changqun shengao "
    "zenmetuikuan qitianwuliyou zhiliang haoping sechai lvse tuikuan dizhi",
    "mixed": "退huo 尺码tj 运费xian 发h时间 youhui券 tuihyf",
    "codes": "a0 b1b c34e XL A2031 165 sf express",
    "words": "退货_运费 尺码_推荐 fahuo_shijian th_yf 包邮_顺丰 sgtz_尺码 tui_huo",
    "slips": "tuihou fapioa chimatuijain express",
}


def main(stored: Path, rounds: int) -> None:
    """Run the trial on entries stored by ``store`` and print the figures."""
    empty = memory_mb("VmRSS")
    index = built(silent(read(stored)), read(stored))
    peak = memory_mb("VmHWM") - empty
    gc.collect()
    give_back()  # as the program does
    figures: dict[str, Any] = {"peak_mb": peak, "steady_mb": memory_mb("VmRSS") - empty}
    figures["typed"] = typed(QUERIES, index.find, rounds)
    figures["sentences"] = [_sentence(index, each, rounds) for each in _sentences()]
    figures["ready_s"], figures["waited_s"] = _built_beside(list(read(stored)))
    sys.stdout.write(json.dumps(figures))


def store(entries: list[Entry], file: Path) -> None:
    """Keep entries in portions, so that they can be read without having all of them twice."""
    with file.open("wb") as stream:
        for start in range(0, len(entries), 1000):
            pickle.dump(entries[start : start + 1000], stream)


def read(file: Path) -> Iterator[Entry]:
    """Yield what was stored."""
    with file.open("rb") as stream:
        while stream.peek(1):
            yield from pickle.load(stream)


def silent(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield entries as the program hands them over: it tells the readings when asked."""
    return (entry._replace(readings=b"") for entry in entries)


def built(entries: Iterable[Entry], told: Iterable[Entry]) -> Index:
    """Return the index over silent entries; ``told`` are the same with their readings."""

    def spoken(ids: Sequence[PhraseId]) -> Iterator[bytes]:
        wanted = set(ids)
        return (entry.readings for entry in told if entry.id in wanted)

    return Index.build(entries, spoken=spoken)


def _built_beside(entries: list[Entry]) -> tuple[float, float]:
    """Return how long a build in the background takes, and how long this thread has to wait."""
    quiet = list(silent(entries))
    # What loading the entries left to be collected is not the build's to answer for.
    gc.collect()
    return built_beside(lambda: built(quiet, entries))


def _sentences() -> list[str]:
    """Return what buyers write: a sentence, several at once, and all that is looked at."""
    asked = [sentence for sentence, _ in ASKED]
    several = ["，".join(asked[at : at + 5]) for at in range(0, len(asked), 5)]
    return [*asked, *several, *(Stock(seed=at).text(LONGEST_SENTENCE) for at in range(2, 22))]


def _sentence(index: Index, sentence: str, rounds: int) -> float:
    """Return how long it takes to find what is near a sentence, the best of some rounds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        index.closest(sentence)
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
