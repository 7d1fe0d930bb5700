"""Whether the program starts with the system: what the system says, never what we remember."""

from collections.abc import Sequence
from pathlib import Path

from assistant.desktop.ports import StartEntry
from assistant.domain.errors import UserError
from assistant.domain.policy import Law, Policy


class AutostartRefused(UserError):
    """The system lets nobody change what starts with it. Nothing was changed."""


class CommandTooLong(UserError):
    """The program lies so deep that the system would not start it. Nothing was changed."""


class Autostart:
    """The system's note to start the program; all of it belongs on the lane."""

    def __init__(
        self, entry: StartEntry, command: Sequence[str], policy: Law | None = None
    ) -> None:
        """``command`` is what starts this program."""
        self._entry = entry
        self._policy: Law = policy or Policy()
        self._command = tuple(command)

    def on(self) -> bool:
        """[lane] Say whether the system starts the program when somebody signs in."""
        return self._entry.command() is not None

    def switch(self, on: bool) -> bool:
        """[lane] Have it started or not; return whether it will be.

        Raises ByPolicy, AutostartRefused or CommandTooLong.
        """
        if on:
            self._policy.require("autostart")
        if on and not self._entry.fits(self._command):
            raise CommandTooLong
        try:
            if on:
                self._entry.write(self._command)
            else:
                self._entry.remove()
        except OSError as error:
            raise AutostartRefused from error
        return self.on()

    def repair(self) -> None:
        """[lane] Note where the program is now, where the one that is noted is gone.

        One that still lies where it is noted keeps its place: a copy on a stick must not take it.
        What the shop's policy has switched off is taken away.
        """
        noted = self._entry.command()
        if noted is None:
            return
        if not self._policy.allows("autostart"):
            self.switch(False)
        elif noted != self._command and _gone(noted):
            self.switch(True)


def _gone(command: Sequence[str]) -> bool:
    paths = [Path(word) for word in command]
    return any(path.is_absolute() and not path.exists() for path in paths)
