"""What the agent types in a workbench, as far as it means something: ``;code `` and a double copy.

Both ears are told one key after another: a character, ``BACKSPACE``, ``COPY`` or "" for any other
key. They keep nothing but the beginning of a code, and that only until it can be none any more.
"""

COPY, BACKSPACE = "Ctrl+C", "Backspace"

#: What a code begins with, and what ends it.
OPENING, END = ";", " "

#: So many characters are kept at most.
LONGEST = 24

#: A second Ctrl+C counts for so long.
COPY_TWICE_S = 0.6


class CodeEar:
    """Hears codes: a semicolon, characters, a space."""

    def __init__(self) -> None:
        self._typed = ""

    @property
    def busy(self) -> bool:
        """Say whether something was typed that may become a code."""
        return bool(self._typed)

    def hear(self, key: str) -> str:
        """Take the next key; return all that was typed, ``;code ``, when it ends a code, or ""."""
        if key == BACKSPACE:
            self._typed = self._typed[:-1]
        elif key == OPENING:
            self._typed = key
        elif len(key) == 1 and 0 < len(self._typed) < LONGEST:
            self._typed += key
        else:
            self._typed = ""
        if key != END:
            return ""
        whole, self._typed = self._typed, ""
        return whole if len(whole) > len(OPENING + END) else ""

    def forget(self) -> None:
        """Begin anew: the caret is somewhere else, or another program writes."""
        self._typed = ""


class CopyEar:
    """Hears two Ctrl+C right after each other."""

    def __init__(self) -> None:
        self._at_s: float | None = None

    def hear(self, key: str, at_s: float) -> bool:
        """Take the next key and its moment; say whether it was the second of two."""
        first, self._at_s = self._at_s, None
        if key != COPY:
            return False
        if first is not None and 0 <= at_s - first <= COPY_TWICE_S:
            return True
        self._at_s = at_s
        return False

    def forget(self) -> None:
        """Begin anew."""
        self._at_s = None
