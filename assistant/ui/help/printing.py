"""A page of the help as one file that any browser shows and prints."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

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

from assistant.ui.help.pages import HelpPage
from assistant.ui.help.text import document_of
from assistant.ui.paper import framed

_NUMBERED = QTextListFormat.Style.ListDecimal
_REGULAR = QFont.Weight.Normal


def as_html(page: HelpPage, language: str) -> str:
    """Return what the help shows of a page; ``language`` is ``zh_CN`` or ``en``."""
    document = document_of(page.markdown)
    return framed(page.title, language, _parts(document.rootFrame()))


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
