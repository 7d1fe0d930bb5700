"""Tags as badges in the colours of their groups."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QWidget

from assistant.domain.customers import Tag, TagGroup
from assistant.ui.customers.words import tag_words
from assistant.ui.theme import TINY
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import NEUTRAL, Badge
from assistant.ui.widgets.removal import remove_all

#: Colour of a group → tone of its badges.
TONES: Mapping[str, str] = {
    "grey": NEUTRAL,
    "red": "danger",
    "yellow": "warning",
    "green": "success",
    "blue": "accent",
    "purple": "purple",
}


class TagBadges(QWidget):
    """A line of tags, or as many lines as it takes; group by group, as the groups stand."""

    def __init__(self) -> None:
        super().__init__()
        self._row = FlowLayout(self, gap=TINY)
        self.badges: list[Badge] = []

    def show_tags(self, tags: Iterable[Tag], groups: Mapping[int, TagGroup]) -> None:
        """Show these instead; those of a group that is gone come last."""
        remove_all(self._row)
        known = {group.key: (at, group) for at, group in enumerate(groups.values())}
        last = len(known), TagGroup(key="", name="")
        ordered = sorted(tags, key=lambda tag: known.get(tag.group, last)[0])
        self.badges = []
        for tag in ordered:
            group = known.get(tag.group, last)[1]
            badge = Badge(tag_words(tag), TONES.get(group.colour, NEUTRAL))
            badge.setToolTip(group.name)
            self.badges.append(badge)
            self._row.addWidget(badge)
        self.setVisible(bool(self.badges))
