"""What was written and not saved yet, kept until it is: a fault or a slip must not lose it."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from assistant.domain.phrases import Attachment, Part, PhraseDraft, PhraseId

#: Under which key unsaved texts are kept, and how many of them.
DRAFTS_STATE = "drafts"
KEPT = 10

#: The parts that are kept: those a person types.
_TYPED = ("title", "body", "short_code", "notes")
_LISTED = ("questions", "variants", "tags")

Drafts = Mapping[str, Any]


def with_draft(kept: Drafts, own: PhraseId | None, draft: PhraseDraft) -> dict[str, Any]:
    """Return what is kept with the draft of one phrase (None: of a new one) added."""
    typed: dict[str, Any] = {name: getattr(draft, name) for name in _TYPED}
    typed |= {name: list(getattr(draft, name)) for name in _LISTED}
    typed["parts"] = [asdict(part) for part in draft.parts]
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
    for name in _LISTED:
        if isinstance(typed.get(name), list):
            texts[name] = tuple(map(str, typed[name]))
    found = replace(base, **texts, parts=_parts(typed.get("parts"), base.parts))
    return found if found != base else None


def _parts(kept: object, otherwise: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the messages that were kept; the others where these cannot be understood."""
    try:
        return tuple(_part(**each) for each in kept)  # type: ignore[attr-defined]
    except TypeError:
        return otherwise


def _part(text: str, attachment: dict[str, str] | None) -> Part:
    return Part(attachment=Attachment(**attachment)) if attachment else Part(text)


def _key(own: PhraseId | None) -> str:
    return "new" if own is None else str(own)
