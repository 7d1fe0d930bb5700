"""A page of the help as one file that any browser shows and prints, with nothing beside it."""

from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextList,
    QTextListFormat,
    QTextTable,
)

from assistant.domain.tables import FileUnreadable
from assistant.ui.help.pages import HelpPage
from assistant.ui.help.text import document_of

#: What a sheet of paper wants: dark on white, no row torn in two, no heading left behind.
_STYLE = """
@page { size: A4; margin: 13mm 16mm; }
body { max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1d2129; background: #fff;
  font: 14px/1.55 "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 22px; margin: 0 0 .6em; }
h2 { font-size: 16px; margin: 1.4em 0 .4em; break-after: avoid; }
p, ul, ol { margin: .4em 0; }
li { margin: .15em 0; }
table { border-collapse: collapse; width: 100%; margin: .6em 0; }
tr { break-inside: avoid; }
th, td { border: 1px solid #b8bec7; padding: .35em .6em; text-align: left; vertical-align: top; }
th { background: #f5f6f8; }
td:first-child { width: 28%; }
code, pre { font-family: inherit; font-size: 13px; background: #eef0f3; overflow-wrap: anywhere; }
pre { font-family: Consolas, "DejaVu Sans Mono", "Microsoft YaHei UI", monospace; }
code { padding: 0 .25em; }
pre { padding: .5em .75em; white-space: pre-wrap; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9pt; line-height: 1.4; }
  h1 { font-size: 14pt; } h2 { font-size: 11pt; margin-top: .9em; } code, pre { font-size: 8.5pt; }
  th, td { padding: .2em .6em; } table, p, ul, ol { margin-top: .3em; margin-bottom: .3em; }
}
""".strip()

#: Whoever opens the file need not trust us: the browser itself loads nothing for it.
_NOTHING_LOADED = "default-src 'none'; style-src 'unsafe-inline'"

_NUMBERED = QTextListFormat.Style.ListDecimal
_REGULAR = QFont.Weight.Normal


def as_html(page: HelpPage, language: str) -> str:
    """Return what the help shows of a page; ``language`` is ``zh_CN`` or ``en``."""
    document = document_of(page.markdown)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{language.replace("_", "-")}">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_LOADED}">',
        f"<title>{escape(page.title)}</title>",
        f"<style>\n{_STYLE}\n</style></head>",
        "<body>",
        *_parts(document.rootFrame()),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def save(html: str, path: Path) -> None:
    """[lane] Write a file that appears only when it is whole; raise FileUnreadable."""
    file = QSaveFile(str(path))
    content = html.encode("utf-8")
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise FileUnreadable(path=path)
    written = file.write(content) == len(content)
    if not (file.commit() and written):
        raise FileUnreadable(path=path)


def _parts(frame: QTextFrame) -> Iterator[str]:
    """Yield headings, paragraphs, lists and tables in their order."""
    for several, group in groupby(_children(frame), _together):
        if isinstance(several, QTextList):
            yield from _list(several, [each for each in group if isinstance(each, QTextBlock)])
        elif several == "code":
            text = "\n".join(each.text() for each in group if isinstance(each, QTextBlock))
            yield f"<pre>{escape(text)}</pre>"
        else:
            yield from (_single(each) for each in group)


def _children(frame: QTextFrame) -> Iterator[QTextBlock | QTextTable]:
    at = frame.begin()
    while not at.atEnd():
        child = at.currentFrame()
        if isinstance(child, QTextTable):
            yield child
        elif at.currentBlock().text():
            yield at.currentBlock()
        at += 1


def _together(part: QTextBlock | QTextTable) -> QTextList | str:
    """Return what a part is a piece of: a list, an example of several lines, or nothing."""
    if isinstance(part, QTextTable):
        return ""
    if part.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence):
        return "code"
    return part.textList() or ""


def _list(kind: QTextList, blocks: list[QTextBlock]) -> Iterator[str]:
    tag = "ol" if kind.format().style() == _NUMBERED else "ul"
    yield f"<{tag}>"
    yield from (f"<li>{_line(block)}</li>" for block in blocks)
    yield f"</{tag}>"


def _single(part: QTextBlock | QTextTable) -> str:
    if isinstance(part, QTextTable):
        rows = (_row(part, number) for number in range(part.rows()))
        return "\n".join(["<table>", *rows, "</table>"])
    level = part.blockFormat().headingLevel()
    tag = f"h{level}" if level else "p"
    return f"<{tag}>{_line(part, plain=bool(level))}</{tag}>"


def _row(table: QTextTable, number: int) -> str:
    tag = "td" if number else "th"
    cells = (table.cellAt(number, column) for column in range(table.columns()))
    lines = (_line(cell.firstCursorPosition().block(), plain=not number) for cell in cells)
    return "<tr>" + "".join(f"<{tag}>{line}</{tag}>" for line in lines) + "</tr>"


def _line(block: QTextBlock, *, plain: bool = False) -> str:
    """Return the words of a block; ``plain`` where it is bold as a whole."""
    words, at = [], block.begin()
    while not at.atEnd():
        words.append(_words(at.fragment(), plain=plain))
        at += 1
    return "".join(words)


def _words(fragment: QTextFragment, *, plain: bool) -> str:
    look, text = fragment.charFormat(), escape(fragment.text(), quote=False)
    if look.fontFixedPitch():
        return f"<code>{text}</code>"
    return f"<strong>{text}</strong>" if look.fontWeight() > _REGULAR and not plain else text
