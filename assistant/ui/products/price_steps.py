"""What each promotion does to a cart; one that this buyer has not can be left out."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.money import in_yuan
from assistant.domain.price_sentences import short_sentence
from assistant.domain.pricing import Priced, Unused
from assistant.domain.promotions import Promotion
from assistant.ui.products.price_words import rule_words, step_words, unused_words
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.buttons import IconButton
from assistant.ui.widgets.labels import ElidedLabel, styled, wrapped
from assistant.ui.widgets.removal import remove_all


class PromotionSteps(QWidget):
    """Rows to tick, in the order in which they count, then those that take nothing off."""

    changed = Signal()
    hint_chosen = Signal(str)
    """This sentence is to be inserted: what is missing to the next step."""

    def __init__(self) -> None:
        super().__init__()
        self.left_out: set[int] = set()
        """The ids of promotions that do not count for this buyer."""
        self.ticks: dict[int, QCheckBox] = {}
        self.hints: list[IconButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)

    def show_priced(self, priced: Priced, promotions: Mapping[int, Promotion]) -> None:
        """Show what the promotions do to a cart; ``promotions`` gives their ids."""
        focused = next((id for id, tick in self.ticks.items() if tick.hasFocus()), None)
        self.clear()
        ids = {promotion: id for id, promotion in promotions.items()}
        unused = {each.promotion: each for each in priced.unused}
        for step in (*priced.steps, *priced.gifts):
            promotion, off = step.promotion, f"-{in_yuan(step.off)}" if step.off else ""
            part = self._add(ids[promotion], promotion, off)
            part.addWidget(_indented(step_words(step)))
            self._add_reason(part, unused.pop(promotion, None))
        for promotion, each in unused.items():
            self._add_reason(self._add(ids[promotion], promotion), each)
        for id in self.left_out & promotions.keys():
            self._add(id, promotions[id]).addWidget(_indented(rule_words(promotions[id])))
        if focused in self.ticks:
            self.ticks[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show nothing: there is no price."""
        self.ticks.clear()
        self.hints.clear()
        remove_all(self._column)

    def _add(self, id: int, promotion: Promotion, off: str = "") -> QVBoxLayout:
        """Add a promotion, and return where it is said what it does."""
        tick = QCheckBox()
        tick.setChecked(id not in self.left_out)
        tick.setAccessibleName(promotion.name)
        tick.setToolTip(self.tr("Untick what this buyer does not have"))
        tick.toggled.connect(lambda on: self._on_ticked(id, on))
        self.ticks[id] = tick
        row = QHBoxLayout()
        row.setSpacing(TINY)
        row.addWidget(tick)
        row.addWidget(ElidedLabel(promotion.name), 1)
        row.addWidget(styled(QLabel(off), "heading"))
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        self._column.addWidget(part)
        return column

    def _add_reason(self, column: QVBoxLayout, unused: Unused | None) -> None:
        """Say why a promotion takes nothing (more) off, and offer to tell what is missing."""
        if unused is None:
            return
        row = QHBoxLayout()
        row.addWidget(_indented(unused_words(unused)), 1)
        if unused.reason == "short":
            said = short_sentence(unused)
            hint = IconButton("insert", self.tr("Insert: {words}").format(words=said))
            hint.clicked.connect(lambda: self.hint_chosen.emit(said))
            self.hints.append(hint)
            row.addWidget(hint)
        column.addLayout(row)

    def _on_ticked(self, id: int, on: bool) -> None:
        (self.left_out.discard if on else self.left_out.add)(id)
        self.changed.emit()


def _indented(words: str) -> QLabel:
    """Return what is said of a promotion, below its name and behind its box."""
    label = wrapped(words, "secondary")
    label.setContentsMargins(38, 0, 0, 0)
    return label
