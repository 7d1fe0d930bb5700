"""What a search from the command line is answered: timed, as JSON or as lines to read."""

import json
import time
from dataclasses import dataclass

from assistant.domain.phrases import PATH_SEPARATOR, Shelf
from assistant.domain.search import Hit
from assistant.services.library import PhraseLibrary

#: Name in the answer → field of a hit; only those that are not empty are told.
_MARKS = {
    "title": "title_marks",
    "code": "code_marks",
    "questions": "question_marks",
    "category": "category_marks",
    "body": "body_marks",
    "notes": "notes_marks",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits of one query; the time is that of look-up, ranking and highlighting."""

    query: str
    hits: list[Hit]
    elapsed_us: int


def answer(library: PhraseLibrary, query: str, limit: int) -> Answer:
    """Ask the library and measure how long it takes."""
    start = time.perf_counter_ns()
    hits = library.find(query, limit)
    return Answer(query, hits, (time.perf_counter_ns() - start) // 1_000)


def as_json(answered: Answer, shelf: Shelf) -> str:
    """Return an answer as one line of JSON."""
    hits = [_fields(hit, shelf) for hit in answered.hits]
    line = {"query": answered.query, "elapsed_us": answered.elapsed_us, "hits": hits}
    return json.dumps(line, ensure_ascii=False)


def as_text(answered: Answer, shelf: Shelf) -> str:
    """Return an answer as lines of category, title and short code."""
    found = (shelf.phrases[hit.id] for hit in answered.hits)
    return "\n".join(
        "\t".join((PATH_SEPARATOR.join(shelf.path(each.category)), each.title, each.short_code))
        for each in found
    )


def _fields(hit: Hit, shelf: Shelf) -> dict[str, object]:
    phrase = shelf.phrases[hit.id]
    return {
        "id": hit.id,
        "title": phrase.title,
        "category": PATH_SEPARATOR.join(shelf.path(phrase.category)),
        "match": hit.kind,
        "score": round(hit.score, 6),
        "marks": {
            name: getattr(hit, field) for name, field in _MARKS.items() if getattr(hit, field)
        },
    }
