"""A section of a card: its title, and the facts in a frame."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from assistant.ui.products.fact_list import FactList
from assistant.ui.products.facts import SECTIONS, Section, worded
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.labels import styled


class SectionView(QWidget):
    """Facts under their title."""

    def __init__(self, key: str) -> None:
        super().__init__()
        title = worded(SECTIONS[key][0])
        self.list = FactList(title)
        frame = QFrame()
        frame.setProperty("role", "card")
        within = QVBoxLayout(frame)
        within.setContentsMargins(1, 1, 1, 1)
        within.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TINY, 0, SMALL)
        column.setSpacing(TINY)
        column.addWidget(styled(QLabel(title), "heading"))
        column.addWidget(frame)

    def show_section(self, section: Section) -> None:
        """Show these facts."""
        self.list.show_facts(section.facts)
        self.show()
