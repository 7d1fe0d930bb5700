"""Where in a library each two tokens follow one another, with or without a few signs between."""

from dataclasses import dataclass

import numpy as np

from assistant.domain.index.arrays import (
    NO_POSITIONS,
    Flags,
    Positions,
    Tokens,
    Weights,
    runs,
    stretches,
)

#: More stretches than this are looked through together, as each costs some time of its own.
_FEW_STRETCHES = 8


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """All pairs that occur, as rows in the order of first and second token.

    Rows ``heads[t]`` up to ``heads[t + 1]`` begin with token t and go on with ``seconds``; the
    positions of row r are ``positions[offsets[r]:offsets[r + 1]]``, ascending, those before signs
    last. A position before signs is there twice: with the sign, and with what comes behind the
    signs. ``shares`` tells for each token which share of the positions is its own.
    """

    heads: Positions
    seconds: Tokens
    offsets: Positions
    positions: Positions
    shares: Weights

    def rows(self, first: Flags, second: Flags | None = None) -> Positions:
        """Return the rows whose tokens have the flags, ascending."""
        stretch = runs(first.nonzero()[0])
        lows = self.heads[[low for low, _ in stretch]]
        highs = self.heads[[high for _, high in stretch]]
        if second is None:
            return stretches(lows, highs)
        if len(stretch) > _FEW_STRETCHES:
            rows = stretches(lows, highs)
            return rows.compress(second.take(self.seconds.take(rows)))
        chosen = [NO_POSITIONS]
        for low, high in zip(lows.tolist(), highs.tolist(), strict=True):
            fitting = second.take(self.seconds[low:high]).nonzero()[0].astype(np.int32)
            fitting += np.int32(low)
            chosen.append(fitting)
        return np.concatenate(chosen)

    def span(self, first: int, second: int | None = None) -> tuple[int, int]:
        """Return where in ``positions`` those of one pair lie, or of all with that first token."""
        low, high = int(self.heads[first]), int(self.heads[first + 1])
        if second is not None:
            seconds = self.seconds[low:high]
            # Of their own type: otherwise all of them would be turned into another first.
            low += int(seconds.searchsorted(seconds.dtype.type(second)))
            high = low + 1 if low < high and self.seconds[low] == second else low
        return int(self.offsets[low]), int(self.offsets[high])

    def count(self, rows: Positions) -> int:
        """Return how many positions the rows hold."""
        return int((self.offsets.take(rows + 1) - self.offsets.take(rows)).sum())

    def share(self, first: Flags) -> float:
        """Return which share of all positions the pairs have that begin with flagged tokens."""
        return float(self.shares[first].sum())

    def breadth(self, first: Flags) -> int:
        """Return how many rows begin with flagged tokens."""
        return int((self.heads[1:] - self.heads[:-1])[first].sum())

    def at(self, rows: Positions) -> Positions:
        """Return the positions of the rows, one after another."""
        places = stretches(self.offsets.take(rows), self.offsets.take(rows + 1))
        return self.positions.take(places)
