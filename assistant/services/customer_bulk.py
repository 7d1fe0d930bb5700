"""What becomes of many customers at once: tags given and taken, each as one step."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from assistant.domain.changes import Changes, Done
from assistant.domain.customer_drafts import tagged
from assistant.domain.customers import CustomerDraft, CustomerId, Tag
from assistant.services.customers import CustomerBook
from db.documents import portions

_Tags = tuple[Tag, ...]
_Progress = Callable[[float], None]


def _unheard(_share: float) -> None:
    """Hear of no progress."""


class CustomerBulk:
    """Gives tags to customers and takes them.

    Who has what was wanted already is not touched, nor who is in the bin by now.
    """

    def __init__(self, book: CustomerBook) -> None:
        self._book = book

    def tag(self, ids: Iterable[CustomerId], tag: Tag, progress: _Progress = _unheard) -> Done:
        """[lane] Give customers a tag; in a single group it takes the place of another.

        Raises StoreOpen.
        """
        groups = {group.key: group for group in self._book.groups.all.values()}
        group = groups.get(tag.group)

        def given(tags: _Tags) -> _Tags:
            return tags if tag in tags else tagged(tags, tag, group)

        return self._change(ids, given, progress)

    def untag(self, ids: Iterable[CustomerId], tag: Tag, progress: _Progress = _unheard) -> Done:
        """[lane] Take a tag from customers; raise StoreOpen."""

        def kept(tags: _Tags) -> _Tags:
            return tuple(each for each in tags if each != tag)

        return self._change(ids, kept, progress)

    def turn(self, id: CustomerId, tag: Tag) -> Done:
        """[lane] Give a customer a tag, or take it where it is there.

        Raises CustomerMissing or StoreOpen.
        """
        there = tag in self._book.customer(id).tags
        return (self.untag if there else self.tag)([id], tag)

    def _change(
        self, ids: Iterable[CustomerId], change: Callable[[_Tags], _Tags], progress: _Progress
    ) -> Done:
        wanted, drafts = [*ids], dict[CustomerId, CustomerDraft]()
        read = 0
        for _, part in portions(wanted):
            for id, each in self._book.customers(part).items():
                if each.binned_at is None and (tags := change(each.tags)) != each.tags:
                    drafts[id] = replace(each.draft, tags=tags)
            read += len(part)
            progress(read / len(wanted) / 2)
        if not drafts:
            return Done(Changes.NONE)
        return self._book.rewrite(drafts, "tag customers", lambda share: progress((1 + share) / 2))
