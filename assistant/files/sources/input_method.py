"""Custom phrases of the input methods 搜狗 and QQ: ``编码,位置=短语``, on one line or several."""

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from assistant.domain.foreign_marks import translated
from assistant.domain.tables import DamagedText, PhraseRow, RowNote
from assistant.files.encodings import encoding_of
from assistant.files.rows import LONGEST_CELL, LONGEST_LINE
from assistant.files.sources.faults import told

_ENTRY = re.compile(r"(?P<code>[A-Za-z0-9]{1,32})[,，](?P<place>-?\d{1,2})=(?P<text>.*)", re.DOTALL)
_LINES = 200


def fits(path: Path) -> bool:
    """Say whether most of the first lines of a text are such phrases, or begin one."""
    with told(path), path.open(encoding=encoding_of(path).name, errors="replace") as text:
        first = [line for _, line in zip(range(_LINES), text, strict=False)]
    said = [line for line in first if line.strip() and not line.lstrip("\ufeff").startswith(";")]
    return bool(said) and _ENTRY.match(said[0].lstrip("\ufeff")) is not None


def phrases(path: Path) -> Iterator[tuple[float, PhraseRow | RowNote]]:
    """Yield the phrases in the order of the file; lines that begin none belong to the one before.

    A phrase that begins with ``#`` is one of dates.
    """
    with told(path), path.open("rb") as raw:
        size, encoding = max(path.stat().st_size, 1), encoding_of(path)
        text = io.TextIOWrapper(raw, encoding.name, errors="replace")
        for number, code, phrase in _entries(_lines(text)):
            row = _phrase(number, code, phrase)
            damaged = encoding.damaged and "\ufffd" in phrase
            yield raw.tell() / size, RowNote(number, DamagedText()) if damaged else row


def _phrase(number: int, code: str, text: str) -> PhraseRow:
    of_dates = text.startswith("#") and "$" in text
    done = translated(text[1:], "input_method") if of_dates else translated(text, "none")
    return PhraseRow(number, (), "", done.text, code, remarks=done.remarks)


def _entries(lines: Iterable[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the line, code and text of each phrase."""
    at, code, length = 0, "", 0
    said: list[str] = []
    for number, line in enumerate(lines, 1):
        plain = line.lstrip("\ufeff").rstrip("\n")
        found = _ENTRY.match(plain)
        if found is not None or (plain.startswith(";") and not said):
            if code:
                yield at, code, "\n".join(said).strip()
            at, code, said = number, found["code"] if found else "", []
            plain = found["text"] if found else ""
            length = 0
        length += len(plain)
        if code and length < LONGEST_CELL:
            said.append(plain)
    if code:
        yield at, code, "\n".join(said).strip()


def _lines(text: TextIO) -> Iterator[str]:
    """Yield the lines; one without end in pieces."""
    while line := text.readline(LONGEST_LINE):
        yield line
