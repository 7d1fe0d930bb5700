"""How a page of the help looks: Markdown read by Qt, then dressed in the tokens of the theme."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from assistant.ui.help.finds import marks
from assistant.ui.theme import MEDIUM, SMALL, SMALL_PX, TEXT_PX, TINY, Tokens, tokens_of

#: Size of the letters of a heading, by its level; deeper ones are as large as the text.
_HEADING_PX = {1: 17, 2: 14}

#: Room above a heading, by its level.
_ABOVE_PX = {1: 0, 2: 18}

#: Height of a line, in hundredths of the letters' own.
_LINE_PERCENT = 118.0

_INDENT_PX = 18

#: Widths of the columns of a table, in hundredths: what is explained, and the explanation.
_COLUMNS = (40, 60)

_MONOSPACE = ("Cascadia Mono", "Consolas", "DejaVu Sans Mono", "Noto Sans Mono")

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_Height = QTextBlockFormat.LineHeightTypes


class HelpText(QTextBrowser):
    """One page to read. Its links are told, never followed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "preview")
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Help page"))
        self._markdown = ""
        self._words: Sequence[str] = ()

    def show_markdown(self, markdown: str, tokens: Tokens) -> None:
        """Show a page from its beginning."""
        self._markdown = markdown
        fill(self.document(), markdown, tokens)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def dress(self, tokens: Tokens) -> None:
        """Show the same in other colours, at the same place."""
        at = self.verticalScrollBar().value()
        fill(self.document(), self._markdown, tokens)
        self._light(tokens)
        self.verticalScrollBar().setValue(at)

    def light_up(self, words: Sequence[str]) -> None:
        """Mark words wherever they stand, and show the first of them."""
        self._words = [word.casefold() for word in words]
        spans = self._light(tokens_of(self.palette()))
        if spans:
            cursor = QTextCursor(self.document())
            cursor.setPosition(spans[0][0])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def scroll_by(self, lines: int) -> None:
        """Go on or back by some lines."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + lines * bar.singleStep())

    def _light(self, tokens: Tokens) -> tuple[tuple[int, int], ...]:
        spans = marks(self.toPlainText(), self._words)
        selections = []
        for start, end in spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(QColor(tokens.warning_tint))
            look.setForeground(QColor(tokens.warning_text))
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.setExtraSelections(selections)
        return spans


def fill(document: QTextDocument, markdown: str, tokens: Tokens) -> None:
    """Put a page into a document."""
    document.setUndoRedoEnabled(False)
    document.setIndentWidth(_INDENT_PX)
    document.setDocumentMargin(MEDIUM)
    _read(document, markdown)
    whole = QTextCursor(document)
    whole.beginEditBlock()  # or it would be laid out again after every change
    for block in _blocks(document):
        _dress_block(block, tokens)
        for fragment in _fragments(block):
            _dress_fragment(fragment, block, tokens)
    for table in _tables(document.rootFrame()):
        _dress_table(table, tokens)
    whole.endEditBlock()


def document_of(markdown: str) -> QTextDocument:
    """Return a page as it is read, without any looks."""
    document = QTextDocument()
    _read(document, markdown)
    return document


def plain_text(markdown: str) -> str:
    """Return what is read of a page, without its marks."""
    return document_of(markdown).toPlainText()


def _read(document: QTextDocument, markdown: str) -> None:
    document.setMarkdown(markdown, _FEATURES)
    for table in _tables(document.rootFrame()):
        # Behind an example that stands by itself, Qt begins the first cell with an empty line.
        cell = table.cellAt(0, 0)
        if cell.firstCursorPosition().block() != cell.lastCursorPosition().block():
            cell.firstCursorPosition().deleteChar()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """Return the pieces of a block, noted before any of them is changed."""
    found = []
    piece = block.begin()
    while not piece.atEnd():
        found.append(piece.fragment())
        piece += 1
    return found


def _dress_block(block: QTextBlock, tokens: Tokens) -> None:
    given = block.blockFormat()
    level = given.headingLevel()
    in_table = QTextCursor(block).currentTable() is not None
    look = QTextBlockFormat()
    look.setLineHeight(_LINE_PERCENT, _Height.ProportionalHeight.value)
    look.setTopMargin(0 if in_table else _ABOVE_PX.get(level, MEDIUM if level else 0))
    look.setBottomMargin(0 if in_table else TINY if level or block.textList() else SMALL)
    look.setNonBreakableLines(False)
    if _is_code(block):
        look.setBackground(QColor(tokens.line))
        look.setBottomMargin(0 if _is_code(block.next()) else SMALL)
    QTextCursor(block).mergeBlockFormat(look)
    if level:
        _set_letters(block, _heading(level, tokens))


def _is_code(block: QTextBlock) -> bool:
    """Say whether a block is a line of an example that stands by itself."""
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _heading(level: int, tokens: Tokens) -> QTextCharFormat:
    look = QTextCharFormat()
    font = QFont(QGuiApplication.font())
    font.setPixelSize(_HEADING_PX.get(level, TEXT_PX))
    font.setWeight(QFont.Weight.DemiBold)
    look.setFont(font)
    look.setForeground(QColor(tokens.text))
    return look


def _set_letters(block: QTextBlock, look: QTextCharFormat) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(look)


def _dress_fragment(fragment: QTextFragment, block: QTextBlock, tokens: Tokens) -> None:
    given = fragment.charFormat()
    look = QTextCharFormat()
    if given.isAnchor():
        look.setForeground(QColor(tokens.accent_text))
        look.setFontUnderline(False)
    elif given.fontFixedPitch():
        # Keys and short words stand on one line with the text only in the same letters.
        family = QGuiApplication.font().families()
        look.setFontFamilies([*_MONOSPACE, *family] if _is_code(block) else family)
        look.setProperty(QTextFormat.Property.FontPixelSize, SMALL_PX)
        look.setForeground(QColor(tokens.text))
        look.setBackground(QColor(tokens.line))
    elif given.fontWeight() > QFont.Weight.Normal and not block.blockFormat().headingLevel():
        look.setFontWeight(QFont.Weight.DemiBold)
    else:
        return
    cursor = QTextCursor(block)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(look)


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from _tables(child)


def _dress_table(table: QTextTable, tokens: Tokens) -> None:
    look = table.format()
    look.setBorder(1)
    look.setBorderBrush(QColor(tokens.line))
    look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBorderCollapse(True)
    look.setCellSpacing(0)
    look.setCellPadding(5)
    look.setTopMargin(TINY)
    look.setBottomMargin(TINY)
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    look.setAlignment(Qt.AlignmentFlag.AlignLeft)
    if table.columns() == len(_COLUMNS):
        share = QTextLength.Type.PercentageLength
        look.setColumnWidthConstraints([QTextLength(share, each) for each in _COLUMNS])
    table.setFormat(look)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        ground = cell.format()
        ground.setBackground(QColor(tokens.window))
        cell.setFormat(ground)
