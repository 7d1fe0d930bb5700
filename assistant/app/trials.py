"""What the self-test tries on the desktop around it, and leaves as it found it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer

from assistant.desktop.backend import load
from assistant.desktop.ports import Desktop, Hotkey, Refusal
from assistant.domain.chords import Chord
from assistant.domain.insertion import Window, WindowId

#: Hotkeys that hardly anybody has; one of them is enough.
_CHORDS = ("Ctrl+Alt+Shift+F9", "Ctrl+Alt+Shift+F10", "Ctrl+Alt+Shift+F11")

#: How long the desktop may take for an answer, in milliseconds.
_PATIENCE_MS = 5_000

_TEXT = "同桌 self-test"

_Answer = TypeVar("_Answer")


def try_hotkeys() -> str:
    """Take a hotkey and give it back; raise LookupError where none can be had."""
    with _desktop() as desktop:
        if desktop.kind == "none":
            return "none on this desktop"
        refused = _take(desktop, [Hotkey(chord, Chord.parse(chord)) for chord in _CHORDS])
        _take(desktop, [])
        had = [chord for chord in _CHORDS if chord not in refused]
        if not had:
            raise LookupError(", ".join(f"{name}: {why.value}" for name, why in refused.items()))
        return f"{had[0]} taken and given back"


def try_clipboard() -> str:
    """Keep what lies on the clipboard, offer a text and give back what was kept.

    Where that would be lost, because it goes with its owner or could not be kept, it is left alone.
    """
    with _desktop() as desktop:
        clipboard = desktop.clipboard
        kept = _answer(clipboard.keep)
        if not kept.complete or (kept.formats and desktop.kind != "win32"):
            return "holds what another program has copied, left alone"
        nobody = Window(WindowId(0))
        if not clipboard.offer(_TEXT, nobody, lambda _read: None):
            raise LookupError("another program holds it")
        offered = _answer(clipboard.keep)
        clipboard.restore(kept)
        again = _answer(clipboard.keep)
        if (offered.text, again.text) != (_TEXT, kept.text):
            raise LookupError("what was put there is not what lies there")
        return f"a text offered, {len(kept.formats)} formats kept and given back"


def _take(desktop: Desktop, hotkeys: Sequence[Hotkey]) -> Mapping[str, Refusal]:
    def ask(then: Callable[[Mapping[str, Refusal]], None]) -> None:
        desktop.hotkeys.take(hotkeys, lambda _window: False, then)

    return _answer(ask)


@contextmanager
def _desktop() -> Iterator[Desktop]:
    desktop = load()
    desktop.start()
    try:
        yield desktop
    finally:
        desktop.close()


def _answer(ask: Callable[[Callable[[_Answer], None]], None]) -> _Answer:
    """Return what ``ask`` brings; raise TimeoutError where nothing comes."""
    loop = QEventLoop()
    patience = QTimer(loop, singleShot=True, interval=_PATIENCE_MS)
    patience.timeout.connect(loop.quit)
    patience.start()
    answers: list[_Answer] = []

    def hear(answer: _Answer) -> None:
        answers.append(answer)
        loop.quit()

    ask(hear)
    if not answers:
        loop.exec()
    if not answers:
        raise TimeoutError("the desktop does not answer")
    return answers[0]
