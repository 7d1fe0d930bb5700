"""The "HTML Format" of Windows: a page, and before it the places of its parts in bytes."""

import re

_HEADER = (
    "Version:0.9\r\n"
    "StartHTML:{:010d}\r\nEndHTML:{:010d}\r\nStartFragment:{:010d}\r\nEndFragment:{:010d}\r\n"
)
_LENGTH = len(_HEADER.format(0, 0, 0, 0))
_LINE = re.compile(rb"(\w+):([^\r\n]*)(?:\r\n|\r|\n)")
_START, _END = b"<!--StartFragment-->", b"<!--EndFragment-->"
#: Around what says nothing itself of where the copied part begins and ends.
_BEFORE = b"<html>\r\n<body>\r\n" + _START
_BEHIND = _END + b"\r\n</body>\r\n</html>"


def with_header(page: bytes) -> bytes:
    """Return a page, or a part of one, as programs here expect it."""
    start, end = _fragment(page)
    if end < 0:
        page = _BEFORE + page + _BEHIND
        start, end = len(_BEFORE), len(page) - len(_BEHIND)
    header = _HEADER.format(_LENGTH, _LENGTH + len(page), _LENGTH + start, _LENGTH + end)
    return header.encode() + page


def plain(content: bytes) -> bytes | None:
    """Return the page alone; None where the places given cannot be."""
    places = _places(content)
    start, end = places.get("StartHTML", -1), places.get("EndHTML", -1)
    if start < 0 or end < 0:  # allowed: there is but the part
        start, end = places.get("StartFragment", -1), places.get("EndFragment", -1)
    if not 0 <= start <= end <= len(content):
        return None
    page = content[start:end]
    if page.startswith(_BEFORE) and page.endswith(_BEHIND):
        return page[len(_BEFORE) : -len(_BEHIND)]
    return page


def _fragment(page: bytes) -> tuple[int, int]:
    """Return where the part begins and ends that was copied, as the page says; else -1."""
    start = page.find(_START)
    if start < 0:
        return -1, -1
    start += len(_START)
    return start, page.find(_END, start)


def _places(content: bytes) -> dict[str, int]:
    places: dict[str, int] = {}
    at = 0
    while line := _LINE.match(content, at):
        at = line.end()
        if line[2].lstrip(b"-").isdigit():
            places.setdefault(line[1].decode("ascii", "replace"), int(line[2]))
    return places
