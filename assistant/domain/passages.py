"""Passages: what is inserted and is no phrase – a fact of a product, a size, a comparison."""

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment
from assistant.domain.values import value


class ForeignName(UserError):
    """A text for the buyer names a product of somebody else (``name``)."""


class MedicalClaim(UserError):
    """A text for the buyer promises what only a medicine may (``word``)."""


@value
class Passage:
    """A text, or where there is a ``picture``, that alone."""

    text: str = ""
    picture: Attachment | None = None


def check(passage: Passage, foreign: Iterable[str]) -> None:
    """Raise ForeignName where a passage has one of the names of goods that are not the shop's.

    Raises MedicalClaim where it promises what only a medicine may.
    """
    from assistant.domain.medical_words import medical_word

    name = named_in(passage.text, foreign)
    if name:
        raise ForeignName(name=name)
    word = medical_word(passage.text)
    if word:
        raise MedicalClaim(word=word)


_SAYS_NOTHING = re.compile(r"\d{0,4}|.", re.ASCII)
#: Blanks beside Chinese are written or left out as anybody likes.
_BLANKS = re.compile(
    "(?<=[\u4e00-\u9fff])[ \t\u200b-\u200d\ufeff]+|[ \t\u200b-\u200d\ufeff]+(?=[\u4e00-\u9fff])"
)


def named_in(text: str, names: Iterable[str]) -> str:
    """Return which of some names stands in a text, "" for none.

    Width, case and blanks beside Chinese do not matter. A name that ends with a letter or a digit
    is not found within a longer one (A1 in A12). What may be a price, a size or a count names
    nothing: one letter, or a figure of at most four digits.
    """
    plain = _plain(text)
    telling = _telling(frozenset(names))
    return next((each for each, name in telling if _stands_in(name, plain)), "")


@lru_cache(maxsize=2)
def _telling(names: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Return the names that may name something, each with its plain form.

    One text after another is searched for the same names: each cell of a comparison.
    """
    folded = ((each, _plain(each)) for each in names)
    return tuple((each, name) for each, name in folded if not _SAYS_NOTHING.fullmatch(name))


def _plain(text: str) -> str:
    from unicodedata import normalize

    return _BLANKS.sub("", normalize("NFKC", text).casefold()).strip()


def _stands_in(sought: str, folded: str) -> bool:
    if sought not in folded:
        return False
    before = "(?<![0-9a-z])" if sought[:1].isascii() and sought[:1].isalnum() else ""
    after = "(?![0-9a-z])" if sought[-1:].isascii() and sought[-1:].isalnum() else ""
    return re.search(f"{before}{re.escape(sought)}{after}", folded) is not None
