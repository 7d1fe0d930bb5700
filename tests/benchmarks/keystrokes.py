"""Queries typed key by key, and how long each key takes."""

import random
import time
from collections.abc import Callable, Mapping
from statistics import quantiles

#: Queries by kind, with blanks between them and "_" for a blank within one.
Queries = Mapping[str, str]


def prefixes(queries: Queries) -> list[tuple[str, str]]:
    """Return every beginning of every query, with its kind; blanks alone are no query."""
    return [
        (kind, query.replace("_", " ")[:end])
        for kind, every in queries.items()
        for query in every.split()
        for end in range(1, len(query) + 1)
    ]


def typed(queries: Queries, find: Callable[[str], object], rounds: int) -> dict[str, list[float]]:
    """Return for each kind the time of each keystroke: the best of some rounds."""
    keystrokes = prefixes(queries)
    best: dict[tuple[str, str], float] = {}
    for number in range(rounds):
        random.Random(number).shuffle(keystrokes)
        for keystroke in keystrokes:
            start = time.perf_counter()
            find(keystroke[1])
            took = time.perf_counter() - start
            best[keystroke] = min(took, best.get(keystroke, took))
    return {kind: [best[each] for each in keystrokes if each[0] == kind] for kind in queries}


def p95(times: list[float]) -> float:
    """Return the time that one in twenty takes longer than."""
    return quantiles(times, n=20)[-1]
