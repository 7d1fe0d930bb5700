"""What a text that was copied in a workbench may mean: a buyer, an order, a parcel, goods.

Only the text itself is looked at; whether there is such a buyer or order is not known here. Sources
of the lengths: the numbers that platforms and carriers show on their pages, which change without
notice, so whatever is not certain has several meanings and the agent chooses.
"""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import normalize

from assistant.domain.customers import is_masked
from assistant.domain.product_links import links_in
from assistant.domain.values import value

Kind = Literal["phone", "order", "parcel", "item", "nickname", "words"]

#: Longest nickname; taobao allows 25 half-wide characters, others have longer ones.
LONGEST_NAME = 40
#: Nothing longer is a number or a name.
_LONGEST = 2_000


@value
class Meaning:
    """``text`` is the number or the name alone. ``sure`` says that it is nothing else."""

    kind: Kind
    text: str
    sure: bool = False


#: Mobile and fixed numbers of China; a prefix and the usual separators may stand in them.
_PHONE = re.compile(
    r"(?<![\w.-])(?:(?:\+|00)?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}(?![\w-])"
    r"|(?<![\w.-])0\d{2,3}[\s-]\d{7,8}(?!\w)",
    re.ASCII,
)
_LABELS: tuple[tuple[str, Kind], ...] = (
    (r"(?:主|子)?订单(?:编号|号码?|id)?|order(?:\s*(?:no\.?|number|id))?", "order"),
    (r"(?:快递|运|物流|包裹)单?(?:编?号码?)|tracking(?:\s*(?:no\.?|number))?", "parcel"),
    (
        r"(?:买家|客户|顾客|会员|用户|旺旺)(?:会员名|昵称|旺旺|用户名|名称?|id)"
        r"|会员名|昵称|旺旺(?:号|名)?|用户名|买家|客户",
        "nickname",
    ),
)
_LABELLED = [
    (re.compile(rf"^(?:{words})\s*[:：]\s*(?P<text>\S.*)$", re.IGNORECASE), kind)
    for words, kind in _LABELS
]
#: What carriers put before their numbers (顺丰 圆通 申通 中通 极兔 京东 德邦 邮政 …).
_CARRIED = re.compile(
    r"(?:SF|YT|STO|ZTO|JT|JD[A-Z]{0,3}|DPK|DPL|KY|YD|HT|BEST|FW|DN|ZJS|UC)\d{9,18}(?:-\d+){0,2}"
    r"|[A-Z]{2}\d{9}CN",
    re.ASCII,
)
#: An order of 拼多多: the day, and fifteen digits.
_DATED = re.compile(r"\d{6}-\d{15}", re.ASCII)
#: A number among other words that is surely an order's or a parcel's.
_WITHIN: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(rf"(?<![\w-])(?:{_DATED.pattern}|\d{{16,20}})(?![\w-])", re.ASCII), "order"),
    (re.compile(rf"(?<![\w-])(?:{_CARRIED.pattern})(?![\w-])", re.ASCII), "parcel"),
)
#: Digits alone: how many, and what may have so many, the likeliest first. 16 and more are orders
#: of 淘宝, 抖店, 1688 and others; 京东 has 11 or 12; item numbers have 10 to 13, parcels 12 to 15.
_LENGTHS: dict[int, tuple[Kind, ...]] = {
    **dict.fromkeys(range(16, 21), ("order",)),
    **dict.fromkeys((14, 15), ("parcel", "order")),
    13: ("parcel", "item"),
    12: ("item", "parcel", "order"),
    11: ("item", "order"),
    10: ("item", "parcel"),
}
#: Names that nothing else looks like: 淘宝's own (tb12345678, t_1503...), an underscore between
#: letters. Chinese with digits may as well be a question (满200减30).
_NAME = re.compile(r"tb\d{4,}|t_\d+\w*|(?=.*[^\W\d_])[\w\-]+_[\w\-]+", re.IGNORECASE)
_MAYBE = re.compile(r"[^\s,，。？！?!；;、/\\:：]+(?::[^\s:]+)?")


def masked(number: str) -> str:
    """Return a telephone number with all but its beginning and end hidden ("138****1234")."""
    digits = "".join(filter(str.isdigit, number)).removeprefix("0086")
    if len(digits) == 13:
        digits = digits.removeprefix("86")
    return f"{digits[:3]}****{digits[-4:]}"


def meanings_of(text: str) -> tuple[Meaning, ...]:
    """Return what a text may mean, the likeliest first; () where it is only words.

    A text that has a telephone number in it is about nothing else: it must not be looked up.
    """
    line = " ".join(text[:_LONGEST].split())
    if not line:
        return ()
    if (phone := phone_in(line)) is not None:
        return (Meaning("phone", masked(phone), sure=True),)
    for pattern, kind in _LABELLED:
        if (found := pattern.match(line)) is not None:
            return _labelled(kind, found["text"])
    return () if links_in(line) else _plain(line)


def phone_in(text: str) -> str | None:
    """Return the first telephone number in a text, those in links left out, or None."""
    plain = normalize("NFKC", text)
    for link in links_in(plain):
        plain = plain.replace(link, " ")
    found = _PHONE.search(plain)
    return found[0] if found is not None else None


def _labelled(kind: Kind, text: str) -> tuple[Meaning, ...]:
    if kind == "nickname":
        return (Meaning(kind, text.strip(), sure=True),) if len(text) <= LONGEST_NAME else ()
    number = _number(text.split("，")[0].split(",")[0])
    return (Meaning(kind, number, sure=True),) if 6 <= len(number) <= 40 else ()


def _plain(line: str) -> tuple[Meaning, ...]:
    number = _number(line)
    if _DATED.fullmatch(number):
        return (Meaning("order", number, sure=True),)
    if _CARRIED.fullmatch(number.upper()):
        return (Meaning("parcel", number.upper(), sure=True),)
    if number.isdecimal() and number.isascii():
        kinds = _LENGTHS.get(len(number), ())
        return tuple(Meaning(kind, number, sure=len(kinds) == 1) for kind in kinds)
    for pattern, kind in _WITHIN:
        if len(named := {*pattern.findall(line)}) == 1:
            return (Meaning(kind, named.pop(), sure=True),)
    if len(line) > LONGEST_NAME or not _MAYBE.fullmatch(line):
        return ()
    return (Meaning("nickname", line, sure=bool(_NAME.fullmatch(line)) or is_masked(line)),)


def _number(text: str) -> str:
    """Return a number without what people put between its digits; other text as it is."""
    plain = normalize("NFKC", text).strip()
    if re.fullmatch(r"[\d\s]+", plain):
        return "".join(plain.split())
    return plain
