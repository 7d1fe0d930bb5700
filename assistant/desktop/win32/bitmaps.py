"""A bitmap on a clipboard of Windows (``BITMAPINFOHEADER``), and the same as a file."""

import struct

_FILE = struct.Struct("<2sIII")
#: Its own size, width, height, planes, bits a pixel, compression, ..., colours used.
_HEAD = struct.Struct("<IiiHHIIiiI")
_MASKS = {3: 12, 6: 16}
_MOST_COLOURS = 256


def file_of(content: bytes) -> bytes | None:
    """Return a bitmap as a file; None where it is of a kind that only its maker knows."""
    if len(content) < _HEAD.size:
        return None
    size, _, _, _, bits, compression, _, _, _, colours = _HEAD.unpack_from(content)
    if size < _HEAD.size or bits > 32 or colours > _MOST_COLOURS:
        return None
    if not colours and bits <= 8:
        colours = 1 << bits
    masks = _MASKS.get(compression, 0) if size == _HEAD.size + 4 else 0
    start = _FILE.size + size + masks + 4 * colours
    return _FILE.pack(b"BM", (_FILE.size + len(content)) & 0xFFFFFFFF, 0, start) + content


def bitmap_of(file: bytes) -> bytes | None:
    """Return the bitmap in a file."""
    return file[_FILE.size :] if file[:2] == b"BM" else None
