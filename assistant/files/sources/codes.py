"""Abbreviations of text expanders as short codes."""

#: What agents put before an abbreviation so that it is no word; with us a code begins with ``;``.
SIGNS = ":;/,.\\"


def plain_code(trigger: str) -> str:
    """Return an abbreviation without the sign before it; one that is only signs stays."""
    plain = trigger.strip()
    return plain[1:] if plain[:1] and plain[0] in SIGNS and plain[1:].strip(SIGNS) else plain
