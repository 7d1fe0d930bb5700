"""Programs that walk along a text, character by character, and say where it means a query.

A program is a small graph. Each step from node to node takes one character of the text: that very
character, or one that is read as one of some syllables. The last node means "found". Programs say
nothing of how they are run: ``matching`` runs them over one text, ``index.walking`` over many.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Step(NamedTuple):
    """A way on to ``to``, past a character that is one of ``chars`` or is read as in ``places``."""

    to: int
    chars: str = ""
    places: Collection[int] = ()


@dataclass(frozen=True, slots=True)
class Program:
    """The steps from each node; the last node, which has none, is the aim.

    ``skips``: signs in the text may be passed over. ``at_word``: only from the start of a word.
    ``turn``: the nodes from there on are those after a slip, which leaves them fewer ways.
    ``text``: what it finds, if that is nothing but one text.
    """

    steps: tuple[tuple[Step, ...], ...]
    skips: bool = False
    at_word: bool = False
    turn: int = 0
    text: str = ""

    @property
    def aim(self) -> int:
        """The node that means "found"."""
        return len(self.steps) - 1


def literally(text: str) -> Program:
    """Return the program that finds ``text`` itself."""
    steps = [(Step(place, chars=char),) for place, char in enumerate(text, 1)]
    return Program((*steps, ()), text=text)


def without_dead_ends(steps: Sequence[tuple[Step, ...]]) -> tuple[tuple[Step, ...], ...]:
    """Drop the steps that lead nowhere; every step leads to a node of a higher number."""
    kept: list[tuple[Step, ...]] = [()] * len(steps)
    alive = {len(steps) - 1}
    for node in reversed(range(len(steps) - 1)):
        kept[node] = tuple(step for step in steps[node] if step.to in alive)
        alive.update([node] if kept[node] else [])
    return tuple(kept)
