"""Keys pressed in other windows as the screens know them: which count, and what each press means.

The desktop hears the keys on its own thread; here they reach the GUI thread and get their meaning.
"""

import os
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from assistant.desktop.ports import Desktop, Ears, Hotkey, Refusal
from assistant.domain.changes import Changes
from assistant.domain.chords import BadChord, Chord
from assistant.domain.hotkeys import NUMBERS
from assistant.domain.insertion import Erasure, Window, WindowId
from assistant.domain.phrases import PhraseId
from assistant.domain.workbenches import WorkbenchRule, recognise
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.order import Order

_NUMBER = "number:"
_PHRASE = "phrase:"
_STOP = "stop"


class HotkeyDesk(QObject):
    """Holds the hotkeys that settings and phrases ask for, and says what was pressed."""

    palette_requested = Signal(object)
    """The palette is wanted for this ``Window``."""
    number_pressed = Signal(int, object)
    """The nth phrase of the active category is wanted in this ``Window``."""
    phrase_requested = Signal(object, object)
    """The phrase of this id is wanted in this ``Window``."""
    lookup_requested = Signal(object)
    """What was copied or is selected in this ``Window`` is to be looked up."""
    copied_twice = Signal(object)
    """What was just copied twice in this ``Window`` is to be looked up."""
    tag_requested = Signal()
    """A tag is to be given to the buyer in chat."""
    promise_requested = Signal()
    """Something is promised to the buyer in chat."""
    code_typed = Signal(object)
    """The short code of a phrase was typed: the ``Order`` for it."""
    tried = Signal(str)
    """While keys are tried out: the chord that arrived."""
    stop_pressed = Signal()
    """What is left of a phrase of several messages is not to be inserted."""
    refusals_changed = Signal(object)
    """Chord → ``Refusal``, for those that cannot be had."""

    _heard = Signal(str, object)
    _copied_twice = Signal(object)
    _typed = Signal(str, object, object)

    def __init__(self, desktop: Desktop, desk: Desk, board: Board) -> None:
        super().__init__()
        self._desktop = desktop
        self._desk = desk
        self._wanted: dict[str, Hotkey] = {}
        self._trying = False
        self._stoppable: WindowId | None = None
        self._rules: tuple[WorkbenchRule, ...] = ()
        self.refusals: Mapping[str, Refusal] = {}
        self._resting = False
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        desktop.hotkeys.listen(self._heard.emit)
        self._copied_twice.connect(self.copied_twice, Qt.ConnectionType.QueuedConnection)
        self._typed.connect(self._on_typed, Qt.ConnectionType.QueuedConnection)
        board.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Take exactly the keys that settings and phrases ask for now."""
        settings = self._desk.preferences.current
        self._rules = settings.workbenches
        wanted = {key.name: key for key in self._keys()} if self._on else {}
        if wanted != self._wanted or not wanted:
            self._wanted = wanted
            self._desktop.hotkeys.take(tuple(wanted.values()), self._is_workbench, self._on_taken)
        self._listen()

    def rest(self, on: bool) -> None:
        """Hold no key and hear nothing while that is on, whatever the settings say."""
        self._resting = on
        self.refresh()

    @property
    def _on(self) -> bool:
        return self._desk.preferences.current.hotkeys_on and not self._resting

    def hear_stop(self, window: WindowId | None) -> None:
        """Hold Esc while that window is in front; None gives it back."""
        if window != self._stoppable:
            self._stoppable = window
            self.refresh()

    def try_out(self, on: bool) -> None:
        """Hold all keys everywhere and only report them, so that the agent can press them."""
        self._trying = on
        self._desktop.hotkeys.everywhere(on)

    def _listen(self) -> None:
        """Hear exactly what the settings ask for of what is typed in workbenches."""
        settings = self._desk.preferences.current
        copied = self._copied_twice.emit if self._on and settings.copy_twice else None
        typed = self._typed.emit if self._on and settings.code_expansion else None
        self._desktop.typed.listen(Ears(copied, typed), self._is_foreign_workbench)

    def _keys(self) -> Iterator[Hotkey]:
        settings = self._desk.preferences.current
        texts = [
            ("palette", settings.palette_key, True),
            ("palette:anywhere", settings.palette_key_anywhere, False),
            ("lookup", settings.lookup_key, False),
            ("tag", settings.tag_key, False),
            ("promise", settings.promise_key, False),
        ]
        for name, text, limited in texts:
            if chord := _chord(text):
                yield Hotkey(name, chord, workbench_only=limited)
        for digit in NUMBERS if settings.number_keys else ():
            for pad in ("", "Num"):
                chord = Chord.parse(f"{settings.number_keys}+{pad}{digit}")
                yield Hotkey(f"{_NUMBER}{pad}{digit}", chord, workbench_only=True, pastes=True)
        if self._stoppable:
            yield Hotkey(_STOP, Chord.parse("Esc"), only_in=self._stoppable)
        for phrase in self._desk.library.shelf.with_hotkeys():
            if chord := _chord(phrase.hotkey):
                yield Hotkey(f"{_PHRASE}{phrase.id}", chord, pastes=True)

    def _is_workbench(self, window: Window) -> bool:
        """Say whether workbench keys count in ``window``; asked on the desktop thread."""
        return window.pid == os.getpid() or self._is_foreign_workbench(window)

    def _is_foreign_workbench(self, window: Window) -> bool:
        return recognise(self._rules, window.process, window.title) is not None

    def _on_changed(self, changes: Changes) -> None:
        if changes & (Changes.SETTINGS | Changes.PHRASES):
            self.refresh()

    def _on_taken(self, refused: Mapping[str, Refusal]) -> None:
        lasting = {name: why for name, why in refused.items() if name != _STOP}
        self.refusals = {str(self._wanted[name].chord): why for name, why in lasting.items()}
        self.refusals_changed.emit(self.refusals)

    def _on_typed(self, code: str, window: Window, erase: Erasure) -> None:
        """Order the phrase of a code that was typed; one of no phrase stays as it stands."""
        phrase = self._desk.library.shelf.with_code(code)
        if phrase and not self._trying:
            self.code_typed.emit(Order(phrase.id, window, erase=erase))

    @property
    def _plain(self) -> Mapping[str, SignalInstance]:
        """What is told of keys that mean the same in every window."""
        named = {"tag": self.tag_requested, "promise": self.promise_requested}
        return {_STOP: self.stop_pressed, **named}

    def _on_heard(self, name: str, window: Window) -> None:
        if self._trying:
            if key := self._wanted.get(name):
                self.tried.emit(str(key.chord))
        elif name.startswith(_NUMBER):
            self.number_pressed.emit(int(name[-1]), window)
        elif name.startswith(_PHRASE):
            self.phrase_requested.emit(PhraseId(int(name.removeprefix(_PHRASE))), window)
        elif name == "lookup":
            self.lookup_requested.emit(window)
        elif name in (plain := self._plain):
            plain[name].emit()
        else:
            self.palette_requested.emit(window)


def _chord(text: str) -> Chord | None:
    """Return the chord of a stored text; None for none, or for one an older program wrote."""
    try:
        return Chord.parse(text) if text else None
    except BadChord:
        return None
