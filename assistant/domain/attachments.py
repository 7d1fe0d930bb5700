"""Pictures and other files in phrases: their kinds, names and limits, and what may be wrong.

Where they lie is known to ``files.attachments``; what they look like to ``desktop.pictures``.
"""

import re

from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment, PhraseDraft
from assistant.domain.text import clean

#: Pictures that are shown as such; anything else is a file with an icon and a name.
PICTURES = frozenset({".png", ".jpg", ".webp", ".gif"})
#: A workbench sends these the moment they are pasted.
VIDEOS = frozenset(".mp4 .mov .avi .mkv .wmv .flv .m4v .webm .3gp .mpg .mpeg .rmvb .ts".split())
#: Most bytes of a picture, which is held in memory, and of any other file, which is not.
PICTURE_LIMIT = 30_000_000
FILE_LIMIT = 200_000_000
#: Most characters of a name before its suffix: of Chinese 180 bytes, and 255 is what systems take.
STEM_LIMIT = 60

_DIGEST = r"[0-9a-f]{64}"
_SUFFIX = r"(?:\.[a-z0-9]{1,10})?"
#: Windows opens a device under these names, whatever stands behind a point.
_DEVICES = r"(?i:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?"
_FORBIDDEN = r'[<>:"/\\|?*]'


class AttachmentMissing(UserError):
    """The picture or file is not in the data folder any more (``name``)."""


class AttachmentTooLarge(UserError):
    """The file is larger than ``limit`` megabytes (``name``)."""


class BadFileName(UserError):
    """No file can have that name on every system (``name``)."""


class PictureBroken(UserError):
    """The picture is damaged, or larger than can be shown (``name``)."""


def is_picture(attachment: Attachment) -> bool:
    """Say whether it can be shown."""
    return attachment.suffix in PICTURES


def is_video(attachment: Attachment) -> bool:
    """Say whether a workbench would send it at once."""
    return attachment.suffix in VIDEOS


def well_formed(attachment: Attachment) -> bool:
    """Say whether digest and suffix are what they should be: they become the name of a file."""
    found = attachment.digest, attachment.suffix
    return all(map(re.fullmatch, (_DIGEST, _SUFFIX), found))


def split_name(name: str) -> tuple[str, str]:
    """Return a file's name without its suffix, and the suffix in lower case or ""; cleaned.

    Raises BadFileName for what leads elsewhere or what Windows cannot have: ``..``, ``a/b``,
    ``C:x``, ``a:b.png``, ``con.png``, a point or nothing at the end.
    """
    tidied = " ".join(clean(name).text.split())
    if not tidied.strip(".") or re.search(_FORBIDDEN, tidied) or tidied.endswith("."):
        raise BadFileName(name=name)
    if re.fullmatch(_DEVICES, tidied):
        raise BadFileName(name=name)
    stem, point, end = tidied.rpartition(".")
    suffix = f".{end.lower()}"
    if not (stem and point and re.fullmatch(_SUFFIX, suffix)):
        stem, suffix = tidied, ""
    return stem[:STEM_LIMIT].rstrip(" ."), suffix


def attached(draft: PhraseDraft) -> tuple[Attachment, ...]:
    """Return the attachments of a phrase, in the order in which they are sent."""
    return tuple(part.attachment for part in draft.parts if part.attachment)
