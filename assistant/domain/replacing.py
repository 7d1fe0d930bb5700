"""Finding and replacing within phrases: where something stands, and what each text would become.

How a regular expression is matched is handed in: it needs an engine that gives up by itself.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.domain.drafts import tidy
from assistant.domain.errors import UserError
from assistant.domain.phrases import Part, Phrase, PhraseDraft, PhraseId
from assistant.domain.templates import TemplateBroken, parse
from assistant.domain.values import value

#: Where can be looked, in the order in which what is found is listed.
FIELDS = ("title", "text", "parts", "variants", "questions")

#: Longest text to look for, in characters.
PATTERN_LIMIT = 500

#: Phrases between two reports of progress.
_STEP = 500

Span = tuple[int, int]
#: From, to, and what comes in its place.
Match = tuple[int, int, str]
Matcher = Callable[[str], Sequence[Match]]


class PatternBroken(UserError):
    """The regular expression cannot be understood (``place``: from which character on)."""


class PatternTooSlow(UserError):
    """The regular expression would take too long."""


class TextsChanged(UserError):
    """A remark: ``count`` texts are others by now and were left as they are."""


@value
class Replacement:
    """One text of a phrase before and after; ``cut`` and ``put`` are what changes in each.

    ``number`` counts the texts of a field from 0. ``fault`` is why it cannot be stored, or not
    be inserted any more.
    """

    phrase: PhraseId
    title: str
    field: str
    number: int
    old: str
    new: str
    cut: tuple[Span, ...]
    put: tuple[Span, ...]
    fault: UserError | None = None


def literal(what: str, by: str, case: bool = False, whole: bool = False) -> Matcher:
    """Return what finds a text as it is written; ``whole`` not within words or numbers of Latin."""
    pattern = re.escape(what)
    if whole:
        pattern = f"(?<![0-9A-Za-z]){pattern}(?![0-9A-Za-z])"
    found = re.compile(pattern, 0 if case else re.IGNORECASE)
    return lambda text: [(each.start(), each.end(), by) for each in found.finditer(text)]


def replacements(
    phrases: Sequence[Phrase],
    fields: Iterable[str],
    matcher: Matcher,
    progress: Callable[[float], None],
) -> list[Replacement]:
    """Return what would change; official phrases are passed over. ``progress`` may raise."""
    wanted = [name for name in FIELDS if name in set(fields)]
    found: list[Replacement] = []
    for number, phrase in enumerate(phrases):
        if number % _STEP == 0:
            progress(number / len(phrases))
        if not phrase.official:
            found += _in_phrase(phrase, wanted, matcher)
    return found


def with_replaced(phrase: Phrase, chosen: Iterable[Replacement]) -> tuple[PhraseDraft, int]:
    """Return the draft with these texts replaced, and how many are others by now.

    Raises what ``drafts.tidy`` would.
    """
    draft, stale = phrase.draft, 0
    for each in chosen:
        if _TEXTS[each.field](phrase)[each.number : each.number + 1] == [each.old]:
            draft = _put(draft, each.field, each.number, each.new)
        else:
            stale += 1
    return tidy(draft)[0], stale


def _in_phrase(phrase: Phrase, fields: Iterable[str], matcher: Matcher) -> Iterator[Replacement]:
    for field in fields:
        for number, text in enumerate(_TEXTS[field](phrase)):
            matches = [each for each in matcher(text) if text[each[0] : each[1]] != each[2]]
            if matches:
                yield _replacement(phrase, field, number, text, matches)


def _replacement(
    phrase: Phrase, field: str, number: int, old: str, matches: Sequence[Match]
) -> Replacement:
    pieces: list[str] = []
    put: list[Span] = []
    at = length = 0
    for start, end, by in matches:
        pieces += [old[at:start], by]
        length += start - at + len(by)
        put.append((length - len(by), length))
        at = end
    new = "".join((*pieces, old[at:]))
    cut = tuple((start, end) for start, end, _ in matches)
    fault = _fault(phrase, field, number, (old, new))
    return Replacement(phrase.id, phrase.title, field, number, old, new, cut, tuple(put), fault)


def _fault(phrase: Phrase, field: str, number: int, texts: tuple[str, str]) -> UserError | None:
    old, new = texts
    try:
        tidy(_put(phrase.draft, field, number, new))
        if _inserted(field) and _breaks(old, new):
            parse(new)
    except UserError as error:
        return error
    return None


def _inserted(field: str) -> bool:
    return field in ("text", "parts", "variants")


def _breaks(old: str, new: str) -> bool:
    """Say whether a text that can be understood as a template may be one no more."""
    if not any(sign in new for sign in ("{{", "{%")):
        return False
    try:
        parse(old)
    except TemplateBroken:
        return False
    return True


def _put(draft: PhraseDraft, field: str, number: int, text: str) -> PhraseDraft:
    if field == "title":
        return replace(draft, title=text)
    if field == "text":
        return replace(draft, body=text)
    if field == "parts":
        parts = [*draft.parts]
        parts[number] = Part(text)
        return replace(draft, parts=tuple(parts))
    texts = [*_TEXTS[field](draft)]
    texts[number] = text
    if field == "variants":
        return replace(draft, variants=tuple(texts))
    return replace(draft, questions=tuple(texts))


#: Each field → its texts, one for each number; those of attachments are "".
_TEXTS: Mapping[str, Callable[[PhraseDraft], list[str]]] = {
    "title": lambda draft: [draft.title],
    "text": lambda draft: [draft.body],
    "parts": lambda draft: [part.text for part in draft.parts],
    "variants": lambda draft: [*draft.variants],
    "questions": lambda draft: [*draft.questions],
}
