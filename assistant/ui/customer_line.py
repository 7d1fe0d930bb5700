"""What a row says of a customer below the name: where the search met it, else the tags."""

from collections.abc import Sequence

from assistant.domain.customer_briefs import CustomerBrief, tag_text
from assistant.domain.hits import Hit
from assistant.services.customer_finding import CustomerFind
from assistant.ui.hit_reason import Reason
from assistant.ui.widgets.glance import Spans, glance

#: Stands between tags, as long as what stands between them where they are searched.
_BETWEEN = "·"


def line(find: CustomerFind) -> Reason:
    """Return the line below a customer's name."""
    brief, hit = find
    if hit.question_marks and not hit.title_marks:
        return _other_name(brief, hit)
    if hit.notes_marks and not (hit.title_marks or hit.body_marks):
        return _seen(brief.notes, hit.notes_marks)
    return _seen(_BETWEEN.join(map(tag_text, brief.tags)) or brief.notes, hit.body_marks)


def _other_name(brief: CustomerBrief, hit: Hit) -> Reason:
    number = hit.question_marks[0][0]
    marks = tuple((low, high) for which, low, high in hit.question_marks if which == number)
    return _seen(brief.names[1 + number], marks)


def _seen(text: str, marks: Sequence[tuple[int, int]]) -> Reason:
    shown = glance(text, tuple(marks))
    found: Spans = shown.marks
    return Reason(shown.text, found)
