"""From where on a promotion takes off how much: one line for each tier."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from assistant.domain.money import count_of, fen_of, yuan
from assistant.domain.promotions import Tier, percent_of
from assistant.ui.theme import TINY
from assistant.ui.widgets.buttons import QUIET, Button, IconButton
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.removal import remove
from assistant.ui.widgets.tab_order import lead_through

_FIGURE_PX = 68


class _Row(QWidget):
    """One tier: the threshold and what it does."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._begins, self._does = styled(QLabel(), "secondary"), styled(QLabel(), "secondary")
        self.threshold, self.effect = QLineEdit(), QLineEdit()
        self.remove = IconButton("close", self.tr("Remove this step"))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TINY)
        for label, field in ((self._begins, self.threshold), (self._does, self.effect)):
            field.setFixedWidth(_FIGURE_PX)
            row.addWidget(label)
            row.addWidget(field)
        row.addWidget(self.remove)
        row.addStretch(1)

    def name(self, begins: str, does: str, share: bool) -> None:
        """Name the two figures; without ``does`` there is only the first."""
        self.effect.setPlaceholderText("9折 / 90%" if share else "")
        for label, field, words in (
            (self._begins, self.threshold, begins),
            (self._does, self.effect, does),
        ):
            label.setText(words)
            field.setAccessibleName(words)
        self._does.setVisible(bool(does))
        self.effect.setVisible(bool(does))


class TierRows(QWidget):
    """The tiers of a promotion as they are typed; amounts in yuan, shares in 折 or percent."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        self._share = self._pieces = False
        self._words = ("", "")
        self._one = False
        self.more = Button(self.tr("Another step"), QUIET)
        self.more.clicked.connect(lambda: self._append())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def ask_for(self, kind: str, share: bool, pieces: bool, repeats: bool) -> None:
        """Ask for what a kind of promotion needs; what stands there stays."""
        self._share, self._pieces, self._one = share, pieces, repeats
        begins = self.tr("Every") if repeats else self.tr("From")
        does = self.tr("is paid") if share else self.tr("¥ less")
        counted = self.tr("pieces") if pieces else "¥"
        self._words = (f"{begins} {counted}", "" if kind == "gift" else does)
        for row in self.rows:
            row.name(*self._words, share)
        self._let()

    def show_tiers(self, tiers: Sequence[Tier]) -> None:
        """Show tiers, at least one line to be filled in."""
        for row in [*self.rows]:
            self._drop(row)
        for tier in tiers or (Tier(),):
            row = self._append()
            whole = tier.threshold if self._pieces else 0
            row.threshold.setText(str(whole) if self._pieces else yuan(tier.threshold))
            if not tier.threshold:
                row.threshold.clear()
            row.effect.setText(self._effect(tier))

    def tiers(self) -> tuple[Tier, ...]:
        """Return what is typed; raise NotMoney, NotACount, NotAShare or BadShare.

        An empty line is none; an empty threshold is reached by everything.
        """
        rows = self.rows[:1] if self._one else self.rows
        return tuple(self._tier(row) for row in rows if row.threshold.text() or row.effect.text())

    def _tier(self, row: _Row) -> Tier:
        typed, effect = row.threshold.text(), row.effect.text()
        threshold = (count_of(typed) if self._pieces else fen_of(typed)) or 0
        if not self._words[1] or not effect.strip():
            return Tier(threshold)
        if self._share:
            return Tier(threshold, 0, percent_of(effect))
        return Tier(threshold, fen_of(effect) or 0)

    def _effect(self, tier: Tier) -> str:
        if self._share:
            return f"{yuan(tier.percent * 10)}折" if tier.percent < 100 else ""
        return yuan(tier.off) if tier.off else ""

    def _append(self) -> _Row:
        row = _Row()
        row.name(*self._words, self._share)
        row.removed.connect(partial(self._on_removed, row))
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)
        lead_through(self.rows, self.more)
        self._let()
        return row

    def _drop(self, row: _Row) -> None:
        self.rows.remove(row)
        remove(row, self._column)

    def _on_removed(self, row: _Row) -> None:
        self._drop(row)
        if not self.rows:
            self._append()
        self._let()

    def _let(self) -> None:
        """Let there be one line only where only one counts."""
        for place, row in enumerate(self.rows):
            row.setVisible(not place or not self._one)
            row.remove.setVisible(len(self.rows) > 1 and not self._one)
        self.more.setVisible(not self._one)
