"""What encryption adds to a start that asks a real keyring, and what opening by hand takes."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from assistant.app.start_key import key_holder, start_key
from assistant.app.wiring import open_desk
from db.connection import open_database
from tests.benchmarks.bar import Bar
from tests.benchmarks.bench_start import started
from tests.benchmarks.stocked import stocked
from tests.processes import Screen, read_line, virtual_screen
from tests.processes import window_manager_on as managed
from tests.secret_service import secret_service

PHRASES = 10_000
START_MS = 20.0
OPEN_MS = 20.0
PASSWORD_S = 2.0

PASSWORD = "a master password"


def bars(quick: bool) -> list[Bar]:
    """Return starts of the same shop, plain and encrypted, which take turns on one screen."""
    with tempfile.TemporaryDirectory() as home, secret_service(Path(home)) as env:
        os.environ.update(env)
        with stocked(PHRASES) as plain, tempfile.TemporaryDirectory() as name:
            shut = Path(shutil.copytree(plain, Path(name, "shut")))
            opened = open_desk(shut)
            opened.desk.vault.protect(PASSWORD)
            opened.database.close()
            return [*_starts(plain, shut, 15 if quick else 41), *_openings(plain, shut)]


def _starts(plain: Path, shut: Path, rounds: int) -> list[Bar]:
    with virtual_screen() as screen, managed(screen):
        for _ in range(2):  # compiled modules and files are cached from then on
            _start_ms(screen, plain), _start_ms(screen, shut)
        pairs = [(_start_ms(screen, plain), _start_ms(screen, shut)) for _ in range(rounds)]
    # Of each the one that others disturbed least: what is looked for is smaller than what they do.
    before, after = (min(each) for each in zip(*pairs, strict=True))
    note = f"window usable after {after:.0f} ms, plain {before:.0f} ms"
    return [Bar("start: what encryption adds", after - before, limit=START_MS, note=note)]


def _openings(plain: Path, shut: Path) -> list[Bar]:
    """Return what it takes within a process: without the loading of modules, with or by hand."""
    holder = key_holder(shut)
    key = start_key(shut)

    def look(folder: Path, key: bytes | None) -> None:
        database = open_database(folder / "deskmate.db", key)
        database.read("SELECT count(*) FROM phrases")
        database.close()

    floor = _least_ms(lambda: look(plain, None))
    found = _least_ms(lambda: look(shut, start_key(shut)))
    typed = _least_ms(lambda: holder.opened_by(PASSWORD), 3) / 1_000
    assert holder.opened_by(PASSWORD) == key
    return [
        Bar("open the file: keyring and key", found - floor, limit=OPEN_MS),
        Bar("open by the master password", typed, unit="s", limit=PASSWORD_S),
    ]


def _least_ms(work: Callable[[], object], rounds: int = 20) -> float:
    taken = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1_000)
    return min(taken)


def _start_ms(screen: Screen, folder: Path) -> float:
    begun = time.perf_counter()
    with started(screen, folder) as (_, ready):
        read_line(ready)
        return (time.perf_counter() - begun) * 1_000
