"""Small libraries and queries for the tests of the search."""

import random
from collections.abc import Sequence

from assistant.domain.phrases import PhraseId
from assistant.domain.pinyin import readings, spelled
from assistant.domain.search import Entry
from assistant.domain.syllables import SYLLABLES


def entry(title: str = "", body: str = "", number: int = 1, **more: object) -> Entry:
    """Return an entry with its readings; ``more``: other fields of it."""
    rest = {"order": number, **more}
    plain = Entry(id=PhraseId(number), title=title, body=body, **rest)  # type: ignore[arg-type]
    texts = (title, body, plain.short_code, plain.category, plain.notes, *plain.questions)
    return plain._replace(readings=readings(*texts, plain.further))


class Typist:
    """Types what stands in a library, in all ways that people do."""

    def __init__(self, entries: Sequence[Entry], seed: int) -> None:
        self._entries = entries
        self._dice = random.Random(seed)
        self._read = spelled(each.readings for each in entries)
        self._ways = [self._as_written, self._by_initials, self._by_syllables, self._unfinished]
        self._ways += [self._mixed, self._in_words, self._with_slip, self._code]

    def query(self) -> str:
        """Return something typed."""
        return self._dice.choice(self._ways)(self._piece())

    def _piece(self) -> str:
        one = self._dice.choice(self._entries)
        text = self._dice.choice(
            [one.title, one.title, one.body, one.category, one.further or one.title]
        )
        start = self._dice.randrange(len(text))
        return text[start : start + self._dice.randint(1, 5)]

    def _syllable(self, char: str) -> str:
        places = sorted(self._read.get(char, ()))
        return SYLLABLES[self._dice.choice(places)] if places else char.lower() * char.isalnum()

    def _as_written(self, text: str) -> str:
        return text

    def _by_initials(self, text: str) -> str:
        return "".join(self._syllable(char)[:1] for char in text)

    def _by_syllables(self, text: str) -> str:
        return self._dice.choice(["", " ", "'"]).join(map(self._syllable, text))

    def _unfinished(self, text: str) -> str:
        return self._by_syllables(text)[: -self._dice.randint(1, 2)]

    def _mixed(self, text: str) -> str:
        ways = [str, self._syllable, lambda char: self._syllable(char)[:1]]
        return "".join(self._dice.choice(ways)(char) for char in text)

    def _in_words(self, text: str) -> str:
        words = [self._dice.choice(self._ways[:5])(part) for part in (text, self._piece())]
        self._dice.shuffle(words)
        return " ".join([*words, self._dice.choice(["", "t", "yu"])])

    def _with_slip(self, text: str) -> str:
        letters = list("".join(map(self._syllable, text)))
        place = self._dice.randrange(max(len(letters) - 1, 1))
        changes = [letters[place + 1 : place + 2] + letters[place : place + 1], []]
        changes += [[*letters[place : place + 1], "a"], ["o", *letters[place + 1 : place + 2]]]
        letters[place : place + 2] = self._dice.choice(changes)
        return "".join(letters)

    def _code(self, text: str) -> str:
        code = self._dice.choice(self._entries).short_code
        return code[: self._dice.randint(1, 5)] or text
