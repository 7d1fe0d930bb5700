"""Keys registered with the system: which are held, and which another program holds already."""

from collections.abc import Callable, Iterable
from itertools import count

from assistant.desktop.ports import Hotkey, Refusal
from assistant.desktop.win32.virtual_keys import VirtualKeys, mask

_NO_REPEAT = 0x4000
_ALREADY_REGISTERED = 1409

#: Modifier bits and a virtual key.
Place = tuple[int, int]


class Registrations:
    """Holds the keys of hotkeys; ``register(number, modifiers, key)`` returns the system's error,
    0 for none. Lives on the desktop thread.
    """

    def __init__(
        self,
        keymap: VirtualKeys,
        register: Callable[[int, int, int], int],
        unregister: Callable[[int], object],
    ) -> None:
        self._keymap = keymap
        self._register = register
        self._unregister = unregister
        self._numbers = count(1)
        self._held: dict[Place, tuple[int, Hotkey]] = {}

    def hotkey(self, number: int) -> Hotkey | None:
        """Return whose key was registered under that number."""
        return next((hotkey for each, hotkey in self._held.values() if each == number), None)

    def hold(self, hotkeys: Iterable[Hotkey]) -> dict[str, Refusal]:
        """Hold exactly these, each on its own; return which were refused and why."""
        wanted: dict[Place, Hotkey] = {}
        refused: dict[str, Refusal] = {}
        for hotkey in hotkeys:
            place = self._place(hotkey)
            if place is None or place in wanted:
                refused[hotkey.name] = Refusal.TAKEN if place else Refusal.NO_KEY
            else:
                wanted[place] = hotkey
        for place in self._held.keys() - wanted.keys():
            self._unregister(self._held.pop(place)[0])
        for place, hotkey in wanted.items():
            why = self._take(place, hotkey)
            if why:
                refused[hotkey.name] = why
        return refused

    def _place(self, hotkey: Hotkey) -> Place | None:
        codes = self._keymap.codes(hotkey.chord.key)
        return (mask(hotkey.chord), codes[0]) if codes else None

    def _take(self, place: Place, hotkey: Hotkey) -> Refusal | None:
        if place in self._held:
            self._held[place] = (self._held[place][0], hotkey)
            return None
        number = next(self._numbers)
        error = self._register(number, place[0] | _NO_REPEAT, place[1])
        if not error:
            self._held[place] = (number, hotkey)
            return None
        return Refusal.TAKEN if error == _ALREADY_REGISTERED else Refusal.UNABLE
