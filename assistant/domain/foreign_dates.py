"""Dates and times as other tools write them, in the words that phrases have.

These are 今天, 明天, 星期 and 现在: phrases show a day as 11月22日 and a time as 09:30,
whatever form it had; years are not shown.
"""

import re
from collections.abc import Iterator

#: The marks of strftime, by what they are part of.
_KINDS = {
    **dict.fromkeys("YyGgCmdebBhjDFxU", "day"),
    **dict.fromkeys("HIMSpPklRTXrf", "time"),
    **dict.fromkeys("Aauw", "weekday"),
}
#: One of these has to be among the marks, or they say no whole day or time.
_WHOLE = {"day": set("deDFxj"), "time": set("HIklRTXr"), "weekday": set("Aauw")}
_TOKEN = re.compile(r"%[-#_0^E]?(?P<mark>[A-Za-z%])|(?P<text>[^%]+|%)")
_BETWEEN = re.compile(r"[-/.:,，、年月日号时点分秒\sT]{1,3}")
_NAMES = {"day": "今天", "time": "现在", "weekday": "星期"}
#: What belongs to a day or time after its last mark, and is part of our own words.
_TAILS = {"day": "日号", "time": "分秒", "weekday": ""}

#: Forms of dates by words (YYYY-MM-DD, yyyy年M月d日 HH:mm), as marks of strftime.
_WORDS = (
    (r"Y{2,4}|y{2,4}", "%Y"),
    (r"dddd|ddd|EEEE|EEE", "%A"),
    (r"M{1,4}", "%m"),
    (r"D{1,2}|d{1,2}|Do", "%d"),
    (r"H{1,2}|h{1,2}|k{1,2}", "%H"),
    (r"m{1,2}", "%M"),
    (r"s{1,2}", "%S"),
    (r"AP|ap|A|a", "%p"),
)
_WORD = re.compile("|".join(f"(?P<w{at}>{form})" for at, (form, _) in enumerate(_WORDS)))
_STRFTIME = dict(zip((f"w{at}" for at in range(len(_WORDS))), (m for _, m in _WORDS), strict=True))


def in_our_words(form: str, days: int = 0) -> str | None:
    """Return a form of strftime as a text with our marks, None where we cannot say it.

    ``days`` is how far from today it is meant.
    """
    names = _NAMES | ({"day": "明天"} if days == 1 else {})
    pieces: list[str] = []
    for kind, marks, text in _runs(form):
        if not kind:
            pieces.append(text)
        elif (
            not (_WHOLE.get(kind, set()) & marks) or days not in (0, 1) or (days and kind != "day")
        ):
            return None
        else:
            pieces.append(f"{{{{ {names[kind]} }}}}")
    return "".join(pieces)


def from_words(form: str) -> str:
    """Return a form of words (``YYYY-MM-DD``) as one of strftime."""
    return _WORD.sub(lambda found: _STRFTIME[found.lastgroup or ""], form.replace("%", "%%"))


def _runs(form: str) -> Iterator[tuple[str, set[str], str]]:
    """Yield the marks of one kind that stand together, and the texts between them."""
    kind, marks, between = "", set[str](), ""
    for token in _TOKEN.finditer(form):
        mark = token["mark"] or ""
        if not mark or mark == "%":
            between += "%" if mark else token[0]
            continue
        new = _KINDS.get(mark, "unknown")
        if new != kind or (between and not _BETWEEN.fullmatch(between)):
            if kind:
                yield kind, marks, ""
            if text := _without_tail(kind, between):
                yield "", set(), text
            kind, marks = new, set()
        marks.add(mark)
        between = ""
    if kind:
        yield kind, marks, ""
    yield "", set(), _without_tail(kind, between)


def _without_tail(kind: str, text: str) -> str:
    return text[1:] if kind and text[:1] and text[0] in _TAILS.get(kind, "") else text
