"""The workbook in which a lead edits phrases: its columns, and what stands in each cell.

Every field that a person writes has a column, so that the file comes back without loss. Moments are
in the time of this computer. A list has
a line of the cell for each of its texts; further messages and other wordings, which have lines of
their own, have a column each.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from assistant.domain.attachments import well_formed
from assistant.domain.copies import PhraseCopy
from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment, Guidance, Part
from assistant.domain.tables import (
    PhraseRow,
    as_cells,
    from_cell,
    heading,
    joined,
    lines_in,
    parted,
)

#: All columns that a table of ours has for certain.
KNOWN_BY = frozenset({"编号", "分组", "标题", "内容"})
UID, PATH, ENABLED = "编号", "分组", "启用"

#: Heading → the field of a draft whose text stands below it.
TEXTS: Mapping[str, str] = {
    "标题": "title",
    "编码": "short_code",
    "快捷键": "hotkey",
    "内容": "body",
    "备注": "notes",
    "适用店铺": "shop",
    "活动": "event",
}
#: Heading → a field with several texts of one line.
LISTS: Mapping[str, str] = {
    "买家会怎么问": "questions",
    "标签": "tags",
    "适用工作台": "workbenches",
}
MOMENTS: Mapping[str, str] = {"有效期从": "valid_from", "有效期至": "valid_until"}
#: Heading → a part of the guidance.
GUIDANCE: Mapping[str, str] = {
    "环节": "stage",
    "主题": "topic",
    "行业": "trade",
    "目标": "goal",
    "承诺": "promise",
    "风险提示": "risk",
    "规则卡": "rule",
}
#: Beginnings of the headings of columns that are numbered from 1.
PART, VARIANT = "后续消息", "其他说法"

YES, NO = "是", "否"
_NO_WORDS = {NO, "停用", "no", "false", "0"}
_MOMENT = "%Y-%m-%d %H:%M"
_FILE = "【文件】"
_FILE_CELL = re.compile(_FILE + r"(.*)\n([0-9a-f]{64})(\.[a-z0-9]{1,10})?", re.DOTALL)


class MomentUnclear(UserError):
    """A remark: the cell is no date (``text``); the phrase came switched off."""


def headings(copies: Iterable[PhraseCopy]) -> list[str]:
    """Return the headings for these phrases: as many numbered columns as the longest needs."""
    parts = variants = 1
    for each in copies:
        parts = max(parts, len(each.draft.parts))
        variants = max(variants, len(each.draft.variants))
    numbered = [f"{PART}{number}" for number in range(1, parts + 1)]
    numbered += [f"{VARIANT}{number}" for number in range(1, variants + 1)]
    texts = list(TEXTS)
    ends = (*LISTS, ENABLED, *MOMENTS, *texts[4:], *GUIDANCE)
    return [UID, PATH, *texts[:4], *numbered, *ends]


def cells(copy: PhraseCopy) -> dict[str, str]:
    """Return the texts of a phrase by their headings, as they are written; empty ones left out."""
    draft = copy.draft
    said = {UID: copy.uid, PATH: joined(copy.path), ENABLED: YES if draft.enabled else NO}
    named = {"shop": copy.shop, "event": copy.event}
    for column, name in TEXTS.items():
        said[column] = named[name] if name in named else getattr(draft, name)
    for column, name in LISTS.items():
        said[column] = "\n".join(getattr(draft, name))
    for column, name in MOMENTS.items():
        moment: datetime | None = getattr(draft, name)
        said[column] = moment.astimezone().strftime(_MOMENT) if moment else ""
    for column, name in GUIDANCE.items():
        said[column] = getattr(draft.guidance, name)
    said |= {f"{PART}{at}": _part_text(part) for at, part in enumerate(draft.parts, 1)}
    said |= {f"{VARIANT}{at}": text for at, text in enumerate(draft.variants, 1)}
    return as_cells(said)


def row_of(number: int, columns: Sequence[str], row: Sequence[str]) -> PhraseRow | None:
    """Return what stands in a row under these headings, None where that is nothing.

    A column that somebody took out is not spoken of.
    """
    full = [*row, *[""] * (len(columns) - len(row))]
    pairs = zip(columns, full, strict=False)
    said = {heading(column): from_cell(text) for column, text in pairs if column}
    if not any(text.strip() for column, text in said.items() if column != ENABLED):
        return None
    more: dict[str, Any] = {name: said[each] for each, name in TEXTS.items() if each in said}
    for column, name in LISTS.items():
        if column in said:
            more[name] = lines_in(said[column])
    remarks = _take_moments(said, more)
    if ENABLED in said:
        more.setdefault("enabled", said[ENABLED].strip().casefold() not in _NO_WORDS)
    _take_numbered(said, more)
    _take_guidance(said, more)
    texts = (more.get("title", ""), more.get("body", ""), more.get("short_code", ""))
    path, uid = parted(said.get(PATH, "")), said.get(UID, "")
    return PhraseRow(
        number, path, *texts, more.get("hotkey", ""), uid=uid, remarks=remarks, more=more
    )


def _take_moments(said: Mapping[str, str], more: dict[str, Any]) -> tuple[UserError, ...]:
    unclear: list[UserError] = []
    for column, name in MOMENTS.items():
        if column not in said:
            continue
        text = said[column].strip()
        moment = _moment(text)
        more[name] = moment
        if text and moment is None:
            more["enabled"] = False  # what was to end would be promised for ever
            unclear.append(MomentUnclear(text=text))
    return tuple(unclear)


def _moment(text: str) -> datetime | None:
    plain = text.replace("/", "-").replace("T", " ").replace("：", ":")
    for form in (_MOMENT, "%Y-%m-%d %H:%M:%S", "%Y-%m-%d"):
        try:
            return datetime.strptime(plain, form).astimezone()
        except ValueError:
            continue
    return None


def _take_numbered(said: Mapping[str, str], more: dict[str, Any]) -> None:
    parts, variants = (_numbered(said, beginning) for beginning in (PART, VARIANT))
    if parts is not None:
        more["parts"] = tuple(_part(text) for text in parts)
    if variants is not None:
        more["variants"] = tuple(variants)


def _numbered(said: Mapping[str, str], beginning: str) -> list[str] | None:
    """Return the texts of the columns that begin so, None where somebody took all of them out."""
    found = [column for column in said if column.startswith(beginning)]
    return [said[column] for column in found if said[column].strip()] if found else None


def _take_guidance(said: Mapping[str, str], more: dict[str, Any]) -> None:
    found = {name: said[column] for column, name in GUIDANCE.items() if column in said}
    if len(found) == len(fields(Guidance)):
        more["guidance"] = Guidance(**found)


def _part_text(part: Part) -> str:
    if part.attachment is not None:
        each = part.attachment
        return f"{_FILE}{each.name}\n{each.digest}{each.suffix}"
    return f"'{part.text}" if part.text.lstrip("'").startswith(_FILE) else part.text


def _part(text: str) -> Part:
    found = _FILE_CELL.fullmatch(text)
    if found is not None:
        attachment = Attachment(found[2], found[3] or "", found[1])
        return Part("", attachment) if well_formed(attachment) else Part(text)
    return Part(text[1:] if text.startswith("'") and text.lstrip("'").startswith(_FILE) else text)
