"""The groups of tags that a shop keeps: written and removed as steps of the customer book."""

from dataclasses import replace

from assistant.domain.changes import Done
from assistant.domain.customers import TagGroup
from assistant.domain.tag_groups import KeyedTag, keyed, tidy_group
from assistant.domain.uids import Uids
from assistant.services.customers import CustomerBook


class TagGroups:
    """What can be done to groups. Customers keep the tags of one that is removed."""

    def __init__(self, book: CustomerBook) -> None:
        self._book = book
        self._uids = Uids(book.clock)

    def keyed(self) -> list[KeyedTag]:
        """[lane] Return all tags that are offered, each with the key that gives it."""
        return keyed(self._book.groups.all.values(), _spelled)

    def put(self, id: int | None, group: TagGroup) -> Done:
        """[lane] Write a group, None for a new one, which gets a key.

        Raises what ``tidy_group`` does, or StoreOpen.
        """
        others = {number: each for number, each in self._book.groups.all.items() if number != id}
        key = group.key or self._uids.new()
        return self._book.write_groups({id: tidy_group(replace(group, key=key), others)})

    def remove(self, id: int) -> Done:
        """[lane] Remove a group."""
        return self._book.write_groups({id: None})


def _spelled(text: str) -> str:
    """[lane] Return the letters in which a text begins to be typed: 油皮 is yp."""
    from assistant.domain.pinyin import readings, spelled
    from assistant.domain.syllables import SYLLABLES

    known = spelled([readings(text)])
    return "".join(SYLLABLES[min(known[char])][0] if char in known else char for char in text)
