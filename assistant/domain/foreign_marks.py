"""The marks that other tools put into their texts, as variables and questions of ours.

What has no equal here stays as text and is named in a remark. Nothing a foreign text holds is ever
run: programs of other tools stay text. Marks of espanso are declared beside the text and therefore
the business of its reader.
"""

import re
from collections.abc import Callable, Mapping
from typing import Literal

from assistant.domain.facts import CLIPBOARD, RULE_PREFIX, VARIABLES
from assistant.domain.foreign_dates import from_words, in_our_words
from assistant.domain.shops import SHOP_FACTS
from assistant.domain.sources import CaretDropped, MarkReworded, ProgramNotRun
from assistant.domain.templates import TemplateBroken, parse
from assistant.domain.values import value
from assistant.domain.weaving import Translated, Weaving, woven

__all__ = ["Tool", "Translated", "translated"]

#: Whose marks a text has: those of tools for shops, or of none at all.
Tool = Literal["shop", "none", "beeftext", "textexpander", "textblaze", "autokey", "input_method"]

#: What tools for shops call what phrases know.
_NAMES: Mapping[str, str] = {
    **dict.fromkeys(
        "昵称 买家昵称 买家 买家名 买家名称 买家旺旺 旺旺 旺旺名 买家ID 买家id 客户昵称 客户名称"
        " 客户名 顾客昵称 会员名 会员昵称 用户名 用户昵称 nickname nick buyer buyer_nick".split(),
        "昵称",
    ),
    **dict.fromkeys("客服 客服昵称 客服名 客服名称 客服姓名 当前客服".split(), "客服"),
    **dict.fromkeys("店铺 店铺名 店铺名称 shop shop_name".split(), SHOP_FACTS[0]),
    **dict.fromkeys("订单号 订单编号 order_id".split(), "订单号"),
    **dict.fromkeys("快递单号 物流单号 运单号".split(), "快递单号"),
    **dict.fromkeys("商品 商品名 商品名称 商品标题 宝贝 宝贝名称 宝贝标题".split(), "商品"),
    **dict.fromkeys("尺码 规格 价格 到手价 数量".split(), ""),
    **dict.fromkeys("日期 今天 今日 当前日期 date".split(), "今天"),
    **dict.fromkeys("时间 现在 当前时间 time".split(), "现在"),
    **dict.fromkeys("星期 星期几 weekday".split(), "星期"),
    **dict.fromkeys("问候 问候语 时间问候".split(), "问候"),
    **dict.fromkeys((CLIPBOARD, "clipboard"), CLIPBOARD),
}
_OWN = frozenset(each.name for each in VARIABLES)
_BRACKETS = (r"\{\{\s*(%s)\s*\}\}", r"\$\{(%s)\}", r"\{(%s)\}", r"\[(%s)\]", r"#(%s)#", r"<(%s)>")
_SEPARATORS = re.compile(r"[;；]")


@value
class _Marks:
    """The marks of one tool: how they look, and what takes one, or says that it has no equal."""

    pattern: str
    take: Callable[[Weaving, re.Match[str]], bool]


def translated(text: str, tool: Tool) -> Translated:
    """Return a text of another tool as a body of ours."""
    marks = _MARKS[tool]
    if tool == "shop" and not re.search(_MAY_BE_MARK, text):
        return Translated(text)
    if tool == "shop" and is_ours(text):
        return Translated(text)
    weaving, position = Weaving(), 0
    for found in re.finditer(marks.pattern, text):
        weaving.text(text[position : found.start()])
        if not marks.take(weaving, found):
            weaving.keep(found[0])
        position = found.end()
    weaving.text(text[position:])
    return woven(weaving, text)


def is_ours(text: str) -> bool:
    """Say whether a text has marks of ours and only names that something here fills."""
    if not re.search("[{｛][{｛%％]", text):
        return False
    try:
        template = parse(text)
    except TemplateBroken:
        return False
    strangers = template.unknown(_OWN)
    return bool(template.variables) and all(each.startswith(RULE_PREFIX) for each in strangers)


def _shop(weaving: Weaving, found: re.Match[str]) -> bool:
    name = next(filter(None, found.groups()))
    weaving.fact(_NAMES.get(name) or name)
    return True


def _beeftext(weaving: Weaving, found: re.Match[str]) -> bool:
    name, rest = found["name"].casefold(), found["rest"] or ""
    if name == "cursor":
        weaving.remark(CaretDropped())
    elif name == "clipboard":
        weaving.fact(CLIPBOARD)
    elif name == "input":
        weaving.ask(rest)
    elif name in ("date", "time", "datetime"):
        form = rest.partition(":")[2] if rest[:1] in "+-" and rest else rest
        shifted = rest[:1] in ("+", "-")
        return not shifted and _date(weaving, found[0], from_words(form) or _PLAIN_DATES[name])
    elif name in ("powershell", "envvar"):
        weaving.keep(found[0], ProgramNotRun(mark=found[0][:60]))
    else:
        return False
    return True


def _textexpander(weaving: Weaving, found: re.Match[str]) -> bool:
    mark = found[0]
    if mark in ("%|", "%<", "%>"):
        weaving.remark(CaretDropped())
    elif mark == "%clipboard":
        weaving.fact(CLIPBOARD)
    elif mark == "%%":
        weaving.text("%")
    elif found["fields"] is not None:
        _fill(weaving, found["fill"], found["fields"])
    elif found["date"]:
        return _date(weaving, mark, mark)
    else:
        return False
    return True


def _fill(weaving: Weaving, kind: str, fields: str) -> None:
    """Take ``name=size:default=M:S:M:L``, or only a name."""
    parts = fields.split(":")
    named = dict(part.split("=", 1) for part in parts if "=" in part)
    options = [part for part in parts if "=" not in part]
    name = named.get("name") or (options.pop(0) if options else "")
    default = named.get("default", "")
    choices = [default, *options] if kind == "popup" and default else options
    weaving.ask(name, default, choices if kind == "popup" else ())


def _textblaze(weaving: Weaving, found: re.Match[str]) -> bool:
    name, rest = found["name"].casefold(), found["rest"] or ""
    if name == "cursor":
        weaving.remark(CaretDropped())
    elif name == "clipboard":
        weaving.fact(CLIPBOARD)
    elif name == "time":
        form = _SEPARATORS.split(rest)[0].strip()
        return "shift" not in rest and _date(weaving, found[0], from_words(form))
    elif name in ("formtext", "formparagraph", "formmenu", "formdate"):
        _field(weaving, name, rest)
    elif name == "key" and rest.strip().casefold() in _KEYS:
        weaving.text(_KEYS[rest.strip().casefold()])
    else:
        return False
    return True


def _field(weaving: Weaving, kind: str, fields: str) -> None:
    """Take ``S; M; L; name=size; default=M``."""
    parts = [part.strip() for part in _SEPARATORS.split(fields) if part.strip()]
    named = dict(re.split(r"\s*=\s*", part, maxsplit=1) for part in parts if "=" in part)
    options = [part for part in parts if "=" not in part] if kind == "formmenu" else []
    if kind == "formmenu" and named.get("default"):
        options.insert(0, named["default"])
    form: Literal["date", "text"] = "date" if kind == "formdate" else "text"
    weaving.ask(named.get("name", ""), named.get("default", ""), options, form)


def _autokey(weaving: Weaving, found: re.Match[str]) -> bool:
    name, rest = found["name"], found["rest"]
    if name == "cursor":
        weaving.remark(CaretDropped())
    elif name == "clipboard":
        weaving.fact(CLIPBOARD)
    elif name in _KEYS:
        weaving.text(_KEYS[name])
    elif name == "date":
        form = re.search(r"format=(.+)", rest)
        return form is not None and _date(weaving, found[0], form[1].strip("\"' "))
    elif name in ("script", "system"):
        weaving.keep(found[0], ProgramNotRun(mark=found[0][:60]))
    else:
        return False
    return True


def _input_method(weaving: Weaving, found: re.Match[str]) -> bool:
    form = re.sub(r"\$([a-z_]+)", lambda each: _WORDS.get(each[1], "%Z"), found["form"])
    return _date(weaving, found[0], form)


def _date(weaving: Weaving, mark: str, form: str) -> bool:
    ours = in_our_words(form)
    if ours is None or "{{" not in ours:
        return False
    weaving.mark(ours)
    weaving.remark(MarkReworded(mark=mark[:60], instead=ours))
    return True


def _none(_weaving: Weaving, _found: re.Match[str]) -> bool:
    return False


_KEYS = {"enter": "\n", "return": "\n", "tab": "\t"}
_PLAIN_DATES = {"date": "%Y-%m-%d", "time": "%H:%M", "datetime": "%Y-%m-%d %H:%M"}
#: Parts of a date in the custom phrases of input methods.
_WORDS = {
    **dict.fromkeys(("year", "year_cn", "year_yy"), "%Y"),
    **dict.fromkeys(("month", "month_cn", "month_mm"), "%m"),
    **dict.fromkeys(("day", "day_cn", "day_dd"), "%d"),
    **dict.fromkeys(("weekday", "weekday_cn"), "%A"),
    **dict.fromkeys(("fullhour", "fullhour_hh", "hour", "fullhour_cn", "fullhour_hh_cn"), "%H"),
    **dict.fromkeys(("minute", "minute_mm", "minute_cn", "minute_mm_cn"), "%M"),
    **dict.fromkeys(("second", "second_ss", "second_cn", "second_ss_cn"), "%S"),
    **dict.fromkeys(("ampm", "half", "half_cn"), "%p"),
}

_NAMED = "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
_OWNED = "|".join(sorted(map(re.escape, _OWN | _NAMES.keys()), key=len, reverse=True))
_MAY_BE_MARK = r"[{｛\[#<]"
_DATE = r"%-?[YymdeBbAaHIMSpj]"
_MARKS: Mapping[Tool, _Marks] = {
    "shop": _Marks(
        "|".join(form % (_OWNED if at == 0 else _NAMED) for at, form in enumerate(_BRACKETS)), _shop
    ),
    "none": _Marks(r"(?!)", _none),
    "beeftext": _Marks(r"#\{(?P<name>[A-Za-z]+)(?::(?P<rest>[^}]*))?\}", _beeftext),
    "textexpander": _Marks(
        r"%clipboard|%[|<>%]|%(?:fill(?P<fill>text|area|popup|)):(?P<fields>[^%\n]+)%"
        r"|%(?:fillpart|snippet|key|fillpartend):?[^%\n]*%|%@[+-]\d+[YMDhms]"
        rf"|(?<![\d%])(?P<date>{_DATE}(?:[-/.:, 年月日时分]{{0,3}}{_DATE})*[日号]?)",
        _textexpander,
    ),
    "textblaze": _Marks(
        r"\{(?P<name>clipboard|cursor|time|form\w+|key|if|elseif|else|endif|repeat|endrepeat|note"
        r"|endnote|snippet|import|user|site|run|urlload|urlsend|click|link|image|dbselect|=)"
        r"\s*:?(?P<rest>[^{}]*)\}",
        _textblaze,
    ),
    "autokey": _Marks(
        r"<(?P<name>cursor|clipboard|date|script|system|file|enter|return|tab|ctrl|alt|shift|super"
        r"|left|right|up|down|home|end|delete|backspace|escape|f\d{1,2}|code\d+)(?P<rest>[^<>]*)>",
        _autokey,
    ),
    "input_method": _Marks(
        r"(?P<form>\$[a-z_]+(?:[-/.:, 年月日时分秒号点]{0,2}\$[a-z_]+)*[年月日号时分秒]?)",
        _input_method,
    ),
}
