"""Key chords as text: one canonical form, and which of them must never be taken."""

from assistant.domain.errors import UserError
from assistant.domain.values import value

#: Canonical order of modifiers.
MODIFIERS: tuple[str, ...] = ("Ctrl", "Alt", "Shift", "Super")

_ALIASES = {
    "control": "Ctrl",
    "ctrl": "Ctrl",
    "alt": "Alt",
    "shift": "Shift",
    "super": "Super",
    "win": "Super",
    "meta": "Super",
    "cmd": "Super",
}
_KEYS = {
    name.casefold(): name
    for name in (
        *"Enter Tab Esc Space Backspace Delete Insert Home End PageUp PageDown".split(),
        *"Left Right Up Down PrtSc Pause Menu".split(),
        *(f"F{number}" for number in range(1, 25)),
        *(f"Num{number}" for number in range(10)),
    )
} | {"return": "Enter", "escape": "Esc", "del": "Delete", "print": "PrtSc", "grave": "`"}

#: Chords that systems and input methods own: Shift alone toggles an IME, Ctrl+Space switches it,
#: Ctrl+Alt+arrows turn the screen, Ctrl+Alt+D/P/A/Z/W belong to chat and drawing tools, F12 to
#: the debugger.
_FORBIDDEN = {
    *(f"Ctrl+Alt+{key}" for key in ("Left", "Right", "Up", "Down", *"DPAZW", "Delete")),
    "Ctrl+Space",
    "F12",
    "PrtSc",
    "Ctrl+V",
    "Ctrl+C",
    "Ctrl+X",
    "Ctrl+A",
    "Ctrl+Z",
    "Alt+F4",
    "Alt+Tab",
    "Alt+Space",
}


class BadChord(UserError):
    """That text names no key chord (``text``)."""


class ForbiddenChord(UserError):
    """That chord belongs to the system, an input method or the workbench (``chord``)."""


@value
class Chord:
    """Modifiers in canonical order and one key: ``Ctrl+Alt+1``, ``F8``."""

    modifiers: tuple[str, ...]
    key: str

    @classmethod
    def parse(cls, text: str) -> "Chord":
        """Return the chord a text names; raise BadChord where it names none."""
        body = text.strip()
        plus = body == "+" or body.endswith("++")  # the key itself is a plus sign
        parts = [*body[:-1].split("+"), "+"] if plus else body.split("+")
        *names, key = [part.strip() for part in parts]
        names = [name for name in names if name]
        modifiers = {_ALIASES.get(name.casefold(), "") for name in names}
        found = _KEYS.get(key.casefold()) or (key.upper() if _printable(key) else "")
        if not found or "" in modifiers or found == " ":
            raise BadChord(text=text)
        return cls(tuple(name for name in MODIFIERS if name in modifiers), found)

    def __str__(self) -> str:
        return "+".join((*self.modifiers, self.key))


def _printable(key: str) -> bool:
    return len(key) == 1 and key.isascii() and key.isprintable()


def global_chord(text: str) -> Chord:
    """Return the chord for a global hotkey; raise BadChord or ForbiddenChord.

    A global hotkey needs Ctrl, Alt or Super, or to be a function key: a bare letter would never
    reach any other program again.
    """
    chord = Chord.parse(text)
    bare = not set(chord.modifiers) & {"Ctrl", "Alt", "Super"}
    function_key = chord.key[:1] == "F" and len(chord.key) > 1
    if str(chord) in _FORBIDDEN or "Super" in chord.modifiers or (bare and not function_key):
        raise ForbiddenChord(chord=str(chord))
    return chord
