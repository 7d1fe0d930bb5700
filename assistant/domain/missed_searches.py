"""Searches that found nothing: what may be kept of them for the lead, and for how long."""

import re
from datetime import datetime, timedelta

from assistant.domain.text import clean
from assistant.domain.values import value

#: So long is a search kept after it was last made.
KEPT = timedelta(days=30)
#: So many characters of one are kept, and so many searches.
LONGEST = 100
MOST = 500

# Patterns are compiled by their first use: every start loads this, few shifts search in vain.

#: What stands in addresses and before names, and marks of nicknames, mails and links.
_PLACE = (
    r"(?:省|市|自治区|区|县|镇|乡).{0,12}(?:路|街|道|巷|弄|村|小区|大厦|广场|花园|苑|栋|幢|单元|室)"
    r"|(?:路|街|道|巷|弄|村|小区|花园|苑)\s*\d+|\d+\s*(?:栋|幢|号楼|单元|室|弄)"
    r"|(?:收货|收件|联系)人|身份证"
)
_MARKED = r"[@*＊_/\\]|https?:|www\.|(?:微信|QQ|qq)\s*号?\s*[:：]?\s*\w{5,}"
#: Four digits are an item or a size; more may be a telephone, an order, a parcel.
_NUMBER = r"\d(?:[\s-]?\d){4,}|[零〇一二三四五六七八九幺]{6,}"
#: One word that ends with digits is rather somebody's name (小鹿1015) than a question.
_NAMED = r"^\S*[^\W\d_]\d{3,}$"
_LETTERS = r"[^\W\d_a-zA-Z]"


@value
class MissedSearch:
    """A search that nothing answered: how often it was made, and when last (UTC)."""

    text: str
    count: int
    last: datetime


def keepable(typed: str) -> str:
    """Return what may be kept of a search, "" where nothing may be.

    Kept is what reads as words: at least two characters that are no Latin letters, or two Latin
    words. What may be a telephone, an order, a parcel, an address, a nickname or a link is not.
    """
    text = " ".join(clean(typed[: 4 * LONGEST]).text.split())
    if len(text) > LONGEST or says_too_much(text) or not _says_enough(text):
        return ""
    return text


def says_too_much(text: str) -> bool:
    """Say whether a text may be a telephone, an order, an address, a nickname or a link."""
    return any(re.search(pattern, text) for pattern in (_PLACE, _MARKED, _NUMBER, _NAMED))


def _says_enough(text: str) -> bool:
    words = [word for word in text.split() if word.isascii() and word.isalpha() and len(word) > 1]
    return len(re.findall(_LETTERS, text)) > 1 or len(words) > 1
