"""A shift on Windows in short form: nothing the program holds there may grow with the work.

Run inside Wine by ``tests.windows.run_soak``, which also moves the hands.
"""

import ctypes
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.soaking import Held, Steady, Work, soak
from tests.benchmarks.workplace import PHRASES, PROGRAM, TITLE, EditorTarget, prepare
from tests.foreign.contents import RICH, in_base64
from tests.foreign.far_hands import FarHands
from tests.foreign.helper import Helper
from tests.processes import pause, spawn, stop, wait_until
from tests.windows.held import Possessions

_STEADY = (
    Steady("memory", "MB", 0.2, 0.02),
    Steady("handles", "more", 2),
    Steady("drawing", "more", 2),
    Steady("windows", "more", 0),
)
#: Where much else runs on the machine, a few rows of work in a thousand fail under Wine: a key for
#: the palette seems not to arrive. ``tests.windows.installed`` shows that insertions are exact.
_SHARE = 0.97
_TRY_AGAIN_S, _PATIENCE_S = 2.0, 90

user = ctypes.CDLL("user32")
user.FindWindowW.restype = user.GetForegroundWindow.restype = ctypes.c_void_p


class DesktopHands(FarHands):
    """Hands on a desktop of Wine's own, where windows are no matter of the screen's."""

    def title_in_front(self) -> str:
        """Return the title of the window in front."""
        title = ctypes.create_unicode_buffer(256)
        window = ctypes.c_void_p(user.GetForegroundWindow())
        user.InternalGetWindowText(window, title, len(title))
        return title.value

    def bring_up(self, title: str) -> None:
        """Bring up a window."""
        user.SetForegroundWindow(ctypes.c_void_p(user.FindWindowW(None, title)))


class Workplace:
    """Editor, another program that copies, hands, and the program."""

    def __init__(self, folder: Path, program: Sequence[str]) -> None:
        prepare(folder, program)
        self.hands = DesktopHands()
        self.copier = Helper("copier", env={})
        self.copier.hear("ready")
        self.program = spawn(*program, "--data-dir", str(folder))
        self._helper = Helper("editor", TITLE, env={})
        self._helper.hear("ready")
        self.editor = EditorTarget(self._helper)
        self._holds = Possessions(self.program.pid)
        self._begun, self._tried = time.monotonic(), 0.0

    def copy(self, text: str) -> None:
        """Have the other program copy a text."""
        self._copy({"text/plain": text})

    def look(self) -> Held:
        """Look at the program while nothing is under way; tell of it."""
        self._copy(RICH)
        pause(1.0)
        memory, present = self._holds.memory_mb()
        held = {
            "memory": memory,
            "present": present,
            "handles": self._holds.handles(),
            "drawing": self._holds.drawing(),
            "windows": self._holds.windows(),
        }
        words = ", ".join(f"{name} {value:.4g}" for name, value in held.items())
        say(f"{time.monotonic() - self._begun:.0f} s: {words}")
        return held

    def begin(self) -> None:
        """Return when the keys of the program work over the editor."""
        wait_until(self._works, "the first insertion", _PATIENCE_S)
        pause(1.0)

    def close(self) -> None:
        """End all."""
        stop(self.program)
        self._helper.stop()
        self.copier.stop()
        self.hands.close()

    def _works(self) -> bool:
        if time.monotonic() - self._tried > _TRY_AGAIN_S:
            self._tried = time.monotonic()
            if self.hands.title_in_front() == TITLE:
                self.editor.clear()
                self.hands.tap("Ctrl", "6")
            else:
                self.hands.bring_up(TITLE)
        return self.editor.text() == PHRASES[5]

    def _copy(self, formats: Mapping[str, str]) -> None:
        self.copier.do("copy", formats=in_base64(formats))
        self.copier.hear("copied")


def say(text: str) -> None:
    """Tell of something."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(rounds: int, program: Sequence[str]) -> int:
    """Go through the shift; 0 when all was exact and nothing grew."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        place = Workplace(Path(name), program)
        try:
            place.begin()
            work = Work(place.hands, place.editor, place.copy)
            bars = list(soak(work, place.look, _STEADY, rounds, _SHARE))
        finally:
            place.close()
    for bar in bars:
        verdict = "holds" if bar.passed else "DOES NOT HOLD"
        say(f"{verdict}: {bar.name}: {bar.measured:.2f} {bar.unit}, allowed {bar.allowed:g}")
    for fault in work.faults:
        say(f"not exact, {fault}")
    return 0 if all(bar.passed for bar in bars) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:] or PROGRAM))
