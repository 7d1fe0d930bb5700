"""What is known of a buyer as tags, with the button that forgets it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistant.domain.buyer import Buyer
from assistant.ui.measure_words import figure_words, fit_word
from assistant.ui.theme import TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import ACCENT, Badge


class BuyerTags(QWidget):
    """Tags in lines, as many as it takes."""

    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = QWidget(self)
        self._lines = FlowLayout(lines, gap=TINY)
        close = IconButton("close", self.tr("Forget what is known of this buyer"))
        close.clicked.connect(self.forgotten)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TINY)
        row.addWidget(lines, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these instead."""
        while (item := self._lines.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for words in tags:
            self._lines.addWidget(Badge(words, ACCENT, self))


def tags_of(buyer: Buyer) -> list[str]:
    """Return what is known of a buyer, each as one tag: the size with height and weight."""
    person = buyer.person
    figures = {measure: figure_words(person, measure) for measure in person.given}
    body = " ".join(figures.pop(each) for each in ("height", "weight") if each in figures)
    avoids = QCoreApplication.translate("BuyerTags", "without {ingredient}")
    tags = (
        " · ".join(filter(None, (buyer.size, body))),
        *figures.values(),
        fit_word(person.fit) if person.fit else "",
        buyer.skin,
        *(avoids.format(ingredient=each) for each in buyer.avoids),
    )
    return [each for each in tags if each]
