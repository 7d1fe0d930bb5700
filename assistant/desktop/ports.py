"""What the program asks of the desktop around it: the protocols, and the values they speak in.

Threads. Everything here is called on the GUI thread and returns at once; answers that take time
come back through the callable handed in as ``then``, on the GUI thread. The one exception is
``Hotkeys.listen`` and ``Typed.listen``: their callables are called on the desktop thread the moment
a key goes down, and must do no more than pass the news on (emit a queued signal).

Errors. Nothing here raises for what the desktop does: a refusal is a value. Times called ``at`` are
seconds of ``time.monotonic()``; spans carry their unit in the name.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Protocol

from assistant.desktop.formats import FILES, PLAIN
from assistant.domain.chords import Chord
from assistant.domain.docking import Rect
from assistant.domain.insertion import Erasure, Window, WindowId

_ANY = WindowId(0)


@dataclass(frozen=True, slots=True)
class Kept:
    """What lay on the clipboard: format → bytes. ``complete`` is False where some of it is lost."""

    formats: Mapping[str, bytes] = field(default_factory=dict)
    complete: bool = True

    @property
    def text(self) -> str:
        """Return the plain text of it, "" where it had none."""
        return self.formats.get(PLAIN, b"").decode("utf-8", "replace")


def kept_content(text: str, files: Sequence[str] = ()) -> Kept:
    """Return a clipboard content of the files at these paths alone; where none are, of plain text.

    Halves of surrogate pairs in a text become "?".
    """
    if files:
        return Kept(
            {FILES: "".join(f"{Path(each).absolute().as_uri()}\r\n" for each in files).encode()}
        )
    return Kept({PLAIN: text.encode("utf-8", "replace")})


@dataclass(frozen=True, slots=True)
class Read:
    """A request of the target. ``text`` says that it was for the text, or the files, on offer."""

    at: float
    text: bool = True


class Clipboard(Protocol):
    """The clipboard: kept, offered, given back."""

    def keep(self, then: Callable[[Kept], None]) -> None:
        """Bring all that lies on the clipboard to ``then`` within 250 ms, perhaps at once."""
        ...

    def offer(
        self,
        text: str,
        target: Window,
        on_read: Callable[[Read], None],
        files: Sequence[str] = (),
    ) -> bool:
        """Offer ``text`` alone and out of all histories; say whether the clipboard is ours now.

        Where there are ``files``, references to them are offered in its place, and nothing else.

        ``on_read`` hears each request that comes from the program of ``target`` while this offer
        stands. Requests of others are answered too, but not told.
        """
        ...

    def ours(self) -> bool:
        """Say whether the last offer still lies on the clipboard."""
        ...

    def lost(self) -> None:
        """Believe that another program has it: the keys found so, and no news of it may come."""
        ...

    def restore(self, kept: Kept) -> None:
        """Put back what was kept, out of all histories; the empty ``Kept`` clears the clipboard."""
        ...

    def copy(self, text: str, files: Sequence[str] = ()) -> None:
        """Put ``text``, or the ``files`` in its place, on the clipboard to stay."""
        ...

    def private(self, on: bool) -> None:
        """Keep what is put there from now on out of histories (as at first), or not."""
        ...


class Pressed(Enum):
    """What became of keys that were to be pressed."""

    SENT = "sent"
    CHANGED = "another window is in front"
    GONE = "the window is gone"
    HELD = "a key that would spoil the chord stays held"
    NOT_OURS = "what lies on the clipboard is not ours"
    TYPED_ON = "what was to be erased is not before the caret any more"
    ABOVE_US = "the window's program is trusted more than ours, and takes no keys of it"
    UNABLE = "this desktop lets nobody press keys"
    DEAD = "the desktop does not answer"


@dataclass(frozen=True, slots=True)
class KeysDone:
    """The end of a key press; ``at`` is the moment right before the keys, 0 where none was sent."""

    pressed: Pressed
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Keys:
    """A chord for a window. ``erase`` goes before it, in the same burst.

    ``pastes`` limits it to moments in which something of ours lies on the clipboard: another
    program may have copied while the text was put there, unheard by us.
    """

    chord: Chord
    into: WindowId
    erase: Erasure | None = None
    pastes: bool = False


class Keyboard(Protocol):
    """Keys, pressed in place of the agent."""

    def press(self, keys: Keys, then: Callable[[KeysDone], None]) -> None:
        """Press and release ``keys`` if their window is in front at that very moment.

        Ctrl that the agent holds stays held; Alt, Shift and Super are released and stay so. Where
        what is to be erased is not before the caret any more, nothing is pressed: ``TYPED_ON``.
        """
        ...


@dataclass(frozen=True, slots=True)
class Hotkey:
    """A chord to listen for. ``name`` is the caller's word for it and comes back when it is heard.

    ``workbench_only`` limits it to windows that the ``workbench`` of ``Hotkeys.take`` accepts;
    elsewhere the key goes where it always went. ``pastes`` says that an insertion will follow, so
    that the clipboard can be kept meanwhile. ``only_in`` limits it to one window, 0 to none.
    """

    name: str
    chord: Chord
    workbench_only: bool = False
    pastes: bool = False
    only_in: WindowId = _ANY


class Refusal(Enum):
    """Why a hotkey cannot be had."""

    TAKEN = "another program holds it"
    NO_KEY = "no key of this keyboard gives it"
    UNABLE = "this desktop has no hotkeys"


class Hotkeys(Protocol):
    """Keys that are ours wherever the agent is; they never reach the window in front."""

    def listen(self, heard: Callable[[str, Window], None]) -> None:
        """Name the one who hears: ``heard(name, window in front)``, **on the desktop thread**.

        A key that is held down is heard once. The window is the one in front when the key went
        down; its ``id`` is 0 where none was.
        """
        ...

    def take(
        self,
        hotkeys: Sequence[Hotkey],
        workbench: Callable[[Window], bool],
        then: Callable[[Mapping[str, Refusal]], None],
    ) -> None:
        """Make ``hotkeys`` the ones we hold, in place of all earlier ones.

        ``then`` hears which names were refused and why, and again whenever that changes; the others
        hold. ``workbench`` is asked on the desktop thread and must be quick and pure.
        """
        ...

    def everywhere(self, on: bool) -> None:
        """Hold the workbench-only keys in every window too: to try them out by pressing."""
        ...


@dataclass(frozen=True, slots=True)
class Ears:
    """Who hears of what is typed, **on the desktop thread**; None where nobody does.

    ``copied_twice(window)``: Ctrl+C twice within 0.6 s. ``code(code, window, erasure)``: ``;code``
    and a space; the erasure names all of it.
    """

    copied_twice: Callable[[Window], None] | None = None
    code: Callable[[str, Window, Erasure], None] | None = None


class Typed(Protocol):
    """What the agent types in a workbench. Every key goes where it always went."""

    def listen(self, ears: Ears, workbench: Callable[[Window], bool]) -> None:
        """Tell ``ears`` from now on, in place of all earlier ones, where ``workbench`` accepts.

        It is asked on the desktop thread. Windows of our own are none. What was typed is not kept.
        """
        ...


class Windows(Protocol):
    """The windows of other programs."""

    def front(self) -> Window | None:
        """Return the window in front as last seen; from any thread."""
        ...

    def watch(self, changed: Callable[[Window | None], None]) -> None:
        """Call ``changed`` on the GUI thread whenever another window comes to the front."""
        ...

    def look(self, window: WindowId, then: Callable[[Window | None], None]) -> None:
        """Bring that window as it is now to ``then``, None where it is gone."""
        ...

    def activate(self, window: WindowId, then: Callable[[bool], None]) -> None:
        """Bring that window to the front; ``then`` hears within 500 ms whether it is."""
        ...

    def pick(self, then: Callable[[Window | None], None]) -> None:
        """Let the agent point at a window with a crosshair; None after Esc or the right button."""
        ...


class StartEntry(Protocol):
    """The system's note to start the program when somebody signs in; from any one thread.

    What is not allowed is an OSError here: a file or a key that refuses.
    """

    def command(self) -> tuple[str, ...] | None:
        """Return what the system starts, word by word; None where nothing."""
        ...

    def fits(self, command: Sequence[str]) -> bool:
        """Say whether the system would start a command of that length."""
        ...

    def write(self, command: Sequence[str]) -> None:
        """Have ``command`` started, in place of what is noted."""
        ...

    def remove(self) -> None:
        """Have nothing started."""
        ...


@dataclass(frozen=True, slots=True)
class Frame:
    """What a foreign window takes of the screen as it is seen, title bar and borders with it.

    ``rect`` is in device pixels. ``in_sight`` is False while the window is minimised or hidden; the
    rectangle is then the last one it had in sight. A maximised window is known by its rectangle.
    """

    rect: Rect
    in_sight: bool = True


class Keyring(Protocol):
    """The system's keyring: secrets by name, for the user who is signed in.

    It may ask the user before it answers, so it is called on the lane, and it raises nothing.
    """

    def works(self) -> bool:
        """Return whether there is one that would keep a secret."""
        ...

    def read(self, name: str) -> bytes | None:
        """Return a secret, None where it is not there or may not be read."""
        ...

    def keep(self, name: str, secret: bytes) -> bool:
        """Put a secret there, in the place of another; return whether it can be read again."""
        ...

    def forget(self, name: str) -> None:
        """Take a secret away, where it is there."""
        ...


class Docking(Protocol):
    """The place of one foreign window, for whoever stands beside it."""

    def follow(self, window: WindowId, changed: Callable[[Frame | None], None]) -> None:
        """Tell ``changed`` of that window's frame now, and again as soon as it is another.

        None: the window is gone, and nothing more will come. Of changes that follow one another
        closely only the last is told. This takes the place of an earlier ``follow``, of which a
        call may still be on its way; the id 0 follows no window.
        """
        ...

    def held(self, then: Callable[[bool], None]) -> None:
        """Tell ``then`` whether the agent holds a button of the mouse at this moment.

        A window that rests may still be in the hand.
        """
        ...


class Timer(Protocol):
    """The passing of time on the GUI thread, as something that is handed in."""

    def now(self) -> float:
        """Return the present moment in seconds of ``time.monotonic()``."""
        ...

    def after(self, delay_ms: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call ``call`` once after that time; the callable returned calls it off."""
        ...


class Presence(Protocol):
    """Whether somebody sits at this computer."""

    def idle(self, then: Callable[[float], None]) -> None:
        """Bring to ``then`` for how many seconds no key and no mouse was touched."""
        ...

    def follow(self, locked: Callable[[bool], None]) -> None:
        """Have ``locked`` hear when the system's session is locked, and when it is open again."""
        ...


@dataclass(frozen=True, slots=True)
class Desktop:
    """The ports of one desktop. ``kind`` is "x11", or "none" where nothing but copying works.

    ``start`` opens the connection (not before the first window is shown: it costs 50 ms of another
    thread), ``close`` gives all keys back and ends the desktop thread.
    """

    kind: str
    clipboard: Clipboard
    keyboard: Keyboard
    hotkeys: Hotkeys
    typed: Typed
    windows: Windows
    docking: Docking
    presence: Presence
    timer: Timer
    start: Callable[[], None]
    close: Callable[[], None]
