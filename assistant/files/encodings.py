"""In which encoding a text file is written. Measured by its bytes, since no file says so."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from dataclasses import dataclass
from pathlib import Path

_CHUNK = 1 << 20

#: How files begin that are no text: workbooks, old and new.
_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

_MARKS = ((BOM_UTF8, "utf-8-sig"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Encoding:
    """An encoding by Python's name; ``damaged`` where some bytes make no sense in it."""

    name: str
    damaged: bool = False


def is_workbook(path: Path) -> bool:
    """Say whether the file is a workbook rather than text."""
    with path.open("rb") as file:
        return file.read(4) in _BINARY


def encoding_of(path: Path) -> Encoding:
    """Return the encoding: by its mark, else strict UTF-8, else GB18030, else the likelier one."""
    with path.open("rb") as file:
        start = file.read(3)
    marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
    if marked:
        return Encoding(marked, not _strict(path, marked))
    for name in ("utf-8", "gb18030"):
        if _strict(path, name) and not _mojibake(path, name):
            return Encoding(name)
    return Encoding(min(("utf-8", "gb18030"), key=lambda name: _losses(path, name)), True)


def _strict(path: Path, encoding: str) -> bool:
    decoder = getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _mojibake(path: Path, encoding: str) -> bool:
    """Say whether a text that reads as GB18030 is rather UTF-8 with a few bytes lost."""
    return encoding == "gb18030" and _losses(path, "utf-8") * 50 < _wide(path)


def _losses(path: Path, encoding: str) -> int:
    return _start(path).decode(encoding, "replace").count("\ufffd")


def _wide(path: Path) -> int:
    """Return how many characters beyond ASCII the start of the file has as UTF-8."""
    text = _start(path).decode("utf-8", "ignore")
    return len(text) - len(text.encode("ascii", "ignore"))


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_CHUNK)
