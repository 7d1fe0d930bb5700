"""Passages: what is inserted and is no phrase – a fact of a product, a size, a comparison."""

from collections.abc import Iterable

from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment
from assistant.domain.values import value


class ForeignName(UserError):
    """A text for the buyer names a product of somebody else (``name``)."""


@value
class Passage:
    """A text, or where there is a ``picture``, that alone."""

    text: str = ""
    picture: Attachment | None = None


def check(passage: Passage, foreign: Iterable[str]) -> None:
    """Raise ForeignName where a passage has one of the names of goods that are not the shop's."""
    folded = passage.text.casefold()
    for name in foreign:
        if name.casefold() in folded:
            raise ForeignName(name=name)
