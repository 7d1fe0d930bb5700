"""What was written and not saved yet, kept until it is: a fault or a slip must not lose it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assistant.domain.phrases import PhraseDraft, PhraseId

#: Under which key unsaved texts are kept, and how many of them.
DRAFTS_STATE = "drafts"
KEPT = 10

#: The parts that are kept: those a person types.
_TYPED = ("title", "body", "short_code", "notes")

Drafts = Mapping[str, Any]


def with_draft(kept: Drafts, own: PhraseId | None, draft: PhraseDraft) -> dict[str, Any]:
    """Return what is kept with the draft of one phrase (None: of a new one) added."""
    typed: dict[str, Any] = {name: getattr(draft, name) for name in _TYPED}
    typed["questions"] = list(draft.questions)
    others = {key: value for key, value in kept.items() if key != _key(own)}
    return dict(list({**others, _key(own): typed}.items())[-KEPT:])


def without_draft(kept: Drafts, own: PhraseId | None) -> dict[str, Any]:
    """Return what is kept without the draft of one phrase."""
    return {key: value for key, value in kept.items() if key != _key(own)}


def restored(kept: Drafts, own: PhraseId | None, base: PhraseDraft) -> PhraseDraft | None:
    """Return ``base`` with what was kept for it; None where that says nothing new."""
    typed = kept.get(_key(own))
    if not isinstance(typed, dict):
        return None
    texts: dict[str, Any] = {
        name: str(typed[name]) for name in _TYPED if isinstance(typed.get(name), str)
    }
    asked = typed.get("questions")
    questions = tuple(map(str, asked)) if isinstance(asked, list) else base.questions
    found = replace(base, questions=questions, **texts)
    return found if found != base else None


def _key(own: PhraseId | None) -> str:
    return "new" if own is None else str(own)
