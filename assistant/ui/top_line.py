"""The top line of the panel: the search field, and who works here for which shop."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from assistant.domain.changes import Changes
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.icons import icon, paint_icon
from assistant.ui.lane import Lane
from assistant.ui.theme import MEDIUM, SMALL, TINY, text_font, tokens_of
from assistant.ui.widgets.buttons import QUIET, Button
from assistant.ui.widgets.labels import for_menu
from assistant.ui.widgets.search_field import SearchField

#: No name takes more room than this beside the search field.
_NAME_PX = 92


class NameButton(Button):
    """A name with a small arrow; a click opens a menu below it."""

    def __init__(self, explained: str, parent: QWidget | None = None) -> None:
        """``explained`` is the tooltip, with the name's place as ``{name}``."""
        super().__init__("", QUIET, parent)
        self._explained = explained
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str) -> None:
        """Show a name."""
        self._name = name
        explained = self._explained.format(name=name)
        self.setToolTip(explained)
        self.setAccessibleName(explained)
        self.updateGeometry()
        self.update()

    def name(self) -> str:
        """Return the name on show."""
        return self._name

    def sizeHint(self) -> QSize:
        """Return the room of the name, within the limit, and of the arrow."""
        words = min(self.fontMetrics().horizontalAdvance(self._name) + 1, _NAME_PX)
        return QSize(words + 26, 30)

    def minimumSizeHint(self) -> QSize:
        """Return the least room: a few letters."""
        return QSize(min(self.sizeHint().width(), 52), 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name and arrow on the button's ground."""
        super().paintEvent(event)
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setFont(text_font())
        painter.setPen(QColor(tokens.text))
        room = QRectF(6, 0, self.width() - 24, self.height())
        words = painter.fontMetrics().elidedText(
            self._name, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        arrow = QRectF(self.width() - 18, (self.height() - 12) / 2, 12, 12)
        paint_icon(painter, "down", arrow, QColor(tokens.secondary))


class TopLine(QFrame):
    """Search, shop and agent."""

    add_requested = Signal(str)
    """One more ``shop`` or ``agent`` is wanted."""
    edit_requested = Signal(str)
    """The current ``shop`` or ``agent`` is to be edited."""

    pressed = Signal(QKeyEvent)
    """A key that means nothing here; the screen below may know it."""

    def __init__(self, desk: Desk, board: Board, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self._desk = desk
        self._lane = lane
        self.search = SearchField(self.tr("Search phrases"), self)
        self.search.setToolTip(self.tr("Search by words, pinyin, initials or short code (Ctrl+F)"))
        self.shop = NameButton(self.tr("Shop: {name}"), self)
        self.agent = NameButton(self.tr("Agent: {name}"), self)
        self.shop.clicked.connect(self._show_shops)
        self.agent.clicked.connect(self.show_agents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        layout.setSpacing(2)
        layout.addWidget(self.search, 1)
        layout.addSpacing(TINY)
        layout.addWidget(self.shop)
        layout.addWidget(self.agent)
        board.changed.connect(self._on_changed)
        self._show_names()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what nobody in this line takes."""
        event.ignore()
        self.pressed.emit(event)

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.SHOPS | Changes.AGENTS):
            self._show_names()

    def _show_names(self) -> None:
        self.shop.show_name(self._desk.people.shop.name)
        self.agent.show_name(self._desk.people.agent.name)

    def _show_shops(self) -> None:
        people = self._desk.people
        names = [(shop.id, shop.name) for shop in people.shops]
        words = self.tr("Add a shop…"), self.tr("Shop facts…")
        self._popup(self.shop, "shop", _lines(names, people.shop.id, people.switch_shop), words)

    def show_agents(self) -> None:
        """Open the menu of the agents."""
        people = self._desk.people
        names = [(agent.id, agent.name) for agent in people.agents]
        words = self.tr("Add an agent…"), self.tr("Edit agents…")
        self._popup(self.agent, "agent", _lines(names, people.agent.id, people.switch_agent), words)

    def _popup(
        self,
        button: NameButton,
        kind: str,
        lines: Iterable[tuple[str, bool, Callable[[], object]]],
        words: tuple[str, str],
    ) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for name, current, switch in lines:
            action = menu.addAction(for_menu(name))
            if current:
                action.setIcon(icon("check"))
            action.triggered.connect(self._switching(switch))
        menu.addSeparator()
        menu.addAction(icon("add"), words[0]).triggered.connect(
            lambda: self.add_requested.emit(kind)
        )
        menu.addAction(icon("edit"), words[1]).triggered.connect(
            lambda: self.edit_requested.emit(kind)
        )
        corner = button.mapToGlobal(button.rect().bottomRight())
        menu.popup(corner + QPoint(-menu.sizeHint().width(), 2))

    def _switching(self, switch: Callable[[], object]) -> Callable[[], None]:
        return lambda: self._lane.run(switch, self)


def _lines(
    names: Iterable[tuple[int, str]], current: int, switch: Callable[..., object]
) -> list[tuple[str, bool, Callable[[], object]]]:
    return [(name, id == current, partial(switch, id)) for id, name in names]
