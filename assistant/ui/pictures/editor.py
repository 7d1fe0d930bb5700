"""The window in which a picture is cropped, marked and masked before it is kept or sent."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QImage, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.ui.icons import icon
from assistant.ui.pictures.canvas import Canvas
from assistant.ui.pictures.frame import PictureFrame
from assistant.ui.pictures.retouching import Retouching, Tool
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.buttons import PRIMARY, Button, IconButton
from assistant.ui.widgets.labels import wrapped
from assistant.ui.wording import together

_Key = Qt.Key
_TOOL_KEYS = {_Key.Key_C: Tool.CROP, _Key.Key_B: Tool.BOX, _Key.Key_M: Tool.MASK}


class PictureEditor(PictureFrame):
    """Works on one picture. It keeps nothing: who opened it hears what came of it."""

    accepted = Signal(object)
    """The picture is to be used: a QImage, or None where nothing was done to it."""
    cancelled = Signal()

    def __init__(self, image: QImage, name: str, beside: QWidget) -> None:
        super().__init__(beside)
        self.setWindowTitle(self.tr("Edit picture: {name}").format(name=name))
        self._work = Retouching(image)
        self._over = False
        self.canvas = Canvas()
        self.canvas.setAccessibleName(self.tr("Picture"))
        self.tools = {tool: self._tool(tool) for tool in Tool}
        self._undo = IconButton("undo", self.tr("Undo") + " (Ctrl+Z)")
        self._redo = IconButton("redo", self.tr("Redo") + " (Ctrl+Y)")
        self._hint = wrapped(role="secondary")
        self._cancel = Button(self.tr("Cancel"))
        self._use = Button(self.tr("Use picture"), PRIMARY)
        self._lay_out()
        self._connect()
        self.choose(Tool.MASK)
        self._show()
        self.canvas.setFocus()

    @property
    def image(self) -> QImage:
        """The picture as it is now."""
        return self._work.image

    def choose(self, tool: Tool) -> None:
        """Work with another tool."""
        self.canvas.use(tool)
        for each, button in self.tools.items():
            button.setChecked(each is tool)
        self._hint.setText(self._hints[tool])

    def accept(self) -> None:
        """Hand the picture over and close."""
        self._over = True
        self.accepted.emit(self._work.image if self._work.changed else None)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the keys of the tools, of undo, and Esc."""
        tool = _TOOL_KEYS.get(_Key(event.key()))
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.matches(QKeySequence.StandardKey.Undo):
            self._on_undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or self._is_redo(event):
            self._on_redo()
        elif tool is not None and plain:
            self.choose(tool)
        elif event.key() == _Key.Key_Escape:
            if not self.canvas.drop_area():
                self.close()
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say that nothing is to be used, unless it is."""
        if not self._over:
            self._over = True
            self.cancelled.emit()
        super().closeEvent(event)

    def changeEvent(self, event: object) -> None:
        """Draw the signs of the tools in the colours of another theme."""
        super().changeEvent(event)  # type: ignore[arg-type]
        if hasattr(self, "tools"):
            for tool, button in self.tools.items():
                button.setIcon(_sign(tool, self.palette()))

    @staticmethod
    def _is_redo(event: QKeyEvent) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return control and event.key() == _Key.Key_Y

    def _on_marked(self, area: QRect) -> None:
        if self._work.apply(self.canvas.tool, area):
            self._show()

    def _on_undo(self) -> None:
        self._work.undo()
        self._show()

    def _on_redo(self) -> None:
        self._work.redo()
        self._show()

    def _show(self) -> None:
        self.canvas.show_image(self._work.image)
        self._undo.setEnabled(self._work.changed)
        self._redo.setEnabled(self._work.can_redo)

    @property
    def _hints(self) -> dict[Tool, str]:
        keys = self.tr("Drag over the picture, or use arrows, Shift + arrows and Enter.")
        return {
            Tool.CROP: together(self.tr("Keeps what you mark."), keys),
            Tool.BOX: together(self.tr("Draws a red box."), keys),
            Tool.MASK: together(self.tr("Covers what you mark; nobody can bring it back."), keys),
        }

    def _tool(self, tool: Tool) -> Button:
        words = {
            Tool.CROP: self.tr("Crop"),
            Tool.BOX: self.tr("Red box"),
            Tool.MASK: self.tr("Mask"),
        }
        button = Button(words[tool])
        key = next(key for key, each in _TOOL_KEYS.items() if each is tool)
        button.setToolTip(f"{words[tool]} ({QKeySequence(key).toString()})")
        button.setCheckable(True)
        button.setIcon(_sign(tool, self.palette()))
        button.setIconSize(QSize(16, 16))
        button.clicked.connect(partial(self.choose, tool))
        return button

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setSpacing(SMALL)
        for button in self.tools.values():
            head.addWidget(button)
        head.addStretch(1)
        head.addWidget(self._undo)
        head.addWidget(self._redo)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._hint)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.canvas.marked.connect(self._on_marked)
        self._undo.clicked.connect(self._on_undo)
        self._redo.clicked.connect(self._on_redo)
        self._cancel.clicked.connect(self.close)
        self._use.clicked.connect(self.accept)


def _sign(tool: Tool, palette: QPalette) -> QIcon:
    return icon(tool.value, palette)
