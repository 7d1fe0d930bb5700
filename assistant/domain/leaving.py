"""What of a phrase cannot leave with it: other programs keep less than we do.

Each reduction is a fact for the report of an export; nothing is left out in silence.
"""

from collections.abc import Iterator

from assistant.domain.copies import PhraseCopy
from assistant.domain.errors import UserError
from assistant.domain.phrases import PhraseDraft
from assistant.domain.tables import guarded
from assistant.domain.values import value

#: No limit of 千牛's is published. A longer code is hard to type, and is told; it is written all
#: the same, since only the program that takes it knows.
CODE_LIMIT = 20

#: 千牛's groups are one level: the names of a path in one.
_LEVELS = "-"


class CodeEmpty(UserError):
    """A remark: the phrase has no code that could be typed in 千牛 (``title``)."""


class CodeLong(UserError):
    """A remark: the code is longer than ``limit`` characters (``title``, ``code``)."""


class MessagesJoined(UserError):
    """A remark: several messages became one text (``title``, ``count``)."""


class VariantsDropped(UserError):
    """A remark: other wordings stayed behind (``title``, ``count``)."""


class FilesDropped(UserError):
    """A remark: pictures and files stayed behind (``title``, ``count``)."""


class NothingToWrite(UserError):
    """The phrase has no text, only pictures or files, and was left out (``title``)."""


class MarksKept(UserError):
    """A remark: variables went as they are written, and 千牛 does not fill them (``title``)."""


class LimitsDropped(UserError):
    """A remark: it is off or has a time, which 千牛 does not know (``title``)."""


class FormulaGuarded(UserError):
    """A remark: a spreadsheet would take it for a formula; it got an apostrophe (``title``)."""


@value
class QianniuRow:
    """A phrase as 千牛 keeps it: three texts, as they are written."""

    code: str
    text: str
    group: str


def qianniu_row(copy: PhraseCopy) -> QianniuRow | None:
    """Return what 千牛 can keep of a phrase, None where that is nothing."""
    draft = copy.draft
    texts = [each.text for each in draft.messages if each.text]
    if not texts:
        return None
    cells = (draft.short_code, "\n".join(texts), _LEVELS.join(copy.path))
    return QianniuRow(*map(guarded, cells))


def qianniu_remarks(copy: PhraseCopy) -> Iterator[UserError]:
    """Yield what 千牛 does not keep of a phrase as it is."""
    draft, title = copy.draft, copy.draft.title
    texts = [each.text for each in draft.messages if each.text]
    files = len(draft.messages) - len(texts)
    if not texts:
        yield NothingToWrite(title=title)
        return
    if not draft.short_code:
        yield CodeEmpty(title=title)
    if len(draft.short_code) > CODE_LIMIT:
        yield CodeLong(title=title, code=draft.short_code, limit=CODE_LIMIT)
    counted = ((MessagesJoined, len(texts) - 1), (VariantsDropped, len(draft.variants)))
    for remark, count in (*counted, (FilesDropped, files)):
        if count:
            yield remark(title=title, count=count)
    yield from _quiet_losses(draft, texts)


def _quiet_losses(draft: PhraseDraft, texts: list[str]) -> Iterator[UserError]:
    """Yield what would be noticed only when it is too late."""
    if any("{{" in text or "{%" in text for text in texts):
        yield MarksKept(title=draft.title)
    if not draft.enabled or draft.valid_from or draft.valid_until:
        yield LimitsDropped(title=draft.title)
    if any(guarded(text) != text for text in (draft.short_code, "\n".join(texts))):
        yield FormulaGuarded(title=draft.title)
