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
    # 非干性肤质, 除油性外: for whom it is then is not guessed.
    told = _skins(product, suited=True)
    suited = kinds_in(each for each in told if not _NOT_ALL.search(each))
    unsuited = kinds_in(_skins(product, suited=False))
    if told or unsuited:
        for kind in (each for each in KINDS if each in kinds):
            yield _of_kind(kind, suited, unsuited)
    elif kinds - {"every"} and _is_for_skin(product):
        yield Reason(Light.AMBER, "skin_untold", "")


#: Rows of a sheet, or groups of rows with yes and no, that say for whose skin something is.
_SUITED = frozenset(("适合肤质", "适用肤质", "适合肤质类型", "适用肤质类型", "肤质"))
_UNSUITED = frozenset(("不适合肤质", "不适用肤质", "慎用肤质"))


_NOT_ALL = re.compile("[非除慎忌勿]|不(?![限挑])")


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
    if any(_speaks_of(each, sought) for each in (*told.unsuited, *_unsuited(product))):
        return Reason(Light.RED, "unsuited_state", minded)
    if any(state in sought for state in _STATES):
        return _of_state([key_of(each) for each in (*told.uses, told.ages)], sought, minded)
    return _of_ingredient([*told.contains, *_ingredients(product, sought)], sought, minded)


def _of_state(told: Sequence[str], sought: str, minded: str) -> Reason:
    """Return what is said of those somebody belongs to, where it is also said of whom it is not."""
    named = [each for each in told if re.search(rf"(?<!\d){re.escape(sought)}", each)]
    if any(_NOT_FOR.search(each) for each in named):
        return Reason(Light.RED, "unsuited_state", minded)
    if any(not _ASK_FIRST.search(each) for each in named):
        return Reason(Light.GREEN, "suited_state", minded)
    return Reason(Light.AMBER, "state_not_named", minded)


def _speaks_of(told: str, sought: str) -> bool:
    """Say whether somebody is meant by what is told, also by another word (孕期 for 孕妇)."""
    plain = key_of(told)
    return sought in plain or any(each in sought and each in plain for each in ("孕", "哺乳"))


def _unsuited(product: ProductDraft) -> Iterable[str]:
    """Return what the sheet says of whom a product is not for (不适宜人群: 孕妇、婴幼儿)."""
    named = (each for each in product.specifications if _NOT_FOR_WHOM.fullmatch(key_of(each.name)))
    return (each.value for each in named if each.value[:1] not in _NO)


def _of_ingredient(listed: Sequence[str], sought: str, minded: str) -> Reason:
    """Return whether something is in, by all that a sheet lists."""
    keys = [key_of(each) for each in listed]
    means = re.compile(_ALSO.get(sought, re.escape(sought)))
    if any(means.search(_WITHOUT.sub(" ", each)) for each in keys):
        return Reason(Light.RED, "contains", minded)
    if any(means.search(each) for each in keys):
        return Reason(Light.GREEN, "listed_without", minded)
    return Reason(Light.AMBER, "contents_without" if listed else "contents_unknown", minded)


#: What lists of ingredients call the same; 苯氧乙醇 and 三乙醇胺 are no alcohol in that sense.
_ALSO = dict.fromkeys(("酒精", "乙醇"), r"酒精|(?<!氧)乙醇(?!胺)|alcoholdenat|ethanol") | {
    "香精": r"香精|香料|parfum|fragrance",
    "尼龙": "尼龙|锦纶|聚酰胺",
    "锦纶": "尼龙|锦纶|聚酰胺",
    "涤纶": "涤纶|聚酯纤维",
    "牛奶": "牛奶|乳粉|奶粉|乳清",
}
#: Words for who somebody is, where sheets say for whom something is not.
_STATES = ("孕", "哺乳", "备孕", "儿童", "宝宝", "婴", "幼儿", "老人", "岁")

#: Specifications that list what is in a product.
_LISTS = ("成分", "配料", "过敏原", "致敏", "原料", "面料", "材质")
#: Rows that answer for one of them (是否含酒精: 不含), and how a no begins.
_ASKED = re.compile(r"(?:是否|有无)?(?:含有?|添加)(.*[^量率])")
_NO = "不无否未没零0"
#: What says of all that follows in its clause that it is not in, up to what is in all the same.
_WITHOUT = re.compile(
    r"(?:不含|不添加|未添加|无添加|零添加|0添加|(?<!不)无(?![花患机水核籽氟])|零(?!食))"
    r"(?:(?!但|而|只|仅|另|却|(?<!不)含)[^;；,，。\n])*"
)
#: Rows and words that say of somebody that it is not for them, or that they should ask first.
_NOT_FOR_WHOM = re.compile(r"(?:不适[用宜合]|慎用|禁用|禁忌)(?:人群|者|对象)?")
_NOT_FOR = re.compile(r"[不非禁勿忌慎除]")
_ASK_FIRST = re.compile("咨询|谨慎|遵|指导")


def _ingredients(product: ProductDraft, sought: str) -> Iterable[str]:
    for each in product.specifications:
        asked = _ASKED.fullmatch(key_of(each.name))
        if asked:
            yield f"{'不' if each.value[:1] in _NO else ''}含{asked[1]}"
        elif key_of(each.name) in (sought, f"{sought}含量"):
            yield f"{'不' if each.value[:1] in _NO else ''}含{sought}"
        elif any(name in each.name for name in _LISTS):
            yield each.value


def _is_for_skin(product: ProductDraft) -> bool:
    """Say whether somebody may ask for whose skin a product is, by its category."""
    return any(
        each in product.category for each in ("护肤", "美妆", "彩妆", "化妆", "面膜", "洁面")
    )
