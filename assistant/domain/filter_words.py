"""Filters as agents type them: "油皮 且 30 天未联系", "非 敏感肌", "(尺码 M 或 L码) 生日 3 天内".

Conditions beside one another all have to be met. A word that is no condition is looked for in
nicknames, tags and notes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple
from unicodedata import normalize

from assistant.domain.customer_filters import (
    All,
    AnyOf,
    BracketOpen,
    Filter,
    FilterTooDeep,
    FilterUnfinished,
    HasTag,
    Not,
    Says,
    conditions,
)
from assistant.domain.customers import Tag, TagGroup
from assistant.domain.filter_phrases import ends_at, phrase_at

_AND = re.compile(r"且|并且|而且|和|与|[、，,]|&&?|and\b", re.IGNORECASE)
_OR = re.compile(r"或者?|\|\|?|/|or\b", re.IGNORECASE)
_NOT = re.compile(r"非|不是|除了|[!！]|not\b", re.IGNORECASE)
_BLANK, _OPENING, _CLOSING = " \t　", "(（", ")）"
_WITHOUT = ("没有", "没", "无", "no ", "without ")
_DEEPEST = 8
#: Behind what a condition may begin.
_STARTS = re.compile(r"[ \t　(（且或非、，,]+")


class Vocabulary:
    """The groups of tags by name, and the tags that there are: what a word may mean."""

    def __init__(self, groups: Iterable[TagGroup] = (), tags: Iterable[Tag] = ()) -> None:
        groups = (*groups,)
        self.names = tuple(each.name for each in groups)
        self.groups: Mapping[str, str] = {plain(each.name): each.key for each in groups}
        offered = (Tag(each.key, text) for each in groups for text in each.texts)
        self.tags = (*dict.fromkeys((*offered, *tags)),)
        self.phrases: dict[str, HasTag] = {}
        self.values: dict[tuple[str, str], HasTag] = {}
        for tag in self.tags:
            word, both = plain(tag.text), plain(tag.about) + plain(tag.text)
            self.phrases.setdefault(word, HasTag(text=tag.text))
            self.phrases.setdefault(both, HasTag(text=tag.text, about=tag.about))
            self.values.setdefault((tag.group, word), HasTag(tag.group, tag.text))
            self.values.setdefault((tag.group, both), HasTag(tag.group, tag.text, tag.about))
        self.longest = max(map(len, (*self.phrases, *self.groups)), default=0)


class Completion(NamedTuple):
    """A filter that goes on from what was typed, by this word."""

    text: str
    word: str


class _Word(NamedTuple):
    """Something that was read, and where it ends."""

    filter: Filter
    end: int


def filter_of(text: str, vocabulary: Vocabulary) -> Filter | None:
    """Return the filter that a text is, None for an empty one.

    Raises FilterUnfinished, BracketOpen or FilterTooDeep.
    """
    reader = _Reader(text, vocabulary)
    found = reader.either(0)
    if reader.at < len(text):
        raise BracketOpen(bracket=text[reader.at])
    return found


def is_filter(filter: Filter | None) -> bool:
    """Say whether a filter asks for more than words that stand somewhere."""
    return filter is not None and (
        isinstance(filter, Not | AnyOf) or any(not isinstance(e, Says) for e in conditions(filter))
    )


def plain(text: str) -> str:
    """Return a word as it is compared: without blanks, width and case."""
    return "".join(normalize("NFKC", text).casefold().split())


def completions(
    text: str, vocabulary: Vocabulary, phrases: Iterable[str] = (), limit: int = 8
) -> tuple[Completion, ...]:
    """Return filters that begin with a text and go on to the end of a condition.

    ``phrases`` are examples of conditions. What the text ends with may be the beginning of one, or
    of the name of a group or a tag; longer beginnings come first.
    """
    offered = dict.fromkeys((*vocabulary.names, *phrases, *(each.text for each in vocabulary.tags)))
    found: dict[Completion, None] = {}
    for at in (0, *(each.end() for each in _STARTS.finditer(text))):
        begun = plain(text[at:])
        if begun:
            fitting = (e for e in offered if plain(e).startswith(begun) and plain(e) != begun)
            found.update(dict.fromkeys(Completion(f"{text[:at]}{e}", e) for e in fitting))
    return (*islice(found, limit),)


class _Reader:
    """Reads a text from left to right; ``at`` is how far it has come."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text, self._known = text, vocabulary
        self.at = 0

    def either(self, depth: int) -> Filter | None:
        """Read conditions of which one has to be met."""
        parts, joint = [], ""
        while True:
            part = self._every(depth)
            if part is None and (joint or self._peek(_OR)):
                raise FilterUnfinished(word=joint or self._take(_OR))
            if part is not None:
                parts.append(part)
            if not (joint := self._take(_OR)):
                break
        return AnyOf((*parts,)) if len(parts) > 1 else next(iter(parts), None)

    def _every(self, depth: int) -> Filter | None:
        parts, joint = list[Filter](), ""
        while True:
            part = self._one(depth)
            if part is None and (joint or self._peek(_AND)):
                raise FilterUnfinished(word=joint or self._take(_AND))
            if part is None:
                break
            parts.append(part)
            joint = self._take(_AND)
        return All((*parts,)) if len(parts) > 1 else next(iter(parts), None)

    def _one(self, depth: int) -> Filter | None:
        self._skip()
        if depth > _DEEPEST:
            raise FilterTooDeep
        if (denial := self._denial()) is not None:
            self.at = denial.end()
            part = self._one(depth + 1)
            if part is None:
                raise FilterUnfinished(word=denial[0])
            return Not(part)
        if self.at < len(self._text) and self._text[self.at] in _OPENING:
            return self._bracket(depth)
        if self._ended():
            return None
        read = _condition(self._text, self.at, self._known)
        self.at = read.end
        return read.filter

    def _bracket(self, depth: int) -> Filter:
        bracket = self._text[self.at]
        self.at += 1
        found = self.either(depth + 1)
        self._skip()
        if self.at == len(self._text) or self._text[self.at] not in _CLOSING:
            raise BracketOpen(bracket=bracket)
        if found is None:
            raise FilterUnfinished(word=bracket)
        self.at += 1
        return found

    def _ended(self) -> bool:
        """Say whether nothing more is to be met here."""
        return (
            self.at == len(self._text)
            or self._text[self.at] in _CLOSING
            or bool(self._peek(_AND) or self._peek(_OR))
        )

    def _denial(self) -> re.Match[str] | None:
        """Return the word that denies here: before a blank or a condition, else it is another."""
        found = _NOT.match(self._text, self.at)
        if found is None or phrase_at(self._text, self.at) is not None:
            return None
        behind = found.end()
        free = behind == len(self._text) or self._text[behind] in f"{_BLANK}{_OPENING}"
        if free or not isinstance(_condition(self._text, behind, self._known).filter, Says):
            return found
        return None

    def _peek(self, joint: re.Pattern[str]) -> str:
        """Return the word that joins here, "" where it only begins another word."""
        self._skip()
        found = joint.match(self._text, self.at)
        if found is None:
            return ""
        begins = self.at == 0 or self._text[self.at - 1] in _BLANK
        behind = found.end()
        free = behind == len(self._text) or self._text[behind] in f"{_BLANK}{_OPENING}{_CLOSING}"
        return found[0] if free or not begins or not found[0].isalpha() else ""

    def _take(self, joint: re.Pattern[str]) -> str:
        word = self._peek(joint)
        self.at += len(word)
        return word

    def _skip(self) -> None:
        while self.at < len(self._text) and self._text[self.at] in _BLANK:
            self.at += 1


def _condition(text: str, at: int, known: Vocabulary) -> _Word:
    """Read one condition: a phrase, a group with a tag of it, a tag, else a word."""
    readings = [_Word(*found)] if (found := phrase_at(text, at)) else []
    readings += [*_of_group(text, at, known), *_tag(text, at, known)]
    if readings:
        return max(readings, key=lambda each: each.end)
    end = at
    while end < len(text) and text[end] not in f"{_BLANK}{_OPENING}{_CLOSING}":
        end += 1
    return _Word(Says(text[at:end]), end)


def _tag(text: str, at: int, known: Vocabulary) -> Iterator[_Word]:
    for word, end in _beginnings(text, at, known):
        if (tag := known.phrases.get(word)) is not None:
            yield _Word(tag, end)


def _of_group(text: str, at: int, known: Vocabulary) -> Iterator[_Word]:
    """Yield what a group's name and what follows it may mean: "尺码 M", "无尺码"."""
    lacks = next((each for each in _WITHOUT if text.startswith(each, at)), "")
    has = "" if lacks or not text.startswith("有", at) else "有"
    start = at + len(lacks or has)
    for end in range(start + 1, min(len(text), start + known.longest) + 1):
        if (key := known.groups.get(plain(text[start:end]))) is None:
            continue
        if ends_at(text, end):
            yield _Word(Not(HasTag(key)) if lacks else HasTag(key), end)
        if not lacks and not has:
            yield from _valued(text, end, key, known)


def _valued(text: str, at: int, group: str, known: Vocabulary) -> Iterator[_Word]:
    """Yield the tags of a group that stand behind its name."""
    while at < len(text) and text[at] in f"{_BLANK}:：":
        at += 1
    for word, end in _beginnings(text, at, known):
        if (tag := known.values.get((group, word))) is not None:
            yield _Word(tag, end)


def _beginnings(text: str, at: int, known: Vocabulary) -> Iterator[tuple[str, int]]:
    """Yield what stands at a place, as it is compared, longer and longer, with where it ends."""
    for end in range(at + 1, min(len(text), at + 2 * known.longest + 2) + 1):
        if ends_at(text, end) and text[end - 1] not in _BLANK:
            yield plain(text[at:end]), end
