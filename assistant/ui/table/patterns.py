"""Regular expressions that cannot hang: Qt's engine counts its steps, and gives up by itself."""

import re
import time
from collections.abc import Sequence

from PySide6.QtCore import QRegularExpression

from assistant.domain.replacing import Match, Matcher, PatternBroken, PatternTooSlow

#: So many steps may be taken in one text, some milliseconds; and all of a search may take so long.
_STEPS, LONGEST_S = 1_000_000, 20.0

_GROUP = re.compile(r"[$\\]([0-9])")


def pattern_matcher(what: str, by: str, case: bool = False) -> Matcher:
    """Return what finds a regular expression; ``$1`` or ``\\1`` in ``by`` is its first group.

    Raises PatternBroken; the matcher raises PatternTooSlow.
    """
    if not (plain := _expression(what, case, "")).isValid():
        raise PatternBroken(place=plain.patternErrorOffset() + 1)
    search = _Search(_expression(what, case, f"(*LIMIT_MATCH={_STEPS})"), by)
    return search.matches


def _expression(what: str, case: bool, limit: str) -> QRegularExpression:
    option = QRegularExpression.PatternOption
    options = option.UseUnicodePropertiesOption | option.MultilineOption
    return QRegularExpression(
        limit + what, options if case else options | option.CaseInsensitiveOption
    )


class _Search:
    def __init__(self, expression: QRegularExpression, by: str) -> None:
        self._expression = expression
        self._by = by
        self._end = time.monotonic() + LONGEST_S

    def matches(self, text: str) -> Sequence[Match]:
        """Return what is found in a text; what is found without a letter is passed over."""
        places = _Places(text)
        found: list[Match] = []
        start, length = 0, places.length
        while start <= length:
            match = self._expression.match(text, start)
            if not match.isValid() or time.monotonic() > self._end:
                raise PatternTooSlow
            if not match.hasMatch():
                break
            first, last = match.capturedStart(), match.capturedEnd()
            if last > first:
                by = _filled(self._by, match.capturedTexts())
                found.append((places.of(first), places.of(last), by))
            start = max(last, start + 1)
        return found


class _Places:
    """Turns Qt's places, which count an emoji twice, into those of a Python text."""

    def __init__(self, text: str) -> None:
        self._units = text.encode("utf-16-le") if text and max(text) > "\uffff" else None
        self.length = len(self._units) // 2 if self._units is not None else len(text)

    def of(self, place: int) -> int:
        """Return the place in the Python text."""
        if self._units is None:
            return place
        return len(self._units[: 2 * place].decode("utf-16-le", "ignore"))


def _filled(by: str, groups: Sequence[str]) -> str:
    """Return a replacement with the groups that it names; a group there is not is empty."""
    taken = dict(enumerate(groups))
    return _GROUP.sub(lambda sign: taken.get(int(sign[1]), ""), by)
