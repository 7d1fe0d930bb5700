"""What is said of rows on their way into the library."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "ColumnMissing": QT_TRANSLATE_NOOP("wording", "{path} has no column {column}."),
    "RowKnown": QT_TRANSLATE_NOOP("wording", "It is there already."),
    "RowNotWanted": QT_TRANSLATE_NOOP("wording", "Left out, as you chose."),
}
