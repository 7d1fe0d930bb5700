"""The pack that is followed: what it brings is told in the window and shown on a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.app.pages import Pages
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.packs.watch import PackWatch

if TYPE_CHECKING:
    from assistant.domain.changes import Done
    from assistant.services.packs import PackNews


class Following(QObject):
    """Has the file watched, and asks whether what is new is to be seen."""

    def __init__(self, desk: Desk, lane: Lane, board: Board, pages: Callable[[], Pages]) -> None:
        """``pages`` are asked for each time: they are others after the language was changed."""
        super().__init__()
        self._desk, self._lane, self._pages = desk, lane, pages
        self.watch = PackWatch(desk, lane, board)
        self.watch.news.connect(self._on_news)
        self.watch.left.connect(self._report)

    def _on_news(self, news: PackNews) -> None:
        from assistant.ui.wording import shown

        words = self.tr(
            "A new version of {name} is here: new {new}, changed {changed}, removed {removed}."
        )
        counts = {kind: news.count(kind) for kind in ("new", "changed", "removed")}
        said = words.format(name=shown(news.head.name), **counts)
        self._pages().window.ask(said, self.tr("Look at it"), partial(self._show, news))

    def _show(self, news: PackNews) -> None:
        from assistant.ui.packs.page import PackPage

        window = self._pages().window
        page = PackPage(news, self._desk, self._lane)
        page.setProperty("help", "packs")
        page.closed.connect(window.close_page)
        page.applied.connect(self._report)
        window.open_page(page)

    def _report(self, done: Done) -> None:
        self._pages().window.report(done)
