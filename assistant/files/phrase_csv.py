"""The program's own table of phrases: ``分组,标题,编码,快捷键,内容``, UTF-8, one phrase a row.

The category is a path with `` / ``; a row with nothing but a category stands for an empty one.
``启用,有效期从,有效期至`` stand behind where a phrase is off or has a time: without them it could
be sent for ever once it was imported again. Moments are in the time of this computer.
It is read like any table (``sources.columns``).
"""

import csv
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from assistant.domain.tables import PhraseRow, guarded, joined
from assistant.files.writing import whole

#: Column by column: the heading and the part of a ``PhraseRow``.
HEADINGS = {
    "分组": "path",
    "标题": "title",
    "编码": "short_code",
    "快捷键": "hotkey",
    "内容": "body",
}
LIMITS = {"启用": "enabled", "有效期从": "valid_from", "有效期至": "valid_until"}


def write_phrases(path: Path, phrases: Iterable[PhraseRow], limits: bool = False) -> int:
    """Write a file that appears only when it is whole; return the number of rows.

    With ``limits`` it says of each phrase whether it is on, and from when until when.
    """
    columns = HEADINGS | (LIMITS if limits else {})
    with whole(path) as part:
        return _written(part, columns, phrases)


def _written(part: Path, columns: Mapping[str, str], phrases: Iterable[PhraseRow]) -> int:
    with part.open("w", encoding="utf-8-sig", newline="") as file:  # the mark is for Excel
        writer = csv.writer(file)
        writer.writerow(columns)
        count = 0
        for phrase in phrases:
            said = (getattr(phrase, name) for name in columns.values())
            writer.writerow([guarded(_text(each)) for each in said])
            count += 1
    return count


def _text(said: object) -> str:
    if isinstance(said, bool):
        return "是" if said else "否"
    if isinstance(said, datetime):
        return said.astimezone().strftime("%Y-%m-%d %H:%M")
    return joined(said) if isinstance(said, tuple) else str(said or "")
