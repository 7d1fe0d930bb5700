"""What is said about files of other programs, and about single rows of them."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "UnknownFormat": QT_TRANSLATE_NOOP(
        "wording", "{path} is of no kind that phrases can be read from."
    ),
    "ColumnsUnknown": QT_TRANSLATE_NOOP(
        "wording", "Choose which column of {path} holds the text of the phrases."
    ),
    "FileTooLarge": QT_TRANSLATE_NOOP(
        "wording", "{path} is too large: more than {limit} MB, unpacked. Nothing was read."
    ),
    "TooManyFiles": QT_TRANSLATE_NOOP(
        "wording", "{path} holds more than {limit} files. Choose the folder of the phrases itself."
    ),
    "FileHostile": QT_TRANSLATE_NOOP(
        "wording",
        "{path} takes more memory or time than an honest file would. Reading it was stopped.",
    ),
    "FileBroken": QT_TRANSLATE_NOOP(
        "wording",
        "{path} is damaged and cannot be read. Open it in its program and save it again.",
    ),
    "ReadingStopped": QT_TRANSLATE_NOOP("wording", "Called off: the file was not read."),
    "NumberLost": QT_TRANSLATE_NOOP(
        "wording", "A spreadsheet has rounded the number {text}; it was left out."
    ),
    "PictureMissing": QT_TRANSLATE_NOOP("wording", 'The picture "{name}" is not beside the file.'),
    "PictureRefused": QT_TRANSLATE_NOOP(
        "wording", '"{name}" is no picture beside the file and was left out.'
    ),
    "MarkKept": QT_TRANSLATE_NOOP("wording", "{mark} means nothing here and stays as text."),
    "MarkReworded": QT_TRANSLATE_NOOP("wording", "{mark} is now {instead}."),
    "CaretDropped": QT_TRANSLATE_NOOP("wording", "The mark for the caret was left out."),
    "ProgramNotRun": QT_TRANSLATE_NOOP(
        "wording", "{mark} would have run a program. It was not run and stays as text."
    ),
    "FormDropped": QT_TRANSLATE_NOOP(
        "wording", "Only the text was taken, without styles or rules of the other program."
    ),
}
