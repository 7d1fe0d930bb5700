"""Runs the program of a query from many positions at once."""

from collections.abc import Collection, Iterable
from functools import cached_property

import numpy as np

from assistant.domain.index.arrays import NO_POSITIONS, Flags, Numbers, Positions
from assistant.domain.index.part import Part
from assistant.domain.index.vocabulary import Vocabulary
from assistant.domain.programs import Program
from assistant.domain.queries import WIDEST_GAP


class Course:
    """A program in terms of the tokens of a vocabulary: it leads from node 0 to ``aim``."""

    def __init__(self, program: Program, vocabulary: Vocabulary) -> None:
        self.program = program
        self.aim = program.aim
        self._vocabulary = vocabulary
        self._ways: dict[int, list[tuple[int, Flags]]] = {}
        self.absent = False
        """Whether all its matches were looked up and there is none."""

    def ways(self, node: int) -> list[tuple[int, Flags]]:
        """Return the nodes that follow ``node``, each with the tokens that lead there."""
        if node not in self._ways:
            steps = self.program.steps[node]
            targets = dict.fromkeys(step.to for step in steps)
            fitting = self._vocabulary.fitting
            self._ways[node] = [
                (target, fitting(step for step in steps if step.to == target)) for target in targets
            ]
        return self._ways[node]

    @cached_property
    def first(self) -> Flags:
        """The tokens with which it can begin."""
        return self.flags({0})

    def onwards(self, node: int) -> list[tuple[int, Flags]]:
        """Return what ``ways`` does, but for the aim."""
        return [(target, flags) for target, flags in self.ways(node) if target != self.aim]

    def leads(self, node: int, targets: Collection[int]) -> bool:
        """Tell whether one token can lead from ``node`` to one of ``targets``."""
        return any(target in targets for target, _ in self.ways(node))

    def following(self, nodes: Iterable[int]) -> frozenset[int]:
        """Return the nodes to which one token leads, without the aim."""
        return frozenset(target for node in nodes for target, _ in self.onwards(node))

    def after(self, count: int) -> frozenset[int]:
        """Return the nodes that can be reached by ``count`` tokens, without the aim."""
        nodes = frozenset({0})
        for _ in range(count):
            nodes = self.following(nodes)
        return nodes

    def flags(self, nodes: Iterable[int], targets: Collection[int] = ()) -> Flags:
        """Return the tokens that lead on from any of ``nodes``, perhaps only to ``targets``."""
        flags: Flags = np.zeros(len(self._vocabulary), np.bool_)
        for node in nodes:
            for target, fitting in self.ways(node):
                if not targets or target in targets:
                    flags |= fitting
        return flags


def reaching(part: Part, course: Course, starts: Positions) -> Positions:
    """Return those of ``starts`` from which the course leads to its aim."""
    return starts[walked(part, course, starts)[0]]


def reaching_on(
    part: Part, course: Course, begun: Iterable[tuple[int, int, Positions]]
) -> Positions:
    """Return from which starts the course leads to its aim, where its beginning is known.

    ``begun`` has groups of starts with the node to which their first tokens lead, and how many.
    """
    starts, places, done = [NO_POSITIONS], [NO_POSITIONS], 0
    states: dict[int, Numbers] = {}
    for node, taken, some in begun:
        following = some
        for _ in range(taken):
            following = _next(part, course, following)
        group = np.arange(done, done + len(some))
        states[node] = np.concatenate((states[node], group)) if node in states else group
        starts.append(some)
        places.append(following)
        done += len(some)
    ends = np.zeros(done, np.int32)
    _walk(part, course, np.concatenate(places), states, ends)
    return np.concatenate(starts)[ends.nonzero()[0]]


def walked(part: Part, course: Course, starts: Positions) -> tuple[Numbers, Positions]:
    """Return which of ``starts`` lead to the aim, by index, and the position behind each match."""
    if not len(starts):
        return np.empty(0, np.int64), NO_POSITIONS
    ends = np.zeros(len(starts), np.int32)
    _walk(part, course, starts.copy(), {0: np.arange(len(starts))}, ends)
    found = ends.nonzero()[0]
    return found, ends[found]


def _walk(
    part: Part, course: Course, places: Positions, states: dict[int, Numbers], ends: Positions
) -> None:
    """Lead the walkers on, each from its place; note in ``ends`` where they first reach the aim."""
    while states:
        following = _followed(part, course, places, states)
        for met in following.pop(course.aim, ()):
            ends[met] = places[met] + 1
        states = _merged(following, ends)
        if states:
            walkers = _each_once(list(states.values()), len(places))
            places[walkers] = _next(part, course, places.take(walkers))


def _next(part: Part, course: Course, places: Positions) -> Positions:
    """Return the position of the token that the course looks at after each of ``places``."""
    following = places + np.int32(1)
    if course.program.skips:
        following += part.gaps.take(places)
    return following


def at_words(part: Part, starts: Positions) -> Flags:
    """Return which of ``starts`` have no Latin letter or digit before them."""
    inside: Flags = part.vocabulary.in_words.take(part.tokens.take(starts - 1))
    return ~inside


def stepped_back(part: Part, course: Course, places: Positions) -> Positions:
    """Return the position of the token that the course would have looked at before."""
    places = places - np.int32(1)
    if course.program.skips:
        tokens, signs = part.tokens, part.vocabulary.signs
        late = signs.take(tokens.take(places)).nonzero()[0]
        for _ in range(WIDEST_GAP):
            if not len(late):
                break
            places[late] -= 1
            late = late.compress(signs.take(tokens.take(places.take(late))))
    return places


def _followed(
    part: Part, course: Course, places: Positions, states: dict[int, Numbers]
) -> dict[int, list[Numbers]]:
    """Return the walkers that come to each node with the token they stand at."""
    following: dict[int, list[Numbers]] = {}
    for node, walkers in states.items():
        tokens = part.tokens.take(places.take(walkers))
        for target, flags in course.ways(node):
            fitting = walkers.compress(flags.take(tokens))
            if len(fitting):
                following.setdefault(target, []).append(fitting)
    return following


def _merged(following: dict[int, list[Numbers]], ends: Positions) -> dict[int, Numbers]:
    """Return the walkers at each node, once each, without those that have arrived."""
    states = {}
    for node, groups in following.items():
        walkers = _each_once(groups, len(ends))
        walkers = walkers.compress(ends.take(walkers) == 0)
        if len(walkers):
            states[node] = walkers
    return states


def _each_once(groups: list[Numbers], size: int) -> Numbers:
    """Return the walkers of all groups, each once, of as many as ``size`` there are in all."""
    if len(groups) == 1:
        return groups[0]
    flags = np.zeros(size, np.bool_)
    for group in groups:
        flags[group] = True
    return np.flatnonzero(flags)
