"""Finds the phrases that come nearest to a sentence (``domain.overlap`` says what near is)."""

from collections.abc import Sequence

import numpy as np

from assistant.domain.index.arrays import Flags, Weights
from assistant.domain.index.literal import Literal
from assistant.domain.index.part import FIELD_PLACES, Part
from assistant.domain.overlap import LEAST_OF_BEST, LEAST_SHARE, PLACE_WEIGHTS, terms, weight
from assistant.domain.phrases import PhraseId

#: So many places are looked at, those of the rarest terms first: frequent ones weigh little.
_LOOKED_AT = 80_000
#: So many terms make a question; what a longer message says beside it is no fault of a phrase.
_TERMS_OF_A_QUESTION = 30

_BY_FIELD: Weights = np.array([PLACE_WEIGHTS[place] for place in FIELD_PLACES])


class Overlap:
    """One sentence over the parts of an index; ``gone`` says which phrases no longer count."""

    def __init__(self, parts: Sequence[tuple[Part, Flags]], sentence: str) -> None:
        self._parts = parts
        self._phrases = max(1, sum(len(part) for part, _ in parts))
        self._terms = {term: self._literals(term) for term in terms(sentence)}

    def best(self, limit: int) -> list[tuple[PhraseId, float]]:
        """Return the nearest phrases, best first, each with its share of what was asked (0 to 1).

        Nothing, where even the best one holds too little.
        """
        weights = {term: weight(term, self._count(term), self._phrases) for term in self._terms}
        heaviest = sorted(weights.values())[-_TERMS_OF_A_QUESTION:]
        whole = sum(heaviest) * max(PLACE_WEIGHTS.values())
        looked = self._rarest()
        found: list[tuple[float, float, PhraseId]] = []
        for number, (part, gone) in enumerate(self._parts):
            scores = _Scores(part)
            for term in looked:
                scores.add(self._terms[term][number], weights[term])
            found += scores.best(gone, limit)
        found.sort(key=lambda each: (-each[0], -each[1], each[2]))
        if not found or found[0][0] < LEAST_SHARE * whole:
            return []
        least = LEAST_OF_BEST * found[0][0]
        return [(id, min(score / whole, 1.0)) for score, _, id in found[:limit] if score >= least]

    def _literals(self, term: str) -> tuple[Literal, ...]:
        return tuple(Literal(part, term) for part, _ in self._parts)

    def _count(self, term: str) -> int:
        return sum(literal.count for literal in self._terms[term])

    def _rarest(self) -> list[str]:
        """Return the terms that occur, the rarest first, as many as there is time for."""
        chosen: list[str] = []
        left = _LOOKED_AT
        for term in sorted(self._terms, key=self._count):
            left -= self._count(term)
            if left < 0 and chosen:
                break
            if self._count(term):
                chosen.append(term)
        return chosen


class _Scores:
    """What the phrases of a part have scored so far."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._starts = np.concatenate(part.starts)
        self._total: Weights = np.zeros(len(part))
        self._best: Weights = np.zeros(len(part))

    def add(self, literal: Literal, weighs: float) -> None:
        """Score a term for each phrase that holds it, once, by the best place."""
        places = self._starts.searchsorted(literal.matches(), "right") - 1
        fields, numbers = np.divmod(places, len(self._part) + 1)
        worth = _BY_FIELD.take(fields)
        # Of several values for one phrase the last that is assigned stays.
        for each in sorted(set(PLACE_WEIGHTS.values())):
            self._best[numbers.compress(worth == each)] = each
        self._total[numbers] = self._total.take(numbers) + weighs * self._best.take(numbers)
        self._best[numbers] = 0.0

    def best(self, gone: Flags, limit: int) -> list[tuple[float, float, PhraseId]]:
        """Return score, weight and id of the best phrases; those used more first among equals."""
        self._total[gone] = 0.0
        if not len(self._total) or not self._total.max():
            return []
        numbers = np.flatnonzero(self._total >= LEAST_OF_BEST * self._total.max())
        order = (-self._total[numbers]).argsort(kind="stable")[:limit]
        rows = numbers[order]
        columns = (self._total[rows], self._part.weights[rows], self._part.ids[rows])
        rows_of = zip(*(column.tolist() for column in columns), strict=True)
        return [(score, use, PhraseId(id)) for score, use, id in rows_of]
