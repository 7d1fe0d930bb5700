"""The fields of a promotion; those that its kind does not have are not there."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from assistant.domain.money import fen_of, yuan
from assistant.domain.promotions import KINDS, OFF_THE_SUM, Promotion
from assistant.services.desk import Desk
from assistant.ui.labelled import Labelled
from assistant.ui.products.price_words import KIND_WORDS, STACKING_WORDS, worded
from assistant.ui.products.promotion_tiers import TierRows
from assistant.ui.theme import MEDIUM, SMALL, TINY
from assistant.ui.widgets.moment_field import MomentField
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.widgets.tag_field import TagField

#: What a tier does: less money, a share of the price, or (of a piece) a price of its own.
_LESS, _SHARE, _PRICE = "less", "share", "price"

#: Which fields a kind has beside those that all have.
_SUM = ("how", "pieces", "repeats", "tiers", "most", "stacking", "progressive")
_FIELDS: Mapping[str, tuple[str, ...]] = {
    "price": ("how", "pieces", "tiers", "price"),
    "deposit": ("deposit", "worth", "balance"),
    "gift": ("gift", "pieces", "repeats", "tiers"),
    **dict.fromkeys(OFF_THE_SUM, _SUM),
}


class PromotionFields(QWidget):
    """All of a promotion, to be typed and chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.name, self.gift, self.notes = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind, self.how, self.stacking, self.shop = (ChoiceBox() for _ in range(4))
        self.tiers = TierRows()
        self.most, self.price, self.deposit, self.worth = (QLineEdit() for _ in range(4))
        self.pieces = QCheckBox(self.tr("Counts pieces instead of yuan"))
        self.repeats = QCheckBox(self.tr("Every time it is reached"))
        self.progressive = QCheckBox(self.tr("Counts what others have left to pay"))
        self.members = QCheckBox(self.tr("For members only"))
        self.item_numbers, self.categories, self.excluded = (TagField() for _ in range(3))
        self.begins = MomentField(self.tr("From"))
        self.ends = MomentField(self.tr("Until"), last=True)
        self.balance_begins = MomentField(self.tr("From"))
        self.balance_ends = MomentField(self.tr("Until"), last=True)
        self._fill(desk)
        self._lay_out()
        self._connect()

    def show_promotion(self, promotion: Promotion) -> None:
        """Show a promotion as it is."""
        for field, text in (
            (self.name, promotion.name),
            (self.gift, promotion.gift),
            (self.notes, promotion.notes),
        ):
            field.setText(text)
        self._show_choices(promotion)
        self._show_amounts(promotion)
        for tags, texts in self._scopes(promotion):
            tags.show_tags(texts)
        for when, moment in self._moments(promotion):
            when.show_moment(moment)
        self._ask()
        self.tiers.show_tiers(promotion.tiers)

    def promotion(self) -> Promotion:
        """Return it as it is written; raise NotMoney, NotACount, NotAShare or BadShare."""
        kind = self.kind.currentData()
        return replace(
            self._amounts(kind),
            name=self.name.text(),
            kind=kind,
            members=self.members.isChecked(),
            item_numbers=self.item_numbers.tags(),
            categories=self.categories.tags(),
            excluded=self.excluded.tags(),
            valid_from=self.begins.moment,
            valid_until=self.ends.moment,
            shop=self.shop.currentData(),
            notes=self.notes.text(),
        )

    def _amounts(self, kind: str) -> Promotion:
        """Return what it takes off, with the fields that its kind has; others are as by default."""
        asked = self._asked()
        known = Promotion(name="", kind=kind)
        if "tiers" in asked:
            known = replace(
                known,
                tiers=self.tiers.tiers(),
                by_pieces=self.pieces.isChecked(),
                repeats="repeats" in asked and self.repeats.isChecked(),
            )
        if kind in OFF_THE_SUM:
            known = replace(
                known,
                most=fen_of(self.most.text()),
                stacking=self.stacking.currentData(),
                progressive=self.progressive.isChecked(),
            )
        if kind == "deposit":
            return self._presale(known)
        price = fen_of(self.price.text()) if "price" in asked else None
        return replace(known, price=price, gift=self.gift.text() if kind == "gift" else "")

    def _presale(self, known: Promotion) -> Promotion:
        return replace(
            known,
            deposit=fen_of(self.deposit.text()) or 0,
            worth=fen_of(self.worth.text()) or 0,
            balance_from=self.balance_begins.moment,
            balance_until=self.balance_ends.moment,
        )

    # Showing

    def _show_choices(self, promotion: Promotion) -> None:
        share = any(tier.percent < 100 for tier in promotion.tiers)
        how = _PRICE if promotion.price is not None else (_SHARE if share else _LESS)
        self.kind.choose(promotion.kind)
        self._offer_how(how)
        self.stacking.choose(promotion.stacking)
        self.shop.choose(promotion.shop)
        self.pieces.setChecked(promotion.by_pieces)
        self.repeats.setChecked(promotion.repeats)
        self.progressive.setChecked(promotion.progressive)
        self.members.setChecked(promotion.members)

    def _show_amounts(self, promotion: Promotion) -> None:
        for field, amount in (
            (self.most, promotion.most),
            (self.price, promotion.price),
            (self.deposit, promotion.deposit or None),
            (self.worth, promotion.worth or None),
        ):
            field.setText("" if amount is None else yuan(amount))

    def _scopes(self, promotion: Promotion) -> Iterable[tuple[TagField, tuple[str, ...]]]:
        yield self.item_numbers, promotion.item_numbers
        yield self.categories, promotion.categories
        yield self.excluded, promotion.excluded

    def _moments(self, promotion: Promotion) -> Iterable[tuple[MomentField, datetime | None]]:
        yield self.begins, promotion.valid_from
        yield self.ends, promotion.valid_until
        yield self.balance_begins, promotion.balance_from
        yield self.balance_ends, promotion.balance_until

    def _asked(self) -> set[str]:
        """Return which fields the kind and what it does ask for."""
        fixed = self.how.currentData() == _PRICE
        asked = set(_FIELDS[self.kind.currentData()])
        return asked - ({"tiers", "pieces"} if fixed else {"price"})

    def _ask(self) -> None:
        """Show the fields that are asked for."""
        asked = self._asked()
        for name, part in self._parts.items():
            part.setVisible(name in asked)
        repeats = "repeats" in asked and self.repeats.isChecked()
        share = self.how.currentData() == _SHARE
        kind = self.kind.currentData()
        first = self.tr("This is when the deposit is paid.") if kind == "deposit" else ""
        self._valid.say(first, "secondary")
        self.tiers.ask_for(kind, share, self.pieces.isChecked(), repeats)

    def _offer_how(self, chosen: str | None) -> None:
        """Offer what the kind can do."""
        ways = [(self.tr("Less to pay"), _LESS), (self.tr("A share of the price"), _SHARE)]
        if self.kind.currentData() == "price":
            ways.append((self.tr("A price of its own"), _PRICE))
        self.how.refill(ways, chosen)

    def _on_kind(self) -> None:
        self._offer_how(self.how.currentData())
        self._ask()

    # How it is put together

    def _fill(self, desk: Desk) -> None:
        for box in (self.kind, self.how, self.stacking, self.shop):
            # Names of shops may be long.
            box.setSizeAdjustPolicy(
                ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        for kind in KINDS:
            self.kind.addItem(worded(KIND_WORDS[kind]), kind)
        for way in STACKING_WORDS:
            self.stacking.addItem(worded(STACKING_WORDS[way]), way)
        self.shop.addItem(self.tr("All shops"), None)
        for shop in desk.people.shops:
            self.shop.addItem(self.tr("{shop} only").format(shop=shop.name), shop.id)
        self._offer_how(None)

    def _lay_out(self) -> None:
        self._parts: dict[str, QWidget] = {
            "how": Labelled(self.tr("What it does"), self.how),
            "pieces": self.pieces,
            "repeats": self.repeats,
            "tiers": Labelled(self.tr("Steps"), self.tiers),
            "price": Labelled(self.tr("Price of a piece (¥)"), self.price),
            "most": Labelled(self.tr("At most (¥)"), self.most, self.tr("Empty for no limit")),
            "deposit": Labelled(self.tr("Deposit for a piece (¥)"), self.deposit),
            "worth": Labelled(self.tr("Counts for (¥)"), self.worth),
            "balance": Labelled(self.tr("Balance is paid"), _both(*self._balance())),
            "gift": Labelled(self.tr("What is given"), self.gift),
            "stacking": Labelled(self.tr("Goes together"), self.stacking),
            "progressive": self.progressive,
        }
        several = self.tr("Several are separated by commas; empty for all goods")
        numbers = Labelled(self.tr("Only item numbers"), self.item_numbers, several)
        self._valid = Labelled(self.tr("Valid"), _both(self.begins, self.ends))
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, TINY, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        for part in (
            Labelled(self.tr("Name"), self.name, self.tr("Only you see it")),
            Labelled(self.tr("Kind"), self.kind),
            *self._parts.values(),
            self.members,
            self._valid,
            numbers,
            Labelled(self.tr("Only categories"), self.categories),
            Labelled(self.tr("Never for item numbers"), self.excluded),
            Labelled(self.tr("For"), self.shop),
            Labelled(self.tr("Notes"), self.notes),
        ):
            column.addWidget(part)
        column.addStretch(1)

    def _balance(self) -> tuple[MomentField, MomentField]:
        return self.balance_begins, self.balance_ends

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.how.currentIndexChanged.connect(self._ask)
        for tick in (self.pieces, self.repeats):
            tick.toggled.connect(self._ask)


def _both(first: QWidget, second: QWidget) -> QWidget:
    """Return two fields below one another as one."""
    part = QWidget()
    part.setFocusProxy(first)
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(TINY)
    column.addWidget(first)
    column.addWidget(second)
    return part
