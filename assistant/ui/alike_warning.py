"""The warning that a nickname is nearly that of a customer, with both shown place by place."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.lookalikes import Alike, Pair, script, skeleton
from assistant.ui.name_pair import NamePair
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.buttons import LINK, Button
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.icon_label import IconLabel
from assistant.ui.widgets.labels import for_menu, wrapped
from assistant.ui.wording import shown

#: More of a name is not said; it is shown as a whole below.
_NAME = 20


class AlikeWarning(QFrame):
    """Shows the worst of some look-alikes; hidden while there is none."""

    meant = Signal(object)
    """The customer of this id is who is in chat."""
    refused = Signal(object)
    """This ``Alike`` is somebody else: it need not be told again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("message", "warning")
        self.alike: Alike | None = None
        self._words = wrapped(parent=self)
        self.names = NamePair((self.tr("In chat"), self.tr("Known")), self)
        self.same = Button("", LINK, self)
        self.other = Button(self.tr("Somebody else"), LINK, self)
        self.same.clicked.connect(lambda: self.alike and self.meant.emit(self.alike.customer))
        self.other.clicked.connect(lambda: self.alike and self.refused.emit(self.alike))
        self._lay_out()
        self.hide()

    def show_alikes(self, alikes: Sequence[Alike]) -> None:
        """Show the first of these, and how many more there are; () hides the warning."""
        self.alike = alikes[0] if alikes else None
        if self.alike is not None:
            self._words.setText(self._sentence(self.alike, len(alikes) - 1))
            self.setAccessibleName(self._words.text())
            self.names.show_pairs(self.alike.pairs)
            words = self.tr("It is {name}").format(name=_short(self.alike.name))
            self.same.setText(for_menu(words))
        self.setVisible(bool(alikes))

    def text(self) -> str:
        """Return what it says, "" while hidden."""
        return self._words.text() if self.alike is not None else ""

    def _sentence(self, alike: Alike, more: int) -> str:
        words = self.tr("Careful: {asked} is easily taken for the customer {name} ({where}).")
        differing = next(pair for pair in alike.pairs if not pair.same)
        said = words.format(
            asked=_short(alike.asked), name=_short(alike.name), where=self._where(differing)
        )
        further = self.tr("More who are called so: {more}.").format(more=more) if more else ""
        return f"{said} {further}".strip()

    def _where(self, pair: Pair) -> str:
        """Tell two characters apart, by what they are where their looks do not."""
        if pair.one and pair.other and skeleton(pair.one) != skeleton(pair.other):
            return " / ".join(map(shown, pair))
        return " / ".join(map(self._character, pair))

    def _character(self, text: str) -> str:
        words = {
            "digit": self.tr("digit {sign}"),
            "small": self.tr("small {sign}"),
            "capital": self.tr("capital {sign}"),
            "cyrillic": self.tr("Cyrillic {sign}"),
            "greek": self.tr("Greek {sign}"),
            "wide": self.tr("full-width {sign}"),
            "unseen": self.tr("something unseen"),
        }
        if not text:
            return self.tr("nothing")
        kind = script(text) if len(text) == 1 else ""
        return words.get(kind, "{sign}").format(sign=shown(text))

    def _lay_out(self) -> None:
        head, ways = QHBoxLayout(), FlowLayout(gap=TINY)
        head.setSpacing(SMALL)
        head.addWidget(IconLabel("warning", 16, "warning_text", self))
        head.addWidget(self._words, 1)
        ways.addWidget(self.same)
        ways.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, SMALL, TINY)
        column.setSpacing(TINY)
        column.addLayout(head)
        column.addWidget(self.names)
        column.addLayout(ways)


def _short(name: str) -> str:
    return shown(name if len(name) <= _NAME else f"{name[: _NAME - 1]}…")
