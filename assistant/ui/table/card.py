"""One of several phrases that are alike, beside the others, with what differs marked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.duplicates import differences
from assistant.domain.phrases import Phrase
from assistant.ui.table.columns import Cells
from assistant.ui.table.marked import rich
from assistant.ui.theme import MEDIUM, SMALL, TINY, tokens_of
from assistant.ui.widgets.labels import Badge, ElidedLabel, styled, wrapped
from assistant.ui.wording import listed

#: Width of a card, in logical pixels.
CARD_PX = 270


class Card(QFrame):
    """Says which phrase it is and what it inserts; one is kept, others go into it."""

    keep_chosen = Signal()
    """This one is to be kept."""
    ticked = Signal()
    """It is to be merged, or not any more."""

    def __init__(self, phrase: Phrase, beside: Phrase, cells: Cells, parent: QWidget) -> None:
        """Take the phrase, the one its text is compared with, and what stands beside the text."""
        super().__init__(parent)
        self.phrase = phrase
        self.setProperty("role", "card")
        self.setFixedWidth(CARD_PX)
        self._is_kept = False
        self.keep = QRadioButton(self.tr("Keep this one"), self)
        self.keep.setAutoExclusive(False)
        self.keep.clicked.connect(self._on_keep)
        self.merge = QCheckBox(self.tr("Merge into the one kept"), self)
        self.merge.setChecked(not phrase.official)
        self.merge.setEnabled(not phrase.official)
        self.merge.toggled.connect(lambda _on: self.ticked.emit())
        room = self.merge.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.merge.setSizePolicy(room)
        self._build(beside, cells)

    def set_kept(self, kept: bool) -> None:
        """Show whether it is the one that is kept."""
        self._is_kept = kept
        self.keep.setChecked(kept)
        self.merge.setVisible(not kept)

    def goes(self) -> bool:
        """Say whether the phrase is to go into the one that is kept."""
        return not self._is_kept and self.merge.isChecked()

    def _build(self, beside: Phrase, cells: Cells) -> None:
        title = styled(ElidedLabel(self.phrase.title, self), "heading")
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(title, 1)
        if self.phrase.official:
            head.addWidget(Badge(self.tr("Official"), parent=self))
        elif not self.phrase.enabled:
            head.addWidget(Badge(self.tr("Off"), "danger", self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        layout.setSpacing(TINY)
        layout.addWidget(self.keep)
        layout.addWidget(self.merge)
        layout.addLayout(head)
        layout.addWidget(self._text(beside))
        layout.addSpacing(TINY)
        for words in self._facts(cells):
            layout.addWidget(wrapped(words, "secondary", self))
        layout.addStretch(1)

    def _facts(self, cells: Cells) -> list[str]:
        phrase = self.phrase
        keys = " · ".join(key for key in (phrase.short_code, phrase.hotkey) if key)
        used = self.tr("Used {count} times").format(count=cells.uses(phrase))
        if last := cells.last(phrase):
            used = f"{used} · {last}"
        found = [cells.category(phrase), keys, used]
        found += [self.tr("Tags: {tags}").format(tags=listed(phrase.tags))] if phrase.tags else []
        if phrase.questions:
            found.append(self.tr("Questions: {count}").format(count=len(phrase.questions)))
        return [words for words in found if words]

    def _text(self, beside: Phrase) -> QLabel:
        own, other = _whole(self.phrase), _whole(beside)
        spans, _ = differences(own, other)
        tokens = tokens_of(self.palette())
        label = QLabel(rich(own, spans, tokens.warning_text, tokens.warning_tint), self)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setAccessibleName(own)
        return label

    def _on_keep(self) -> None:
        self.keep.setChecked(True)
        if not self._is_kept:
            self.keep_chosen.emit()


def _whole(phrase: Phrase) -> str:
    """Return all that a phrase inserts; files by their names."""
    return "\n".join(
        f"[{part.attachment.name}]" if part.attachment else part.text for part in phrase.messages
    )
