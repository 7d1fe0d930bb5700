"""Skin types (肤质): what buyers and makers call them, as kinds that can be compared.

Oily, dry, combination and normal are the usual four types of cosmetics; sensitive is said beside
them. How a maker writes them follows the sheets of shops (适合肤质: 偏油及油性, 混合型, 任何肤质).
"""

from collections.abc import Iterable, Mapping

#: What the kinds are called to a buyer, in the order in which they are offered.
KINDS: Mapping[str, str] = {
    "oily": "油性肤质",
    "dry": "干性肤质",
    "combination": "混合性肤质",
    "normal": "中性肤质",
    "sensitive": "敏感肤质",
}

#: Words for all kinds.
_EVERY = (
    "任何肤质",
    "所有肤质",
    "各种肤质",
    "全肤质",
    "各类肤质",
    "一切肤质",
    "通用",
    "不限",
    "均适用",
)

#: Characters and words of which each tells a kind; 混油 and 混干 are combination alone.
_SIGNS: tuple[tuple[str, str], ...] = (
    ("混合", "combination"),
    ("混油", "combination"),
    ("混干", "combination"),
    ("混性", "combination"),
    ("油", "oily"),
    ("干", "dry"),
    ("中性", "normal"),
    ("正常", "normal"),
    ("普通", "normal"),
    ("敏", "sensitive"),
)
#: What is no word for dry or sensitive skin though it has a character of it.
_OTHER = ("若干", "干净", "不敏感", "非敏感")


def kinds_of(words: str) -> frozenset[str]:
    """Return the kinds of skin that some words name, none for words that name no kind.

    ``every`` is among them where all kinds are meant.
    """
    left = words
    for each in _OTHER:
        left = left.replace(each, " ")
    found = {"every"} if any(each in left for each in _EVERY) else set()
    for sign, kind in _SIGNS:
        if sign in left:
            found.add(kind)
            left = left.replace(sign, " ")
    return frozenset(found)


def kinds_in(rows: Iterable[str]) -> frozenset[str]:
    """Return the kinds of skin that any of some texts names."""
    return frozenset(kind for row in rows for kind in kinds_of(row))
