"""A specification sheet as pasted text: what a page, a chat or a table gives when it is copied.

Read are sections with a name and a value beside each other, name and value on lines in turn,
``name：value``, several of those on a line, ``name{part:是, part:否}``, and with them a size chart
in the shapes of ``pasted_charts``. Nothing is guessed: a line that fits nothing is handed back.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.domain.drafts import within
from assistant.domain.pasted_charts import find_chart
from assistant.domain.products import Specification
from assistant.domain.size_charts import SizeChart
from assistant.domain.text import clean
from assistant.domain.values import value

#: Longest text that is read, in characters.
TEXT_LIMIT = 20_000
#: A longer line is no sheet: it is handed back, because looking through it could take a while.
LINE_LIMIT = 1_500

#: Over a sheet that this program wrote: each line below is meant as it stands.
_OWN_HEADING = "参数\t值\t单位"

#: What stands alone on a line over a part of a sheet.
_SECTIONS = frozenset(
    (
        "主体",
        "基本信息",
        "产品参数",
        "商品参数",
        "规格参数",
        "参数",
        "规格",
        "功能",
        "款式",
        "尺寸",
        "洗护",
    )
    + (
        "功效",
        "适合肤质",
        "适用",
        "成分",
        "配料",
        "电源",
        "性能",
        "外观",
        "其他",
        "其它",
        "包装清单",
    )
)
#: Parts of a sheet whose rows say only yes or no: they are one specification with what is so.
_CHOICES = frozenset(
    ("功效", "适合肤质", "肤质", "适用肤质", "适用人群", "适用部位", "功能", "适用场景")
)
_YES, _NO = frozenset(("是", "√", "✓", "yes")), frozenset(("否", "×", "no"))

#: A number without a unit that makers write for a time, and the unit it is in.
_BARE_DAYS = frozenset(("保质期", "保质期限"))
_DAYS = "天"

_NAME = 30
"""A longer text before a colon is a sentence, not a name (characters)."""
_SENTENCE = re.compile(r"[，。！？~～,!?]")
_COLON = re.compile(rf"\s*([^:：{{}}｛｝]{{1,{_NAME}}}?)\s*[:：]\s*(?!//)(\S.*)")
_BRACES = re.compile(r"\s*([^:：{}｛｝]*?)\s?[:：]?\s?[{｛](.*)[}｝]\s*")
_SECTION = re.compile(r"\s*(?:【(.*)】|\[([^\[\]]*)\]|#+\s+(.*))\s*")
#: Between two entries of one line; not within braces.
_BETWEEN = re.compile(r"(?:[,，;；、]|\s{2,}|\u3000)\s*(?=[^:：,，;；、\s]{1,30}\s?[:：{｛])")
_BRACED = re.compile(r"[{｛][^{}｛｝]*[}｝]")
_WITHIN = re.compile(r"[,，;；、\s]+(?=[^:：,，;；、\s]+\s*[:：])")


@value
class PastedSheet:
    """What a pasted text says, and the lines in which nothing was found."""

    specifications: tuple[Specification, ...] = ()
    chart: SizeChart | None = None
    unread: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not self.specifications and self.chart is None


def read_sheet(text: str, names: Iterable[str] = ()) -> PastedSheet:
    """Return what a text says; ``names`` of specifications are known also before a mere blank.

    Raises TooLong.
    """
    lines = [line for line in clean(within(text, TEXT_LIMIT)).text.split("\n") if line.strip()]
    if lines and lines[0].rstrip() == _OWN_HEADING:
        return PastedSheet(tuple(_own(lines[1:])))
    endless = [line for line in lines if len(line) > LINE_LIMIT]
    found = find_chart([_narrow(line) for line in lines if len(line) <= LINE_LIMIT])
    reading = _Reading(frozenset(names))
    reading.read(found.rest)
    return PastedSheet(tuple(_folded(reading.rows)), found.chart, (*reading.unread, *endless))


def written_sheet(rows: Iterable[Specification]) -> str:
    """Return specifications as a text that ``read_sheet`` reads as just these."""
    lines, group = [_OWN_HEADING], ""
    for row in rows:
        if row.group != group:
            group = row.group
            lines.append(f"【{group}】")
        lines.append("\t".join((row.name, row.value, row.unit)))
    return "\n".join(lines)


def _own(lines: Iterable[str]) -> Iterator[Specification]:
    group = ""
    for line in lines:
        if "\t" in line:
            name, told, unit, *_ = [each.strip() for each in (*line.split("\t"), "", "")]
            yield Specification(name, told, unit, group)
        else:
            group = line.strip().removeprefix("【").removesuffix("】")


class _Reading:
    """The lines of one sheet, read from above."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names
        self._group = ""
        self._bare: list[str] = []
        self.rows: list[Specification] = []
        self.unread: list[str] = []

    def read(self, lines: Iterable[str]) -> None:
        """Read all lines."""
        for line in lines:
            if section := _SECTION.fullmatch(line):
                self._end_bare()
                self._group = next(each or "" for each in section.groups() if each is not None)
            elif pairs := [*self._pairs(line)]:
                self._end_bare(before_pairs=True)
                for group, name, told, unit in pairs:
                    self._add(name, told, unit, group or self._group)
            else:
                self._bare.append(line.strip())
        self._end_bare()

    def _add(self, name: str, told: str, unit: str, group: str) -> None:
        if not unit and name in _BARE_DAYS and told.isdecimal():
            unit = _DAYS
        self.rows.append(Specification(name, told, unit, group))

    def _pairs(self, line: str) -> Iterator[tuple[str, str, str, str]]:
        """Yield what one line says: group ("" for the one above), name, value, unit."""
        if "\t" in line.strip():
            yield from _tabbed([cell.strip() for cell in line.strip().split("\t")])
            return
        for part in _parts(line):
            if braced := _BRACES.fullmatch(part):
                yield from _braced(braced[1], braced[2])
            elif colon := _COLON.fullmatch(part):
                yield "", colon[1].strip(), colon[2].strip(), ""
            elif parted := self._parted(part):
                yield "", *parted, ""

    def _parted(self, line: str) -> tuple[str, str] | None:
        """Return a name and a value between which there is a wide gap, or a blank after a name."""
        wide = re.split(r"\s{2,}|\u3000", line.strip())
        if len(wide) == 2:
            return wide[0], wide[1]
        name, blank, told = line.strip().partition(" ")
        return (name, told.strip()) if blank and name in self._names else None

    def _end_bare(self, before_pairs: bool = False) -> None:
        """Make something of the lines that had no sign in them: sections, names and values."""
        bare, self._bare = self._bare, []
        if before_pairs and (len(bare) % 2 or bare[-1:] and bare[-1] in _SECTIONS):
            section = bare.pop()
            self._take_turns(bare)
            self._group = section
        else:
            self._take_turns(bare)

    def _take_turns(self, bare: Sequence[str]) -> None:
        at, turned = 0, self._stand_below(bare)
        while at < len(bare):
            if bare[at] in _SECTIONS and _is_over_pairs(bare[at + 1 :]):
                self._group = bare[at]
                at += 1
            elif at + 1 < len(bare) and _is_name(bare[at + turned]):
                self._add(bare[at + turned], bare[at + 1 - turned], "", self._group)
                at += 2
            else:
                self.unread.append(bare[at])
                at += 1

    def _stand_below(self, bare: Sequence[str]) -> bool:
        """Say whether names stand below their values, as new pages of products have them."""
        known = [line in self._names for line in bare]
        return sum(known[1::2]) > sum(known[::2]) and not any(line in _SECTIONS for line in bare)


def _is_name(line: str) -> bool:
    return len(line) <= _NAME // 2 and not _SENTENCE.search(line)


def _narrow(line: str) -> str:
    """Return a line with gaps of two blanks where they were wider: patterns look at each blank."""
    return re.sub(r"[^\S\t]{2,}", "  ", line)


def _parts(line: str) -> Iterator[str]:
    """Yield the entries of a line; what stands in braces is one with its name."""
    braced = [each.span() for each in _BRACED.finditer(line)]
    begun = 0
    for between in _BETWEEN.finditer(line):
        while braced and braced[0][1] <= between.start():
            braced.pop(0)
        if not (braced and braced[0][0] < between.start()):
            yield line[begun : between.start()]
            begun = between.end()
    yield line[begun:]


def _is_over_pairs(below: Sequence[str]) -> bool:
    """Say whether what follows a line, up to the next section, comes in pairs."""
    count = next((at for at, line in enumerate(below) if line in _SECTIONS), len(below))
    return count > 0 and count % 2 == 0


def _tabbed(cells: Sequence[str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield the pairs of a line with tabs: one with its unit, or several beside each other."""
    if len(cells) == 3:
        name, told, unit = cells
        yield "", _name(name), told, unit
        return
    for name, told in zip(cells[::2], cells[1::2], strict=False):
        if name and told:
            yield "", _name(name), told, ""


def _braced(name: str, inner: str) -> Iterator[tuple[str, str, str, str]]:
    for part in _WITHIN.split(inner):
        if colon := _COLON.fullmatch(part):
            yield name, colon[1].strip(), colon[2].strip(), ""


def _name(cell: str) -> str:
    return cell.rstrip(":：").strip()


def _folded(rows: Sequence[Specification]) -> Iterator[Specification]:
    """Yield rows, those that choose among the parts of one thing as that thing."""
    at = 0
    while at < len(rows):
        group, end = rows[at].group, at
        while end < len(rows) and rows[end].group == group and _is_choice(rows[end]):
            end += 1
        if end > at and group in _CHOICES:
            chosen = [row.name for row in rows[at:end] if row.value.casefold() in _YES]
            if chosen:
                yield Specification(group, "、".join(chosen))
            at = end
        else:
            yield rows[at]
            at += 1


def _is_choice(row: Specification) -> bool:
    return row.value.casefold() in _YES | _NO
