"""What characters a phrase may hold: cleaning text that comes from outside.

Nothing here knows of templates, files or screens; it only tells text from what hides in text.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from types import MappingProxyType

from assistant.domain.values import value

# Patterns are kept as text here: ``re`` compiles them at first use, not while the program starts.

#: Everything that ends a line somewhere: Windows, old Mac, word processors, Unicode.
_NEWLINES = "\r\n|[\r\v\f\x85\u2028\u2029]"

#: What is taken out, by kind. The kinds are codes; the sentence about them stands in the interface.
_UNWANTED = {
    "control": "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]",
    "surrogate": "[\ud800-\udfff]",
    "private": "[\ue000-\uf8ff\U000f0000-\U0010ffff]",
    "bidi": "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]",
    "tag": "[\U000e0000-\U000e007f]",
    # Joiners, fillers and selectors that show nothing, and the stand-in for a pasted picture.
    "invisible": "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065"
    "\u206a-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffc\U0001d173-\U0001d17a"
    "\U000e0080-\U000e0fff]",
}
_ANY_UNWANTED = "|".join(f"(?P<{kind}>{each})" for kind, each in _UNWANTED.items())

#: Characters that an emoji sequence may be built on; a joiner elsewhere hides something.
_PICTURE = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf"
    "\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_STRAY_SELECTOR = f"(?<![{_PICTURE}0-9#*])\ufe0f"
_STRAY_JOINER = f"(?<![{_PICTURE}\ufe0f])\u200d|\u200d(?![{_PICTURE}])"


@cache
def _suspicious() -> re.Pattern[str]:
    """Return one look that finds out whether there is anything to do at all."""
    return re.compile("|".join([_NEWLINES, *_UNWANTED.values(), _STRAY_SELECTOR, "\u200d"]))


@value
class Cleaned:
    """Text fit to be stored and pasted, and how many characters of each kind were taken out.

    Kinds: control, surrogate, private, bidi, tag, invisible. A changed newline is not counted.
    """

    text: str
    removed: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def count(self) -> int:
        """How many characters were taken out."""
        return sum(self.removed.values())


#: What is left of an empty text; a row of a table has many.
_NOTHING = Cleaned("")


def cleaned_text(text: str) -> str:
    """Return the text as ``clean`` does, for those who do not ask what was taken out."""
    return text if _suspicious().search(text) is None else clean(text).text


def clean(text: str) -> Cleaned:
    """Return the text with ``\\n`` for every newline and without characters that hide something.

    Tabs stay, and so do the joiners and selectors that hold an emoji together.
    """
    if not text:
        return _NOTHING
    if _suspicious().search(text) is None:
        return Cleaned(text)
    removed: Counter[str] = Counter()

    def drop(match: re.Match[str]) -> str:
        removed[match.lastgroup or "invisible"] += 1
        return ""

    lines = re.sub(_NEWLINES, "\n", text)
    # Order matters: a joiner is judged by its neighbours, which must be those that stay.
    for pattern in (_ANY_UNWANTED, _STRAY_SELECTOR, _STRAY_JOINER):
        lines = re.sub(pattern, drop, lines)
    return Cleaned(lines, MappingProxyType(dict(removed)))


def headline(text: str, limit: int = 20) -> str:
    """Return a title for a text that has none: its first line with words, cut to ``limit``."""
    line = next((each.strip() for each in text.splitlines() if each.strip()), "")
    return line if len(line) <= limit else line[: limit - 1] + "…"
