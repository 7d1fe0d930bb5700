"""Abbreviations of text expanders as short codes, and what spreadsheets make of long numbers."""

import re

#: What agents put before an abbreviation so that it is no word; with us a code begins with ``;``.
SIGNS = ":;/,.\\"

#: What a spreadsheet leaves of a long number: 1.23E+18, or zeros after its fifteenth digit.
_ROUNDED = re.compile(r"(?a)\d(?:\.\d+)?E\+\d+|[1-9]\d{14}0+", re.IGNORECASE)


def is_rounded(text: str) -> bool:
    """Say whether a number is not any more what it was."""
    return _ROUNDED.fullmatch(text) is not None


def plain_code(trigger: str) -> str:
    """Return an abbreviation without the sign before it; one that is only signs stays."""
    plain = trigger.strip()
    return plain[1:] if plain[:1] and plain[0] in SIGNS and plain[1:].strip(SIGNS) else plain
