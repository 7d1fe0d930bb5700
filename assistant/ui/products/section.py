"""A section of a card: its title, and the facts or what else there is in a frame."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from assistant.ui.products.fact_list import FactList
from assistant.ui.products.facts import SECTIONS, Section, worded
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.labels import styled


def framed_in(section: QWidget, title: str) -> QFrame:
    """Lay out a section: its title and, below it, a frame; return that."""
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(section)
    column.setContentsMargins(0, TINY, 0, SMALL)
    column.setSpacing(TINY)
    column.addWidget(styled(QLabel(title), "heading"))
    column.addWidget(frame)
    return frame


class SectionView(QWidget):
    """Facts under their title."""

    def __init__(self, key: str) -> None:
        super().__init__()
        title = worded(SECTIONS[key][0])
        self.list = FactList(title)
        within = QVBoxLayout(framed_in(self, title))
        within.setContentsMargins(1, 1, 1, 1)
        within.addWidget(self.list)

    def show_section(self, section: Section) -> None:
        """Show these facts."""
        self.list.show_facts(section.facts)
        self.show()
