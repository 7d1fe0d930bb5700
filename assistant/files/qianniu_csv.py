"""Writes phrases as 千牛 takes them back: GB18030, its three columns, in our order.

GB18030 can hold every character there is, and Chinese spreadsheets open it as it is.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

from assistant.domain.leaving import QianniuRow
from assistant.files.writing import whole

#: The first line, to the letter: by it 千牛 knows the file.
HEADINGS = ("快捷短语编码", "快捷短语", "快捷短语分组")


def write_qianniu(path: Path, rows: Iterable[QianniuRow]) -> int:
    """Write a file that appears only when it is whole; return the number of phrases.

    Raises DiskFull or FileUnreadable.
    """
    with whole(path) as part, part.open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        count = 0
        for row in rows:
            writer.writerow((row.code, row.text, row.group))
            count += 1
    return count
