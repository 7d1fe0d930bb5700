"""A fresh screen with everything an insertion meets: windows, the agent, other programs, us."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.foreign.agent import Agent
from tests.foreign.contents import RICH, in_base64
from tests.foreign.helper import Helper
from tests.processes import Screen, pause, virtual_screen, wait_until, window_manager_on

PHRASES = {
    "Ctrl+1": "亲，您好！尺码推荐看详情页第二张图😊",
    "Ctrl+2": "第一行\n第二行\n\t第三行",
    "Ctrl+3": "三",
    "Ctrl+4": "四",
    "Ctrl+5": "五",
    "Ctrl+Num6": "六",
    "Ctrl+Alt+7": "七",
    "Alt+8": "八",
}
TITLE = "workbench"


@dataclass
class Stage:
    """One screen. Helpers are started on demand and end with the stage."""

    screen: Screen
    agent: Agent
    copier: Helper
    helpers: list[Any] = field(default_factory=list)

    def editor(self, title: str = TITLE) -> Helper:
        """Open a foreign editor, in front."""
        helper = self.helper("editor", title)
        wait_until(lambda: self.agent.title_in_front() == title, f"{title} in front")
        return helper

    def host(self, phrases: Mapping[str, str] = PHRASES, **options: str) -> Helper:
        """Start the program; a key that it cannot have fails the test."""
        host = self.bare_host(phrases, **options)
        assert host.hear("keys")["refused"] == []
        return host

    def bare_host(self, phrases: Mapping[str, str] = PHRASES, **options: str) -> Helper:
        """Start the program; which keys it cannot have is the next news."""
        return self.helper("host", json.dumps(dict(phrases)), json.dumps(options))

    def helper(self, module: str, *arguments: str) -> Helper:
        """Start a helper and wait until it stands."""
        helper = Helper(module, *arguments, env=self.screen.env)
        self.helpers.append(helper)
        helper.hear("ready")
        return helper

    def copy(self, formats: Mapping[str, str] = RICH, slow_ms: int = 0) -> None:
        """Let another program copy, perhaps one that takes its time to give it away."""
        self.copier.do("copy", formats=in_base64(formats), slow_ms=slow_ms)
        self.copier.hear("copied")

    def clipboard(self) -> dict[str, Any]:
        """Return what another program finds on the clipboard.

        That program may not have heard yet that the owner changed, and then gets nothing: as any
        other would, it looks again.
        """
        for _ in range(20):
            self.copier.do("look")
            found = self.copier.hear("clipboard")
            if found["text"] or found["image"]:
                break
            pause(0.02)
        return found

    def run(self, *command: str) -> None:
        """Run a tool on this screen to its end."""
        subprocess.run(command, env={**os.environ, **self.screen.env}, check=True, timeout=20)

    def output(self, *command: str, env: Mapping[str, str]) -> str:
        """Return what a tool prints, whatever becomes of it."""
        done = subprocess.run(
            command, env={**os.environ, **env}, capture_output=True, text=True, timeout=20
        )
        return done.stdout.strip()


@contextmanager
def stage() -> Iterator[Stage]:
    """A stage for the length of a ``with`` block."""
    with virtual_screen() as screen, window_manager_on(screen):
        built = Stage(screen, Agent(screen.name), Helper("copier", env=screen.env))
        built.helpers.append(built.copier)
        built.copier.hear("ready")
        try:
            yield built
        finally:
            for helper in reversed(built.helpers):
                helper.stop()
            built.agent.display.close()
