"""Which buyer is in hand: forgotten with the chat, and told in the strip of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from assistant.domain.changes import Changes
from assistant.domain.insertion import Window
from assistant.domain.workbenches import recognise
from assistant.services.buyer import Chat
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.buyer_tags import tags_of
from assistant.ui.main_window import MainWindow
from assistant.ui.target import Target

#: What was heard so long ago is another buyer's by now, where the title of a window that holds
#: many chats does not tell; in milliseconds.
LASTS_MS = 10 * 60_000


class Chats(QObject):
    """Lasts as long as its window, which is another one in another language."""

    def __init__(self, desk: Desk, board: Board, target: Target, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._board, self._window = desk, board, window
        self.rest = QTimer(self, singleShot=True, interval=LASTS_MS)
        self.rest.timeout.connect(desk.buyer.forget)
        window.buyer.forgotten.connect(desk.buyer.forget)
        desk.buyer.followers.append(self._tell)
        window.destroyed.connect(self._end)
        target.changed.connect(self._on_target)
        self._on_target(target.window)
        self._show()

    def _tell(self) -> None:
        self.rest.stop() if self._desk.buyer.known.unknown else self.rest.start()
        self._show()
        self._board.changed.emit(Changes.BUYER)

    def _show(self) -> None:
        self._window.buyer.show_tags(tags_of(self._desk.buyer.known))

    def _on_target(self, window: Window) -> None:
        rules = self._desk.preferences.current.workbenches
        rule = recognise(rules, window.process, window.title)
        name = rule.buyer_in(window.title) if rule is not None else ""
        self._desk.buyer.look_at(Chat(window.id, window.title, rule is not None, name))

    def _end(self) -> None:
        self._desk.buyer.followers.remove(self._tell)
