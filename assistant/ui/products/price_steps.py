"""What each promotion does to a cart; one that this buyer has not can be left out."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.pricing import Priced
from assistant.domain.promotions import Promotion
from assistant.ui.products.price_words import money, rule_words, step_words, unused_words
from assistant.ui.theme import SMALL, TINY
from assistant.ui.widgets.labels import ElidedLabel, styled, wrapped
from assistant.ui.widgets.removal import remove_all


class PromotionSteps(QWidget):
    """Rows to tick, in the order in which they count, then those that take nothing off."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.left_out: set[int] = set()
        """The ids of promotions that do not count for this buyer."""
        self.ticks: dict[int, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)

    def show_priced(self, priced: Priced, promotions: Mapping[int, Promotion]) -> None:
        """Show what the promotions do to a cart; ``promotions`` gives their ids."""
        focused = next((id for id, tick in self.ticks.items() if tick.hasFocus()), None)
        self.ticks.clear()
        remove_all(self._column)
        ids = {promotion: id for id, promotion in promotions.items()}
        unused = {each.promotion: unused_words(each) for each in priced.unused}
        for step in (*priced.steps, *priced.gifts):
            off = f"-{money(step.off)}" if step.off else ""
            words = [step_words(step), unused.pop(step.promotion, "")]
            said = "\n".join(filter(None, words))
            self._add(ids[step.promotion], step.promotion, said, off)
        for promotion, reason in unused.items():
            self._add(ids[promotion], promotion, reason)
        for id in self.left_out & promotions.keys():
            self._add(id, promotions[id], rule_words(promotions[id]))
        if focused in self.ticks:
            self.ticks[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show nothing: there is no price."""
        self.ticks.clear()
        remove_all(self._column)

    def _add(self, id: int, promotion: Promotion, words: str, off: str = "") -> None:
        tick = QCheckBox()
        tick.setChecked(id not in self.left_out)
        tick.setAccessibleName(promotion.name)
        tick.setAccessibleDescription(words)
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
        column.addWidget(_indented(words))
        self._column.addWidget(part)

    def _on_ticked(self, id: int, on: bool) -> None:
        (self.left_out.discard if on else self.left_out.add)(id)
        self.changed.emit()


def _indented(words: str) -> QLabel:
    """Return what is said of a promotion, below its name and behind its box."""
    label = wrapped(words, "secondary")
    label.setContentsMargins(38, 0, 0, 0)
    return label
