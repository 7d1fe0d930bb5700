"""The words for promotions and for what they do to a cart, in the agent's language."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.discounts import Step
from assistant.domain.money import in_yuan, yuan
from assistant.domain.pricing import Priced, Unused
from assistant.domain.promotions import Promotion, Tier
from assistant.ui.wording import listed, when

#: Kind of a promotion → what it is called.
KIND_WORDS: Mapping[str, object] = {
    "price": QT_TRANSLATE_NOOP("prices", "Sale or member price"),
    "deposit": QT_TRANSLATE_NOOP("prices", "Deposit that counts for more"),
    "threshold": QT_TRANSLATE_NOOP("prices", "Less from a sum on"),
    "voucher": QT_TRANSLATE_NOOP("prices", "Shop voucher"),
    "cross_shop": QT_TRANSLATE_NOOP("prices", "Less from a sum on, across shops"),
    "platform_voucher": QT_TRANSLATE_NOOP("prices", "Platform voucher"),
    "gift": QT_TRANSLATE_NOOP("prices", "Gift"),
}

#: What a promotion goes together with → how it is said.
STACKING_WORDS: Mapping[str, object] = {
    "kinds": QT_TRANSLATE_NOOP("prices", "with other kinds, one of its own kind"),
    "all": QT_TRANSLATE_NOOP("prices", "with everything, also of its own kind"),
    "alone": QT_TRANSLATE_NOOP("prices", "with nothing else that takes off the sum"),
}

_REASONS: Mapping[str, object] = {
    "short": QT_TRANSLATE_NOOP("prices", "{short} more: {rule}"),
    "members": QT_TRANSLATE_NOOP("prices", "Members only: {rule}"),
    "instead": QT_TRANSLATE_NOOP("prices", "Others take off more: {rule}"),
}
_PRICE = QT_TRANSLATE_NOOP("prices", "{price} a piece")
_PART = QT_TRANSLATE_NOOP("prices", "{percent} % is paid ({tenths}折)")
_LESS = QT_TRANSLATE_NOOP("prices", "{off} less")
_GIVEN = QT_TRANSLATE_NOOP("prices", "{gift} as a gift")
_DEPOSIT = QT_TRANSLATE_NOOP("prices", "{deposit} paid first count for {worth}")
_FROM = QT_TRANSLATE_NOOP("prices", "from {threshold} on: {what}")
_EVERY = QT_TRANSLATE_NOOP("prices", "every {threshold}: {what}")
_MOST = QT_TRANSLATE_NOOP("prices", "at most {most} less")
_PIECES = QT_TRANSLATE_NOOP("prices", "{count} pieces")
_TIMES = QT_TRANSLATE_NOOP("prices", "{count} times")
_ELSEWHERE = QT_TRANSLATE_NOOP("prices", "our part, with {amount} from other shops")
_LISTED = QT_TRANSLATE_NOOP("prices", "List price {listed}")
_SAVED = QT_TRANSLATE_NOOP("prices", "List price {listed}, {saved} less")
_FIRST = QT_TRANSLATE_NOOP("prices", "Deposit {deposit} now, balance {balance} from {moment}")
_PAID = QT_TRANSLATE_NOOP("prices", "Deposit {deposit} was paid, balance {balance}")
_DUE = QT_TRANSLATE_NOOP("prices", "Deposit {deposit} now, balance {balance}")


def worded(source: object, **values: object) -> str:
    """Return one of these words in the user's language."""
    return QCoreApplication.translate("prices", str(source)).format(**values)


def kind_words(promotion: Promotion) -> str:
    """Return what the kind of a promotion is called."""
    return worded(KIND_WORDS[promotion.kind])


def rule_words(promotion: Promotion, tier: Tier | None = None) -> str:
    """Return what a promotion does, or what one tier of it does."""
    if promotion.kind == "deposit":
        figures = {"deposit": in_yuan(promotion.deposit), "worth": in_yuan(promotion.worth)}
        return worded(_DEPOSIT, **figures)
    if promotion.kind == "price" and promotion.price is not None:
        return worded(_PRICE, price=in_yuan(promotion.price))
    tiers = promotion.tiers if tier is None else (tier,)
    said = [_tier_words(promotion, each) for each in tiers] or _effects(promotion, Tier())
    if promotion.most is not None:
        said.append(worded(_MOST, most=in_yuan(promotion.most)))
    return listed(said)


def step_words(step: Step) -> str:
    """Return what a promotion did to a cart."""
    said = [rule_words(step.promotion, step.tier)]
    if step.times > 1:
        said.append(worded(_TIMES, count=step.times))
    if step.elsewhere:
        said.append(worded(_ELSEWHERE, amount=in_yuan(step.elsewhere)))
    return listed(said)


def unused_words(unused: Unused) -> str:
    """Return why a promotion takes nothing (more) off."""
    promotion = unused.promotion
    rule = rule_words(promotion, unused.tier)
    short = _counted(unused.short, promotion.by_pieces)
    return worded(_REASONS[unused.reason], short=short, rule=rule)


def result_words(priced: Priced) -> list[str]:
    """Return what is said beside the price: what it was, and when which part is paid."""
    figures = {"listed": in_yuan(priced.listed), "saved": in_yuan(priced.saved)}
    said = [worded(_SAVED if priced.saved else _LISTED, **figures)]
    if priced.deposit:
        later = priced.paid_at > priced.cart.at
        parts = {"deposit": in_yuan(priced.deposit), "balance": in_yuan(priced.balance)}
        words = _PAID if priced.cart.deposit_paid else (_FIRST if later else _DUE)
        said.append(worded(words, moment=when(priced.paid_at), **parts))
    return said


def _tier_words(promotion: Promotion, tier: Tier) -> str:
    what = listed([*_effects(promotion, tier)])
    if not tier.threshold:
        return what
    threshold = _counted(tier.threshold, promotion.by_pieces)
    return worded(_EVERY if promotion.repeats else _FROM, threshold=threshold, what=what)


def _effects(promotion: Promotion, tier: Tier) -> list[str]:
    if promotion.kind == "gift":
        return [worded(_GIVEN, gift=promotion.gift)]
    said = []
    if tier.percent < 100:
        said.append(worded(_PART, percent=tier.percent, tenths=yuan(tier.percent * 10)))
    if tier.off:
        said.append(worded(_LESS, off=in_yuan(tier.off)))
    return said


def _counted(amount: int, pieces: bool) -> str:
    return worded(_PIECES, count=amount) if pieces else in_yuan(amount)
