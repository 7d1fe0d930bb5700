"""The search as its description says it, slow and plain: what index and scan are held against.

Nothing of their programs is used here, only how characters fold and how they are read.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from math import floor
from re import fullmatch

from assistant.domain.folding import fold
from assistant.domain.hits import Entry, Hit, Place, Quality, score
from assistant.domain.pinyin import spelled
from assistant.domain.syllables import SYLLABLES

#: Place, text, from, behind, and whether signs in between do not count.
Spot = tuple[Place, int, int, int, bool]
#: Returns how far a match that begins at an index of a text reaches, shortest first.
Finder = Callable[[str, int], Iterator[int]]

WAYS = "text words sound mixed sound_words typo typo_words".split()
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


def find(entries: Iterable[Entry], typed: str, limit: int = 50) -> list[Hit]:
    """Return the best hits."""
    entries = list(entries)
    plain = Plain(entries, fold(typed).strip()[:64].strip())
    ranked = []
    for entry in entries if plain.text else ():
        if hit := plain.hit(entry):
            ranked.append(((-floor(hit.score), -entry.weight, entry.order, entry.id), hit))
    return [hit for _, hit in sorted(ranked, key=lambda each: each[0])][:limit]


class Plain:
    """One query over some entries."""

    def __init__(self, entries: list[Entry], text: str) -> None:
        self.text = text
        self.words = list(dict.fromkeys(text.split())) if " " in text else []
        self._known: dict[tuple[str, str], list[tuple[Finder, bool]]] = {}
        places = spelled(entry.readings for entry in entries)
        self.read = {c: {SYLLABLES[p] for p in found} for c, found in places.items()}

    def hit(self, entry: Entry) -> Hit | None:
        """Return how an entry meets the query in the best way it does."""
        texts = _texts(entry)
        title, code = texts[0][1], texts[1][1]
        if code and code in (self.text, self.text.replace(" ", "")):
            whole: list[Spot] = [(Place.CODE, 1, 0, len(code), False)]
            return _hit(entry, texts, (Quality.CODE, Place.CODE, "code"), whole)
        if title == self.text:
            spots = _spots(texts, [self._literally(self.text)])
            return _hit(entry, texts, (Quality.TITLE, Place.OPENING, "exact"), spots)
        for number, way in enumerate(WAYS):
            quality = Quality(number + 2)
            if "words" in way:
                found = self._apart(way, texts)
                kind = "typo" if way == "typo_words" else "words"
                if found:
                    return _hit(entry, texts, (quality, found[0], kind), found[1])
            elif spots := _spots(texts, self._finders(way, self.text)):
                best = min(spots, key=lambda spot: (_rank(texts, spot), spot[1:]))
                rank = _rank(texts, best)
                kind = self._kind(way, rank, best, texts)
                return _hit(entry, texts, (quality, rank, kind), spots, best)
        return None

    def _apart(self, way: str, texts: list[tuple[Place, str]]) -> tuple[Place, list[Spot]] | None:
        kinds = {"words": ["text"], "sound_words": ["text", "sound", "mixed"]}
        kinds["typo_words"] = [*kinds["sound_words"], "typo"]
        if not self.words or (way == "typo_words" and not any(map(_long, self.words))):
            return None
        each = [
            _spots(texts, [one for kind in kinds[way] for one in self._finders(kind, word)])
            for word in self.words
        ]
        if not all(each):
            return None
        worst = max(min(_rank(texts, spot) for spot in spots) for spots in each)
        return max(worst, Place.TITLE), [spot for spots in each for spot in spots]

    def _kind(self, way: str, rank: Place, best: Spot, texts: list[tuple[Place, str]]) -> str:
        if way == "text":
            opens = rank == Place.OPENING or best[1:3] == (1, 0)
            return "prefix" if opens else "substring"
        if way == "sound":
            begun = _spots(texts, self._finders("initials", self.text))
            return "initials" if best[1:3] in [spot[1:3] for spot in begun] else "pinyin"
        return way

    def _finders(self, way: str, text: str) -> list[tuple[Finder, bool]]:
        if (way, text) not in self._known:
            self._known[way, text] = self._made(way, text)
        return self._known[way, text]

    def _made(self, way: str, text: str) -> list[tuple[Finder, bool]]:
        units, breaks = _units(text)
        letters = set(units) & LETTERS
        typed = bool(letters) and units.isascii()
        if way == "text":
            single = len(text) == 1 and text in LETTERS
            return [] if single else [self._literally(text)]
        if way == "mixed":
            return [(Mixture(self.read, units, breaks).ends, True)] if len(units) > 1 else []
        if way == "typo":
            return self._with_slips(units, breaks) if _long(text) and set(units) <= LETTERS else []
        sounds = [Sound(self.read, units, breaks, way=each) for each in ("first", "full")]
        if way == "initials" or len(units) == 1:
            sounds = sounds[:1]
        return [(sound.ends, True) for sound in sounds if typed]

    def _with_slips(self, units: str, breaks: set[int]) -> list[tuple[Finder, bool]]:
        slips: list[tuple[Finder, bool]] = [(Slip(self.read, units, breaks).ends, True)]

        def word(text: str, start: int) -> Iterator[int]:
            if start and text[start - 1].isascii() and text[start - 1].isalnum():
                return
            for end in range(start + 1, min(len(text), start + len(units) + 1) + 1):
                if set(text[start:end]) <= LETTERS and slipped(units, text[start:end]):
                    yield end

        return slips if breaks else [*slips, (word, False)]

    def _literally(self, wanted: str) -> tuple[Finder, bool]:
        def ends(text: str, start: int) -> Iterator[int]:
            if text.startswith(wanted, start):
                yield start + len(wanted)

        return ends, False


class Sound:
    """Letters typed for characters: ``first`` letters of each, or syllables in ``full``."""

    def __init__(
        self, read: dict[str, set[str]], units: str, breaks: set[int], way: str = ""
    ) -> None:
        self.read, self.units, self.breaks, self.way = read, units, breaks, way
        self.begins: dict[str, bool] = {}

    def ends(self, text: str, start: int) -> Iterator[int]:
        """Yield how far matches from ``start`` reach."""
        char = text[start]
        if char not in self.begins:
            self.begins[char] = char.isalnum() and any(True for _ in self._pieces(char, 0, ""))
        if self.begins[char]:
            yield from sorted(self._rest(text, start, 0, ""))

    def _rest(self, text: str, place: int, done: int, state: str) -> Iterator[int]:
        if place >= len(text) or not text[place].isalnum():
            return
        for used, after in self._pieces(text[place], done, state):
            if done + used == len(self.units):
                if self._complete(after):
                    yield place + 1
            else:
                yield from self._rest(text, _onwards(text, place + 1), done + used, after)

    def _pieces(self, char: str, done: int, state: str) -> Iterator[tuple[int, str]]:
        """Yield how many units can stand for the character, and the state after them."""
        if char == self.units[done]:
            yield 1, state
        for syllable in self.read.get(char, ()):
            if self.way == "first" and syllable[0] == self.units[done]:
                yield 1, state
            if self.way == "full":
                yield from ((used, state) for used in self.full(syllable, done))

    def full(self, syllable: str, done: int) -> Iterator[int]:
        """Yield how many units are the syllable, or its beginning at the end of the query."""
        rest = self.units[done:]
        if rest.startswith(syllable) and not self.broken(done, done + len(syllable)):
            yield len(syllable)
        elif syllable.startswith(rest) and not self.broken(done, len(self.units)):
            yield len(rest)

    def broken(self, start: int, end: int) -> bool:
        """Tell whether the typist put a sign or a blank between two units."""
        return any(start < place < end for place in self.breaks)

    def _complete(self, state: str) -> bool:
        return True


class Mixture(Sound):
    """Characters, and runs of letters that are Latin, firsts, full, or one after the other.

    The state spells out how the letters of the run were read so far: l, f or u each.
    """

    def _pieces(self, char: str, done: int, state: str) -> Iterator[tuple[int, str]]:
        unit = self.units[done]
        if unit not in LETTERS:
            if char == unit:
                yield 1, ""
            return
        pieces = [(1, "l")] if char == unit else []
        for syllable in self.read.get(char, ()):
            pieces += [(1, "f")] if syllable[0] == unit else []
            lone = done + 1 == len(self.units)
            pieces += [] if lone else [(used, "u") for used in self.full(syllable, done)]
        for used, letter in pieces:
            if fullmatch("l*|f*u*|u*f*", state + letter):
                yield used, state + letter

    def _complete(self, state: str) -> bool:
        if set(self.units) <= LETTERS:
            changes = "".join(dict.fromkeys(state))
            return changes == "fu" or (changes == "uf" and state.count("f") > 1)
        return True


class Slip(Sound):
    """Full pinyin with one wrong, missing, surplus or swapped letter. State: "", x after it."""

    def _pieces(self, char: str, done: int, state: str) -> Iterator[tuple[int, str]]:
        for syllable in self.read.get(char, ()):
            if state == "x":
                yield from ((used, "x") for used in self.full(syllable, done))
            elif state == "":
                exact = self.units.startswith(syllable, done)
                if exact and not self.broken(done, done + len(syllable)):
                    yield len(syllable), ""
                yield from self._slips(syllable, done)
            elif self._after_swap(syllable, done):
                yield len(syllable), "x"

    def _slips(self, syllable: str, done: int) -> Iterator[tuple[int, str]]:
        for used in range(len(syllable) - 1, len(syllable) + 2):
            typed = self.units[done : done + used]
            whole = len(typed) == used > 0 and not self.broken(done, done + used)
            if whole and slipped(typed, syllable):
                yield used, "x"
        # Its last letter and the first of the next syllable are swapped.
        last = done + len(syllable) - 1
        if last + 1 < len(self.units) and not self.broken(done, last + 2):
            typed = self.units[done:last] + self.units[last + 1]
            if typed == syllable and self.units[last] != self.units[last + 1]:
                yield len(syllable), self.units[last]

    def _after_swap(self, syllable: str, done: int) -> bool:
        typed = self.units[done - 1] + self.units[done + 1 : done + len(syllable)]
        whole = len(typed) == len(syllable)
        return whole and typed == syllable and not self.broken(done, done + len(syllable))

    def _complete(self, state: str) -> bool:
        return state == "x"


@cache
def slipped(typed: str, meant: str) -> bool:
    """Tell whether one slip of the keys lies between two words."""
    ways = set()
    for place in range(len(meant) + 1):
        before, after = meant[:place], meant[place:]
        ways |= {before + after[1:], before + after[1:2] + after[:1] + after[2:]}
        ways |= {before + letter + after for letter in LETTERS}
        ways |= {before + letter + after[1:] for letter in LETTERS if after}
    return typed != meant and typed in ways


def _onwards(text: str, place: int) -> int:
    for _ in range(6):
        if place < len(text) and not text[place].isalnum():
            place += 1
    return place


def _long(text: str) -> bool:
    return len(_units(text)[0]) >= 5


def _units(text: str) -> tuple[str, set[int]]:
    """Return the letters, digits and characters, and between which of them signs stand."""
    units, breaks = "", set()
    for char in text:
        if char.isalnum():
            units += "v" if char == "ü" else char
        else:
            breaks.add(len(units))
    return units, breaks


def _texts(entry: Entry) -> list[tuple[Place, str]]:
    texts = [(Place.TITLE, entry.title), (Place.CODE, entry.short_code)]
    texts += [(Place.QUESTION, question) for question in entry.questions]
    texts += [(Place.CATEGORY, entry.category), (Place.BODY, entry.body)]
    texts += [(Place.NOTES, entry.notes), (Place.FURTHER, entry.further)]
    return [(place, fold(text)) for place, text in texts]


def _spots(texts: list[tuple[Place, str]], finders: list[tuple[Finder, bool]]) -> list[Spot]:
    return [
        (place, number, start, end, skips)
        for ends, skips in finders
        for number, (place, text) in enumerate(texts)
        for start in range(len(text))
        for end in list(ends(text, start))[:1]
    ]


def _rank(texts: list[tuple[Place, str]], spot: Spot) -> Place:
    before = texts[spot[1]][1][: spot[2]]
    opens = spot[0] == Place.TITLE and not any(map(str.isalnum, before))
    return Place.OPENING if opens else spot[0]


def _hit(
    entry: Entry,
    texts: list[tuple[Place, str]],
    how: tuple[Quality, Place, str],
    spots: list[Spot],
    best: Spot | None = None,
) -> Hit:
    marked: list[set[int]] = [set() for _ in texts]
    for spot in spots:
        _, number, start, end, skips = spot
        if start < 1000 or spot == best:
            text = texts[number][1]
            marked[number] |= {at for at in range(start, end) if text[at].isalnum() or not skips}
    marks = [tuple(_runs(places)) for places in marked]
    questions = range(2, len(texts) - 4)
    return Hit(
        id=entry.id,
        score=score(how[0], how[1], entry.weight),
        kind=how[2],
        title_marks=marks[0],
        code_marks=marks[1],
        question_marks=tuple((at - 2, *span) for at in questions for span in marks[at]),
        category_marks=marks[-4],
        body_marks=marks[-3],
        notes_marks=marks[-2],
        further_marks=marks[-1],
    )


def _runs(places: set[int]) -> Iterator[tuple[int, int]]:
    for first in sorted(places):
        if first - 1 not in places:
            end = first
            while end in places:
                end += 1
            yield first, end
