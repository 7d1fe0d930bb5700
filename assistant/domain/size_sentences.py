"""What is written to the buyer about a size: only measures that the buyer gave, and no promise.

No word about anybody's body, and nothing that a garment of another size would prove wrong.
"""

from collections.abc import Callable, Collection, Mapping, Sequence

from assistant.domain.person import JIN_PER_KILO, MEASURES, figure_of, meant_kilos
from assistant.domain.size_labels import said_size
from assistant.domain.sizing import Advice, Ground

_WISHED = {"close": "，照贴身一点的穿法", "loose": "，照宽松一点的穿法", "regular": "", "": ""}


def size_sentence(advice: Advice, gone: Collection[str] = ()) -> str:
    """Return what an advice is to the buyer, "" where there is nothing that a buyer can answer.

    ``gone`` are the sizes that are sold out.
    """
    if advice.standing == "fits":
        return _fits(advice, gone)
    if advice.standing == "between":
        return _between(advice, gone)
    say = _SENTENCES.get(advice.standing)
    return say(advice) if say else ""


def _fits(advice: Advice, gone: Collection[str]) -> str:
    size, fit = said_size(advice.size), advice.person.fit
    missing = f"，不过{size}暂时没有货了" if advice.size in gone else ""
    parts = [f"{_by(advice)}{_WISHED[fit]}，这款建议选{size}{_differing(advice)}{missing}。"]
    if advice.looser and advice.looser not in gone and fit != "close":
        parts.append(f"{_roomy(advice)}可以选{said_size(advice.looser)}。")
    elif advice.closer and advice.closer not in gone and fit != "loose":
        parts.append(f"想贴身一点可以选{said_size(advice.closer)}。")
    return "".join((*parts, "尺码是照尺码表对的，供您参考哦~"))


def _between(advice: Advice, gone: Collection[str]) -> str:
    small, large = advice.sizes
    out = "和".join(said_size(each) for each in advice.sizes if each in gone)
    missing = f"不过{out}暂时没有货了。" if out else ""
    choice = f"想贴身选{said_size(small)}，喜欢宽松选{said_size(large)}"
    return (
        f"{_by(advice)}，这款在{small}和{large}两个码之间：{choice}。"
        f"{missing or '您平时喜欢哪种穿法呢？'}"
    )


def _beyond(advice: Advice) -> str:
    out = [each for each in advice.grounds if each.beyond]
    said = "、".join(_said(advice, each) for each in out)
    return f"按您说的{said}，这款的尺码表没有对应的码，不敢给您随便推荐，我帮您看看别的款好吗？"


def _apart(advice: Advice) -> str:
    each = "，".join(f"{_said(advice, each)}对应{_codes(each.sizes)}" for each in advice.grounds)
    return (
        f"跟您核对一下：照尺码表，{each}，差得比较多。麻烦您再确认一下这几个数，我帮您重新对码哦~"
    )


def _missing(advice: Advice) -> str:
    wanted = [MEASURES[each] for each in advice.missing]
    return f"我帮您对码，麻烦再说一下{_listed(wanted)}哦~"


def _doubtful(advice: Advice) -> str:
    person = advice.person
    if meant_kilos(person):
        figure = person.given["weight"]
        kilos = f"{figure:g}公斤（{figure * JIN_PER_KILO:g}斤）"
        return f"跟您确认一下：体重是{figure:g}斤，还是{kilos}呢？"
    said = "、".join(f"{MEASURES[each]}{figure_of(person, each)}" for each in advice.wrong)
    return f"跟您确认一下：{said}对吗？确认好了我马上帮您对码哦~"


_SENTENCES: Mapping[str, Callable[[Advice], str]] = {
    "beyond": _beyond,
    "apart": _apart,
    "missing": _missing,
    "doubtful": _doubtful,
}


def _by(advice: Advice) -> str:
    """Return what was gone by; what the buyer said beside that is not named."""
    return "按您说的" + "、".join(_said(advice, each) for each in advice.grounds)


def _said(advice: Advice, ground: Ground) -> str:
    return f"{MEASURES[ground.measure]}{figure_of(advice.person, ground.measure)}"


def _differing(advice: Advice) -> str:
    """Return which measure speaks for another size, where one does."""
    other = [each for each in advice.grounds if advice.size not in each.sizes]
    if not other or advice.person.fit:
        return ""
    return "（" + "，".join(f"{MEASURES[e.measure]}对应{_codes(e.sizes)}" for e in other) + "）"


def _roomy(advice: Advice) -> str:
    if any(each.measure == "foot" for each in advice.grounds):
        return "脚宽或脚背高"
    return "喜欢宽松一点"


def _codes(sizes: Sequence[str]) -> str:
    return "或".join(said_size(each) for each in sizes)


def _listed(names: Sequence[str]) -> str:
    return "、".join(names[:-1]) + ("和" if names[:-1] else "") + names[-1]
