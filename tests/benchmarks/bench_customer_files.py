"""What it takes to import customers and orders, and to write them out, in an encrypted file."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from assistant.app.wiring import Opened, open_desk
from assistant.services.import_results import ImportResult
from tests.benchmarks.bar import Bar
from tests.services.private import KEY

#: Rows of a table of members, and of an export of orders.
MEMBERS, ORDERS = 50_000, 20_000
IMPORT_MS, EXPORT_MS = 60_000.0, 60_000.0

_Found = TypeVar("_Found")


def bars(quick: bool) -> list[Bar]:
    """Return the times of an import of each, of the same once more, and of an export."""
    parts = 5 if quick else 1
    members, orders = MEMBERS // parts, ORDERS // parts
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        opened = open_desk(folder, KEY)
        opened.complete()
        table, sold = _members(folder, members), _orders(folder, orders)
        first_ms, first = _timed(lambda: _taken(opened, table))
        again_ms, again = _timed(lambda: _taken(opened, table))
        sold_ms, bought = _timed(lambda: _taken(opened, sold))
        out_ms, _ = _timed(lambda: opened.desk.customer_exports.write(folder / "out.xlsx"))
        opened.database.close()
    assert (first.added, again.known, bought.added) == (members, members, orders)
    people, rows = f"{members:,} customers", f"{orders:,} orders"
    return [
        Bar("import of customers", first_ms, limit=IMPORT_MS, note=people),
        Bar("the same customers again", again_ms, limit=IMPORT_MS, note=f"{people}, nothing new"),
        Bar("import of orders", sold_ms, limit=IMPORT_MS, note=rows),
        Bar("export of customers", out_ms, limit=EXPORT_MS, note=f"{people}, {rows}"),
    ]


def _taken(opened: Opened, file: Path) -> ImportResult:
    return opened.desk.exchange.import_file(file)


def _timed(work: Callable[[], _Found]) -> tuple[float, _Found]:
    began = time.perf_counter()
    found = work()
    return (time.perf_counter() - began) * 1000, found


def _members(folder: Path, count: int) -> Path:
    file = folder / "members.csv"
    with file.open("w", encoding="utf-8") as text:
        text.write("会员昵称,生日,肤质,尺码（连衣裙）,会员等级,标签,身高,体重(kg),备注\n")
        for at in range(count):
            day = f"{at % 12 + 1}.{at % 28 + 1}"
            body = f"{150 + at % 30},{45 + at % 30}"
            text.write(f"tb_{at},{day},油皮、敏感肌,M,VIP{at % 3 + 1},偏好:素色,{body},怕热{at}\n")
    return file


def _orders(folder: Path, count: int) -> Path:
    file = folder / "ExportOrderList.csv"
    with file.open("w", encoding="utf-8") as text:
        text.write("订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,宝贝标题\n")
        for at in range(count):
            number, day = 26_000_000_000_000_001 + at * 7, f"2026-{at % 12 + 1:02}-15 10:00:00"
            text.write(f'"=""{number}""",tb_{at},189.00,交易成功,{day},法式连衣裙\n')
    return file
