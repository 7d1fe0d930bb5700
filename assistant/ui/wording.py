"""The sentences: what an error, an insertion's end or a step to undo is called, each worded once.

Which fact happened is decided elsewhere; this module only says it in the user's language.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from pathlib import PurePath

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from assistant.domain.errors import UserError
from assistant.domain.insertion import Outcome, PasteReport

#: A value longer than this is cut in a sentence, in characters: titles may be of any length.
LONGEST_VALUE = 60

#: A path is cut only beyond this: its end is what the user needs.
LONGEST_PATH = 240

#: Name of the error's class → its sentence, with the error's values in braces.
ERROR_SENTENCES: Mapping[str, object] = {
    "CalledOff": QT_TRANSLATE_NOOP("wording", "Stopped; nothing of it was kept."),
    "UserError": QT_TRANSLATE_NOOP("wording", "That cannot be done."),
    "Unforeseen": QT_TRANSLATE_NOOP(
        "wording", "Something went wrong inside Deskmate. This was not done."
    ),
    # key chords
    "BadChord": QT_TRANSLATE_NOOP("wording", '"{text}" is not a key that can be pressed.'),
    "ForbiddenChord": QT_TRANSLATE_NOOP(
        "wording", "{chord} belongs to the system or the input method; choose another key."
    ),
    # phrases and categories
    "ShortCodeTaken": QT_TRANSLATE_NOOP(
        "wording", 'The short code "{code}" already belongs to "{title}".'
    ),
    "HotkeyTaken": QT_TRANSLATE_NOOP("wording", '{hotkey} already inserts "{title}".'),
    "EmptyBody": QT_TRANSLATE_NOOP("wording", "There is no text to insert yet."),
    "EmptyName": QT_TRANSLATE_NOOP("wording", "A name is needed."),
    "TooLong": QT_TRANSLATE_NOOP("wording", "The text is longer than {limit} characters."),
    "CategoryMissing": QT_TRANSLATE_NOOP("wording", "That category does not exist any more."),
    "CategoryTaken": QT_TRANSLATE_NOOP("wording", 'There is a category "{name}" here already.'),
    "CategoryInside": QT_TRANSLATE_NOOP(
        "wording", '"{name}" cannot be moved into itself or a category below it.'
    ),
    "PhraseMissing": QT_TRANSLATE_NOOP("wording", "That phrase does not exist any more."),
    "NothingToUndo": QT_TRANSLATE_NOOP("wording", "There is nothing to undo."),
    "CharactersRemoved": QT_TRANSLATE_NOOP(
        "wording", "Invisible or misleading characters left out: {count}."
    ),
    "LibraryFull": QT_TRANSLATE_NOOP(
        "wording", "The library would hold more than {limit} phrases; nothing was imported."
    ),
    "LastOne": QT_TRANSLATE_NOOP("wording", '"{name}" is the only one left and has to stay.'),
    # insertion
    "OtherShop": QT_TRANSLATE_NOOP(
        "wording", '"{title}" is for {shop} only; switch the shop to insert it.'
    ),
    "OutOfTime": QT_TRANSLATE_NOOP("wording", '"{title}" is not valid now. It was not inserted.'),
    "NotYetValid": QT_TRANSLATE_NOOP(
        "wording", '"{title}" is valid from {begins} on. It was not inserted.'
    ),
    "NoLongerValid": QT_TRANSLATE_NOOP(
        "wording", '"{title}" was valid until {ended}. It was not inserted.'
    ),
    "EndsBeforeItBegins": QT_TRANSLATE_NOOP("wording", "It would end before it begins."),
    "PhraseOff": QT_TRANSLATE_NOOP(
        "wording", '"{title}" is switched off; open it and switch it on to insert it.'
    ),
    "TemplateBroken": QT_TRANSLATE_NOOP("wording", "Line {line}, character {column}: {reason}"),
    "BadAnswer": QT_TRANSLATE_NOOP("wording", '"{answer}" is no answer here: {kind}.'),
    # tables from outside
    "FileMissing": QT_TRANSLATE_NOOP("wording", "There is no file {path}."),
    "FileUnreadable": QT_TRANSLATE_NOOP("wording", "The file {path} cannot be read or written."),
    "NotText": QT_TRANSLATE_NOOP(
        "wording", "{path} is not a text table. Save it as CSV in the spreadsheet first."
    ),
    "NoHeading": QT_TRANSLATE_NOOP("wording", "{path} has no row with the headings {headings}."),
    "BrokenRow": QT_TRANSLATE_NOOP("wording", "Quotation marks are open or misplaced."),
    "DamagedText": QT_TRANSLATE_NOOP("wording", "Characters were lost before the file came here."),
    "ImportCancelled": QT_TRANSLATE_NOOP("wording", "Called off: nothing was imported."),
    "ExportCancelled": QT_TRANSLATE_NOOP("wording", "Called off: nothing was written."),
    "NothingInside": QT_TRANSLATE_NOOP("wording", "{path} has headings but no phrases."),
    # the shop's policy
    "ByPolicy": QT_TRANSLATE_NOOP("wording", "Your shop's policy has switched this off."),
    "PolicyUnreadable": QT_TRANSLATE_NOOP(
        "wording",
        "The shop's policy file {path} cannot be read. Until it can, all that a policy can switch "
        "off is off.",
    ),
    "PolicyBroken": QT_TRANSLATE_NOOP(
        "wording",
        "Line {line} of the shop's policy file {path} cannot be understood. Until it is put right, "
        "all that a policy can switch off is off.",
    ),
    "PolicyUnknown": QT_TRANSLATE_NOOP(
        "wording",
        'The shop\'s policy file {path} names "{name}", which Deskmate does not know. Until it is '
        "put right, all that a policy can switch off is off.",
    ),
    # the system
    "AutostartRefused": QT_TRANSLATE_NOOP(
        "wording", "This computer does not let Deskmate start with it. Nothing was changed."
    ),
    "CommandTooLong": QT_TRANSLATE_NOOP(
        "wording",
        "Windows would not start Deskmate from so deep a folder. Move it to one nearer the top.",
    ),
    # the store
    "DatabaseBroken": QT_TRANSLATE_NOOP(
        "wording", "The file {path} is damaged. It was left as it is."
    ),
    "DataUnreadable": QT_TRANSLATE_NOOP(
        "wording",
        "The data makes no sense to this program. It was left as it is; where reading broke is "
        "noted in {log}.",
    ),
    "DatabaseNewer": QT_TRANSLATE_NOOP(
        "wording", "The file {path} was written by a newer Deskmate. Nothing was changed."
    ),
    "DatabasePutBack": QT_TRANSLATE_NOOP(
        "wording", "The file {path} was taken away. It is back now, with everything in it."
    ),
    "DatabaseReplaced": QT_TRANSLATE_NOOP(
        "wording",
        "Another file was put in the place of {path}. Until Deskmate is opened again nothing more "
        "is saved. What was in it is kept in {copy}.",
    ),
    "FolderReadOnly": QT_TRANSLATE_NOOP("wording", "Nothing can be written in {path}."),
    "DiskFull": QT_TRANSLATE_NOOP("wording", "The disk is full. Nothing was saved."),
    "DatabaseBusy": QT_TRANSLATE_NOOP(
        "wording", "Another program holds the data right now. Please try again."
    ),
    "DiskFailing": QT_TRANSLATE_NOOP(
        "wording", "The disk refuses to read or write {path}. Nothing was changed."
    ),
    "SaveUnsure": QT_TRANSLATE_NOOP(
        "wording",
        "The disk failed while {path} was written. Whether the last change is kept shows at the "
        "next start.",
    ),
    "UseNotCounted": QT_TRANSLATE_NOOP(
        "wording",
        "The phrase is in. Only its use could not be counted: nothing can be written right now.",
    ),
    "BackupRefused": QT_TRANSLATE_NOOP(
        "wording", "No backup could be made in {path}: the disk is full or refuses to write."
    ),
    "NoLibrary": QT_TRANSLATE_NOOP("wording", "There is no library in {path} yet."),
}

#: Why a template is broken → what is said of it, with the error's values in braces.
TEMPLATE_REASONS: Mapping[str, object] = {
    "unclosed": QT_TRANSLATE_NOOP("wording", "{word} is missing at the end."),
    "empty": QT_TRANSLATE_NOOP("wording", "nothing stands between the braces."),
    "endtag": QT_TRANSLATE_NOOP("wording", 'the end of "{word}" is missing.'),
    "tag": QT_TRANSLATE_NOOP("wording", '"{word}" is not known here.'),
    "filter": QT_TRANSLATE_NOOP("wording", 'there is no filter "{word}".'),
    "arguments": QT_TRANSLATE_NOOP("wording", '"{word}" is used with the wrong values.'),
    "question": QT_TRANSLATE_NOOP("wording", 'the question "{word}" cannot be asked like this.'),
    "syntax": QT_TRANSLATE_NOOP("wording", "this cannot be understood: {snippet}"),
    "number": QT_TRANSLATE_NOOP("wording", '"{word}" is not a usable number.'),
    "value": QT_TRANSLATE_NOOP("wording", "these values do not fit together: {snippet}"),
    "range": QT_TRANSLATE_NOOP("wording", "a row of numbers may have at most 1,000."),
    "crowded": QT_TRANSLATE_NOOP("wording", "there are too many variables in one phrase."),
    "long": QT_TRANSLATE_NOOP("wording", "this place in braces is too long."),
    "depth": QT_TRANSLATE_NOOP("wording", "conditions are nested too deeply."),
    "work": QT_TRANSLATE_NOOP("wording", "this would take too long to work out."),
    "large": QT_TRANSLATE_NOOP("wording", "this would become too long a text."),
}

#: Kind of a question → what its answer must be.
ANSWER_KINDS: Mapping[str, object] = {
    "text": QT_TRANSLATE_NOOP("wording", "a text is asked for"),
    "number": QT_TRANSLATE_NOOP("wording", "a number is asked for"),
    "choice": QT_TRANSLATE_NOOP("wording", "a choice is asked for"),
    "date": QT_TRANSLATE_NOOP("wording", "a day is asked for"),
}

#: How an insertion ended → its sentence. ``{window}`` is the target's title.
OUTCOME_SENTENCES: Mapping[Outcome, object] = {
    Outcome.DONE: QT_TRANSLATE_NOOP("wording", "Inserted into {window}."),
    Outcome.TARGET_CHANGED: QT_TRANSLATE_NOOP(
        "wording", "Another window came to the front: nothing was inserted."
    ),
    Outcome.TARGET_GONE: QT_TRANSLATE_NOOP(
        "wording", "The window was closed: nothing was inserted."
    ),
    Outcome.TARGET_OURS: QT_TRANSLATE_NOOP(
        "wording", "Click into the chat window first: nothing was inserted."
    ),
    Outcome.TARGET_ABOVE_US: QT_TRANSLATE_NOOP(
        "wording",
        "{program} runs as administrator and takes no keys from Deskmate: run Deskmate as "
        "administrator, too. The text is copied: press {key}.",
    ),
    Outcome.NOT_READ: QT_TRANSLATE_NOOP(
        "wording", "{window} did not take the text. It is on the clipboard: press {key}."
    ),
    Outcome.NOT_SENT: QT_TRANSLATE_NOOP(
        "wording", "Inserted into {window}, but not sent: another window came to the front."
    ),
    Outcome.KEY_HELD: QT_TRANSLATE_NOOP(
        "wording", "A key stayed held down: nothing was inserted. Let go and try again."
    ),
    Outcome.TYPED_ON: QT_TRANSLATE_NOOP(
        "wording", "Something else was typed after the short code: nothing was inserted."
    ),
    Outcome.CLIPBOARD_BUSY: QT_TRANSLATE_NOOP(
        "wording", "Another program holds the clipboard: nothing was inserted. Please try again."
    ),
    Outcome.COPIED: QT_TRANSLATE_NOOP("wording", "Copied. Press {key} in the chat window."),
    Outcome.NO_DESKTOP: QT_TRANSLATE_NOOP(
        "wording", "Keys cannot be sent on this desktop. The text is copied: press {key}."
    ),
}

_CLIPBOARD_LOST = QT_TRANSLATE_NOOP(
    "wording", "What was on the clipboard before could not be kept."
)
_CHAT_WINDOW = QT_TRANSLATE_NOOP("wording", "the chat window")
_BY_POLICY = QT_TRANSLATE_NOOP("wording", "Set by your shop's policy.")
_GAPS = QT_TRANSLATE_NOOP("wording", "Missing: {gaps}. Insert anyway?")
_LIST_SEPARATOR = QT_TRANSLATE_NOOP("wording", ", ")

#: What was done last, as ``Done.step`` names it → what is said of it, and of taking it back.
STEP_SENTENCES: Mapping[str, tuple[object, object]] = {
    "add": (
        QT_TRANSLATE_NOOP("wording", "Added."),
        QT_TRANSLATE_NOOP("wording", "Undone: what was added is gone again."),
    ),
    "edit": (
        QT_TRANSLATE_NOOP("wording", "Saved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the earlier text is back."),
    ),
    "move": (
        QT_TRANSLATE_NOOP("wording", "Moved."),
        QT_TRANSLATE_NOOP("wording", "Undone: everything is where it was."),
    ),
    "delete": (
        QT_TRANSLATE_NOOP("wording", "Moved to the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: taken out of the bin."),
    ),
    "restore": (
        QT_TRANSLATE_NOOP("wording", "Restored from the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: back in the bin."),
    ),
    "import": (
        QT_TRANSLATE_NOOP("wording", "Imported."),
        QT_TRANSLATE_NOOP("wording", "Undone: the library is as it was before the import."),
    ),
    "starter": (
        QT_TRANSLATE_NOOP("wording", "Starter library added."),
        QT_TRANSLATE_NOOP("wording", "Undone: the starter library is gone again."),
    ),
    "add category": (
        QT_TRANSLATE_NOOP("wording", "Category added."),
        QT_TRANSLATE_NOOP("wording", "Undone: the new category is gone again."),
    ),
    "rename category": (
        QT_TRANSLATE_NOOP("wording", "Category renamed."),
        QT_TRANSLATE_NOOP("wording", "Undone: the category has its earlier name."),
    ),
    "move category": (
        QT_TRANSLATE_NOOP("wording", "Category moved."),
        QT_TRANSLATE_NOOP("wording", "Undone: the category is where it was."),
    ),
    "delete category": (
        QT_TRANSLATE_NOOP("wording", "Category and its phrases moved to the bin."),
        QT_TRANSLATE_NOOP("wording", "Undone: the category and its phrases are back."),
    ),
}

_INSERT_ANYWAY = QT_TRANSLATE_NOOP("wording", "Insert anyway (noted)")


def sentence(error: UserError) -> str:
    """Return what an error says to the user, with its values."""
    names = [kind.__name__ for kind in type(error).__mro__]
    found = next((ERROR_SENTENCES[name] for name in names if name in ERROR_SENTENCES), "")
    return _worded(found, error.values)


def outcome_sentence(report: PasteReport) -> str:
    """Return how an insertion ended, for the status line."""
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
    return _translated(STEP_SENTENCES[step][0]) if step in STEP_SENTENCES else ""


def undone_sentence(step: str) -> str:
    """Return what the status line says after that step was undone; "" for an unknown one."""
    return _translated(STEP_SENTENCES[step][1]) if step in STEP_SENTENCES else ""


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


def when(moment: datetime) -> str:
    """Return a moment to the minute, as the user's clock and language say it."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def _worded(source: object, values: Mapping[str, object]) -> str:
    words = _Blank({name: shown(value) for name, value in values.items()})
    if (reason := values.get("reason")) in TEMPLATE_REASONS:
        words["reason"] = _translated(TEMPLATE_REASONS[str(reason)]).format_map(words)
    if (kind := values.get("kind")) in ANSWER_KINDS:
        words["kind"] = _translated(ANSWER_KINDS[str(kind)])
    return _translated(source).format_map(words)


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
