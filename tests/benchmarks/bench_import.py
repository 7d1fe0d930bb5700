"""What it takes to import: time, memory, and how long the window is held up."""

import json
import sys
import tempfile
from pathlib import Path

from assistant.app.wiring import open_desk
from tests.benchmarks.bar import Bar
from tests.benchmarks.phrase_stock import Stock
from tests.benchmarks.product_stock import fill, write_table
from tests.benchmarks.stocked import write_phrases
from tests.processes import Screen, read_line, running, virtual_screen, window_manager_on

#: Rows of the file that is looked at, rows of the large one, packages of the folder.
LOOKED_AT, IMPORTED, PACKAGES = 10_000, 100_000, 100
#: Products of the table of a large shop, and of the workbook in which a lead keeps them up.
PRODUCTS, KEPT_UP = 50_000, 2_000
LOOK_MS, TAKE_MS, BLOCK_MS, PEAK_MB = 1_500.0, 30_000.0, 50.0, 400.0

_MATCHES = 20


def bars(quick: bool) -> list[Bar]:
    """Return the times, the longest blocks and the peak of imports, one after another."""
    count = IMPORTED // 5 if quick else IMPORTED
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name,
        virtual_screen() as screen,
        window_manager_on(screen),
    ):
        folder = Path(name)
        small, packages, large = _sources(folder, count)
        # Each into a library of its own: the bars are for a first import.
        (few,) = _imported(folder / "a", screen, small)
        (many,) = _imported(folder / "b", screen, large)
        (packed,) = _imported(folder / "c", screen, packages)
        goods = _goods(folder, screen, PRODUCTS // 5 if quick else PRODUCTS)
    note = f"{count:,} phrases"
    assert (few["phrases"], many["phrases"]) == (LOOKED_AT, count)
    assert packed["phrases"] == PACKAGES * _MATCHES
    return [
        Bar(f"preview of {LOOKED_AT:,} rows", few["look_ms"], limit=LOOK_MS),
        Bar("import with readings", many["look_ms"] + many["take_ms"], limit=TAKE_MS, note=note),
        Bar("longest block: reading", many["look_block_ms"], limit=BLOCK_MS, note=note),
        Bar("longest block: writing", many["take_block_ms"], limit=BLOCK_MS, note=note),
        Bar("most memory of the window", many["peak_mb"], unit="MB", limit=PEAK_MB, note=note),
        Bar("most memory of a reader", many["reader_mb"], unit="MB", limit=PEAK_MB, note=note),
        Bar(f"{PACKAGES} espanso packages", packed["look_ms"] + packed["take_ms"]),
        Bar("longest block: packages", packed["take_block_ms"], limit=BLOCK_MS),
        *goods,
    ]


def _goods(folder: Path, screen: Screen, count: int) -> list[Bar]:
    """Return what it takes to import products from a table, and again from our workbook."""
    table, workbook, kept = folder / "goods.csv", folder / "goods.xlsx", folder / "e"
    write_table(table, count)
    opened = open_desk(kept)
    fill(opened.database, KEPT_UP)
    opened.desk.product_exports.write(workbook)
    opened.database.close()
    (many,) = _imported(folder / "d", screen, table)
    (again,) = _imported(kept, screen, workbook)
    note, sheets = f"{count:,} products", f"{KEPT_UP:,} products, nothing new"
    assert _count(folder / "d") == count and _count(kept) == KEPT_UP
    total = many["look_ms"] + many["take_ms"]
    return [
        Bar("import of a table of products", total, limit=TAKE_MS, note=note),
        Bar("longest block: reading products", many["look_block_ms"], limit=BLOCK_MS, note=note),
        Bar("longest block: writing products", many["take_block_ms"], limit=BLOCK_MS, note=note),
        Bar("most memory with products", many["peak_mb"], unit="MB", limit=PEAK_MB, note=note),
        Bar("preview of a workbook of products", again["look_ms"], note=sheets),
        Bar("longest block: workbook", again["look_block_ms"], limit=BLOCK_MS, note=sheets),
    ]


def _count(folder: Path) -> int:
    opened = open_desk(folder)
    found = opened.desk.catalogue.count()
    opened.database.close()
    return found


def _sources(folder: Path, count: int) -> tuple[Path, Path, Path]:
    small, large, packages = folder / "small.csv", folder / "large.csv", folder / "packages"
    write_phrases(small, LOOKED_AT, seed=2)
    write_phrases(large, count, seed=3)
    stock = Stock(4)
    for number in range(PACKAGES):
        package = packages / f"package-{number}"
        package.mkdir(parents=True)
        matches = [
            f"  - trigger: ':p{number}x{each}'\n    replace: {json.dumps(stock.text(60))}\n"
            for each in range(_MATCHES)
        ]
        text = "matches:\n" + "".join(matches)
        (package / "package.yml").write_text(text, encoding="utf-8")
        (package / "_manifest.yml").write_text(f"name: package-{number}\n", encoding="utf-8")
    return small, packages, large


def _imported(folder: Path, screen: Screen, *sources: Path) -> list[dict[str, float]]:
    opened = open_desk(folder)
    opened.desk.preferences.change(first_run_done=True)
    opened.database.close()
    names = [str(source) for source in sources]
    host = (sys.executable, "-m", "tests.benchmarks.importing", str(folder), *names)
    env = {**screen.env, "PYTHONDONTWRITEBYTECODE": ""}
    with running(*host, env=env, pipes=True) as process:
        assert process.stdout
        while not (line := read_line(process.stdout, 240)).startswith("["):
            continue  # python-xlib has its say there too
        found: list[dict[str, float]] = json.loads(line)
    return found
