"""What each error says to the user, and the words for what went wrong inside a template."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from assistant.ui.sentences import care, customers, products, promises, rule_cards
from assistant.ui.sentences.attachments import SENTENCES as ATTACHMENTS
from assistant.ui.sentences.bulk import SENTENCES as BULK
from assistant.ui.sentences.exchange import SENTENCES as EXCHANGE
from assistant.ui.sentences.importing import SENTENCES as IMPORTING
from assistant.ui.sentences.limits import SENTENCES as LIMITS
from assistant.ui.sentences.packs import SENTENCES as PACKS
from assistant.ui.sentences.protection import SENTENCES as PROTECTION
from assistant.ui.sentences.tables import SENTENCES as TABLES

#: Name of the error's class → its sentence, with the error's values in braces.
ERROR_SENTENCES: Mapping[str, object] = {
    **ATTACHMENTS,
    **BULK,
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
    "TooMany": QT_TRANSLATE_NOOP(
        "wording", "A phrase may have at most {limit} further messages and as many other wordings."
    ),
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
    **PACKS,
    **PROTECTION,
    **TABLES,
    **EXCHANGE,
    **IMPORTING,
    **LIMITS,
    "FileMissing": QT_TRANSLATE_NOOP("wording", "There is no file {path}."),
    "FileUnreadable": QT_TRANSLATE_NOOP("wording", "The file {path} cannot be read or written."),
    "NotText": QT_TRANSLATE_NOOP("wording", "{path} is neither a text nor a workbook."),
    "BrokenRow": QT_TRANSLATE_NOOP("wording", "Quotation marks are open or misplaced."),
    "DamagedText": QT_TRANSLATE_NOOP("wording", "Characters were lost before the file came here."),
    "ImportCancelled": QT_TRANSLATE_NOOP("wording", "Called off: nothing was imported."),
    "ExportCancelled": QT_TRANSLATE_NOOP("wording", "Called off: nothing was written."),
    "NothingInside": QT_TRANSLATE_NOOP("wording", "{path} has headings and nothing below them."),
    **customers.SENTENCES,
    **promises.SENTENCES,
    **care.SENTENCES,
    **products.SENTENCES,
    **rule_cards.SENTENCES,
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
