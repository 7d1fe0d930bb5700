"""Official phrases: they come with a pack, and here they are only used and copied."""

from collections.abc import Iterable

from assistant.domain.errors import UserError
from assistant.domain.phrases import Category, Phrase, Shelf


class OfficialPhrase(UserError):
    """The phrase is the shop's (``title``): it may be used and copied, but not changed here."""


class OfficialSkipped(UserError):
    """A remark: ``count`` official phrases were left as they are."""


class OfficialCategory(UserError):
    """Phrases of the shop's stand in the category (``name``), so it stays where it is."""


def keep_official(before: Shelf, phrases: Iterable[Phrase], categories: Iterable[Category]) -> None:
    """Raise OfficialPhrase or OfficialCategory where a change would rewrite what is the shop's.

    Only their places among others may change.
    """
    for phrase in phrases:
        old = before.phrases.get(phrase.id)
        if old is None or not old.official:
            continue
        if phrase.deleted_at is not None or phrase.draft != old.draft:
            raise OfficialPhrase(title=old.title)
    for category in categories:
        there = before.categories.get(category.id)
        moved = there is not None and (there.name, there.parent) != (category.name, category.parent)
        if moved and any(each.official for each in before.below(category.id)):
            raise OfficialCategory(name=category.name)
