"""What is said of attachments in a word, and by which icon they are known."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.attachments import is_picture, is_video
from assistant.domain.phrases import Attachment

_MISSING = QT_TRANSLATE_NOOP("attachments", "File missing")
_GONE = QT_TRANSLATE_NOOP("attachments", '"{name}" is not in the data folder any more.')
_SENT_AT_ONCE = QT_TRANSLATE_NOOP("attachments", "千牛 sends a video at once.")
_AGAIN = QT_TRANSLATE_NOOP("attachments", "The same key again inserts it.")
_INSERT = QT_TRANSLATE_NOOP("attachments", "Insert")


def sign_of(attachment: Attachment) -> str:
    """Return the icon of an attachment's kind."""
    if is_picture(attachment):
        return "picture"
    return "video" if is_video(attachment) else "file"


def missing_word() -> str:
    """Return the badge of a phrase that lacks a file."""
    return _said(_MISSING)


def gone_words(attachment: Attachment) -> str:
    """Return what is said in the place of a file that is gone."""
    return _said(_GONE).format(name=attachment.name)


def video_words() -> tuple[str, str]:
    """Return the warning before a video is inserted, and what its button is called."""
    from assistant.ui.wording import together

    return together(_said(_SENT_AT_ONCE), _said(_AGAIN)), _said(_INSERT)


def video_note() -> str:
    """Return what is said beside a video wherever it is shown."""
    return _said(_SENT_AT_ONCE)


def _said(words: object) -> str:
    return QCoreApplication.translate("attachments", str(words))
