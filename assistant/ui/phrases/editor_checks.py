"""What is to be said about a phrase while it is written, field by field.

The library has the last word when the phrase is saved; this only says it sooner.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.drafts import (
    BODY_LIMIT,
    CODE_LIMIT,
    NAME_LIMIT,
    TAGS_LIMIT,
    TITLE_LIMIT,
    CharactersRemoved,
    ShortCodeTaken,
    TooLong,
)
from assistant.domain.hotkeys import ChordUse
from assistant.domain.phrases import PhraseDraft, PhraseId
from assistant.domain.text import clean
from assistant.domain.validity import EndsBeforeItBegins, in_order, over
from assistant.services.desk import Desk
from assistant.ui.chord_words import chord_problem
from assistant.ui.wording import listed, sentence

#: More than this is hard to read in one chat message, in characters.
LONG_MESSAGE = 300

#: Before the number of a further message, or of another wording, in the name of its field.
PART, VARIANT = "part ", "variant "

_UNKNOWN = QT_TRANSLATE_NOOP("editor", "Nothing fills in {names}: it will always be missing.")
_LONG = QT_TRANSLATE_NOOP("editor", "Long for one chat message: {count} characters.")
_MANY_TAGS = QT_TRANSLATE_NOOP("editor", "At most {limit} tags.")
_OVER = QT_TRANSLATE_NOOP("editor", "This time is over already.")
_CANNOT_INSERT = QT_TRANSLATE_NOOP("editor", "Until this is put right it cannot be inserted.")


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about a field; ``blocks`` means that it cannot be saved like this."""

    words: str
    blocks: bool = False


def findings(draft: PhraseDraft, own: PhraseId | None, desk: Desk) -> dict[str, Finding]:
    """Return what there is to say about a draft, by the name of the field."""
    found = {name: check(draft, own, desk) for name, check in _CHECKS.items()}
    found |= _texts(draft, desk)
    return {name: finding for name, finding in found.items() if finding is not None}


def _title(draft: PhraseDraft, own: PhraseId | None, desk: Desk) -> Finding | None:
    return _too_long(draft.title, TITLE_LIMIT)


def _body(draft: PhraseDraft, own: PhraseId | None, desk: Desk) -> Finding | None:
    if (long := _too_long(draft.body, BODY_LIMIT)) is not None:
        return long
    return _text(draft.body, draft, desk)


def _texts(draft: PhraseDraft, desk: Desk) -> dict[str, Finding | None]:
    """Return what there is to say about the further messages and the other wordings."""
    texts = {f"{PART}{index}": part.text for index, part in enumerate(draft.parts)}
    texts |= {f"{VARIANT}{index}": text for index, text in enumerate(draft.variants)}
    return {
        name: _too_long(text, BODY_LIMIT) or _text(text, draft, desk)
        for name, text in texts.items()
    }


def _text(text: str, draft: PhraseDraft, desk: Desk) -> Finding | None:
    """Return what there is to say about one text of a draft; what another asks for is known."""
    rendered = desk.composer.preview(replace(draft, body=text, variants=(), parts=()))
    if rendered.error is not None:
        return Finding(f"{sentence(rendered.error)} {_said(_CANNOT_INSERT)}")
    beside = (draft.body, *draft.variants, *(part.text for part in draft.parts))
    if unknown := desk.composer.unknown(text, beside):
        return Finding(_said(_UNKNOWN, names=listed(unknown)))
    if removed := clean(text).count:
        return Finding(sentence(CharactersRemoved(count=removed)))
    count = len(rendered.text)
    return Finding(_said(_LONG, count=count)) if count > LONG_MESSAGE else None


def _tags(draft: PhraseDraft, own: PhraseId | None, desk: Desk) -> Finding | None:
    if len(draft.tags) > TAGS_LIMIT:
        return Finding(_said(_MANY_TAGS, limit=TAGS_LIMIT), blocks=True)
    return next((long for tag in draft.tags if (long := _too_long(tag, NAME_LIMIT))), None)


def _short_code(draft: PhraseDraft, own: PhraseId | None, desk: Desk) -> Finding | None:
    holder = desk.library.shelf.with_code(draft.short_code) if draft.short_code else None
    if holder is not None and holder.id != own:
        taken = ShortCodeTaken(code=draft.short_code, title=holder.title)
        return Finding(sentence(taken), blocks=True)
    return _too_long(draft.short_code, CODE_LIMIT)


def _hotkey(draft: PhraseDraft, own: PhraseId | None, desk: Desk) -> Finding | None:
    use = ChordUse(draft.hotkey, phrase=own)
    problem = chord_problem(draft.hotkey, use, desk)
    return Finding(problem, blocks=True) if problem else None


def _notes(draft: PhraseDraft, own: PhraseId | None, desk: Desk) -> Finding | None:
    return _too_long(draft.notes, BODY_LIMIT)


def _validity(draft: PhraseDraft, own: PhraseId | None, desk: Desk) -> Finding | None:
    if not in_order(draft):
        return Finding(sentence(EndsBeforeItBegins()), blocks=True)
    return Finding(_said(_OVER)) if over(draft, desk.library.now()) else None


_Check = Callable[[PhraseDraft, PhraseId | None, Desk], Finding | None]
_CHECKS: Mapping[str, _Check] = {
    "title": _title,
    "body": _body,
    "short_code": _short_code,
    "hotkey": _hotkey,
    "notes": _notes,
    "validity": _validity,
    "tags": _tags,
}


def _too_long(text: str, limit: int) -> Finding | None:
    return Finding(sentence(TooLong(limit=limit)), blocks=True) if len(text) > limit else None


def _said(source: object, **values: object) -> str:
    return QCoreApplication.translate("editor", str(source)).format(**values)
