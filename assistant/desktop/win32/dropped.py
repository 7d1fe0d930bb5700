"""The files on a clipboard of Windows (``DROPFILES``), and the same as addresses."""

import re
import struct
from urllib.parse import quote, unquote

#: Where the names begin, a point nobody looks at, whether it is outside, whether names are UTF-16.
_HEAD = struct.Struct("<IiiII")
_DRIVE = re.compile(r"[A-Za-z]:\\")
_PREFIX = "file://"


def drop_files(addresses: bytes) -> bytes | None:
    """Return a list of addresses as files; None where one of them is no file's."""
    lines = addresses.decode("utf-8", "replace").splitlines()
    paths = [_path(line) for line in lines if line and not line.startswith("#")]
    if not paths or not all(paths):
        return None
    names = "".join(f"{path}\0" for path in paths) + "\0"
    return _HEAD.pack(_HEAD.size, 0, 0, 0, 1) + names.encode("utf-16-le", "surrogatepass")


def uri_list(content: bytes) -> bytes | None:
    """Return files as a list of addresses; None where they are in no form that we read."""
    addresses = [_address(path) for path in _paths(content)]
    if not addresses or not all(addresses):
        return None
    return "".join(f"{each}\r\n" for each in addresses).encode()


def _paths(content: bytes) -> list[str]:
    if len(content) < _HEAD.size:
        return []
    start, _, _, _, wide = _HEAD.unpack_from(content)
    if not wide:
        return []
    end = start + (len(content) - start) // 2 * 2
    names = content[start:end].decode("utf-16-le", "surrogatepass")
    return names.partition("\0\0")[0].split("\0")


def _address(path: str) -> str:
    """Return a file's address, "" where the path begins nowhere."""
    if path.startswith("\\\\"):
        place = path[2:]
    elif path.startswith("\\"):
        place = path
    elif _DRIVE.match(path):
        place = f"/{path}"
    else:
        return ""
    return _PREFIX + quote(place.replace("\\", "/"), safe="/:", errors="surrogatepass")


def _path(address: str) -> str:
    """Return the file behind an address, "" where there is none."""
    if not address.startswith(_PREFIX):
        return ""
    try:
        place = unquote(address.removeprefix(_PREFIX), errors="surrogatepass").replace("/", "\\")
    except UnicodeDecodeError:
        return ""
    if not place or "\0" in place:
        return ""
    if not place.startswith("\\"):
        return rf"\\{place}"
    return place[1:] if _DRIVE.match(place[1:]) else place
