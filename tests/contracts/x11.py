"""What of the contracts is asked of an X server alone."""

from collections.abc import Iterator
from contextlib import contextmanager

from Xlib import X

from tests.contracts.editors import RealSite
from tests.foreign.agent import Agent
from tests.foreign.ownership import has_clipboard


class X11Site(RealSite):
    """An X11 desktop on a screen with a window manager."""

    agent: Agent

    @contextmanager
    def held_elsewhere(self, chord: str) -> Iterator[None]:
        code = self.agent.keymap.codes(chord.removeprefix("Ctrl+"))[0]
        self.agent.root.grab_key(code, X.ControlMask, False, X.GrabModeAsync, X.GrabModeAsync)
        self.agent.display.sync()
        yield
        self.agent.root.ungrab_key(code, X.ControlMask)
        self.agent.display.sync()

    def has_ours(self) -> bool:
        """Say whether the clipboard is ours for the server, too, which is no matter of course."""
        return has_clipboard(self.agent.display)
