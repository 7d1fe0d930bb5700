"""Where in a library each two tokens follow one another."""

from dataclasses import dataclass

import numpy as np

from assistant.domain.index.arrays import Flags, Positions, Tokens, runs, stretches


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """All pairs that occur, as rows in the order of first and second token.

    Rows ``heads[t]`` up to ``heads[t + 1]`` begin with token t and go on with ``seconds``; the
    positions of row r, ascending, are ``positions[offsets[r]:offsets[r + 1]]``.
    """

    heads: Positions
    seconds: Tokens
    offsets: Positions
    positions: Positions

    def rows(self, first: Flags, second: Flags | None = None) -> Positions:
        """Return the rows whose tokens have the flags."""
        chosen = []
        for start, end in runs(np.flatnonzero(first).astype(np.int32)):
            low, high = int(self.heads[start]), int(self.heads[end])
            if second is None:
                chosen.append(np.arange(low, high, dtype=np.int32))
            else:
                fitting = np.flatnonzero(second[self.seconds[low:high]])
                chosen.append(fitting.astype(np.int32) + np.int32(low))
        return np.concatenate(chosen) if chosen else np.empty(0, np.int32)

    def count(self, rows: Positions) -> int:
        """Return how many positions the rows hold."""
        return int((self.offsets[rows + 1] - self.offsets[rows]).sum())

    def at(self, rows: Positions) -> Positions:
        """Return the positions of the rows, ascending within each."""
        return self.positions[stretches(self.offsets[rows], self.offsets[rows + 1])]
