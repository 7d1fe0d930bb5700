"""Words and small signs: text that is cut with an ellipsis, badges and key caps."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from assistant.ui.widgets.drawing import first_line

#: Tones of badges; the style sheet knows "danger", too.
NEUTRAL, ACCENT, SUCCESS, WARNING = "neutral", "accent", "success", "warning"

#: So much without a blank may be wider than a line of the panel.
_UNBROKEN = re.compile(r"[!-~]{16}")


def styled(label: QLabel, role: str) -> QLabel:
    """Give a label one of the roles of the style sheet.

    title, heading, secondary, key, success, warning or danger; any other has the look of none.
    """
    label.setProperty("role", role)
    return label


def wrapped(words: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a label of one of the roles whose words, taken as they are, go on in further lines."""
    label = styled(QLabel(words, parent), role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def breaking(words: str) -> str:
    """Return words that can go on in another line wherever there is no room; for showing alone."""
    return _UNBROKEN.sub("\\g<0>\u200b", words)


def for_menu(words: str) -> str:
    """Return words as a menu takes them: it would eat an & and underline the letter behind it."""
    return words.replace("&", "&&")


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet looks at, and show it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # What was never shown has no style yet; to ask for one before the first paint takes 8 ms.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def rule(parent: QWidget, vertical: bool = False) -> QFrame:
    """Return a thin line between two parts of a window."""
    line = QFrame(parent)
    line.setProperty("role", "line")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


class ElidedLabel(QLabel):
    """One line of text that gives way: cut with … where room is short, whole in the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters only."""
        return QSize(self.fontMetrics().horizontalAdvance("…") * 2, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(
            self.text().replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)


class ClampedLabel(ElidedLabel):
    """One or two lines of text, cut with … where even these are too short."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of one line or of two."""
        return len(self.lines(width)) * self.fontMetrics().lineSpacing()

    def lines(self, width: int) -> list[str]:
        """Return what is shown at a width."""
        text = " ".join(self.text().split())
        first = first_line(text, self.font(), width)
        rest = text[first:].strip()
        cut = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return [text[:first].rstrip(), cut] if rest else [text]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter, room = QPainter(self), self.contentsRect()
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(room, flags, "\n".join(self.lines(room.width())))


class Badge(QLabel):
    """A rounded sign of one or two words in a tone."""

    def __init__(self, text: str = "", tone: str = NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_as(self, text: str, tone: str) -> None:
        """Show other words in another tone."""
        self.setText(text)
        restyle(self, "tone", tone)


class KeyCap(QLabel):
    """A key or a chord as it stands on the keyboard."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        styled(self, "key")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
