"""Pictures without what cameras and programs noted in them: places, times, owners, small copies.

Nothing is decoded: the blocks that hold no picture are cut out and the rest stays byte by byte, so
nothing is lost of the quality, nor of a movement. Formats: ITU T.81 and Exif 2.3 (JPEG), the PNG
specification, third edition, the WebP container specification, and GIF89a.
"""

import re
import struct
from collections.abc import Callable, Iterator, Mapping

_PNG = b"\x89PNG\r\n\x1a\n"
_EXIF = b"Exif\0\0"
#: What of a PNG is the picture, its colours or its movement.
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT".split()
)
_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
#: Flags of a WebP's head: "has Exif", "has XMP".
_WEBP_NOTED = 0x08 | 0x04
#: Segments of a JPEG that belong to the picture though they are a program's own: kind → beginning.
_JPEG_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_GIF_KEPT = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
#: Where the data of a scan ends: a marker that is neither a stuffed byte nor a restart.
_NEXT_MARKER = rb"\xff+[^\x00\xd0-\xd7\xff]"
#: So much is searched at once: nobody else gets a turn meanwhile.
_STRETCH = 1 << 18
_ORIENTATION = 0x0112


class Malformed(Exception):
    """These bytes are no whole picture of their kind."""


def kind_of(head: bytes) -> str:
    """Return the suffix of the picture that begins with these 16 bytes, "" for none we know."""
    if head.startswith(_PNG):
        return ".png"
    if head.startswith(b"\xff\xd8\xff"):
        return ".jpg"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return ".webp"
    return ".gif" if head.startswith((b"GIF87a", b"GIF89a")) else ""


def bare(content: bytes) -> bytes:
    """Return a picture without notes, as it lies: not turned. Raises Malformed."""
    try:
        return b"".join(_CUT[kind_of(content)](content))
    except (IndexError, KeyError, struct.error) as error:
        raise Malformed from error


def orientation(content: bytes) -> int:
    """Return how the camera was held, 1 (upright) to 8 as Exif counts them; 1 where unknown."""
    for noted in _exif_blocks(content):
        try:
            found = _orientation_of(noted.removeprefix(_EXIF))
        except struct.error:
            continue
        if found in range(1, 9):
            return found
    return 1


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the segments up to the end of the picture, a scan's data with its head."""
    place = 2
    while True:
        while content[place] == 0xFF and content[place + 1] == 0xFF:
            place += 1
        kind = content[place + 1]
        if content[place] != 0xFF:
            raise Malformed
        if kind == 0xD9:
            return
        end = place + 2 + struct.unpack_from(">H", content, place + 2)[0]
        if kind == 0xDA:
            end = _scan_end(content, end)
        yield kind, content[place:end]
        place = end


def _scan_end(content: bytes, start: int) -> int:
    marker = re.compile(_NEXT_MARKER, re.DOTALL)
    while start < len(content):
        if found := marker.search(content, start, start + _STRETCH):
            return found.start()
        start += _STRETCH - 1  # a marker may begin with the last byte
    raise Malformed


def _cut_jpeg(content: bytes) -> Iterator[bytes]:
    yield content[:2]
    for kind, segment in _jpeg_segments(content):
        own = 0xE0 <= kind <= 0xEF or kind == 0xFE
        if not own or (kind in _JPEG_KEPT and segment[4:].startswith(_JPEG_KEPT[kind])):
            yield segment
    yield b"\xff\xd9"


def _png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place, kind = len(_PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, place)
        end = place + 12 + length
        if end > len(content):
            raise Malformed
        yield kind, content[place:end]
        place = end


def _cut_png(content: bytes) -> Iterator[bytes]:
    yield _PNG
    yield from (chunk for kind, chunk in _png_chunks(content) if kind in _PNG_KEPT)


def _webp_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place, last = 12, 8 + struct.unpack_from("<I", content, 4)[0]
    if last > len(content):
        raise Malformed
    while place < last:
        kind, length = struct.unpack_from("<4sI", content, place)
        end = place + 8 + length + length % 2
        if place + 8 + length > last:
            raise Malformed
        yield kind, content[place:end]
        place = end


def _cut_webp(content: bytes) -> Iterator[bytes]:
    kept = []
    for kind, chunk in _webp_chunks(content):
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~_WEBP_NOTED]) + chunk[9:]
        if kind in _WEBP_KEPT:
            kept.append(chunk)
    body = b"".join(kept)
    yield b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP"
    yield body


def _cut_gif(content: bytes) -> Iterator[bytes]:
    place = 13 + _table_size(content[10])
    yield content[:place]
    while content[place] != 0x3B:
        start = place
        if content[place] == 0x2C:
            place = _past_blocks(content, place + 11 + _table_size(content[place + 9]))
            yield content[start:place]
        elif content[place] == 0x21:
            place = _past_blocks(content, place + 2)
            if _belongs(content[start:place]):
                yield content[start:place]
        else:
            raise Malformed
    yield b"\x3b"


def _belongs(extension: bytes) -> bool:
    """Say whether an extension of a GIF shows something: times, texts, repetition."""
    kind = extension[1]
    return kind in (0xF9, 0x01) or (kind == 0xFF and extension[3:14] in _GIF_KEPT)


def _table_size(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _past_blocks(content: bytes, place: int) -> int:
    while content[place]:
        place += content[place] + 1
    return place + 1


_CUT: Mapping[str, Callable[[bytes], Iterator[bytes]]] = {
    ".png": _cut_png,
    ".jpg": _cut_jpeg,
    ".webp": _cut_webp,
    ".gif": _cut_gif,
}


def _exif_blocks(content: bytes) -> Iterator[bytes]:
    """Yield what is noted in Exif's form; nothing more where the picture is malformed."""
    try:
        match kind_of(content):
            case ".jpg":
                found = (part[4:] for kind, part in _jpeg_segments(content) if kind == 0xE1)
                yield from (each for each in found if each.startswith(_EXIF))
            case ".png":
                yield from (part[8:-4] for kind, part in _png_chunks(content) if kind == b"eXIf")
            case ".webp":
                yield from (part[8:] for kind, part in _webp_chunks(content) if kind == b"EXIF")
    except (Malformed, IndexError, struct.error):
        return


def _orientation_of(noted: bytes) -> int:
    order = "<" if noted[:2] == b"II" else ">"
    (place,) = struct.unpack_from(f"{order}I", noted, 4)
    (count,) = struct.unpack_from(f"{order}H", noted, place)
    for index in range(count):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", noted, place + 2 + 12 * index)
        if (tag, kind) == (_ORIENTATION, 3):
            return int(value)
    return 1
