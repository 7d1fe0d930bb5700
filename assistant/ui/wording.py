"""The sentences: what an error, an insertion's end or a step to undo is called, each worded once.

Which fact happened is decided elsewhere; this module only says it in the user's language. The
tables in ``ui.sentences`` are loaded with the first of their sentences: most starts need none.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from pathlib import PurePath

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, QLocale

from assistant.domain.changes import Done
from assistant.domain.errors import UserError
from assistant.domain.insertion import PasteReport

#: A value longer than this is cut in a sentence, in characters: titles may be of any length.
LONGEST_VALUE = 60

#: A path is cut only beyond this: its end is what the user needs.
LONGEST_PATH = 240

_CLIPBOARD_LOST = QT_TRANSLATE_NOOP(
    "wording", "What was on the clipboard before could not be kept."
)
_CHAT_WINDOW = QT_TRANSLATE_NOOP("wording", "the chat window")
_BY_POLICY = QT_TRANSLATE_NOOP("wording", "Set by your shop's policy.")
_GAPS = QT_TRANSLATE_NOOP("wording", "Missing: {gaps}. Insert anyway?")
_LIST_SEPARATOR = QT_TRANSLATE_NOOP("wording", ", ")

_INSERT_ANYWAY = QT_TRANSLATE_NOOP("wording", "Insert anyway (noted)")


def sentence(error: UserError) -> str:
    """Return what an error says to the user, with its values."""
    from assistant.ui.sentences.errors import ERROR_SENTENCES

    names = [kind.__name__ for kind in type(error).__mro__]
    found = next((ERROR_SENTENCES[name] for name in names if name in ERROR_SENTENCES), "")
    return _worded(found, error.values)


def outcome_sentence(report: PasteReport) -> str:
    """Return how an insertion ended, for the status line."""
    from assistant.ui.sentences.outcomes import OUTCOME_SENTENCES

    target = report.request.target
    window = target.title or target.process or _translated(_CHAT_WINDOW)
    program = target.process.removesuffix(".exe") or window
    values = {"window": window, "program": program, "key": report.request.paste_key}
    said = _worded(OUTCOME_SENTENCES[report.outcome], values)
    return together(said, _translated(_CLIPBOARD_LOST)) if report.clipboard_lost else said


def together(*sentences: str) -> str:
    """Return sentences one after another; after a Chinese full stop there is no space."""
    said = ""
    for each in filter(None, sentences):
        said += each if not said or said.endswith("。") else f" {each}"
    return said


def step_sentence(step: str) -> str:
    """Return what the status line says after a step that can be undone; "" for an unknown one."""
    return _of_step(step, 0)


def done_sentence(done: Done) -> str:
    """Return what was done, and what had to be done differently."""
    return together(step_sentence(done.step), *map(sentence, done.remarks))


def undone_sentence(step: str) -> str:
    """Return what the status line says after that step was undone; "" for an unknown one."""
    return _of_step(step, 1)


def set_by_policy() -> str:
    """Return what stands beside what the shop's policy has chosen."""
    return _translated(_BY_POLICY)


def insert_anyway() -> str:
    """Return what the button is called that inserts a phrase out of its time."""
    return _translated(_INSERT_ANYWAY)


def gap_sentence(gaps: Sequence[str]) -> str:
    """Return the question asked before a phrase with gaps is inserted."""
    return _worded(_GAPS, {"gaps": gaps})


def listed(names: Sequence[str]) -> str:
    """Return names one after another, as the language separates them."""
    return _translated(_LIST_SEPARATOR).join(names)


def shown(value: object) -> str:
    """Return a value as it stands in a sentence: one line, no control characters, not too long."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, Enum):
        return shown(value.value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return listed([shown(each) for each in value])
    limit = LONGEST_PATH if isinstance(value, PurePath) else LONGEST_VALUE
    return _one_line(str(value), limit)


def full_day(day: date) -> str:
    """Return a day with its year, or that of a moment, as the user's clock and language say it."""
    local = day.astimezone() if isinstance(day, datetime) else day
    return QLocale().toString(
        QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat
    )


def when(moment: datetime) -> str:
    """Return a moment to the minute, as the user's clock and language say it."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def _of_step(step: str, which: int) -> str:
    from assistant.ui.sentences.steps import STEP_SENTENCES

    return _translated(STEP_SENTENCES[step][which]) if step in STEP_SENTENCES else ""


def _worded(source: object, values: Mapping[str, object]) -> str:
    words = _Blank({name: shown(value) for name, value in values.items()})
    if "reason" in values or "kind" in values:
        _word_parts(words, values)
    return _translated(source).format_map(words)


def _word_parts(words: dict[str, str], values: Mapping[str, object]) -> None:
    """Put words in the place of values that name what went wrong."""
    from assistant.ui.sentences.errors import ANSWER_KINDS, TEMPLATE_REASONS

    if (reason := values.get("reason")) in TEMPLATE_REASONS:
        words["reason"] = _translated(TEMPLATE_REASONS[str(reason)]).format_map(words)
    if (kind := values.get("kind")) in ANSWER_KINDS:
        words["kind"] = _translated(ANSWER_KINDS[str(kind)])


def _translated(source: object) -> str:
    return QCoreApplication.translate("wording", str(source))


def _one_line(text: str, limit: int) -> str:
    cut = text[: limit + 1]
    flat = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in cut).strip()
    return flat[: limit - 1] + "…" if len(cut) > limit else flat


class _Blank(dict[str, str]):
    """Values of a sentence; one that is missing stays blank rather than hide the sentence."""

    def __missing__(self, name: str) -> str:
        return "…"
