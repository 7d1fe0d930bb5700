"""Why a search found a phrase, where neither its title nor the beginning of its text shows that."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.hits import Hit
from assistant.domain.phrases import Phrase
from assistant.ui.widgets.glance import Spans, glance

_ASKED = QT_TRANSLATE_NOOP("HitReason", "Buyers ask: {text}")
_TAG = QT_TRANSLATE_NOOP("HitReason", "Tag: {text}")
_MESSAGE = QT_TRANSLATE_NOOP("HitReason", "Message {number}: {text}")
_WORDING = QT_TRANSLATE_NOOP("HitReason", "Other wording: {text}")
_NOTE = QT_TRANSLATE_NOOP("HitReason", "Note: {text}")


class Reason(NamedTuple):
    """A line that says where a query was met, and which of its letters were."""

    text: str
    marks: Spans


def reason(phrase: Phrase, hit: Hit | None) -> Reason | None:
    """Return what to show of a hit beside the title; None where title or body say it."""
    if hit is None or hit.kind == "code":
        return None
    number, marks = _best_question(hit)
    if _length(marks) > _length(hit.title_marks) and number < len(phrase.questions):
        return _line(_ASKED, phrase.questions[number], marks)
    if hit.title_marks or hit.body_marks or marks:
        return None
    if hit.notes_marks:
        return _line(_NOTE, phrase.notes, hit.notes_marks)
    return next(_further(phrase, hit.further_marks), None)


def _best_question(hit: Hit) -> tuple[int, Spans]:
    marks: dict[int, Spans] = {}
    for number, low, high in hit.question_marks:
        marks[number] = (*marks.get(number, ()), (low, high))
    return max(marks.items(), key=lambda each: _length(each[1]), default=(0, ()))


def _further(phrase: Phrase, marks: Spans) -> Iterator[Reason]:
    """Yield a line for each tag, message and wording that was met."""
    tags, messages = len(phrase.tags), len(phrase.parts)
    start = 0
    for number, text in enumerate(phrase.further):
        end = start + len(text)
        own = tuple((low - start, high - start) for low, high in marks if start <= low < end)
        if own and number < tags:
            yield _line(_TAG, text, own)
        elif own and number < tags + messages:
            first = 2 if phrase.body else 1
            yield _line(_MESSAGE, text, own, number - tags + first)
        elif own:
            yield _line(_WORDING, text, own)
        start = end + 1


def _line(words: object, text: str, marks: Spans, number: int = 0) -> Reason:
    seen = glance(text, marks)
    before, after = QCoreApplication.translate("HitReason", str(words)).split("{text}")
    before = before.replace("{number}", str(number))
    shift = len(before)
    shifted = tuple((low + shift, high + shift) for low, high in seen.marks)
    return Reason(f"{before}{seen.text}{after}", shifted)


def _length(marks: Spans) -> int:
    return sum(high - low for low, high in marks)
