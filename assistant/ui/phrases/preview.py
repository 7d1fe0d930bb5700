"""What will be pasted, exactly, with what was filled in tinted and what is missing named."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from assistant.domain.phrases import Phrase
from assistant.domain.segments import Rendered, Segment
from assistant.ui.theme import LINE_PX, MEDIUM, SMALL, TINY, Tokens, tokens_of
from assistant.ui.widgets.buttons import PLAIN, PRIMARY, Button
from assistant.ui.widgets.labels import ElidedLabel, styled
from assistant.ui.wording import sentence

#: Lines of text shown at once; longer ones scroll.
_LINES = 3


class PreviewText(QTextEdit):
    """The rendered text. It takes no focus: the caret stays in the chat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "preview")
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def show_rendered(self, rendered: Rendered) -> None:
        """Show the parts of a rendered phrase, each in its colours."""
        tokens = tokens_of(self.palette())
        self.clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(LINE_PX, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(block)
        for segment in rendered.segments:
            cursor.insertText(self._words(segment), _look(segment, tokens))

    def _words(self, segment: Segment) -> str:
        if segment.kind == "gap":
            return self.tr("Missing: {name}").format(name=segment.name)
        return segment.text


class PreviewPane(QFrame):
    """The lower part of the phrases screen. Its height never changes, or the list would jump."""

    asked = Signal(str)
    """A button was pressed: edit, copy, insert or restore."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._rendered: Rendered | None = None
        self._what = styled(QLabel(), "secondary")
        self._title = ElidedLabel()
        styled(self._title, "secondary")
        self._title.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._text = PreviewText()
        self._text.setFixedHeight(_LINES * LINE_PX)
        self._text.setAccessibleName(self.tr("Preview"))
        self._edit = self._button("edit", self.tr("Edit") + " F2", PLAIN)
        self._copy = self._button("copy", self.tr("Copy"), PLAIN)
        self._insert = self._button("insert", self.tr("Insert") + " ↵", PRIMARY)
        self._restore = self._button("restore", self.tr("Restore"), PRIMARY)
        self._build()
        self.set_binned(False)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no phrase is pointed at or chosen."""
        self._rendered = None
        self._title.setText("")
        self._what.setText(self.tr("Point at a phrase to see what will be pasted"))
        self._text.clear()
        self._enable(False)

    def show_phrase(self, phrase: Phrase, rendered: Rendered) -> None:
        """Show what a phrase would paste now."""
        self._rendered = rendered
        self._title.setText(phrase.title)
        error = rendered.error
        self._what.setText(sentence(error) if error else self.tr("Will be pasted"))
        self._text.show_rendered(rendered)
        self._enable(True)

    def repaint_colors(self) -> None:
        """Show the same in the colours of a new theme."""
        if self._rendered is not None:
            self._text.show_rendered(self._rendered)

    def text(self) -> str:
        """Return the words on show."""
        return self._text.toPlainText()

    def set_binned(self, binned: bool) -> None:
        """Offer what can be done with deleted phrases, or with those in use."""
        for button in (self._edit, self._copy, self._insert):
            button.setVisible(not binned)
        self._restore.setVisible(binned)

    def _enable(self, on: bool) -> None:
        for button in (self._edit, self._copy, self._insert, self._restore):
            button.setEnabled(on)

    def _button(self, name: str, words: str, kind: str) -> Button:
        button = Button(words, kind)
        button.clicked.connect(lambda: self.asked.emit(name))
        return button

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._what)
        head.addWidget(self._title, 1)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addStretch()
        for button in (self._edit, self._copy, self._insert, self._restore):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        layout.setSpacing(TINY)
        layout.addLayout(head)
        layout.addWidget(self._text)
        layout.addSpacing(TINY)
        layout.addLayout(foot)


def _look(segment: Segment, tokens: Tokens) -> QTextCharFormat:
    look = QTextCharFormat()
    colors = {
        "filled": (tokens.accent_text, tokens.tint),
        "gap": (tokens.warning_text, tokens.warning_tint),
    }
    words, ground = colors.get(segment.kind, (tokens.text, ""))
    look.setForeground(QBrush(QColor(words)))
    if ground:
        look.setBackground(QBrush(QColor(ground)))
    return look
