"""A shift in short form: ten thousand insertions and look-ups, and whether anything grows.

The same on every system; each says what the program holds there. What is kept for later is made in
the first few hundred rounds, or once some time later: a backup, or Python's table of names, which
fills with names that come and go and is made twice as large (1.8 MB) after eight thousand rounds,
once. So the program is looked at again and again, and what counts is how much more it holds after
the second half of the rounds, but for the one greatest step: what is lost by the round goes on.
"""

import itertools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from tests.benchmarks.bar import Bar
from tests.benchmarks.workplace import PHRASES, TITLE, EditorTarget
from tests.processes import pause, wait_until

#: How often something is inserted or looked up, and how often before the program is looked at.
ROUNDS, FEW = 10_000, 400
WARM_UP = 400

#: How often the program is looked at on the way, and how long nothing is done before.
_LOOKS = 20
_REST_S = 1.0

#: What was copied and is looked up, in a row of work; a phrase by the palette and one by its key.
_COPIED = ("tb_小鹿1015", "h2", "运费", "tuikuan", "3087515566", "尺码", "xiexie", "繁體")
_ROW = len(_COPIED) + 2

#: How long a look-up takes and a key is down, and the way from one key to the next.
_LOOK_S, _REACH_S = 0.02, 0.15

#: What the program holds at a moment, by name.
Held = Mapping[str, float]


class Hands(Protocol):
    """The agent's hands."""

    def tap(self, *keys: str) -> None:
        """Press keys one after another and let go in reverse."""
        ...

    def holding(self, *keys: str) -> AbstractContextManager[None]:
        """Hold keys for a while."""
        ...

    def title_in_front(self) -> str:
        """Return the title of the window in front."""
        ...


class Steady(NamedTuple):
    """How much of something may come and go by itself, and how much more a thousand rounds add."""

    name: str
    unit: str
    by_itself: float
    a_thousand: float = 0.0


@dataclass(frozen=True, slots=True)
class Work:
    """What an agent does: by these hands, into this editor, after copying by ``copy``."""

    hands: Hands
    editor: EditorTarget
    copy: Callable[[str], None]
    #: What became of the rounds in which not all came as it should.
    faults: list[str] = field(default_factory=list)

    def do(self, rounds: int) -> int:
        """Insert and look up so often; return how often all came as it should."""
        return sum(self._one_row() for _ in range(rounds // _ROW))

    def _one_row(self) -> int:
        """Look up what was copied, then insert by the palette and by a key."""
        self.editor.clear()
        for each in _COPIED:
            self.copy(each)
            self.hands.tap("Ctrl", "Alt", "b")
            pause(_LOOK_S)
        self._by_palette(1)
        if math.isinf(self.editor.wait_for(PHRASES[0])):
            return self._fault("by the palette")
        with self.hands.holding("Ctrl", "6"):
            pause(_LOOK_S)
        if math.isinf(self.editor.wait_for(PHRASES[0] + PHRASES[5])):
            return self._fault("by its key")
        return _ROW

    def _fault(self, way: str) -> int:
        self.faults.append(f"{way}: {self.editor.text()!r} in {self.hands.title_in_front()!r}")
        return 0

    def _by_palette(self, number: int) -> None:
        """Look the phrase up by its short code and insert it."""
        self.hands.tap("Ctrl", "`")
        in_front = self.hands.title_in_front
        wait_until(lambda: in_front() not in ("", TITLE), "the palette has the keys")
        pause(_REACH_S)  # for a window that has just come, Wine keeps Ctrl down a little longer
        for key in f"h{number}":
            self.hands.tap(key)
        pause(_LOOK_S)
        self.hands.tap("Enter")


def soak(
    work: Work,
    look: Callable[[], Held],
    all_steady: Sequence[Steady],
    rounds: int,
    share: float = 1.0,
) -> Iterator[Bar]:
    """Work about so many rounds; tell how much was exact, and what rose in the second half.

    ``share`` of the rounds must be exact.
    """
    work.do(WARM_UP)
    held, exact, at_once = [look()], 0, max(rounds // _LOOKS // _ROW, 1) * _ROW
    rounds = _LOOKS * at_once
    for _ in range(_LOOKS):
        exact += work.do(at_once)
        pause(_REST_S)
        held.append(look())
    note = "; ".join(work.faults[:3])
    least = share * rounds
    yield Bar("soak, exact", exact, None, f"of {rounds}", None, least, note, at_least=True)
    for each in all_steady:
        yield _bar(each, [moment[each.name] for moment in held], rounds // 2)


def _bar(steady: Steady, seen: Sequence[float], half: int) -> Bar:
    return Bar(
        f"soak, {steady.name}: more by the last {half} rounds",
        rise(seen),
        unit=steady.unit,
        limit=steady.by_itself + steady.a_thousand * half / 1000,
        note=" ".join(f"{value:.4g}" for value in seen),
    )


def rise(seen: Sequence[float]) -> float:
    """Return how much more there is after the second half, but for the one greatest step."""
    half = seen[len(seen) // 2 :]
    steps = [after - before for before, after in itertools.pairwise(half)]
    return sum(steps) - max(0.0, *steps)
