"""The side panel: search and names above, rail and screens in the middle, the status line below.

Screens know nothing of one another; what one asks of another is connected here. What belongs to
the desktop (insertions, hotkeys, the tray) is asked for by signals and connected in ``app``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.changes import Changes, Done
from assistant.domain.errors import UserError
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.buyer_strip import BuyerStrip
from assistant.ui.lane import Lane
from assistant.ui.phrases.panel import PhrasePanel
from assistant.ui.rail import Rail
from assistant.ui.status_line import StatusLine
from assistant.ui.top_line import TopLine
from assistant.ui.typing_mode import FocusKeeper, NoKeeper, TypingMode
from assistant.ui.widgets.labels import rule
from assistant.ui.window_place import WindowPlace

if TYPE_CHECKING:  # loaded when there is something to say; the first paint waits for nothing else
    from PySide6.QtWidgets import QStackedWidget

    from assistant.ui.window_message import WindowMessage

#: Width of the panel and its least height, in logical pixels.
NARROWEST, WIDEST = 360, 480
LEAST_HEIGHT = 480

PHRASES = "phrases"

_Flag = Qt.WindowType


class Screen(NamedTuple):
    """A screen of the rail: made when it is first shown. ``types`` ones take the keyboard."""

    name: str
    words: str
    icon: str
    make: Callable[[], QWidget]
    at_bottom: bool = False
    types: bool = False


class MainWindow(QWidget):
    """The panel beside the workbench. It takes the keyboard only to type in it."""

    shown_screen = Signal(str)
    """Another screen is on view."""
    help_requested = Signal(str)
    """Help for the screen of that name (F1)."""
    add_requested = Signal(str)
    """One more ``shop`` or ``agent`` is wanted."""
    edit_requested = Signal(str)
    """The current ``shop`` or ``agent`` is to be edited."""
    hotkeys_toggled = Signal(bool)
    ordered = Signal(object, bool)
    """An ``Order`` whose window is still to be found is to be carried out, or to be copied."""
    painted = Signal()
    """The window is painted for the first time."""
    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        board: Board,
        lane: Lane,
        screens: Sequence[Screen] = (),
        keeper: FocusKeeper | None = None,
    ) -> None:
        super().__init__(None, _Flag.WindowDoesNotAcceptFocus | _Flag.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._desk = desk
        self._lane = lane
        self._screens: dict[str, Screen] = {}
        self._made: dict[str, QWidget] = {}
        # Each within the window from the beginning, and in the order in which Tab visits them.
        self.top = TopLine(desk, board, lane, self)
        self.buyer = BuyerStrip(self)
        self.rail = Rail(self)
        self._add_screens(screens)
        self.phrases = self._made[PHRASES] = PhrasePanel(desk, board, lane, self)
        self.status = StatusLine(self)
        self.typing = TypingMode(self, keeper or NoKeeper())
        self._covered = False
        self._pages: list[QWidget] = []
        self._showing = PHRASES
        self._painted = False
        self._done = Changes.NONE
        self.place = WindowPlace(self, desk.preferences, lane)
        self._build()
        self._connect(board)
        self.place.restore()
        self.show_screen(PHRASES)

    # Screens and pages

    def show_screen(self, name: str) -> None:
        """Show a screen, made now if this is the first time, and nothing over it."""
        if name not in self._made:
            widget = self._made[name] = self._screens[name].make()
            self._stack.addWidget(widget)
            if (foot := getattr(widget, "foot_changed", None)) is not None:
                foot.connect(self._place_message)
        self._showing = name
        while self._pages:
            self._drop_page()
        self.rail.mark(name)
        self._show_top()
        if self._screens[name].types:
            self.typing.enter()
        self.shown_screen.emit(name)

    def showing(self) -> str:
        """Return the name of the screen on view, perhaps below a page."""
        return self._showing

    def open_page(self, page: QWidget) -> None:
        """Show a page over what is on view until ``close_page``, and take the keyboard for it.

        Its property ``help`` names what F1 explains there, as that of a screen does.
        """
        self._pages.append(page)
        self._stack.addWidget(page)
        self._show_top()
        self.typing.enter()
        page.setFocus()

    def close_page(self) -> None:
        """Take the page away that was opened last, and show what it lay over."""
        if self._pages:
            self._drop_page()
            self._show_top()
            self._give_keyboard(self._pages[-1] if self._pages else self._made[self._showing])

    def _give_keyboard(self, part: QWidget) -> None:
        self.phrases.take_focus() if part is self.phrases else part.setFocus()

    def _drop_page(self) -> None:
        page = self._pages.pop()
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    @cached_property
    def _stack(self) -> QStackedWidget:
        # Made when there is something to show besides the phrases: it has what it takes in styled
        # and laid out at once, and then everything again with the window.
        from PySide6.QtWidgets import QStackedWidget

        stack = QStackedWidget(self)
        self._middle.replaceWidget(self.phrases, stack)
        stack.addWidget(self.phrases)
        stack.show()
        return stack

    def _show_top(self) -> None:
        top = self._pages[-1] if self._pages else self._made[self._showing]
        if top is not self.phrases or "_stack" in self.__dict__:
            self._stack.setCurrentWidget(top)
        self._allow_typing()
        self._place_message()

    def cover(self, on: bool) -> None:
        """Let what lies over the whole window be typed in, for as long as it is there."""
        self._covered = on
        self._allow_typing()

    def _allow_typing(self) -> None:
        typed_in = self._covered or bool(self._pages) or self._screens[self._showing].types
        self.typing.allow(typed_in)

    # Words for the agent

    def report(self, done: Done) -> None:
        """Say what was done, what had to be done differently, and offer to undo it."""
        from assistant.ui.wording import done_sentence

        self._done = done.changes
        if words := done_sentence(done):
            self.say(words, undo=bool(done.step))

    def say(self, words: str, undo: bool = False) -> None:
        """Say something in the status line, and above it in whole where the line is too short."""
        self.status.say(words, undo)
        if "_message" in self.__dict__ and self._message.asking:
            return  # a question stays until it is answered or closed
        self.withdraw()
        if self.isVisible() and not undo and not self.status.fits(words):
            self.warn(words, "info")

    def refuse(self, error: UserError) -> None:
        """Say why something was refused."""
        from assistant.ui.wording import sentence

        self.warn(sentence(error), "danger")

    def warn(self, words: str, tone: str = "warning") -> None:
        """Show a sentence that must be read, above the status line, until it is closed."""
        self._message.tell(words, tone)
        self._place_message()

    def ask(self, words: str, way: str, then: Callable[[], object]) -> None:
        """Ask something that can be answered by one button, called ``way``, or left alone."""
        self._message.ask(words, way, then)
        self._place_message()

    def withdraw(self, words: str = "") -> None:
        """Take the sentence away and ask it no more; only ``words``, where they are given."""
        if "_message" in self.__dict__ and words in ("", self._message.text()):
            self._message.withdraw()

    # The keyboard

    def take_focus(self) -> None:
        """Take the keyboard into the list of phrases, or into what else lets one choose."""
        self.show_screen(PHRASES if self._screens[self._showing].types else self._showing)
        self.typing.enter()
        self._give_keyboard(self._made[self._showing])

    def give_focus_back(self) -> None:
        """Let the keyboard go back to where it was."""
        self.typing.leave()

    def look_up(self, text: str) -> None:
        """Search for a text that was copied elsewhere; the keyboard stays where it is."""
        self.show_screen(PHRASES)
        self.top.search.setText(" ".join(text.split())[:60])

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the keys that count on every screen: Ctrl+F, Ctrl+Tab, F1 and Esc."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() == Qt.Key.Key_F:
            self._on_find()
        elif control and event.key() == Qt.Key.Key_Tab:
            self.buyer.show_past()
        elif event.key() == Qt.Key.Key_F1:
            topic = (self._pages or [self._made.get(self._showing, self)])[-1].property("help")
            self.help_requested.emit(topic or self.showing())
        elif event.key() == Qt.Key.Key_Escape:
            self.give_focus_back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place and say that the window is closed."""
        self.place.keep()
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint; notice from then on where the keyboard goes."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()
            QTimer.singleShot(0, self._watch_keyboard)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice where the keyboard went."""
        if event.type() == QEvent.Type.ActivationChange and watched is self:
            self.typing.look()
        return False

    def moveEvent(self, event: QEvent) -> None:
        """Remember the place once the window rests."""
        self.place.moved()

    def resizeEvent(self, event: QEvent) -> None:
        """Keep the message above the status line."""
        self.place.moved()
        self._place_message()

    # How it is put together

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Deskmate"))
        self.setMinimumSize(NARROWEST, LEAST_HEIGHT)
        self.setMaximumWidth(WIDEST)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(self.buyer)
        layout.addWidget(rule(self))
        middle = self._middle = QHBoxLayout()
        layout.addLayout(middle, 1)
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(rule(self, vertical=True))
        middle.addWidget(self.phrases, 1)
        layout.addWidget(rule(self))
        layout.addWidget(self.status)
        self._show_settings()

    def _add_screens(self, screens: Sequence[Screen]) -> None:
        first = Screen(PHRASES, self.tr("Phrases"), "phrases", lambda: self.phrases)
        for screen in (first, *screens):
            self._screens[screen.name] = screen
            self.rail.add(screen.name, screen.words, screen.icon, screen.at_bottom)

    def _connect(self, board: Board) -> None:
        search, phrases = self.top.search, self.phrases
        search.wanted.connect(self.typing.enter)
        search.textChanged.connect(self._on_search)
        search.moved.connect(phrases.move_by)
        search.accepted.connect(phrases.accept)
        search.left.connect(self.give_focus_back)
        self.top.pressed.connect(phrases.keyPressEvent)
        phrases.facts_requested.connect(lambda: self.edit_requested.emit("shop"))
        phrases.keyboard_wanted.connect(self.typing.enter)
        phrases.search_cleared.connect(search.clear)
        phrases.search_wanted.connect(search.setText)
        phrases.typed.connect(self._on_typed)
        phrases.left.connect(self.give_focus_back)
        phrases.reported.connect(self.report)
        phrases.undone.connect(self._on_undone)
        self.status.undo_requested.connect(self._on_undo)
        self.status.hotkeys_toggled.connect(self.hotkeys_toggled)
        self.top.add_requested.connect(self.add_requested)
        self.top.edit_requested.connect(self.edit_requested)
        self.rail.chosen.connect(self.show_screen)
        board.said.connect(self.say)
        board.refused.connect(self.refuse)
        board.changed.connect(self._on_changed)

    def _watch_keyboard(self) -> None:
        # Not sooner, and not by ``changeEvent``: the first event that comes as a plain QEvent has
        # the classes of all events loaded, which takes 5 ms.
        self.installEventFilter(self)
        if self.isActiveWindow():
            self.typing.look()

    def _on_find(self) -> None:
        self.typing.enter()
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def _on_search(self, text: str) -> None:
        if text and (self._pages or self._showing != PHRASES):
            self.show_screen(PHRASES)
        self.phrases.search(text)

    def _on_undo(self) -> None:
        """Take back what was reported last; each kind of thing has steps of its own."""
        if self._done & Changes.CUSTOMERS:
            self._lane.run(self._desk.customers.undo, self, self._on_undone)
        elif self._done & Changes.PROMISES:
            self._lane.run(self._desk.promises.undo, self, self._on_undone)
        else:
            self.phrases.undo()

    def _on_undone(self, done: Done) -> None:
        from assistant.ui.wording import undone_sentence

        self.say(undone_sentence(done.step))

    def _on_typed(self, letters: str) -> None:
        self.top.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.top.search.setText(self.top.search.text() + letters)

    def _on_changed(self, changes: Changes) -> None:
        if changes & Changes.SETTINGS:
            self._show_settings()
            self.place.follow()

    def _show_settings(self) -> None:
        settings = self._desk.preferences.current
        self.buyer.show_nobody(settings.lookup_key.replace("+", " + "))
        self.status.set_hotkeys(settings.hotkeys_on)

    @cached_property
    def _message(self) -> WindowMessage:
        from assistant.ui.window_message import WindowMessage

        return WindowMessage(self)

    def _place_message(self) -> None:
        if "_message" not in self.__dict__:
            return
        if self._pages:
            self._message.lie_below(self._stack.y())
        else:
            foot = getattr(self._made[self._showing], "foot_height", int)()  # no button is covered
            self._message.lie_above(self.status.y() - foot)
