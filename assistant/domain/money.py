"""Money and counts as people write them: 129, ¥129.90, 1,299 元, 37 件. Money is in fen."""

import re
import unicodedata
from decimal import Decimal

from assistant.domain.errors import UserError

#: At most ten digits: longer numbers are codes that stand in the wrong place.
_MONEY = r"¥?\s*(\d{1,10}(?:\.\d{1,2})?)\s*(?:元|块|RMB)?"
_COUNT = r"(\d{1,10})\s*[件个双套瓶盒台只条]?"


class NotMoney(UserError):
    """That is no price (``text``)."""


class NotACount(UserError):
    """That is no number of pieces (``text``)."""


def fen_of(text: str) -> int | None:
    """Return an amount in fen, None for an empty text; raise NotMoney, also below zero."""
    found = re.fullmatch(_MONEY, plain := _plain(text), re.IGNORECASE)
    if plain and not found:
        raise NotMoney(text=text)
    return int(Decimal(found[1]) * 100) if found else None


def yuan(fen: int) -> str:
    """Return an amount as it stands beside a yuan sign: 129, 9.9, 0.05."""
    whole, rest = divmod(fen, 100)
    return f"{whole}.{rest:02}".rstrip("0") if rest else str(whole)


def in_yuan(fen: int) -> str:
    """Return an amount with its sign: ¥129."""
    return f"¥{yuan(fen)}"


def count_of(text: str) -> int | None:
    """Return a number of pieces, None for an empty text; raise NotACount, also below zero."""
    found = re.fullmatch(_COUNT, plain := _plain(text))
    if plain and not found:
        raise NotACount(text=text)
    return int(found[1]) if found else None


def _plain(text: str) -> str:
    """Return a text in one width, without blanks around it and commas between thousands."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", unicodedata.normalize("NFKC", text).strip())
