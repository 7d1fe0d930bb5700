"""What is said of phrases on their way in and out."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "ShopUnknown": QT_TRANSLATE_NOOP(
        "wording", 'There is no shop "{name}" here, so the phrase came switched off.'
    ),
    "MomentUnclear": QT_TRANSLATE_NOOP(
        "wording", '"{text}" is no date, so the phrase came switched off.'
    ),
    "RowUnclear": QT_TRANSLATE_NOOP("wording", "This entry is no phrase of Deskmate's."),
    "FileNewer": QT_TRANSLATE_NOOP(
        "wording", "{path} was written by a newer Deskmate. Update this one to read it."
    ),
    "FormUnknown": QT_TRANSLATE_NOOP(
        "wording", "{path} should end in .xlsx, .deskmate, .json or .csv."
    ),
    # what another program does not keep
    "CodeEmpty": QT_TRANSLATE_NOOP("wording", '"{title}" has no code that could be typed.'),
    "CodeLong": QT_TRANSLATE_NOOP(
        "wording", 'The code "{code}" of "{title}" is longer than {limit} characters.'
    ),
    "MessagesJoined": QT_TRANSLATE_NOOP(
        "wording", '"{title}": {count} further messages were put below the first.'
    ),
    "VariantsDropped": QT_TRANSLATE_NOOP(
        "wording", '"{title}": {count} other wordings were left out.'
    ),
    "FilesDropped": QT_TRANSLATE_NOOP(
        "wording", '"{title}": {count} pictures or files were left out.'
    ),
    "NothingToWrite": QT_TRANSLATE_NOOP(
        "wording", '"{title}" has no text, only pictures or files, and was left out.'
    ),
    "MarksKept": QT_TRANSLATE_NOOP(
        "wording", '"{title}": variables stay as they are written; nothing fills them there.'
    ),
    "LimitsDropped": QT_TRANSLATE_NOOP(
        "wording",
        '"{title}" is off or has a time of validity; there it can always be sent.',
    ),
    "FormulaGuarded": QT_TRANSLATE_NOOP(
        "wording",
        '"{title}" begins like a formula and got a \' before it, so that no spreadsheet runs it.',
    ),
}
