"""What is known of a buyer as tags, with the button that forgets it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistant.domain.buyer import Buyer
from assistant.ui.measure_words import figure_words, fit_word
from assistant.ui.theme import TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import ACCENT, Badge
from assistant.ui.widgets.removal import remove_all

#: The strip takes no more lines from the screen below it; what does not fit is counted.
_LINES = 2


class BuyerTags(QWidget):
    """Tags in two lines; how many more there are, and which, is said by a last one."""

    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = self._within = QWidget(self)
        self._lines = FlowLayout(lines, gap=TINY)
        self._close = close = IconButton("close", self.tr("Forget what is known of this buyer"))
        close.clicked.connect(self.forgotten)
        self._tags: list[Badge] = []
        self._more = Badge(parent=self)
        self._more.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TINY)
        row.addWidget(lines, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these instead."""
        remove_all(self._lines)
        self._tags = [Badge(words, ACCENT, self) for words in tags]
        self._more = Badge(parent=self)
        for badge in (*self._tags, self._more):
            self._lines.addWidget(badge)
            badge.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._close.sizeHint().width() - TINY
        high = _LINES * self._more.sizeHint().height() + (_LINES - 1) * TINY
        self._within.setMaximumHeight(high)
        for count in range(len(self._tags), -1, -1):
            self._let(count)
            if self._lines.heightForWidth(room) <= high:
                break
        self._lines.invalidate()  # it may have been put in place while one was tried
        self._lines.activate()

    def _let(self, count: int) -> None:
        """Show the first so many."""
        for place, badge in enumerate(self._tags):
            badge.setVisible(place < count)
        left_out = [badge.text() for badge in self._tags[count:]]
        self._more.setText(f"+{len(left_out)}")
        self._more.setToolTip("\n".join(left_out))
        self._more.setAccessibleName(", ".join(left_out))
        self._more.setVisible(bool(left_out))
        self._lines.invalidate()


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
