"""Whether a product suits a buyer, as far as its maker has said: green, amber or red, and why.

Nothing is concluded about health. What the sheet says decides, what it does not say is amber, and
what somebody wants to avoid is red where it is in. ``TO_BUYER`` makes no medical claim:
``medical_words`` has the words and the laws, and a test holds each sentence to them.
"""

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum

from assistant.domain.products import ProductDraft, key_of
from assistant.domain.skin_types import KINDS, kinds_in, kinds_of
from assistant.domain.values import value


class Light(IntEnum):
    """How far a product suits somebody; the worst of all reasons decides."""

    GREEN = 0
    AMBER = 1
    RED = 2


@value(kw_only=True)
class Needs:
    """What is known of a buyer: skin (as it was said), and what is to be minded.

    That is ingredients and allergens to avoid, or who somebody is (孕妇, 儿童 …).
    """

    skin: str = ""
    minds: tuple[str, ...] = ()


@value
class Reason:
    """One reason: its light, which one it is (a key of ``TO_BUYER``), and what it is about.

    That is a key of ``skin_types.KINDS`` where it is a kind of skin.
    """

    light: Light
    fact: str
    about: str


@value
class Verdict:
    """All reasons, the worst first. There is at least one."""

    reasons: tuple[Reason, ...]

    @property
    def light(self) -> Light:
        """The worst of all reasons."""
        return self.reasons[0].light


#: What each reason is to a buyer; ``about`` is what it is about.
TO_BUYER = {
    "contains": "这款含有{about}，您要避开的话建议看看别的款哦~",
    "unsuited_skin": "这款写明不适合{about}，建议您看看别的款哦~",
    "unsuited_state": "这款写明{about}不适用，建议您看看别的款哦~",
    "state_not_named": "这款的资料里没有写{about}是否适用，我帮您确认一下再回复您哦~",
    "suited_state": "这款写明{about}适用哦~",
    "contents_unknown": "这款的资料里没有写全成分，有没有{about}请您以包装上的成分表为准哦~",
    "listed_without": "这款的资料里写明不含{about}哦~",
    "contents_without": "这款的资料里写到的成分没有{about}，下单前请您再看一下包装上的成分表哦~",
    "skin_not_named": "这款的资料里没有单独写{about}，建议您先少量试用、看看是否合适哦~",
    "skin_untold": "这款的资料里没有写适合的肤质，建议您先少量试用、看看是否合适哦~",
    "suited_skin": "这款写明适合{about}，您的肤质可以选它哦~",
    "every_skin": "这款写明各种肤质都可以用，您的肤质可以选它哦~",
}


def judge(product: ProductDraft, needs: Needs) -> Verdict | None:
    """Return whether a product suits a buyer; None where nothing is known that could tell."""
    reasons = [
        *_of_skin(product, kinds_of(needs.skin)),
        *(_of_minded(product, each.strip()) for each in needs.minds if each.strip()),
    ]
    ordered = sorted(reasons, key=lambda each: -each.light)
    return Verdict(tuple(ordered)) if ordered else None


def sentence_of(verdict: Verdict) -> str:
    """Return a verdict as the one sentence a buyer needs: that of its worst reasons."""
    worst = [each for each in verdict.reasons if each.light is verdict.light]
    fact = worst[0].fact
    about = "、".join(KINDS.get(each.about, each.about) for each in worst if each.fact == fact)
    return TO_BUYER[fact].format(about=about)


def tells(product: ProductDraft) -> bool:
    """Say whether it makes sense to ask for whom a product is: for most goods it does not."""
    told = product.suitability
    return _is_for_skin(product) or any(
        (
            *_skins(product, suited=True),
            *_skins(product, suited=False),
            told.unsuited,
            told.contains,
        )
    )


def _of_skin(product: ProductDraft, kinds: frozenset[str]) -> Iterable[Reason]:
    """Yield what the sheet says about each kind of a buyer's skin."""
    suited = kinds_in(_skins(product, suited=True))
    unsuited = kinds_in(_skins(product, suited=False))
    if suited or unsuited:
        for kind in (each for each in KINDS if each in kinds):
            yield _of_kind(kind, suited, unsuited)
    elif kinds - {"every"} and _is_for_skin(product):
        yield Reason(Light.AMBER, "skin_untold", "")


#: Rows of a sheet, or groups of rows with yes and no, that say for whose skin something is.
_SUITED = frozenset(("适合肤质", "适用肤质", "适合肤质类型", "适用肤质类型", "肤质"))
_UNSUITED = frozenset(("不适合肤质", "不适用肤质", "慎用肤质"))


def _skins(product: ProductDraft, suited: bool) -> list[str]:
    """Return where a product says for whose skin it is, or is not: (适合肤质) 干性: 是."""
    told = product.suitability
    found = [*(told.skin_suited if suited else told.skin_unsuited)]
    named = _SUITED if suited else _UNSUITED
    for each in product.specifications:
        if key_of(each.name) in named:
            found.append(each.value)
        elif key_of(each.group) in _SUITED | _UNSUITED:
            yes = (key_of(each.group) in _SUITED) == (each.value[:1] not in _NO)
            found += [each.name] if yes == suited else []
    return found


def _of_kind(kind: str, suited: frozenset[str], unsuited: frozenset[str]) -> Reason:
    if kind in unsuited or "every" in unsuited:
        return Reason(Light.RED, "unsuited_skin", kind)
    if kind in suited:
        return Reason(Light.GREEN, "suited_skin", kind)
    # "All kinds" is said lightly, and sensitive skin is what it is said too lightly of.
    if "every" in suited and kind != "sensitive":
        return Reason(Light.GREEN, "every_skin", kind)
    return Reason(Light.AMBER, "skin_not_named", kind)


def _of_minded(product: ProductDraft, minded: str) -> Reason:
    """Return what a sheet says about an ingredient, or about those somebody belongs to."""
    told, sought = product.suitability, key_of(minded)
    if any(sought in key_of(each) for each in told.unsuited):
        return Reason(Light.RED, "unsuited_state", minded)
    if any(state in sought for state in _STATES):
        named = any(sought in key_of(each) for each in (*told.uses, told.ages))
        fact = "suited_state" if named else "state_not_named"
        return Reason(Light.GREEN if named else Light.AMBER, fact, minded)
    return _of_ingredient([*told.contains, *_ingredients(product)], sought, minded)


def _of_ingredient(listed: Sequence[str], sought: str, minded: str) -> Reason:
    """Return whether something is in, by all that a sheet lists."""
    keys = [key_of(each) for each in listed]
    if any(sought in _WITHOUT.sub(" ", each) for each in keys):
        return Reason(Light.RED, "contains", minded)
    if any(sought in each for each in keys):
        return Reason(Light.GREEN, "listed_without", minded)
    return Reason(Light.AMBER, "contents_without" if listed else "contents_unknown", minded)


#: Words for who somebody is, where sheets say for whom something is not.
_STATES = ("孕", "哺乳", "备孕", "儿童", "宝宝", "婴", "幼儿", "老人", "岁")

#: Specifications that list what is in a product.
_LISTS = ("成分", "配料", "过敏原", "致敏", "原料", "面料", "材质")
#: Rows that answer for one of them (是否含酒精: 不含), and how a no begins.
_ASKED = re.compile(r"(?:是否|有无)?(?:含有?|添加)(.*[^量率])")
_NO = "不无否未没零0"
#: What says of all that follows in its clause that it is not in.
_WITHOUT = re.compile(r"(?:不含|不添加|未添加|无添加|零添加|0添加|无|零)[^;；,，。\n]*")


def _ingredients(product: ProductDraft) -> Iterable[str]:
    for each in product.specifications:
        asked = _ASKED.fullmatch(key_of(each.name))
        if asked:
            yield f"{'不' if each.value[:1] in _NO else ''}含{asked[1]}"
        elif any(name in each.name for name in _LISTS):
            yield each.value


def _is_for_skin(product: ProductDraft) -> bool:
    """Say whether somebody may ask for whose skin a product is, by its category."""
    return any(
        each in product.category for each in ("护肤", "美妆", "彩妆", "化妆", "面膜", "洁面")
    )
