"""The groups of tags: their names, colours and what may be chosen in each."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QVBoxLayout

from assistant.domain.changes import Changes, Done
from assistant.domain.customers import COLOURS, Tag, TagGroup
from assistant.services.desk import Desk
from assistant.services.tag_groups import TagGroups
from assistant.ui.board import Board
from assistant.ui.book_page import BookForm, BookPage
from assistant.ui.customers.tag_badges import TagBadges
from assistant.ui.customers.words import worded
from assistant.ui.field_kinds import ChoiceField, Field, LineField, TickField, WordsField
from assistant.ui.labelled import Labelled
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM
from assistant.ui.wording import listed

_COLOURS: Mapping[str, object] = {
    "grey": QT_TRANSLATE_NOOP("customers", "Grey"),
    "red": QT_TRANSLATE_NOOP("customers", "Red"),
    "yellow": QT_TRANSLATE_NOOP("customers", "Yellow"),
    "green": QT_TRANSLATE_NOOP("customers", "Green"),
    "blue": QT_TRANSLATE_NOOP("customers", "Blue"),
    "purple": QT_TRANSLATE_NOOP("customers", "Purple"),
}


class GroupForm(BookForm):
    """Name, colour, the tags that are offered, and how they look."""

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self.name, self.texts = LineField(), WordsField()
        self.colour = ChoiceField([(each, worded(_COLOURS[each])) for each in COLOURS])
        self.single = TickField(self.tr("A customer has one of them at most"))
        self._badges = TagBadges()
        hint = self.tr("Separated by commas; keys are dealt out in this order")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(Labelled(self.tr("Name"), self.name.widget))
        column.addWidget(Labelled(self.tr("Tags"), self.texts.widget, hint))
        column.addWidget(Labelled(self.tr("Colour"), self.colour.widget))
        column.addWidget(self._badges)
        column.addWidget(self.single.widget)
        column.addStretch(1)
        self.setFocusProxy(self.name.widget)
        fields: tuple[Field, ...] = (self.name, self.texts, self.colour, self.single)
        for field in fields:
            field.edited.connect(self.edited)
            field.edited.connect(self._show_badges)

    def show_entry(self, entry: TagGroup) -> None:
        """Show a group."""
        self._key = entry.key
        self.name.show_value(entry.name)
        self.texts.show_value(entry.texts)
        self.colour.show_value(entry.colour)
        self.single.show_value(entry.single)
        self._show_badges()

    def entry(self) -> TagGroup:
        """Return the group that is written."""
        return TagGroup(
            key=self._key,
            name=self.name.value(),
            colour=self.colour.value(),
            texts=self.texts.value(),
            single=self.single.value(),
        )

    def _show_badges(self) -> None:
        group = self.entry()
        self._badges.show_tags([Tag(group.key, text) for text in group.texts], {0: group})


class GroupsPage(BookPage):
    """Lists the groups, and has them written."""

    CHANGES = Changes.CUSTOMERS
    HELP = "customers"

    def __init__(self, desk: Desk, lane: Lane, board: Board) -> None:
        self._groups = TagGroups(desk.customers)
        super().__init__(desk, lane, board, GroupForm(), "tag_group_drafts")
        self.empty.say(
            self.tr("No groups of tags"),
            self.tr("Tags are given in two keys and found again by filters."),
        )

    def words(self) -> tuple[str, str, str]:
        """Return the headings."""
        return self.tr("Groups of tags"), self.tr("New group"), self.tr("Edit group")

    def entries(self) -> Mapping[int, TagGroup]:
        """Return all groups."""
        return self._desk.customers.groups.all

    def new(self) -> TagGroup:
        """Return an empty group."""
        return TagGroup(key="", name="")

    def row(self, entry: TagGroup) -> tuple[str, str]:
        """Return the name of a group, and its tags."""
        return entry.name, listed(entry.texts)

    def put(self, id: int | None, entry: TagGroup) -> Done:
        """[lane] Write a group."""
        return self._groups.put(id, entry)

    def remove(self, id: int) -> Done:
        """[lane] Remove a group."""
        return self._groups.remove(id)

    def take_back(self) -> Done:
        """[lane] Take back the last step."""
        return self._desk.customers.undo()
