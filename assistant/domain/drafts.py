"""What a person may write into the library: cleaned, within limits, with keys of its own.

Nothing is stored here; the library asks before it writes.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from assistant.domain.chords import global_chord
from assistant.domain.errors import UserError
from assistant.domain.phrases import (
    Category,
    CategoryId,
    Part,
    Phrase,
    PhraseDraft,
    PhraseId,
    Shelf,
    fold_code,
)
from assistant.domain.text import Cleaned, clean, headline
from assistant.domain.validity import EndsBeforeItBegins, in_order, whole_minute

#: Longest texts, in characters. No chat window takes more than a few thousand at once.
BODY_LIMIT = 10_000
TITLE_LIMIT = 200
NAME_LIMIT = 60
CODE_LIMIT = 40
QUESTIONS_LIMIT = 100
#: Most messages after the first, other wordings, and tags of a phrase.
PARTS_LIMIT = 20
VARIANTS_LIMIT = 20
TAGS_LIMIT = 20

_LIMITS = {"title": TITLE_LIMIT, "body": BODY_LIMIT, "notes": BODY_LIMIT, "short_code": CODE_LIMIT}


Draft = TypeVar("Draft", bound=PhraseDraft)


class ShortCodeTaken(UserError):
    """Another phrase has that short code (``code``, ``title`` of the other)."""


class HotkeyTaken(UserError):
    """Another phrase has that hotkey (``hotkey``, ``title`` of the other)."""


class EmptyBody(UserError):
    """A phrase needs a text or an attachment."""


class EmptyName(UserError):
    """A category, an agent, a shop or a rule value needs a name."""


class TooLong(UserError):
    """A text is longer than ``limit`` characters (``length``)."""


class TooMany(UserError):
    """A phrase has more messages or wordings than ``limit`` (``count``)."""


class CategoryMissing(UserError):
    """The category is not there, or not any more."""


class CategoryTaken(UserError):
    """There is a category of that name in that place (``name``)."""


class CategoryInside(UserError):
    """A category cannot be moved into itself or one below it (``name``)."""


class PhraseMissing(UserError):
    """The phrase is not there, or not any more."""


class NothingToUndo(UserError):
    """No step is left that could be undone."""


class CharactersRemoved(UserError):
    """A remark: ``count`` characters that show nothing or mislead were left out."""


def tidy(draft: PhraseDraft) -> tuple[PhraseDraft, int]:
    """Return the draft fit to be stored, and how many characters were taken out of it.

    Raises EmptyBody, TooLong, EndsBeforeItBegins, BadChord or ForbiddenChord.
    """
    texts = {name: clean(getattr(draft, name)) for name in ("title", "body", "short_code", "notes")}
    asked = [clean(each) for each in draft.questions[:QUESTIONS_LIMIT]]
    marked = [clean(each) for each in draft.tags[:TAGS_LIMIT]]
    worded = [clean(each) for each in draft.variants]
    said = [clean(each.text) for each in draft.parts]
    body, parts = _messages(texts["body"].text, draft.parts, said)
    hotkey = draft.hotkey.strip()
    tidied = replace(
        draft,
        title=_one_line(texts["title"]) or _headline(body, parts),
        body=body,
        parts=parts,
        variants=_distinct(each.text for each in worded if each.text.strip()),
        tags=_distinct(_one_line(each) for each in marked),
        short_code=_one_line(texts["short_code"]),
        hotkey=str(global_chord(hotkey)) if hotkey else "",
        notes=texts["notes"].text.strip(),
        questions=tuple(line for each in asked if (line := _one_line(each))),
        valid_from=whole_minute(draft.valid_from),
        valid_until=whole_minute(draft.valid_until),
    )
    if not in_order(tidied):
        raise EndsBeforeItBegins
    for name, limit in _LIMITS.items():
        within(getattr(tidied, name), limit)
    within_limits(tidied)
    cleaned = (*texts.values(), *asked, *marked, *worded, *said)
    return tidied, sum(each.count for each in cleaned)


def within_limits(draft: PhraseDraft) -> None:
    """Raise TooMany or TooLong where a draft has more messages or wordings than a phrase may."""
    for found, limit in ((draft.parts, PARTS_LIMIT), (draft.variants, VARIANTS_LIMIT)):
        if len(found) > limit:
            raise TooMany(limit=limit, count=len(found))
    for text in (*(each.text for each in draft.parts), *draft.variants):
        within(text, BODY_LIMIT)
    for tag in draft.tags:
        within(tag, NAME_LIMIT)


def tidy_name(name: str) -> str:
    """Return a name on one line, cleaned; raise EmptyName or TooLong."""
    tidied = _one_line(clean(name))
    if not tidied:
        raise EmptyName
    return within(tidied, NAME_LIMIT)


def within(text: str, limit: int) -> str:
    """Return the text; raise TooLong where it is longer than ``limit`` characters."""
    if len(text) > limit:
        raise TooLong(limit=limit, length=len(text))
    return text


def known_category(shelf: Shelf, id: CategoryId) -> Category:
    """Return a category of the shelf; raise CategoryMissing."""
    if id not in shelf.categories:
        raise CategoryMissing
    return shelf.categories[id]


def check_free(shelf: Shelf, draft: PhraseDraft, own: PhraseId | None = None) -> None:
    """Raise ShortCodeTaken or HotkeyTaken where another phrase than ``own`` has the draft's."""
    for taken in FreeKeys(shelf).fit(draft, own)[1]:
        raise taken


class FreeKeys:
    """Fits many drafts into a shelf one after another, so that no two share a code or hotkey."""

    def __init__(self, shelf: Shelf) -> None:
        self._holders: dict[str, Callable[[str], Phrase | None]] = {
            "short_code": shelf.with_code,
            "hotkey": shelf.with_hotkey,
        }
        self._given: dict[tuple[str, str], PhraseDraft] = {}

    def fit(self, draft: Draft, own: PhraseId | None = None) -> tuple[Draft, list[UserError]]:
        """Return the draft without the keys that others have, and a remark for each of these."""
        remarks: list[UserError] = []
        for name, taken in (("short_code", ShortCodeTaken), ("hotkey", HotkeyTaken)):
            key = getattr(draft, name)
            mark = (name, fold_code(key))
            on_shelf = self._holders[name](key) if key else None
            stranger = on_shelf is not None and on_shelf.id != own
            holder = on_shelf if stranger else self._given.get(mark)
            if holder is not None:
                values = {"code" if name == "short_code" else name: key, "title": holder.title}
                remarks.append(taken(**values))
                bare: dict[str, Any] = {name: ""}
                draft = replace(draft, **bare)
            elif key:
                self._given[mark] = draft
        return draft, remarks


def _messages(
    body: str, parts: Sequence[Part], said: Sequence[Cleaned]
) -> tuple[str, tuple[Part, ...]]:
    """Return the first text and the messages after it, empty ones left out; raise EmptyBody."""
    pairs = zip(parts, said, strict=True)
    found = [
        part if part.attachment else Part(text.text)
        for part, text in pairs
        if part.attachment or text.text.strip()
    ]
    if not body.strip():
        body = found.pop(0).text if found and not found[0].attachment else ""
    if not body and not found:
        raise EmptyBody
    return body, tuple(found)


def _headline(body: str, parts: Sequence[Part]) -> str:
    """Return what stands for a title where none was written."""
    if body:
        return " ".join(headline(body).split())
    first = parts[0].attachment
    return first.name[:TITLE_LIMIT] if first else ""


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _one_line(cleaned: Cleaned) -> str:
    return " ".join(cleaned.text.split())
