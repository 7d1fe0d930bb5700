"""For whom and when a price is asked: now or at a moment to come, as a member, with what else."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.money import fen_of
from assistant.domain.pricing import Cart, Line
from assistant.domain.promotions import ACROSS_SHOPS, Promotion
from assistant.ui.theme import SMALL
from assistant.ui.widgets.flow import FlowLayout
from assistant.ui.widgets.labels import wrapped
from assistant.ui.widgets.still_boxes import ChoiceBox, MomentBox
from assistant.ui.widgets.typing_field import TypingField
from assistant.ui.wording import when

_OTHER = "other"
_AMOUNT_PX = 84


class PriceTerms(QWidget):
    """Fields beside the cart; those that no promotion asks for are not there."""

    changed = Signal()
    keyboard_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.moment = ChoiceBox()
        self.exact = MomentBox()
        self.member = QCheckBox(self.tr("Member"))
        self.deposit_paid = QCheckBox(self.tr("Deposit already paid"))
        self.elsewhere = TypingField()
        self._elsewhere = QWidget()
        self._lay_out()
        self._connect()

    def reset(self) -> None:
        """Ask for the price of now, for somebody of whom nothing is known."""
        self.moment.setCurrentIndex(0)
        self.elsewhere.clear()
        for tick in (self.member, self.deposit_paid):
            tick.setChecked(False)

    def cart(self, lines: Sequence[Line], now: datetime) -> Cart:
        """Return the cart on these terms; raise NotMoney."""
        return Cart(
            lines=tuple(lines),
            at=self._at(now),
            member=self.member.isChecked(),
            elsewhere=self._others(),
            deposit_paid=self._on(self.deposit_paid),
        )

    def offer(self, promotions: Iterable[Promotion], now: datetime) -> None:
        """Offer the moments at which something begins, and the fields that matter."""
        known = [*promotions]
        self._offer_moments(known, now)
        kinds = {each.kind for each in known}
        self.member.setVisible(any(each.members for each in known))
        self.deposit_paid.setVisible("deposit" in kinds)
        self._elsewhere.setVisible(bool(kinds & ACROSS_SHOPS))

    def _offer_moments(self, promotions: Iterable[Promotion], now: datetime) -> None:
        begins = sorted(
            {
                (moment, each.name)
                for each in promotions
                for moment in (each.valid_from, each.balance_from)
                if moment is not None and moment > now
            }
        )
        chosen = self.moment.currentData()
        entries: list[tuple[str, object]] = [
            (self.tr("Bought now"), None),
            *((f"{when(moment)} · {name}", moment) for moment, name in begins),
            (self.tr("Bought at another time…"), _OTHER),
        ]
        self.moment.refill(entries, chosen)
        self.exact.setVisible(self.moment.currentData() == _OTHER)

    def _at(self, now: datetime) -> datetime:
        chosen = self.moment.currentData()
        if chosen == _OTHER:
            seconds = self.exact.dateTime().toSecsSinceEpoch()
            return datetime.fromtimestamp(seconds).astimezone()
        return now if chosen is None else chosen

    def _others(self) -> int:
        return (fen_of(self.elsewhere.text()) or 0) if not self._elsewhere.isHidden() else 0

    def _on(self, tick: QCheckBox) -> bool:
        return tick.isChecked() and not tick.isHidden()

    def _on_moment(self) -> None:
        other = self.moment.currentData() == _OTHER
        self.exact.setVisible(other)
        if other:
            self.keyboard_wanted.emit()
        self.changed.emit()

    def _lay_out(self) -> None:
        self.exact.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.exact.setDateTime(QDateTime.currentDateTime())
        self.exact.setAccessibleName(self.tr("Time of payment"))
        self.exact.hide()
        self.moment.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.moment.setAccessibleName(self.tr("When it is bought"))
        name = self.tr("From other shops in the same order")
        self.elsewhere.setAccessibleName(name)
        self.elsewhere.setFixedWidth(_AMOUNT_PX)
        row = QHBoxLayout(self._elsewhere)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(wrapped(name, "secondary"), 1)
        row.addWidget(self.elsewhere)
        ticks = QWidget()
        flow = FlowLayout(ticks, SMALL)
        flow.addWidget(self.member)
        flow.addWidget(self.deposit_paid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for part in (self.moment, self.exact, ticks, self._elsewhere):
            column.addWidget(part)

    def _connect(self) -> None:
        self.moment.currentIndexChanged.connect(self._on_moment)
        self.exact.dateTimeChanged.connect(self.changed)
        for tick in (self.member, self.deposit_paid):
            tick.toggled.connect(self.changed)
        self.elsewhere.setPlaceholderText("0")
        self.elsewhere.textChanged.connect(self.changed)
        self.elsewhere.wanted.connect(self.keyboard_wanted)
