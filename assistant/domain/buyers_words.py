"""Which copied text may be a buyer's question, and which must not be looked at any further."""

import re

from assistant.domain.overlap import LONGEST_SENTENCE, worth_it

#: Links, addresses of mail, and long numbers: orders, parcels, telephones.
_LINK = re.compile(r"https?:|www\.|://|\.(?:com|cn|net)\b|\S@\S+\.", re.IGNORECASE)
_NUMBER = re.compile(r"\d(?:[\s-]?\d){6,}")


def buyers_words(copied: str) -> str:
    """Return a copied text on one line if it may be what a buyer asks, else "".

    Nothing longer than a message, no link, and nothing with a number that may be an order's, a
    parcel's or a telephone's.
    """
    if len(copied) > LONGEST_SENTENCE:
        return ""
    text = " ".join(copied.split())
    if _LINK.search(text) or _NUMBER.search(text) or not worth_it(text):
        return ""
    return text
