"""Clipboard formats: which of those offered are worth keeping, and under which name."""

from collections.abc import Iterable, Mapping

PLAIN = "text/plain"
FILES = "text/uri-list"
#: Names under which X11 programs ask for or offer plain text, best first.
TEXT_NAMES = ("UTF8_STRING", "text/plain;charset=utf-8", PLAIN, "STRING", "TEXT", "COMPOUND_TEXT")
#: Says that what is offered belongs into no history.
PRIVATE: Mapping[str, bytes] = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-copyq-hidden": b"1",
}

#: Not content: the protocol's own, orders to the owner, and drawables that live on its connection.
_NO_CONTENT = {
    *"TARGETS MULTIPLE TIMESTAMP SAVE_TARGETS DELETE INSERT_SELECTION INSERT_PROPERTY".split(),
    *"PIXMAP BITMAP DRAWABLE COLORMAP FOREGROUND BACKGROUND CLIENT_WINDOW".split(),
    *"LENGTH LIST_LENGTH OWNER_OS HOST_NAME USER CLASS NAME PROCESS TASK MODULE PROCEDURE".split(),
    *"LINE_NUMBER COLUMN_NUMBER CHARACTER_POSITION ODIF".split(),
    "application/x-qt-image",
    *PRIVATE,
}
#: Pictures that say something a PNG does not: curves, movement.
_OWN_PICTURES = {"image/svg+xml", "image/gif"}


def worth_keeping(offered: Iterable[str]) -> list[str]:
    """Return which of the formats to fetch: one for the text, one for a picture, all others.

    Programs that offer a picture encode it into a dozen formats only when asked; one of them is
    enough to have the picture, and the rest would cost seconds.
    """
    names = [name for name in dict.fromkeys(offered) if name not in _NO_CONTENT]
    texts = [name for name in TEXT_NAMES if name in names or name.lower() in map(str.lower, names)]
    pictures = [name for name in names if name.startswith("image/") and name not in _OWN_PICTURES]
    picture = "image/png" if "image/png" in pictures else next(iter(pictures), "")
    rest = [name for name in names if not _is_text(name) and name not in pictures]
    return [*texts[:1], *([picture] if picture else []), *rest]


def kept_as(name: str, content: bytes) -> tuple[str, bytes]:
    """Return the name and bytes under which a fetched format is kept: text is UTF-8."""
    if not _is_text(name):
        return name, content
    if name == "STRING" or (name != "UTF8_STRING" and not _is_utf8(content)):
        return PLAIN, content.decode("latin-1").encode()
    return PLAIN, content


def _is_text(name: str) -> bool:
    return name in TEXT_NAMES or name.lower().startswith("text/plain;")


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
