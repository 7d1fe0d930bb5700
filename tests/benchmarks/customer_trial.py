"""A process of its own that builds the index over customers and asks it: figures as JSON."""

import gc
import json
import random
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from assistant.app.memory import compute_alone, give_back
from assistant.domain.customers import CustomerId
from assistant.services.customer_finding import CustomerSearch
from assistant.services.customers import CustomerBook
from db.connection import open_database
from tests.benchmarks.bystander import built_beside, memory_mb
from tests.benchmarks.keystrokes import typed
from tests.fakes.clock import FixedClock
from tests.services.private import KEY

#: What agents type, by kind. Every beginning of each is typed, as on the way to it.
QUERIES = {
    "nicknames": "tb100439100 xiaolu_honey34 coco_mama123 tb_您好 lily_ 亲我们 tb2200 momo",
    "tags": "油皮 敏感肌 连衣裙_M VIP3 不要电话 宽松",
    "pinyin": "youpi mingan lianyiqun kuansong fapiao xianshou",
    "initials": "yp mgj lyq ks fp",
    "notes": "质量 包裹 优惠券 七天无理由 快递",
    "words": "油皮_宽松 xiaolu_油皮 敏感肌_VIP2 连衣裙_XL_显瘦 yp_ks",
    "slips": "youip kuansnog xiaoul_",
}
#: What lists of customers are asked for.
FILTERS = (
    "油皮 且 30 天未联系",
    "生日 3 天内",
    "身高 160-170 且 非 敏感肌",
    "连衣裙 M 或 VIP2 或 VIP3",
    "(油皮 或 混油) 尺码 L 7天内联系过",
    "xiaolu 且 有备注",
    "质量 且 非 有标签",
)
_ASKED = 300


def main(file: Path, rounds: int) -> None:
    """Run the trial on a filled database and print the figures."""
    compute_alone()
    database = open_database(file, KEY)
    empty = memory_mb("VmRSS")
    book = CustomerBook(database, FixedClock())
    book.load()
    search = CustomerSearch(book, database)
    figures: dict[str, Any] = {}
    figures["ready_s"], figures["waited_s"] = built_beside(search.build)
    gc.collect()
    database.forget()
    give_back()
    figures["steady_mb"] = memory_mb("VmRSS") - empty
    figures["typed"] = typed(QUERIES, search.find, rounds)
    # The words of the groups are learnt once, the calendar is loaded once.
    search.matching(FILTERS[1])
    figures["filters"] = _times(search.matching, FILTERS * rounds)
    figures["alike"] = _times(search.alike, _nearly(search))
    ids = random.Random(2).sample(range(1, book.count() + 1), _ASKED)
    figures["read"] = _times(
        lambda id: (book.customer(id), book.orders_of(id)), map(CustomerId, ids)
    )
    database.close()
    sys.stdout.write(json.dumps(figures))


def _nearly(search: CustomerSearch) -> list[str]:
    """Return nicknames as customers have them, but for one character."""
    dice, names = random.Random(1), []
    for id in dice.sample(range(1, 200_000), _ASKED):
        if brief := search.brief(CustomerId(id)):
            at = dice.randrange(len(brief.nickname))
            names.append(f"{brief.nickname[:at]}{dice.choice('l0a9')}{brief.nickname[at + 1 :]}")
    return names


def _times(ask: Callable[[Any], object], asked: Iterable[Any]) -> list[float]:
    times = []
    for each in asked:
        start = time.perf_counter()
        ask(each)
        times.append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
