"""What is on its way into a window, told in the panel and stopped from there, or by Esc."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from assistant.domain.validity import OutOfTime
    from assistant.ui.hotkeys import HotkeyDesk
    from assistant.ui.inserting import Inserting
    from assistant.ui.main_window import MainWindow
    from assistant.ui.order import Order
    from assistant.ui.succession import Place
    from assistant.ui.target import Target


class OnTheWay(QObject):
    """Connects insertions with the window, which is another one in another language."""

    def __init__(
        self, inserting: Inserting, hotkeys: HotkeyDesk, target: Target, window: MainWindow
    ) -> None:
        super().__init__()
        self._inserting, self._hotkeys = inserting, hotkeys
        self._window = window
        self._place: Place | None = None
        self._warned = False
        inserting.moved.connect(self._on_moved)
        inserting.out_of_time.connect(self._on_out_of_time)
        inserting.video_found.connect(self._on_video)
        inserting.ended.connect(self._on_ended)
        hotkeys.stop_pressed.connect(inserting.stop)
        target.changed.connect(inserting.look_at)

    def serve(self, window: MainWindow) -> None:
        """Tell it to this window from now on."""
        self._window = window
        window.status.stop_requested.connect(self._inserting.stop)
        self._show()

    def _on_moved(self, place: Place | None) -> None:
        self._place = place
        self._hotkeys.hear_stop(self._inserting.into if place else None)
        self._show()

    def _show(self) -> None:
        self._window.status.show_waiting(self._words(self._place) if self._place else "")

    def _words(self, place: Place) -> str:
        if not place.there:
            words = self.tr("Inserting message {next} of {count}")
        else:
            words = self.tr("{next} of {count}: press again, Esc stops")
        return words.format(next=place.there + 1, count=place.count)

    def _on_out_of_time(self, order: Order, error: OutOfTime) -> None:
        """Say why not, with a button to insert it all the same."""
        from assistant.ui.wording import insert_anyway, sentence

        self._window.ask(sentence(error), insert_anyway(), partial(self._inserting.insert, order))

    def _on_video(self, order: Order) -> None:
        """Warn of it, with a button that is as good as the same key again."""
        from assistant.ui.attachment_words import video_words

        self._warned = True
        self._window.show()  # it may be put away, and nothing else says why nothing comes
        words, way = video_words()
        self._window.ask(words, way, partial(self._inserting.insert, order))

    def _on_ended(self, _report: object) -> None:
        if self._warned:  # the same key did what the button offers
            self._warned = False
            self._window.withdraw()
