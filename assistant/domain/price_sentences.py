"""What is said to the buyer about the price of a cart: one sentence, or each step.

Nothing is said that was not worked out: no 相当于 N 折 by hand, and no word that praises.
"""

from datetime import datetime

from assistant.domain.discounts import Step
from assistant.domain.money import in_yuan, yuan
from assistant.domain.pricing import Priced, Unused, discount_of
from assistant.domain.promotions import Promotion, Tier
from assistant.domain.validity import MINUTE

_KINDS = {
    "threshold": "店铺",
    "voucher": "店铺券",
    "cross_shop": "跨店",
    "platform_voucher": "平台券",
}


def price_sentence(priced: Priced, now: datetime, share: bool = False) -> str:
    """Return what the cart costs in one sentence; ``share`` adds the share of the list price.

    ``now`` is in the zone in which moments are told; that it is for another moment is said.
    """
    said = [_later(priced, now) + _opening(priced, now), "，".join(_reasons(priced))]
    if share and priced.saved and priced.to_pay:  # nobody says 0 折
        said[-1] += f"，{_share_words(priced)}"
    if priced.gifts:
        said.append("另外送" + "、".join(_gift(each) for each in priced.gifts))
    said.append(_until(priced, now))
    return "；".join(filter(None, said)) + "。"


def price_steps(priced: Priced, now: datetime) -> str:
    """Return how the price comes about, a line for each step; ``now`` as for the sentence."""
    lines = [f"{_later(priced, now)}标价：{in_yuan(priced.listed)}"]
    lines += [
        f"{step_words(step)}：-{in_yuan(step.off)}，剩{in_yuan(step.left)}" for step in _off(priced)
    ]
    if priced.deposit:
        lines.append(f"定金：{in_yuan(priced.deposit)}，尾款：{in_yuan(priced.balance)}")
    lines += [f"赠品：{_gift(each)}" for each in priced.gifts]
    lines.append(f"到手价：{in_yuan(priced.to_pay)}")
    if until := _until(priced, now):
        lines.append(until)
    return "\n".join(lines)


def short_sentence(unused: Unused) -> str:
    """Return what is missing to the next tier of a promotion, as it is said to the buyer."""
    promotion = unused.promotion
    short = f"{unused.short}件" if promotion.by_pieces else in_yuan(unused.short)
    if promotion.kind == "gift":
        return f"再加{short}就送{promotion.gift}哦~"
    return f"再加{short}就能用{promotion_words(promotion, unused.tier)}哦~"


def _share_words(priced: Priced) -> str:
    """Return the share of the list price that is paid, worked out from this cart."""
    tenths, exact = discount_of(priced)
    return f"相当于{_share(tenths)}" if exact else f"不到{_share(tenths)}"


def step_words(step: Step) -> str:
    """Return what a step is, and what it looked at where that is not plain."""
    words = promotion_words(step.promotion, step.tier)
    notes = []
    if step.times > 1 and step.promotion.repeats:
        notes.append(f"满了{step.times}次")
    if step.elsewhere:
        notes.append(f"和其他店的{in_yuan(step.elsewhere)}一起算，分到本店的部分")
    return f"{words}（{'，'.join(notes)}）" if notes else words


def promotion_words(promotion: Promotion, tier: Tier | None = None) -> str:
    """Return what a promotion does, with one tier of it where several are."""
    if promotion.kind == "price":
        return "会员价" if promotion.members else "活动价"
    if promotion.kind == "deposit":
        return f"定金{yuan(promotion.deposit)}抵{yuan(promotion.worth)}"
    kind = ("会员" if promotion.members else "") + _KINDS.get(promotion.kind, "")
    tiers = promotion.tiers if tier is None else (tier,)
    most = f"（最多减{yuan(promotion.most)}）" if promotion.most is not None else ""
    return kind + "，".join(_tier(promotion, each) for each in tiers) + most


def _later(priced: Priced, now: datetime) -> str:
    """Return when the cart is bought, where that is not now."""
    other = abs(priced.cart.at - now) >= MINUTE
    return f"{_moment(priced.cart.at, now)}下单，" if other else ""


def _opening(priced: Priced, now: datetime) -> str:
    pieces = sum(line.pieces for line in priced.cart.lines)
    what = f"这{pieces}件" if pieces > 1 else "这款"
    if not (priced.saved or priced.deposit):
        then = "的价格是" if _later(priced, now) else "现在的价格是"
        return f"{what}{then}{in_yuan(priced.to_pay)}"
    if not priced.deposit:
        return f"{what}到手价{in_yuan(priced.to_pay)}哦~ 标价{in_yuan(priced.listed)}"
    at = f"{_moment(priced.paid_at, now)}起" if priced.paid_at > priced.cart.at else ""
    first = "已付" if priced.cart.deposit_paid else "先付"
    return (
        f"{what}{first}定金{in_yuan(priced.deposit)}，{at}付尾款{in_yuan(priced.balance)}，"
        f"合计到手{in_yuan(priced.to_pay)}哦~ 标价{in_yuan(priced.listed)}"
    )


def _reasons(priced: Priced) -> list[str]:
    return [_reason(step) for step in _off(priced)]


def _reason(step: Step) -> str:
    """Return what a step is and, where that does not say it already, what it takes off."""
    words = step_words(step)
    plain = step.tier is not None and step.promotion.kind != "price" and step.off == step.tier.off
    return words if plain else f"{words}省{in_yuan(step.off)}"


def _off(priced: Priced) -> list[Step]:
    return [step for step in priced.steps if step.off]


def _gift(step: Step) -> str:
    return f"{step.promotion.gift}×{step.times}" if step.times > 1 else step.promotion.gift


def _until(priced: Priced, now: datetime) -> str:
    deposit, ends = priced.deposit_until, priced.ends
    said = []
    if deposit is not None:
        said.append(f"定金请在{_moment(deposit, now)}前付")
    if ends is not None:
        what = "尾款请在{}前付" if priced.deposit else "活动到{}为止"
        said.append(what.format(_moment(ends, now)))
    return "，".join(said)


def _tier(promotion: Promotion, tier: Tier) -> str:
    counted = f"{tier.threshold}件" if promotion.by_pieces else yuan(tier.threshold)
    every = "每满" if promotion.repeats else "满"
    begins = f"{every}{counted}" if tier.threshold else ""
    if tier.percent < 100:
        return f"{begins}打{_share(tier.percent)}" + (f"再减{yuan(tier.off)}" if tier.off else "")
    return f"{begins}减{yuan(tier.off)}"


def _share(percent: int) -> str:
    """Return a share as 折: 90 % is 9 折, 85 % is 8.5 折."""
    return f"{yuan(percent * 10)}折"


def _moment(moment: datetime, now: datetime) -> str:
    local = moment.astimezone(now.tzinfo)
    year = f"{local.year}年" if local.year != now.year else ""
    return f"{year}{local.month}月{local.day}日{local:%H:%M}"
