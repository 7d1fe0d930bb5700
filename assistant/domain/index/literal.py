"""Where in a part a text itself stands: the simplest course, looked up without walking."""

from itertools import pairwise

import numpy as np

from assistant.domain.index.arrays import Positions
from assistant.domain.index.part import Part


class Literal:
    """The matches of a text, found at the rarest two of its tokens that follow one another."""

    def __init__(self, part: Part, text: str) -> None:
        self._part = part
        self._tokens = tokens = part.vocabulary.spelled(text)
        spans = [part.pairs.span(*pair) for pair in pairwise(tokens)]
        if not spans:
            spans = [part.pairs.span(tokens[0]) if tokens else (0, 0)]
        lengths = [high - low for low, high in spans]
        self._depth = lengths.index(min(lengths))
        self._low, self._high = spans[self._depth]

    @property
    def sure(self) -> int:
        """How many matches of one or two tokens there are."""
        return self.count if len(self._tokens) <= 2 else 0

    @property
    def count(self) -> int:
        """How many matches there are at most."""
        return self._high - self._low

    def matches(self) -> Positions:
        """Return the positions of all matches, in any order; one may be there twice."""
        starts = self._part.pairs.positions[self._low : self._high] - np.int32(self._depth)
        # One after another: no text goes on behind its END, so none leads beyond the last of all.
        for shift, token in enumerate(self._tokens):
            if not len(starts):
                break
            starts = starts.compress(self._part.tokens.take(starts + np.int32(shift)) == token)
        return starts
