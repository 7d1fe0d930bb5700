"""The search over a hundred thousand phrases: keystrokes, the build, and the memory it takes."""

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from assistant.domain.folding import fold
from assistant.domain.search import Entry
from tests.benchmarks.bar import Bar
from tests.benchmarks.keystrokes import p95, prefixes
from tests.benchmarks.phrase_stock import Stock
from tests.benchmarks.search_trial import QUERIES, store
from tests.processes import spawn

_PHRASES = 100_000
_BUILDS = 3


def bars(quick: bool) -> list[Bar]:
    """Return the figures of the search, and those of two plain ways on the same work."""
    entries = Stock().entries(_PHRASES)
    with tempfile.TemporaryDirectory() as folder:
        stored = Path(folder) / "entries"
        store(entries, stored)
        trials = [_trial(stored, 3 if quick else 5) for _ in range(1 if quick else _BUILDS)]
    return [*_keystrokes(trials), _sentences(trials), *_building(trials), *_plain_ways(entries)]


def _trial(stored: Path, rounds: int) -> dict[str, Any]:
    module = "tests.benchmarks.search_trial"
    process = spawn(sys.executable, "-m", module, str(stored), str(rounds), pipes=True, loud=True)
    answer, _ = process.communicate()
    figures: dict[str, Any] = json.loads(answer)
    return figures


def _keystrokes(trials: list[dict[str, Any]]) -> list[Bar]:
    typed: dict[str, list[float]] = {}
    for kind in trials[0]["typed"]:
        rounds = zip(*(trial["typed"][kind] for trial in trials), strict=True)
        typed[kind] = [min(times) * 1000 for times in rounds]
    every = [took for times in typed.values() for took in times]
    kinds = ", ".join(f"{kind} {p95(times):.1f}" for kind, times in typed.items())
    return [
        Bar("search: keystroke, p95", p95(every), limit=5, note=f"p95 of each kind: {kinds}"),
        Bar(
            "search: keystroke, median",
            median(every),
            note=f"{len(every)} keystrokes, the best round of each",
        ),
    ]


def _sentences(trials: list[dict[str, Any]]) -> Bar:
    each = zip(*(trial["sentences"] for trial in trials), strict=True)
    best = [min(times) * 1000 for times in each]
    note = f"up to 200 characters; median {median(best):.1f}"
    return Bar("search: the buyer's own words, p95", p95(best), limit=30, note=note)


def _building(trials: list[dict[str, Any]]) -> list[Bar]:
    def best(name: str) -> float:
        return float(min(trial[name] for trial in trials))

    return [
        Bar("search: index ready", best("ready_s"), unit="s", limit=2),
        Bar(
            "search: longest wait of another thread meanwhile",
            best("waited_s") * 1000,
            limit=50,
        ),
        Bar("search: memory, index and numpy", best("steady_mb"), unit="MB", limit=150),
        Bar("search: memory while building", best("peak_mb"), unit="MB", limit=300),
    ]


def _plain_ways(entries: list[Entry]) -> list[Bar]:
    """Return how long it takes without an index, for typed characters alone, unranked."""
    typed = [query for kind, query in prefixes(QUERIES) if kind == "characters"][::6]
    texts = [(each.id, fold(f"{each.title}\n{each.body}")) for each in entries]
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE phrases (id INTEGER PRIMARY KEY, title TEXT, body TEXT)")
    rows = ((each.id, each.title, each.body) for each in entries)
    base.executemany("INSERT INTO phrases VALUES (?, ?, ?)", rows)
    like = "SELECT id FROM phrases WHERE title LIKE ?1 OR body LIKE ?1"
    ways: dict[str, Callable[[str], object]] = {
        "a plain Python scan": lambda query: [id for id, text in texts if query in text][:50],
        "SQLite LIKE": lambda query: base.execute(like, (f"%{query}%",)).fetchall()[:50],
    }
    return [
        Bar(f"search: {name}, median", median(_took_ms(way, query) for query in typed))
        for name, way in ways.items()
    ]


def _took_ms(way: Callable[[str], object], query: str) -> float:
    start = time.perf_counter()
    way(query)
    return (time.perf_counter() - start) * 1000
