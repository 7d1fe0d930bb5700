"""What broke, for somebody who can mend it: a report made of the program's diary of faults.

It holds versions, times, kinds and places in the code. Of the diary only lines of that form are
taken, so nothing that a buyer or an agent wrote can get into it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from assistant.domain.storage import FolderReadOnly
from assistant.domain.values import value

#: Older faults than so many are left out.
LONGEST = 200

_HEAD = re.compile(r"(\d{4}-\d\d-\d\dT[\d:]+[+-][\d:]+) ([A-Za-z_]\w*)(?: in [\d.]+)?", re.ASCII)
_PLACE = re.compile(r"  (?:[a-z_]\w*\.py|<[\w. ]+>):\d+ [A-Za-z_<][\w.<>]*", re.ASCII)


@value
class Fault:
    """One fault: when, and the lines that tell its kind and its places."""

    at: datetime
    lines: tuple[str, ...]


class Faults:
    """The faults that were noted; all of it belongs on the lane."""

    def __init__(self, log: Path, facts: Sequence[str]) -> None:
        """``facts`` are lines about the program and the system it runs on."""
        self._log = log
        self._facts = tuple(facts)

    def noted(self) -> list[Fault]:
        """[lane] Return the faults that were noted, the oldest first."""
        found = [fault for file in (Path(f"{self._log}.1"), self._log) for fault in _read(file)]
        return found[-LONGEST:]

    def report(self) -> str:
        """[lane] Return the report as a text."""
        faults = self.noted()
        lines = [*self._facts, f"Faults noted: {len(faults)}", ""]
        for fault in reversed(faults):
            lines += [*fault.lines, ""]
        return "\n".join(lines)

    def write(self) -> Path:
        """[lane] Write the report beside the diary and return where.

        Raises FolderReadOnly.
        """
        file = self._log.with_name("report.txt")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(self.report(), encoding="utf-8")
        except OSError as error:
            raise FolderReadOnly(path=file.parent) from error
        return file


def _read(file: Path) -> Iterator[Fault]:
    try:
        text = file.read_text("utf-8", "replace")
    except OSError:  # there is none
        return
    lines: list[str] = []
    for line in text.splitlines():
        if _HEAD.fullmatch(line):
            yield from _fault(lines)
            lines = [line]
        elif lines and _PLACE.fullmatch(line):
            lines.append(line)
    yield from _fault(lines)


def _fault(lines: Sequence[str]) -> Iterator[Fault]:
    try:
        if lines:
            yield Fault(datetime.fromisoformat(lines[0].partition(" ")[0]), tuple(lines))
    except ValueError:  # no moment that ever was
        return
