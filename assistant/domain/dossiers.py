"""All that is stored about one person, as it is handed over: by tables, under names people read."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from assistant.domain.tables import as_cell
from assistant.domain.values import value

#: A row as it is stored.
Stored = Mapping[str, Any]

#: Table → the name of its sheet.
SHEETS: Mapping[str, str] = {
    "customers": "客户",
    "orders": "订单",
    "promises": "承诺",
    "follow_ups": "跟进",
    "care_notes": "关怀",
}

#: Field of a row → what it is called; others keep their own names.
_NAMES: Mapping[str, str] = {
    "names": "昵称",
    "tags": "标签",
    "person": "身材",
    "birthday": "生日",
    "remind": "同意生日祝福",
    "allergies": "过敏",
    "notes": "备注",
    "phone": "电话",
    "address": "地址",
    "first_contact": "首次联系",
    "last_contact": "最近联系",
    "declined": "不再关怀",
    "refuses": "拒绝消息",
    "open_case": "售后处理中",
    "keep": "长期保留",
    "number": "订单号",
    "platform": "平台",
    "customer": "客户编号",
    "ordered_at": "下单时间",
    "paid_at": "付款时间",
    "amount": "金额(分)",
    "state": "状态",
    "items": "商品",
    "what": "事项",
    "due_at": "到期",
    "made_at": "记录时间",
    "nickname": "昵称",
    "order": "订单号",
    "said": "原话",
    "whom": "负责",
    "closed_at": "完成时间",
    "doubt": "顾虑",
    "product": "商品",
    "result": "结果",
    "rule": "规则",
    "occasion": "时机",
    "at": "时间",
    "until": "推迟到",
    "answer": "回复",
}

#: What every row has beside its fields.
UPDATED, BINNED = "updated_at", "deleted_at"
_TIMES = {UPDATED: "修改时间", BINNED: "删除时间"}


@value
class Dossier:
    """What there is about a person: rows by their tables, those of ``SHEETS``."""

    name: str
    rows: Mapping[str, Sequence[Stored]]


def headings(dossier: Dossier) -> dict[str, list[str]]:
    """Return the columns of each sheet that has rows, in the order in which fields come."""
    found: dict[str, list[str]] = {}
    for table, rows in dossier.rows.items():
        if rows:
            found[SHEETS[table]] = [*dict.fromkeys(_name(each) for row in rows for each in row)]
    return found


def lines(dossier: Dossier) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the rows of the sheets as texts by their columns, each with the name of its sheet."""
    for table, rows in dossier.rows.items():
        for row in rows:
            yield SHEETS[table], {_name(key): as_cell(_text(held)) for key, held in row.items()}


def _name(field: str) -> str:
    return _NAMES.get(field) or _TIMES.get(field) or field


def _text(held: Any) -> str:
    """Return a stored value as a line for each thing in it."""
    if isinstance(held, Mapping):
        return " ".join(f"{_name(key)}={_text(each)}" for key, each in held.items())
    if isinstance(held, list):
        return "\n".join(map(_text, held))
    if isinstance(held, bool):
        return "是" if held else "否"
    return "" if held is None else str(held)
