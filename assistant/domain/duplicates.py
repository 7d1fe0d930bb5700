"""Phrases that say the same, or nearly: groups of them, and what one that stays for all becomes.

Texts are compared by their letters alone, folded: signs, blanks and case tell no phrases apart. So
that a hundred thousand take seconds, each is compared only with those that share rare pairs of
letters with it; a pair is found late or not at all only where the two have hardly one in common.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.domain.drafts import QUESTIONS_LIMIT, TAGS_LIMIT
from assistant.domain.errors import UserError
from assistant.domain.folding import fold
from assistant.domain.phrases import Phrase, PhraseId, Usage
from assistant.domain.portions import let_go, sorted_by
from assistant.domain.ranking import standing
from assistant.domain.values import value

#: From this likeness on texts are near duplicates: the share of their letters that they have in
#: common in the same order, in percent.
ALIKE = 88.0

#: Shorter texts are duplicates only where they are equal, in letters.
_SHORT = 6

#: So many of the rarest pairs of a text are looked up, and of texts that share some so many are
#: compared, those that share most first. A pair that more texts have than that tells nothing.
_LOOKED_UP, _COMPARED, _COMMON = 12, 8, 30

#: Phrases between two reports of progress.
_STEP = 500

Progress = Callable[[float], None]
Span = tuple[int, int]


class CodesGone(UserError):
    """A remark: codes or hotkeys that no phrase has any more after a merge (``keys``)."""


@value
class Group:
    """Phrases that say the same; the first is the one to be kept. ``likeness`` is the least."""

    phrases: tuple[Phrase, ...]
    likeness: float


def duplicates(
    phrases: Iterable[Phrase], usage: Mapping[PhraseId, Usage], progress: Progress
) -> list[Group]:
    """Return groups of phrases that are alike, those most alike first.

    The first of each is official, or the most used, or else the oldest; each of the others is
    alike to it. Phrases of different shops are never in one group. ``progress`` may raise to stop.
    """
    wanted = sorted_by([*phrases], lambda each: _worth(each, usage))
    same: dict[tuple[object, str], list[Phrase]] = {}
    for number, phrase in enumerate(wanted):
        if number % _STEP == 0:
            progress(number / len(wanted) / 4)
        same.setdefault((phrase.shop, said(phrase)), []).append(phrase)
    shops: dict[object, list[tuple[str, list[Phrase]]]] = {}
    for (shop, text), equal in same.items():
        shops.setdefault(shop, []).append((text, equal))
    gathered = _Gathering(len(same), progress)
    groups = [group for texts in shops.values() for group in gathered.groups(texts)]
    return sorted(groups, key=lambda group: -group.likeness)


def said(phrase: Phrase) -> str:
    """Return the letters of all that a phrase inserts, folded; files count by their content."""
    words = "\n".join(each.text for each in phrase.messages)
    letters = re.sub(r"[\W_]+", "", fold(words)) or words
    files = (each.attachment.digest for each in phrase.messages if each.attachment)
    return "\n".join((letters, *files))


def differences(one: str, other: str) -> tuple[list[Span], list[Span]]:
    """Return where two texts differ: the stretches of each that the other does not have."""
    from rapidfuzz.distance import Indel  # a library that takes its time to load

    steps = [each for each in Indel.opcodes(one, other) if each.tag != "equal"]
    here = [(each.src_start, each.src_end) for each in steps]
    there = [(each.dest_start, each.dest_end) for each in steps]
    return _joined(here), _joined(there)


def united(kept: Phrase, others: Sequence[Phrase]) -> Phrase:
    """Return the phrase that stays for all: with the code and hotkey it lacks, all tags and
    questions. The others' codes become tags, so that searching for them still finds it. An official
    one stays as it is.
    """
    if kept.official:
        return kept
    everyone = (kept, *others)
    codes = [each.short_code for each in everyone if each.short_code]
    return replace(
        kept,
        short_code="".join(codes[:1]),
        hotkey=next((each.hotkey for each in everyone if each.hotkey), ""),
        notes=next((each.notes for each in everyone if each.notes), ""),
        tags=_all([*(each.tags for each in everyone), tuple(codes[1:])])[:TAGS_LIMIT],
        questions=_all(each.questions for each in everyone)[:QUESTIONS_LIMIT],
    )


def keys_gone(kept: Phrase, others: Sequence[Phrase]) -> list[str]:
    """Return the codes and hotkeys of others that ``kept``, as it is now, has in no way."""
    found = (key for each in others for key in (each.short_code, each.hotkey))
    has = (kept.short_code, kept.hotkey, *kept.tags)
    return [key for key in found if key and key not in has]


def codes_found(kept: Phrase, others: Sequence[Phrase]) -> list[str]:
    """Return the codes of others by which searching still finds ``kept``, as it is now."""
    return [each.short_code for each in others if each.short_code in kept.tags]


@dataclass
class _Gathering:
    """Gathers texts around the first of them that they are alike to."""

    count: int
    progress: Progress
    done: int = 0
    _firsts: list[tuple[str, list[Phrase]]] = field(default_factory=list)
    _likeness: list[float] = field(default_factory=list)
    _having: dict[str, list[int]] = field(default_factory=dict)

    def groups(self, texts: Sequence[tuple[str, list[Phrase]]]) -> list[Group]:
        """Return the groups of two phrases or more among texts, each with those that have it."""
        self._firsts, self._likeness, self._having = [], [], {}
        often = Counter(pair for text, _ in texts for pair in _pairs(text))
        for text, phrases in texts:
            self._report()
            self._take(text, phrases, often)
        let_go(often)
        let_go(self._having)
        found = zip(self._firsts, self._likeness, strict=True)
        return [Group(tuple(group), likeness) for (_, group), likeness in found if len(group) > 1]

    def _take(self, text: str, phrases: list[Phrase], often: Mapping[str, int]) -> None:
        shared = (pair for pair in _pairs(text) if often[pair] > 1)
        rare = sorted(shared, key=often.__getitem__)[:_LOOKED_UP]
        place, likeness = self._nearest(text, rare)
        if place is not None:
            self._firsts[place][1].extend(phrases)
            self._likeness[place] = min(self._likeness[place], likeness)
            return
        for pair in rare:
            self._having.setdefault(pair, []).append(len(self._firsts))
        self._firsts.append((text, [*phrases]))
        self._likeness.append(100.0)

    def _nearest(self, text: str, rare: Sequence[str]) -> tuple[int | None, float]:
        from rapidfuzz.fuzz import ratio

        best, found = ALIKE, None
        if len(text) < _SHORT:
            return None, best
        places = (self._having.get(pair, ()) for pair in rare)
        shared = Counter(place for some in places if len(some) <= _COMMON for place in some)
        for place, _ in shared.most_common(_COMPARED):
            likeness = ratio(text, self._firsts[place][0], score_cutoff=best)
            if likeness >= best:
                best, found = likeness, place
        return found, best

    def _report(self) -> None:
        if self.done % _STEP == 0:
            self.progress(0.25 + 0.75 * self.done / max(self.count, 1))
        self.done += 1


def _worth(phrase: Phrase, usage: Mapping[PhraseId, Usage]) -> tuple[bool, float, bool, PhraseId]:
    used = standing(usage[phrase.id]) if phrase.id in usage else 0.0
    return not phrase.official, -used, not phrase.enabled, phrase.id


def _pairs(text: str) -> set[str]:
    return {text[place : place + 2] for place in range(len(text) - 1)}


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that one letter parts as one: a mark in shreds is not read."""
    found: list[Span] = []
    for start, end in spans:
        if found and start - found[-1][1] <= 1:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return [(start, end) for start, end in found if end > start]


def _all(texts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for some in texts for text in some))
