"""What is said of pictures and files that cannot be had."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "AttachmentMissing": QT_TRANSLATE_NOOP(
        "wording", '"{name}" is not in the data folder any more. Nothing was inserted.'
    ),
    "AttachmentTooLarge": QT_TRANSLATE_NOOP("wording", '"{name}" is larger than {limit} MB.'),
    "BadFileName": QT_TRANSLATE_NOOP("wording", 'No file can be called "{name}".'),
    "PictureBroken": QT_TRANSLATE_NOOP(
        "wording", 'The picture "{name}" is damaged or too large to be shown.'
    ),
}
