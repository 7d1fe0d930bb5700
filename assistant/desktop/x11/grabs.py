"""Keys grabbed on the root window: which are held, and which another program holds already."""

import time
from collections.abc import Iterable
from typing import Any

from assistant.desktop.ports import Hotkey, Refusal
from assistant.desktop.x11.connection import Connection
from assistant.desktop.x11.keymap import Keymap

_MOMENT_S = 0.2

#: A keycode and the modifier bits that tell chords apart (no locks).
Place = tuple[int, int]


class Grabs:
    """Holds the keys of hotkeys; each in all states of the locks. Lives on the desktop thread."""

    def __init__(self, connection: Connection) -> None:
        self._x = connection
        self._held: dict[Place, tuple[Hotkey, tuple[int, ...]]] = {}
        self._given_back: dict[Place, float] = {}

    def just_given_back(self, place: Place) -> bool:
        """Say whether a key may have been caught in the moment in which it was given back."""
        return time.monotonic() - self._given_back.get(place, 0.0) < _MOMENT_S

    def hotkey(self, place: Place) -> Hotkey | None:
        """Return whose key that is."""
        return self._held[place][0] if place in self._held else None

    def hold(self, hotkeys: Iterable[Hotkey], keymap: Keymap) -> dict[str, Refusal]:
        """Hold exactly these, each on its own; return which were refused and why."""
        wanted: dict[Place, tuple[Hotkey, tuple[int, ...]]] = {}
        refused: dict[str, Refusal] = {}
        for hotkey in hotkeys:
            places = _places(hotkey, keymap)
            if not places or wanted.keys() & places.keys():
                refused[hotkey.name] = Refusal.TAKEN if places else Refusal.NO_KEY
                continue
            wanted |= {place: (hotkey, states) for place, states in places.items()}
        for place in [each for each in self._held if self._held[each] != wanted.get(each)]:
            self._give_back(place)
        new = {place: entry for place, entry in wanted.items() if place not in self._held}
        return refused | self._take(new)

    def _take(self, new: dict[Place, tuple[Hotkey, tuple[int, ...]]]) -> dict[str, Refusal]:
        taken: set[Place] = set()
        for place, (_, states) in new.items():
            self._grab(place, states, taken)
        self._held |= new
        if new:
            self._x.display.sync()
        refused = {self._held[place][0].name for place in taken}
        for place in [each for each, entry in self._held.items() if entry[0].name in refused]:
            self._give_back(place)
        return dict.fromkeys(refused, Refusal.TAKEN)

    def _grab(self, place: Place, states: tuple[int, ...], taken: set[Place]) -> None:
        from Xlib import X

        def refuse(error: Any, request: Any) -> int:
            taken.add(place)
            return 1

        for state in states:
            self._x.root.grab_key(
                place[0], place[1] | state, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refuse
            )

    def _give_back(self, place: Place) -> None:
        self._given_back[place] = time.monotonic()
        for state in self._held.pop(place)[1]:
            self._x.root.ungrab_key(place[0], place[1] | state)


def _places(hotkey: Hotkey, keymap: Keymap) -> dict[Place, tuple[int, ...]]:
    """Return the keycodes of a hotkey with the states of the locks in which it is meant.

    Without NumLock the keys of the number pad move the cursor, and are left alone.
    """
    states = keymap.lock_variants()
    if hotkey.chord.key.startswith("Num"):
        states = tuple(state for state in states if state & keymap.num_lock)
    mask = keymap.mask(hotkey.chord)
    return {(code, mask): states for code in keymap.codes(hotkey.chord.key)}
