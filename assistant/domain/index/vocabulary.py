"""The characters of a library as tokens: small numbers in the order of how they are read."""

from collections.abc import Collection, Iterable, Mapping
from itertools import accumulate

import numpy as np

from assistant.domain.folding import fold, is_sign
from assistant.domain.index.arrays import Flags, Positions, Tokens
from assistant.domain.index.material import CODES
from assistant.domain.programs import Step
from assistant.domain.syllables import SYLLABLES

#: Stands behind every text, and for it in programs.
END = 0
END_CHAR = "\0"
#: All characters beyond those that tokens can tell apart; nothing finds it.
UNKNOWN = 1
_MOST = 65_000


class Vocabulary:
    """Which token stands for which character, and how it is read.

    By token: ``codes`` is the code point, ``signs`` whether it is a sign, ``in_words`` whether it
    is a Latin letter or a digit. By character: ``sounds`` tells how those that occur are read.
    """

    def __init__(self, letters: str, sounds: Mapping[str, frozenset[int]]) -> None:
        """Take all characters that occur, as written, and how folded ones are read."""
        folded = fold(letters)
        chars = sorted(set(folded), key=lambda char: (min(sounds.get(char, (-1,))), char))
        chars = [END_CHAR, END_CHAR, *chars[:_MOST]]
        tokens = {char: token for token, char in enumerate(chars) if token != UNKNOWN}
        self.sounds = {char: sounds[char] for char in chars if char in sounds}
        self.codes: Positions = np.array([ord(char) for char in chars], np.int32)
        self.signs: Flags = np.array([is_sign(char) for char in chars])
        self.signs[[END, UNKNOWN]] = False
        self.in_words: Flags = np.array([char.isascii() and char.isalnum() for char in chars])
        self._tokens = tokens
        read_as: list[list[int]] = [[] for _ in SYLLABLES]
        for char, places in self.sounds.items():
            for place in places:
                read_as[place].append(tokens[char])
        self._readers = np.array([token for some in read_as for token in some], np.int64)
        self._bounds = [0, *accumulate(map(len, read_as))]

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.codes)

    def table(self, letters: str) -> Tokens:
        """Return the token of each code point that is one of ``letters``, by code point."""
        table: Tokens = np.full(CODES, UNKNOWN, np.uint16)
        table[0] = END
        for char, alike in zip(letters, fold(letters), strict=True):
            table[ord(char)] = self._tokens.get(alike, UNKNOWN)
        return table

    def spelled(self, text: str) -> list[int]:
        """Return the tokens of a folded text; [] if it has a character that occurs nowhere."""
        tokens = [self._tokens.get(char, UNKNOWN) for char in text]
        return [] if UNKNOWN in tokens else tokens

    def fitting(self, steps: Iterable[Step]) -> Flags:
        """Return for each token whether one of ``steps`` goes past it."""
        flags = np.zeros(len(self), np.bool_)
        for step in steps:
            for char in step.chars:
                token = self._tokens.get(char)
                if token is not None:
                    flags[token] = True
            for low, high in _stretches(step.places):
                flags[self._readers[self._bounds[low] : self._bounds[high]]] = True
        return flags


def _stretches(places: Collection[int]) -> list[tuple[int, int]]:
    if isinstance(places, range):
        return [(places.start, places.stop)]
    return [(place, place + 1) for place in places]
