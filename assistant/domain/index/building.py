"""Builds a part of the index from its material.

The work is cut into portions so that other threads, the window's above all, never wait long.
"""

import numpy as np

from assistant.domain.index.arrays import Flags, Positions, Small, Tokens, portions, stretches
from assistant.domain.index.material import CODES, Field, Material
from assistant.domain.index.pairing import paired
from assistant.domain.index.part import Part
from assistant.domain.index.vocabulary import END, Vocabulary
from assistant.domain.index.watch import Watch
from assistant.domain.queries import WIDEST_GAP


def built(material: Material, watch: Watch) -> Part:
    """Return the part that ``material`` makes; raise Cancelled where ``watch`` says so."""
    letters = _letters(material)
    vocabulary = Vocabulary(letters, material.sounds)
    tokens, starts = _laid_out(material.fields, vocabulary.table(letters))
    ids, weights, orders = material.ids, material.weights, material.orders
    del material  # the code points take as much memory as the pairs will
    watch(0.45)
    pairs = paired(tokens, vocabulary.signs)
    watch(1.0)
    return Part(
        vocabulary=vocabulary,
        tokens=tokens,
        starts=starts,
        gaps=_gaps(tokens, vocabulary.signs),
        opening=_opening(tokens, starts[0], vocabulary.signs),
        pairs=pairs,
        ids=ids,
        weights=weights,
        orders=orders,
    )


def _letters(material: Material) -> str:
    """Return all characters that occur."""
    seen: Flags = np.zeros(CODES, np.bool_)
    for field in material.fields:
        for some in portions(len(field.codes)):
            seen[field.codes[some]] = True
    seen[END] = False
    return "".join(map(chr, np.flatnonzero(seen).tolist()))


def _laid_out(fields: tuple[Field, ...], table: Tokens) -> tuple[Tokens, tuple[Positions, ...]]:
    """Return the tokens of all fields one after another, and where each phrase has its own.

    An END stands before the first and behind the last, so that no position lacks a neighbour.
    """
    tokens: Tokens = np.full(sum(len(field.codes) for field in fields) + 2, END, np.uint16)
    starts, base = [], 1
    for field in fields:
        for some in portions(len(field.codes)):
            tokens[base + some.start : base + some.stop] = table.take(field.codes[some])
        starts.append(field.starts + np.int32(base))
        base += len(field.codes)
    return tokens, tuple(starts)


def _gaps(tokens: Tokens, signs: Flags) -> Small:
    """Return how many signs follow each position, up to the most that may be passed over."""
    gaps: Small = np.zeros(len(tokens), np.uint8)
    for some in portions(len(tokens) - 1):
        following = signs[tokens[some.start + 1 : some.stop + WIDEST_GAP]]
        here, size = following.copy(), some.stop - some.start
        for shift in range(WIDEST_GAP):
            here = here[: len(following) - shift] & following[shift:]
            gaps[some][: len(here)] += here[:size]
    return gaps


def _opening(tokens: Tokens, starts: Positions, signs: Flags) -> Flags:
    """Return which positions, as far as the titles go, have only signs before them."""
    titles = tokens[: starts[-1]]
    stops = np.flatnonzero(~signs[titles]).astype(np.int32)
    opening: Flags = np.zeros(len(titles), np.bool_)
    if len(starts) > 1:
        firsts = stops[np.searchsorted(stops, starts[:-1])]
        opening[stretches(starts[:-1], firsts + np.int32(1))] = True
    opening &= titles != END
    return opening
