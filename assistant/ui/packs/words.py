"""What a new version changes in a phrase, field by field: its name, the old text and the new."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.packs import Difference
from assistant.domain.phrases import PATH_SEPARATOR, Part, PhraseDraft, Shelf
from assistant.ui.wording import listed, when

#: Kind of a difference → its word and the tone of it.
KINDS: Mapping[str, tuple[object, str]] = {
    "new": (QT_TRANSLATE_NOOP("packs", "New"), "success"),
    "changed": (QT_TRANSLATE_NOOP("packs", "Changed"), "warning"),
    "removed": (QT_TRANSLATE_NOOP("packs", "Removed"), "danger"),
}

_FIELDS: Mapping[str, object] = {
    "title": QT_TRANSLATE_NOOP("packs", "Title"),
    "short_code": QT_TRANSLATE_NOOP("packs", "Short code"),
    "hotkey": QT_TRANSLATE_NOOP("packs", "Hotkey"),
    "body": QT_TRANSLATE_NOOP("packs", "Text"),
    "parts": QT_TRANSLATE_NOOP("packs", "Further messages"),
    "variants": QT_TRANSLATE_NOOP("packs", "Other wordings"),
    "questions": QT_TRANSLATE_NOOP("packs", "Questions buyers ask"),
    "tags": QT_TRANSLATE_NOOP("packs", "Tags"),
    "workbenches": QT_TRANSLATE_NOOP("packs", "Only in"),
    "enabled": QT_TRANSLATE_NOOP("packs", "Switched on"),
    "valid_from": QT_TRANSLATE_NOOP("packs", "Valid from"),
    "valid_until": QT_TRANSLATE_NOOP("packs", "Valid until"),
    "notes": QT_TRANSLATE_NOOP("packs", "Notes"),
}
_CATEGORY = QT_TRANSLATE_NOOP("packs", "Category")
_MORE = QT_TRANSLATE_NOOP("packs", "Other details")
_YES, _NO = QT_TRANSLATE_NOOP("packs", "yes"), QT_TRANSLATE_NOOP("packs", "no")
_DIFFERENT = QT_TRANSLATE_NOOP("packs", "are different")


class Line(NamedTuple):
    """A field that changes; "" is for a side that has nothing."""

    name: str
    old: str
    new: str


def worded(source: object) -> str:
    """Return one of the words of this module in the user's language."""
    return QCoreApplication.translate("packs", str(source))


def lines(difference: Difference, shelf: Shelf) -> list[Line]:
    """Return what changes; of a phrase that comes or goes all that it says."""
    before, after = difference.before, difference.after
    found = list(_category(difference, shelf))
    for name, words in _FIELDS.items():
        old, new = (_text(getattr(each, name)) if each else "" for each in (before, after))
        if old != new and not _usual(name, before, after):
            found.append(Line(worded(words), old, new))
    if not found:
        found.append(Line(worded(_MORE), "", worded(_DIFFERENT)))
    return found


def _category(difference: Difference, shelf: Shelf) -> Iterator[Line]:
    old = shelf.path(difference.before.category) if difference.before else ()
    new = difference.path if difference.after else ()
    if old != new:
        yield Line(worded(_CATEGORY), PATH_SEPARATOR.join(old), PATH_SEPARATOR.join(new))


def _usual(name: str, before: PhraseDraft | None, after: PhraseDraft | None) -> bool:
    """Say whether it goes without saying that a phrase that comes or goes is switched on."""
    return name == "enabled" and not (before and after) and (before or after) is not None


def _text(said: Any) -> str:
    if isinstance(said, bool):
        return worded(_YES if said else _NO)
    if isinstance(said, datetime):
        return when(said)
    if isinstance(said, tuple):
        parts = [_part(each) if isinstance(each, Part) else each for each in said]
        return "\n".join(parts) if any("\n" in each for each in parts) else listed(parts)
    return said or ""


def _part(part: Part) -> str:
    return part.attachment.name if part.attachment else part.text
