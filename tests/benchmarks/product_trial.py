"""A process of its own that builds the index over products and types queries: figures as JSON."""

import gc
import json
import sys
from pathlib import Path
from typing import Any

from assistant.app.clock import SystemClock
from assistant.app.memory import compute_alone, give_back
from assistant.services.catalogue import Catalogue
from assistant.services.product_finding import ProductSearch
from db.connection import open_database
from tests.benchmarks.bystander import built_beside, memory_mb
from tests.benchmarks.keystrokes import typed

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


def main(file: Path, rounds: int) -> None:
    """Run the trial on a filled database and print the figures."""
    compute_alone()
    database = open_database(file)
    empty = memory_mb("VmRSS")
    search = ProductSearch(Catalogue(database, SystemClock()), database)
    # How products are read is worked out once and kept: what counts is every other start.
    search.build()
    figures: dict[str, Any] = {}
    figures["ready_s"], figures["waited_s"] = built_beside(search.build)
    gc.collect()
    database.forget()
    give_back()
    figures["steady_mb"] = memory_mb("VmRSS") - empty
    figures["typed"] = typed(QUERIES, search.find, rounds)
    database.close()
    sys.stdout.write(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
