"""Chinese numerals in what buyers write: 一米六五 is 1米65, 一百一 is 110, 两尺一 is 2尺1."""

import re
from unicodedata import normalize

_DIGITS = {each: place for place, each in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "俩": 2,
    "壹": 1,
}
_TENS = {"十": 10, "百": 100}
_RUN = re.compile("[零一二三四五六七八九〇两俩壹十百点半]+")


def with_figures(text: str) -> str:
    """Return a text in narrow characters, its Chinese numbers written in figures.

    半 after a number is a half; numbers that are none (一点, 千) stay as they are.
    """
    return _RUN.sub(lambda found: _figures(found[0]), normalize("NFKC", text))


def _figures(run: str) -> str:
    if run.endswith("半") and (whole := _whole(run[:-1])) is not None:
        return f"{whole}.5"
    before, point, behind = run.partition("点")
    if point and behind and all(each in _DIGITS for each in behind):
        whole = _whole(before)
        return run if whole is None else f"{whole}.{_spelled(behind)}"
    whole = _whole(run)
    return run if whole is None else str(whole)


def _whole(run: str) -> int | None:
    if not run or any(each not in _DIGITS and each not in _TENS for each in run):
        return None
    if not any(each in _TENS for each in run):
        return int(_spelled(run))
    return _counted(run)


def _spelled(run: str) -> str:
    return "".join(str(_DIGITS[each]) for each in run)


def _counted(run: str) -> int | None:
    """Return a number below 1000 with its 十 and 百; what follows 百 alone is tens (一百一)."""
    hundreds, hundred, rest = run.rpartition("百")
    if hundred and len(rest) == 1 and rest in _DIGITS:
        rest += "十"
    tens, ten, ones = rest.rpartition("十")
    parts = ((hundreds, hundred, 100), (tens, ten, 10), (ones.lstrip("零〇"), "", 1))
    total = 0
    for digits, mark, worth in parts:
        if len(digits) > 1 or any(each not in _DIGITS for each in digits.lstrip("零〇")):
            return None
        digit = digits.lstrip("零〇")
        total += worth * (_DIGITS[digit] if digit else int(bool(mark)))
    return total
