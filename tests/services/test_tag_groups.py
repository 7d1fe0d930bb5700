"""The groups of tags: shipped, written, removed, and taken back."""

from pathlib import Path

from assistant.domain.customers import KINDS, TagGroup
from assistant.files.tag_seed import read_tag_groups
from assistant.services.tag_groups import TagGroups
from tests.services.private import Private

RESOURCES = Path(__file__).parents[2] / "resources"


def groups(private: Private) -> TagGroups:
    private.book.stock(read_tag_groups(RESOURCES))
    return TagGroups(private.book)


def names(private: Private) -> list[str]:
    return [each.name for each in private.again().groups.all.values()]


def test_the_shipped_groups_are_those_that_the_program_understands() -> None:
    assert [each.key for each in read_tag_groups(RESOURCES)] == list(KINDS)


def test_shipped_groups_that_were_removed_do_not_come_back(private: Private) -> None:
    made = groups(private)
    for id in [*private.book.groups.all]:
        made.remove(id)
    private.book.stock(read_tag_groups(RESOURCES))
    assert names(private) == []


def test_a_new_group_has_a_key_of_its_own(private: Private) -> None:
    made = groups(private)
    made.put(None, TagGroup(key="", name="来源"))
    keys = [each.key for each in private.again().groups.all.values()]
    assert names(private)[-1] == "来源" and all(keys) and len(set(keys)) == len(keys)


def test_removing_a_group_can_be_taken_back(private: Private) -> None:
    before = groups(private), names(private)
    before[0].remove(1)
    private.book.undo()
    assert sorted(names(private)) == sorted(before[1])
