"""What a phrase becomes when one cell of it is written anew, and whether that may be."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from assistant.domain.bulk import Term
from assistant.domain.drafts import check_free, tidy
from assistant.domain.phrases import Phrase, PhraseDraft, PhraseId, Shelf

#: What stands between tags where they are written on one line, in Chinese or Latin.
_BETWEEN_TAGS = re.compile("[,，、;；\n]")


def with_cell(phrase: Phrase, column: str, value: Any) -> PhraseDraft:
    """Return the draft of a phrase with another value in one column."""
    return _WRITTEN[column](phrase.draft, value)


def check(shelf: Shelf, draft: PhraseDraft, own: PhraseId) -> None:
    """Raise the UserError for which the library would refuse that draft of a phrase."""
    tidied, _ = tidy(draft)
    check_free(shelf, tidied, own)


def tags_of(text: str) -> tuple[str, ...]:
    """Return the tags written on one line."""
    return tuple(tag for each in _BETWEEN_TAGS.split(text) if (tag := each.strip()))


def _limited(draft: PhraseDraft, term: Term) -> PhraseDraft:
    return replace(draft, valid_from=term.valid_from, valid_until=term.valid_until)


_WRITTEN: Mapping[str, Callable[[PhraseDraft, Any], PhraseDraft]] = {
    "title": lambda draft, text: replace(draft, title=text),
    "code": lambda draft, text: replace(draft, short_code=text),
    "text": lambda draft, text: replace(draft, body=text),
    "tags": lambda draft, text: replace(draft, tags=tags_of(text)),
    "enabled": lambda draft, on: replace(draft, enabled=on),
    "validity": _limited,
}
