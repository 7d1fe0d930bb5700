"""How near a phrase comes to a sentence of which it does not hold all words.

A buyer's sentence is taken apart into terms: each two characters that stand together, each
character, and Latin words and numbers as a whole. A term weighs the more the rarer it is in the
library; a phrase scores the weights of the terms it holds, more in a title or among the buyers'
questions than elsewhere. Nothing of it knows what words mean.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import log1p

from assistant.domain.folding import fold
from assistant.domain.hits import Entry, Hit, Place, Span
from assistant.domain.phrases import PhraseId

#: So much of a sentence counts.
LONGEST_SENTENCE = 200
#: What a term counts by where it stands, in the order of ``Place``; an opening is the title's.
PLACE_WEIGHTS = {
    Place.TITLE: 1.5,
    Place.CODE: 0.0,
    Place.QUESTION: 1.5,
    Place.CATEGORY: 0.5,
    Place.BODY: 1.0,
    Place.NOTES: 0.5,
    Place.FURTHER: 1.0,
}
#: What a lone character counts beside two that stand together.
_SINGLE = 0.4
#: Of the weight of a whole sentence the best phrase must have so much, or nothing is near.
LEAST_SHARE = 0.06
#: What has less than so much of the best one's score is not offered beside it.
LEAST_OF_BEST = 0.4

#: What buyers say before they come to the point.
_POLITE = "您好|你好|请问|在吗|亲亲|亲|麻烦|老板|客服|谢谢|一下|哈喽|hello|hi(?![a-z])"
_RUNS = r"[a-z0-9]+|[^\W_a-z0-9]+"


def terms(sentence: str) -> tuple[str, ...]:
    """Return the terms of a sentence, folded, each once; () where it has neither letter nor digit.

    Greetings do not count, unless there is nothing else.
    """
    folded = fold(sentence[:LONGEST_SENTENCE])
    asked = re.sub(_POLITE, " ", folded)
    return tuple(dict.fromkeys(_taken_apart(asked))) or tuple(dict.fromkeys(_taken_apart(folded)))


def _taken_apart(text: str) -> Iterator[str]:
    for run in re.findall(_RUNS, text):
        if run.isascii():
            yield run
        else:
            yield from (run[at : at + 2] for at in range(len(run) - 1))
            yield from run


def weight(term: str, count: int, phrases: int) -> float:
    """Return what a term weighs that stands ``count`` times in a library of ``phrases``."""
    rarity = log1p(phrases / max(count, 1))
    return rarity if len(term) > 1 else rarity * _SINGLE


def worth_it(sentence: str) -> bool:
    """Say whether something near may be found: it takes two characters that are no Latin letters.

    A few letters typed are pinyin or a code, of which half is as good as nothing.
    """
    return sum(char.isalpha() and not char.isascii() for char in fold(sentence)) > 1


def near_hit(entry: Entry, found: Sequence[str], score: float) -> Hit:
    """Return the hit of an entry that came near, the terms it holds marked."""
    pairs = [term for term in found if len(term) > 1]
    questions = [_marks(text, pairs) for text in entry.questions]
    return Hit(
        id=PhraseId(entry.id),
        score=score,
        kind="near",
        title_marks=_marks(entry.title, pairs),
        question_marks=tuple((at, *span) for at, spans in enumerate(questions) for span in spans),
        body_marks=_marks(entry.body, pairs),
        further_marks=_marks(entry.further, pairs),
    )


def _marks(text: str, found: Iterable[str]) -> tuple[Span, ...]:
    folded = fold(text)
    marked = bytearray(len(folded))
    for term in found:
        at = folded.find(term)
        while at >= 0:
            marked[at : at + len(term)] = b"\1" * len(term)
            at = folded.find(term, at + 1)
    return tuple(each.span() for each in re.finditer(b"\x01+", marked))
