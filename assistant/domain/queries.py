"""What somebody typed, and the programs for each way in which it may be meant."""

from dataclasses import dataclass
from functools import cached_property

from assistant.domain.folding import fold
from assistant.domain.mixtures import mixture
from assistant.domain.programs import Program, literally
from assistant.domain.sounds import Sound, by_initials, by_syllables

#: So much of a query counts; a whole message pasted into the field is found by its beginning.
LONGEST_QUERY = 64
#: Typing by sound passes over this many signs (，！ and blanks) between two characters.
WIDEST_GAP = 6


@dataclass(frozen=True)
class Query:
    """A query as typed, folded; each property is one reading of it (None: it has none)."""

    text: str

    @classmethod
    def of(cls, typed: str) -> "Query":
        """Return the query that somebody typed, cut to a sensible length."""
        return cls(fold(typed[: 4 * LONGEST_QUERY]).strip()[:LONGEST_QUERY].strip())

    @cached_property
    def sound(self) -> Sound:
        """The query without signs and blanks."""
        return Sound.of(self.text)

    @cached_property
    def words(self) -> tuple["Query", ...]:
        """Its words, where there are several; each is a query of its own."""
        parts = dict.fromkeys(self.text.split())
        return tuple(map(Query, parts)) if " " in self.text else ()

    @cached_property
    def whole(self) -> Program:
        """The very text."""
        return literally(self.text)

    @cached_property
    def literal(self) -> Program | None:
        """The very text, where it says enough: one letter is the start of a word by sound."""
        single = len(self.text) == 1 and self.text.isascii() and self.text.isalpha()
        return None if single else self.whole

    @cached_property
    def initials(self) -> Program | None:
        """The first letters of consecutive characters."""
        return by_initials(self.sound) if self.sound.typed else None

    @cached_property
    def pinyin(self) -> Program | None:
        """Whole syllables of consecutive characters, the last one perhaps not finished."""
        several = len(self.sound.units) > 1
        return by_syllables(self.sound) if self.sound.typed and several else None

    @cached_property
    def mixed(self) -> Program | None:
        """Characters, syllables and first letters in a mixture."""
        several = len(self.sound.units) > 1
        return mixture(self.sound) if several else None

    @property
    def anyhow(self) -> list[Program | None]:
        """All that finds it as one word of several."""
        return [self.literal, self.initials, self.pinyin, self.mixed]
