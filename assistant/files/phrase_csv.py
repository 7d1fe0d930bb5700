"""The program's own table of phrases: ``分组,标题,编码,快捷键,内容``, UTF-8, one phrase a row.

The category is a path with `` / ``; a row with nothing but a category stands for an empty one.
It is read like any table (``sources.columns``).
"""

import csv
from collections.abc import Iterable, Sequence
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


def write_phrases(path: Path, phrases: Iterable[PhraseRow]) -> int:
    """Write a file that appears only when it is whole; return the number of rows."""
    with whole(path) as part:
        return _written(part, phrases)


def _written(part: Path, phrases: Iterable[PhraseRow]) -> int:
    with part.open("w", encoding="utf-8-sig", newline="") as file:  # the mark is for Excel
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        count = 0
        for phrase in phrases:
            writer.writerow(_cells(phrase))
            count += 1
    return count


def _cells(phrase: PhraseRow) -> Sequence[str]:
    texts = {name: getattr(phrase, name) for name in HEADINGS.values()}
    return [guarded(joined(text) if isinstance(text, tuple) else text) for text in texts.values()]
