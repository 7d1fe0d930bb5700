"""How what is kept is named here and there: formats of Windows, and those of ``Kept``.

``Kept`` speaks of "text/plain", "text/html", "text/uri-list" and pictures, whatever the system; all
else keeps the name it has here. What came from here goes back byte by byte: where the bytes do
not follow from their plain form, a page's header, say, they are kept beside it and win.
"""

from collections.abc import Callable, Iterable, Mapping

from assistant.desktop.formats import PLAIN
from assistant.desktop.win32 import bitmaps, dropped, markup

#: The numbers of formats that have no registered name.
NUMBERS: Mapping[str, int] = {
    "CF_TEXT": 1,
    "CF_SYLK": 4,
    "CF_DIF": 5,
    "CF_TIFF": 6,
    "CF_OEMTEXT": 7,
    "CF_DIB": 8,
    "CF_PENDATA": 10,
    "CF_RIFF": 11,
    "CF_WAVE": 12,
    "CF_UNICODETEXT": 13,
    "CF_HDROP": 15,
    "CF_LOCALE": 16,
    "CF_DIBV5": 17,
}
TEXT, PAGE, FILES, PICTURE = "CF_UNICODETEXT", "HTML Format", "CF_HDROP", "PNG"
#: What keeps a content out of histories, off other machines, and away from programs that watch.
MARKS: Mapping[str, bytes] = dict.fromkeys(
    (
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
        "Clipboard Viewer Ignore",
    ),
    bytes(4),
)

_MARKS = {name.lower() for name in MARKS}

_MIME = {
    TEXT: PLAIN,
    PAGE: "text/html",
    FILES: "text/uri-list",
    PICTURE: "image/png",
    "CF_DIB": "image/bmp",
    "CF_DIBV5": "image/bmp;version=5",
}
_NAME = {mime: name for name, mime in _MIME.items()}
#: What the system makes of the text by itself.
_MADE_OF_TEXT = {"CF_TEXT", "CF_OEMTEXT", "CF_LOCALE"}
#: The same picture twice: the first of them was put there, the other is made of it.
_BITMAPS = ("CF_DIB", "CF_DIBV5")
#: Pictures that say something a bitmap does not: curves, movement.
_OWN_PICTURES = {"image/svg+xml", "image/gif"}
#: Windows and streams of the owner's own: bytes that mean nothing once it has gone.
_LIVING = {
    *("DataObject", "Ole Private Data", "Link Source", "Link Source Descriptor", "ObjectLink"),
    *("OwnerLink", "FileContents", "FileGroupDescriptor", "FileGroupDescriptorW"),
    *("AsyncFlag", "UIDropTarget", "DisableDragText", "Wine Marshalled DataObject"),
}
#: Before names that would be taken for another.
_OWN = "windows:"


def worth_keeping(listed: Iterable[str]) -> list[str]:
    """Return which of the formats to fetch, what an agent would miss most first.

    Some programs encode a picture into a dozen formats, but only when asked; one of them beside the
    bitmap is enough, and the rest would cost seconds.
    """
    names = [name for name in dict.fromkeys(listed) if name and name not in _LIVING]
    bitmaps = [name for name in names if name in _BITMAPS][:1]
    encoded = [name for name in names if _encodes(name)]
    png = [name for name in (PICTURE, "image/png") if name in names][:1]
    pictures = [*(png or ([] if bitmaps else encoded[:1])), *bitmaps]
    first = [name for name in (TEXT, FILES, PAGE) if name in names]
    made = _MADE_OF_TEXT if TEXT in names else set()
    rest = [name for name in names if not (name in made or name in _BITMAPS or name in encoded)]
    return [*dict.fromkeys([*first, *pictures, *rest])]


def is_secret(listed: Iterable[str]) -> bool:
    """Say whether one of the formats asks others not to look into what lies there."""
    return not _MARKS.isdisjoint(map(str.lower, listed))


def _encodes(name: str) -> bool:
    """Say whether a format is a picture that would be the same in another one."""
    return name == PICTURE or (name.startswith("image/") and name not in _OWN_PICTURES)


def kept_as(name: str, content: bytes) -> dict[str, bytes]:
    """Return the names and bytes under which a format is kept."""
    if name == TEXT:
        content = _to_its_end(content)
    if name not in _MIME:
        clashes = name in _NAME or name.startswith(_OWN)
        return {f"{_OWN}{name}" if clashes else name: content}
    plain = _PLAIN_FORM[name](content)
    if plain is None:
        return {name: content}
    own = _OWN_FORM[name](plain) != content
    return {_MIME[name]: plain} | ({name: content} if own else {})


def put_as(formats: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what to put on the clipboard for what was kept: name here → bytes."""
    put: dict[str, bytes] = {}
    for key, content in formats.items():
        name = _NAME.get(key)
        if name is None:
            put[key.removeprefix(_OWN)] = content
        elif name not in formats:
            own = _OWN_FORM[name](content)
            put |= {key: content} if own is None else {name: own}
    return put


def text_content(text: str) -> bytes:
    """Return a text as Windows has it: lines end with two characters, all of it with a zero."""
    plain = text.replace("\0", "").replace("\r\n", "\n").replace("\n", "\r\n")
    return f"{plain}\0".encode("utf-16-le", "replace")


def _to_its_end(content: bytes) -> bytes:
    """Return a text without what lies behind its end: blocks of memory are larger than texts."""
    end = content.find(b"\0\0")
    while end % 2:  # the halves of two characters; -1 is odd, too
        if end < 0:
            return content
        end = content.find(b"\0\0", end + 1)
    return content[: end + 2]


def _plain_text(content: bytes) -> bytes:
    text = content.decode("utf-16-le", "replace").rstrip("\0")
    return text.replace("\r\n", "\n").encode("utf-8", "replace")


def _own_text(plain: bytes) -> bytes:
    return text_content(plain.decode("utf-8", "replace"))


def _as_it_is(content: bytes) -> bytes:
    return content


_PLAIN_FORM: Mapping[str, Callable[[bytes], bytes | None]] = {
    TEXT: _plain_text,
    PAGE: markup.plain,
    FILES: dropped.uri_list,
    PICTURE: _as_it_is,
    "CF_DIB": bitmaps.file_of,
    "CF_DIBV5": bitmaps.file_of,
}
_OWN_FORM: Mapping[str, Callable[[bytes], bytes | None]] = {
    TEXT: _own_text,
    PAGE: markup.with_header,
    FILES: dropped.drop_files,
    PICTURE: _as_it_is,
    "CF_DIB": bitmaps.bitmap_of,
    "CF_DIBV5": bitmaps.bitmap_of,
}
