"""The running program: one window, and everything that works beside it, connected.

The window comes first; what it does not need to be seen is made after its first paint. No logic
lives here, only who hears whom.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from assistant.app.background import Background
from assistant.app.later import load_the_rest
from assistant.app.options import WindowOptions
from assistant.app.pages import Pages
from assistant.app.wiring import Opened
from assistant.domain.changes import Changes
from assistant.domain.workbenches import recognise
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.language import speak
from assistant.ui.steps import Steps
from assistant.ui.target import Target
from assistant.ui.theme import Theme
from assistant.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from assistant.desktop.ports import Refusal
    from assistant.domain.insertion import Window
    from assistant.domain.phrases import PhraseId
    from assistant.services.backups import Backup
    from assistant.ui.first_run import FirstRun
    from assistant.ui.main_window import MainWindow
    from assistant.ui.settings_screen import SettingsScreen


class Program(QObject):
    """Everything that lives while the window is open."""

    usable = Signal()
    """The phrases are on screen and can be chosen."""
    ready = Signal()
    """Hotkeys, palette and index are there too."""

    _fault = Signal(str)

    def __init__(
        self, app: QApplication, options: WindowOptions, opened: Opened, worker: Worker
    ) -> None:
        super().__init__()
        self._app = app
        self._options = options
        self._opened = opened
        self.desk = opened.desk
        self.board = Board()
        self.lane = Lane("data", self.board, worker)
        settings = self.desk.preferences.current
        self.theme = Theme(app)
        self.theme.follow(settings.theme)
        self.target = Target()
        self._language = speak(app, settings.language)
        self.pages = Pages(opened, self.board, self.lane, self.target)
        self.window.painted.connect(self._on_first_paint)
        self.background = Background(opened, self.board, self.lane)
        self.background.ready.connect(self._on_ready)
        self._early: list[PhraseId] | None = []
        self.window.phrases.phrase_chosen.connect(self._on_early)
        self.wanted: Backup | None = None
        """The copy to be put in the place of the data after the end."""
        self._fault.connect(self._on_fault, Qt.ConnectionType.QueuedConnection)
        app.aboutToQuit.connect(self._close)

    @property
    def window(self) -> MainWindow:
        """The window; another one after the language was changed."""
        return self.pages.window

    def show(self) -> None:
        """Show the window; the rest follows once it is painted."""
        self.window.show()

    def come_forward(self) -> None:
        """Bring the window to the front: somebody started the program again."""
        self.window.show()
        self.window.raise_()

    def tell_fault(self, log: Path | None) -> None:
        """Say that something broke and where it was noted (None: nowhere); from any thread."""
        self._fault.emit(str(log or ""))

    def _on_first_paint(self) -> None:
        QTimer.singleShot(0, self._on_painted)  # when what lies within the window is painted, too

    def _on_painted(self) -> None:
        self._tell(b"usable\n")
        self.usable.emit()
        steps = (
            *(self._make_desktop, self._make_palette, lambda: self.palette.warm()),
            *(self._make_tray, self._make_dock, self._make_watch),
            *(self._take_over, self.background.start),
            lambda: self.pages.greet(),
        )
        # Loaded on the lane, because the window is in use already.
        self.lane.run(load_the_rest, self)
        self.lane.run(lambda: self.desk.events.load(), self)
        # Understood before the palette shows it: its language takes 140 ms to load.
        self.lane.run(lambda: self.desk.composer.warm(), self, lambda _: self._take(steps))

    def _take(self, steps: Iterable[Callable[[], object]]) -> None:
        Steps(steps, self)

    def _take_over(self) -> None:
        """Insert what was chosen since the first paint, and from now on at once."""
        early, self._early = self._early, None
        self._make_attendance()
        self._connect_window()
        for phrase in early or ():
            self.orders.insert(phrase)
        self.hotkeys.refresh()
        self.attendance.look()
        if not self.window.isVisible():  # closed before anybody could hear of it
            self._on_closed()

    def _on_early(self, phrase: PhraseId) -> None:
        if self._early is not None:
            self._early.append(phrase)

    def _make_desktop(self) -> None:
        from assistant.app.lookup_key import Looking
        from assistant.app.on_the_way import OnTheWay
        from assistant.app.orders import Orders
        from assistant.app.passages import Passages
        from assistant.desktop.backend import load
        from assistant.ui.fresh_copy import FreshCopy
        from assistant.ui.hotkeys import HotkeyDesk
        from assistant.ui.inserting import Inserting

        self.desktop = load()
        self.desktop.start()
        self.inserting = Inserting(self.desktop, self.desk, self.lane, self.board)
        self.hotkeys = HotkeyDesk(self.desktop, self.desk, self.board)
        self.target.follow(self.desktop.windows)
        self.fresh_copy = FreshCopy(self.desktop)
        self.looking = Looking(self.inserting, self.fresh_copy, lambda: self.pages)
        self.orders = Orders(self.inserting, self.desktop, self.target)
        self.passages = Passages(self.inserting, self.target)
        self.on_the_way = OnTheWay(self.inserting, self.hotkeys, self.target, self.window)
        self._connect()

    def _make_palette(self) -> None:
        from assistant.app.chosen import hear_chosen
        from assistant.ui.palette.palette import Palette

        palette = self.palette = Palette(self.desk, self.lane, self._opened.clock)
        palette.pending.goes_on = self.inserting.goes_on
        palette.copied = self.fresh_copy.ask
        palette.ordered.connect(self.orders.carry_out)
        palette.copy_ordered.connect(self.inserting.copy)
        palette.dismissed.connect(self.target.activate)
        palette.panel_requested.connect(self._on_panel_wanted)
        palette.edit_requested.connect(self._on_edit)
        palette.finds.card_requested.connect(self._on_card)
        hear_chosen(palette.finds, self.pages)
        palette.new_phrase_requested.connect(self._on_new)
        palette.help_requested.connect(partial(self._on_help, "palette"))
        self.board.changed.connect(palette.look_again)

    def _make_tray(self) -> None:
        from assistant.ui.program_icon import program_icon
        from assistant.ui.tray import Tray

        self._app.setWindowIcon(program_icon())
        self.tray = Tray(self.desk, self.board, self.lane, lambda: self.window.isVisible())
        self.tray.show_requested.connect(self.come_forward)
        self.tray.hide_requested.connect(lambda: self.window.hide())
        self.tray.hotkeys_toggled.connect(self._on_hotkeys_toggled)
        self.tray.notice_opened.connect(self.come_forward)
        self.tray.notice_opened.connect(lambda: self.window.show_screen("todo"))
        self.tray.help_requested.connect(partial(self._on_help, "phrases"))
        self.tray.quit_requested.connect(self._app.quit)

    def _make_dock(self) -> None:
        from assistant.ui.docking import Dock

        self.dock = Dock(self.desktop, self.desk, self.lane, self.board, self.target)
        self.tray.panel_is_free = lambda: self.dock.free
        self.tray.dock_requested.connect(self.dock.dock)

    def _make_watch(self) -> None:
        from assistant.app.following import Following
        from assistant.ui.validity_watch import ValidityWatch

        self.following = Following(self.desk, self.lane, self.board, lambda: self.pages)
        self.watch = ValidityWatch(self.desk, self.lane, self.board, self._opened.clock)

    def _make_attendance(self) -> None:
        from assistant.ui.attendance import Attendance

        attendance = Attendance(self.desk, self.lane, self._opened.clock)
        self.attendance = attendance
        hotkeys = self.hotkeys
        attendance.hear(hotkeys.palette_requested, hotkeys.number_pressed, hotkeys.code_typed)
        attendance.hear(hotkeys.phrase_requested, hotkeys.lookup_requested, hotkeys.copied_twice)
        attendance.doubted.connect(lambda: self.pages.ask_who())

    def _connect(self) -> None:
        """Connect what lives as long as the program."""
        hotkeys, inserting = self.hotkeys, self.inserting
        hotkeys.palette_requested.connect(self._on_palette_key)
        hotkeys.number_pressed.connect(self._on_number)
        hotkeys.phrase_requested.connect(self.orders.insert_by_key)
        hotkeys.lookup_requested.connect(self.looking.on_key)
        hotkeys.copied_twice.connect(self.looking.on_copied_twice)
        hotkeys.tag_requested.connect(lambda: self.pages.customers.tag_buyer())
        hotkeys.promise_requested.connect(lambda: self.pages.todo.promising.press())
        inserting.promised.connect(lambda prepared: self.pages.todo.promising.propose(prepared))
        hotkeys.code_typed.connect(inserting.insert)
        hotkeys.tried.connect(lambda chord: self.pages.hotkey_tried(chord))
        hotkeys.refusals_changed.connect(self._on_refusals)
        inserting.asked.connect(lambda order, prepared: self.palette.ask(order, prepared))
        inserting.doubted.connect(lambda order, prepared: self.palette.doubt(order, prepared))
        inserting.gap_found.connect(lambda order, prepared: self.palette.confirm(order, prepared))
        self.target.changed.connect(self._on_target)
        self.board.changed.connect(self._on_changed)

    def _connect_window(self) -> None:
        """Connect the window, which is another one in another language."""
        window, phrases = self.window, self.window.phrases
        phrases.phrase_chosen.connect(self.orders.insert)
        phrases.send_requested.connect(self.orders.send)
        phrases.copy_requested.connect(self.orders.copy)
        window.buyer.promise_wanted.connect(lambda: self.pages.todo.promising.open())
        self.dock.serve(window)
        self._make_lock()
        self.on_the_way.serve(window)
        self.passages.serve(self.pages.goods)
        window.ordered.connect(self.orders.take)
        window.hotkeys_toggled.connect(self._on_hotkeys_toggled)
        window.closed.connect(self._on_closed)
        self.attendance.hear(phrases.phrase_chosen, phrases.send_requested, phrases.copy_requested)
        self.attendance.hear(window.top.search.textChanged, window.shown_screen)
        window.status.work_cancelled.connect(self.background.work.cancel)
        self.background.work.progressed.connect(window.status.show_work)
        self.background.work.ended.connect(window.status.end_work)
        self.pages.pick_requested.connect(self._on_pick)
        self.pages.restore_requested.connect(self._on_restore)
        self.pages.pack_wanted.connect(self.following.watch.look_anew)
        self.pages.file_to_copy.connect(self._on_file_to_copy)
        self.pages.trying_changed.connect(self.hotkeys.try_out)
        self._on_target(self.target.window)

    def _tell(self, news: bytes) -> None:
        if self._options.ready_fd >= 0:
            with suppress(OSError):  # whoever waited for it has gone
                os.write(self._options.ready_fd, news)

    def _on_ready(self) -> None:
        self._tell(b"ready\n")
        self.ready.emit()
        self.following.watch.begin()

    # Wishes

    def _on_file_to_copy(self, file: str) -> None:
        self.desktop.clipboard.copy("", (file,))
        self.board.said.emit(self.tr("The picture is copied: Ctrl+V pastes it."))

    def _on_palette_key(self, window: Window) -> None:
        self.palette.summon(self.orders.window_meant(window))

    def _on_number(self, number: int, window: Window) -> None:
        if self.palette.pick(number) or self.window.buyer.choose(number):
            return
        numbered = self.window.phrases.numbered()
        if number <= len(numbered):
            self.orders.insert_by_key(numbered[number - 1], window)
        else:
            words = self.tr("There is no phrase {number} in this category.")
            self.window.say(words.format(number=number))

    def _on_panel_wanted(self) -> None:
        self.window.show()
        self.window.take_focus()

    def _on_edit(self, phrase: PhraseId) -> None:
        self.window.show()
        self.pages.edit(phrase)

    def _on_card(self, card: str) -> None:
        self.window.show()
        self.pages.show_rule(card)

    def _on_new(self, text: str) -> None:
        self.window.show()
        self.pages.write_new(text=text)

    def _on_pick(self, page: SettingsScreen | FirstRun) -> None:
        self.desktop.windows.pick(page.window_picked)

    def _on_hotkeys_toggled(self, on: bool) -> None:
        self.lane.run(partial(self.desk.preferences.change, hotkeys_on=on), self)

    def _on_restore(self, backup: Backup) -> None:
        """End, so that a copy can be put in the place of the data, once it has proved sound."""
        from assistant.services.backups import prove

        self.lane.run(partial(prove, backup, self._opened.database.key), self, self._end_for)

    def _end_for(self, backup: Backup) -> None:
        self.wanted = backup
        self._app.quit()

    # News

    def _on_target(self, window: Window) -> None:
        rules = self.desk.preferences.current.workbenches
        rule = recognise(rules, window.process, window.title)
        self.window.phrases.aim_at((rule.name if rule else "") if window.id else None)
        self.window.status.set_target(rule.name if rule else window.title or window.process)

    def _make_lock(self) -> None:
        """Lock what there is of customers; the first of them may come at any time."""
        if self._opened.has_customers():
            from assistant.app.locking import Locking

            self.locking = Locking(self.desk, self.lane, self.window, self.desktop.presence)
            self.locking.serve(self.hotkeys, self.tray)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.CUSTOMERS and not hasattr(self, "locking"):
            self._make_lock()
        if changes & Changes.SETTINGS:
            self.theme.follow(self.desk.preferences.current.theme)
            self._speak()
            self._on_target(self.target.window)

    def _on_refusals(self, refused: Mapping[str, Refusal]) -> None:
        self.pages.show_refusals(refused)
        self.tray.show_refusals(len(refused), self.pages.any_key_left())

    def _speak(self) -> None:
        """Make window and palette anew where the language is another now."""
        before = self._language
        self._language = speak(self._app, self.desk.preferences.current.language)
        if before == self._language:
            return
        old, self.pages = self.pages, Pages(self._opened, self.board, self.lane, self.target)
        self._connect_window()
        self.board.changed.emit(
            Changes.EVENTS | Changes.PROMISES
        )  # which the new screens have not heard of
        self.board.changed.disconnect(self.palette.look_again)
        self.palette.window.deleteLater()
        self._make_palette()
        self.palette.warm()
        self.pages.take_the_place_of(old)
        old.window.closed.disconnect()
        old.window.close()
        old.window.deleteLater()

    def _on_closed(self) -> None:
        if self.tray.keeps_running:
            self.tray.explain()
        else:
            self._app.quit()

    def _on_help(self, topic: str) -> None:
        self.come_forward()
        self.pages.help(topic)

    def _on_fault(self, log: str) -> None:
        words = self.tr("Something went wrong inside Deskmate; your data is safe. Noted in {file}")
        if not log:
            words = self.tr(
                "Something went wrong inside Deskmate; your data is safe. It could not be noted."
            )
        self.window.warn(words.format(file=log), "danger")

    def _close(self) -> None:
        """Give back the clipboard and the keys, finish what was handed in, close the file."""
        try:
            self.window.hide()  # which has its pages keep what is not saved
            if hasattr(self, "desktop"):
                self.inserting.shutdown()
                self.desktop.close()
            if hasattr(self, "tray"):
                self.tray.hide()
                self.following.watch.close()
        finally:
            self.lane.run(self._opened.database.close, self)
            self.lane.close()
