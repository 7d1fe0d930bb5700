"""Tags from outside: which group is meant by a name, and where a word alone belongs."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.domain.customers import Tag, TagGroup
from assistant.domain.product_drafts import tidy_line

#: The group of words that nobody has given one.
LOOSE = "标签"


class TagNaming:
    """Knows groups by their names; ``new`` are those that came up and were not there."""

    def __init__(self, groups: Iterable[TagGroup]) -> None:
        groups = tuple(groups)
        self.new: list[TagGroup] = []
        self._groups = {each.key: each for each in groups}
        self._keys = {each.name: each.key for each in groups} | {key: key for key in self._groups}
        self._homes: dict[str, str] = {}
        self._settled: dict[Tag, Tag] = {}
        for each in groups:
            for text in each.texts:
                # What two groups have in common (均码) tells neither.
                self._homes[text] = "" if text in self._homes else each.key

    def group(self, key: str) -> TagGroup | None:
        """Return the group of that key."""
        return self._groups.get(key)

    def settled(self, tag: Tag) -> Tag:
        """Return a tag with the key of its group; one that is not there is made."""
        found = self._settled.get(tag)  # of a hundred thousand few are rare
        if found is None:
            found = self._settled[tag] = self._made(tag)
        return found

    def _made(self, tag: Tag) -> Tag:
        text = tidy_line(tag.text)
        name = tidy_line(tag.group) or self._homes.get(text, "") or LOOSE
        if name not in self._keys:
            group = TagGroup(key=name, name=name)
            self._groups[name], self._keys[name] = group, name
            self.new.append(group)
        return replace(tag, group=self._keys[name], text=text)
