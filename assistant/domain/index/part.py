"""A body of phrases made ready for searching: tokens, where texts begin, where pairs stand."""

from dataclasses import dataclass

import numpy as np

from assistant.domain.hits import Place
from assistant.domain.index.arrays import (
    Flags,
    Numbers,
    Positions,
    Small,
    Tokens,
    Weights,
    stretches,
)
from assistant.domain.index.material import Field, Material
from assistant.domain.index.pairs import Pairs
from assistant.domain.index.vocabulary import Vocabulary

#: The place that each field stands for.
FIELD_PLACES = (
    Place.TITLE,
    Place.CODE,
    Place.QUESTION,
    Place.CATEGORY,
    Place.BODY,
    Place.NOTES,
    Place.FURTHER,
)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Phrases numbered by rank.

    Phrase n has in field f the tokens from ``starts[f][n]`` to ``starts[f][n + 1]``, an END behind
    each text. ``gaps`` tells how many signs follow each position; ``opening``, for the positions of
    the titles, whether only signs stand before. ``ids``, ``weights`` and ``orders`` are those of
    the entries, by number.
    """

    vocabulary: Vocabulary
    tokens: Tokens
    starts: tuple[Positions, ...]
    gaps: Small
    opening: Flags
    pairs: Pairs
    ids: Numbers
    weights: Weights
    orders: Numbers

    def __len__(self) -> int:
        """How many phrases there are."""
        return len(self.ids)

    def phrases(self, positions: Positions) -> Positions:
        """Return the number of the phrase at each of some ascending positions."""
        cuts = np.searchsorted(positions, [starts[-1] for starts in self.starts])
        found = []
        for starts, low, high in zip(self.starts, [0, *cuts], cuts, strict=False):
            found.append(starts.searchsorted(positions[low:high], "right") - 1)
        return np.concatenate(found).astype(np.int32)

    def places(self, positions: Positions) -> Small:
        """Return the place of each of some ascending positions; openings count as titles."""
        cuts = np.searchsorted(positions, [starts[-1] for starts in self.starts])
        counts = np.diff(cuts, prepend=0)
        return np.repeat(np.array(FIELD_PLACES, np.uint8), counts)

    def openings(self, positions: Positions) -> Flags:
        """Return which of some ascending positions open a title."""
        titles = int(np.searchsorted(positions, len(self.opening)))
        flags = np.zeros(len(positions), np.bool_)
        flags[:titles] = self.opening[positions[:titles]]
        return flags

    def material(self, numbers: Numbers) -> Material:
        """Return what the phrases with these numbers were made of."""
        fields = []
        for starts in self.starts:
            lows, highs = starts[numbers], starts[numbers + 1]
            codes = self.vocabulary.codes[self.tokens[stretches(lows, highs)]]
            ends = np.concatenate(([0], np.cumsum(highs - lows)))
            fields.append(Field(codes.astype(np.uint32), ends.astype(np.int32)))
        ids, weights, orders = self.ids[numbers], self.weights[numbers], self.orders[numbers]
        return Material(tuple(fields), ids, weights, orders, self.vocabulary.sounds)
