"""Measures every bar and prints it beside its floor: ``make bench`` (``QUICK=1`` for fewer rounds).

Each ``bench_*.py`` beside this file has ``bars(quick: bool) -> list[Bar]``. They run one after
another, each in a process of its own on a screen of its own, so that none warms up the next.
"""

import argparse
import importlib
import json
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.bar import Bar
from tests.processes import spawn, virtual_screen

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[1]
_REPORT = _ROOT / "build/bench.json"
_COLUMNS = "{:<58}{:>12}{:>12}{:>9}{:>12}  {}"
HEADING = _COLUMNS.format("bar", "measured", "floor", "ratio", "allowed", "")


def main(argv: Sequence[str]) -> int:
    """Measure what was asked for; 0 when every bar holds."""
    options = _options(argv)
    if options.one:
        return _measure_here(options.one, options.quick)
    names = [name for name in _modules() if not options.only or options.only in name]
    if not names:
        _say("There is nothing to measure.")
        return 2
    _say(HEADING)
    bars, broken = [], []
    for name in names:
        found = _measure(name, options.quick)
        bars += found
        broken += [] if found else [name]
        for bar in found:
            _say(line_of(bar))
    _keep(bars, options.quick)
    failed = [bar.name for bar in bars if not bar.passed] + broken
    _say(f"{len(bars) - len(failed) + len(broken)} bars hold, {len(failed)} do not: {failed}")
    return 1 if failed else 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure every bar beside its floor.")
    parser.add_argument("only", nargs="?", default="", help="measure modules with this in the name")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, rougher figures")
    parser.add_argument("--one", default="", help=argparse.SUPPRESS)
    return parser.parse_args(argv)


def _modules() -> Iterator[str]:
    yield from sorted(file.stem for file in _HERE.glob("bench_*.py"))


def _measure(name: str, quick: bool) -> list[Bar]:
    command = [sys.executable, "-m", "tests.benchmarks.run", "--one", name]
    with virtual_screen() as screen:
        process = spawn(*command, *["--quick"] * quick, env=screen.env, pipes=True, loud=True)
        answer, _ = process.communicate()
    return list(pickle.loads(answer)) if process.returncode == 0 else []


def _measure_here(name: str, quick: bool) -> int:
    # Whatever a library prints must not get between the figures.
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    bars = importlib.import_module(f"tests.benchmarks.{name}").bars(quick)
    answer.write(pickle.dumps(bars))
    answer.close()
    return 0


def line_of(bar: Bar) -> str:
    """Return the line that tells of a bar, below ``HEADING``."""
    return _COLUMNS.format(
        bar.name,
        f"{bar.measured:,.4g} {bar.unit}",
        f"{bar.floor:,.4g} {bar.unit}" if bar.floor is not None else "–",
        f"{bar.ratio:.2f}x" if bar.ratio is not None else "–",
        f"{bar.allowed:,.4g} {bar.unit}" if bar.allowed is not None else "–",
        f"{'ok' if bar.passed else 'MISSED'}  {bar.note}".rstrip(),
    )


def _keep(bars: Sequence[Bar], quick: bool) -> None:
    figures = [{**asdict(bar), "allowed": bar.allowed, "passed": bar.passed} for bar in bars]
    _REPORT.parent.mkdir(exist_ok=True)
    _REPORT.write_text(
        json.dumps({"quick": quick, "bars": figures}, ensure_ascii=False, indent=1) + "\n",
        encoding="utf-8",
    )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
