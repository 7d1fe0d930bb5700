"""Where the system notes what it starts when somebody signs in: a file, on Windows a value.

What is noted may have been changed by others (the task manager, the settings of the desktop), so
it is read each time and never remembered.
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from assistant.desktop.ports import StartEntry

#: The name under which the system notes it; the installer uses the same one.
NAME = "Deskmate"

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"

#: Where the task manager notes what the user has switched off: an odd first byte says so.
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

#: Windows starts nothing whose command line is longer, in characters.
LONGEST_COMMAND = 260

_WORD = re.compile(r'"((?:\\.|[^"\\])*)"|(\S+)')
_WINDOWS_WORD = re.compile(r'"([^"]*)"|(\S+)')


class Registry(Protocol):
    """The user's part of the Windows registry."""

    def read(self, key: str, name: str) -> object:
        """Return a value, None where there is none."""
        ...

    def write(self, key: str, name: str, text: str) -> None:
        """Set a value; raise OSError where that is not allowed."""
        ...

    def delete(self, key: str, name: str) -> None:
        """Take a value away, where there is one; raise OSError where that is not allowed."""
        ...


class RunKey:
    """The note of Windows: a value of the key ``Run``."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def command(self) -> tuple[str, ...] | None:
        """Return what Windows starts, None where nothing or where the user switched it off."""
        noted = self._registry.read(RUN, NAME)
        approved = self._registry.read(APPROVED, NAME)
        if not isinstance(noted, str) or not noted.strip():
            return None
        if isinstance(approved, bytes) and approved[:1] and approved[0] & 1:
            return None
        return tuple(quoted or bare for quoted, bare in _WINDOWS_WORD.findall(noted))

    def fits(self, command: Sequence[str]) -> bool:
        """Say whether Windows would start a command of that length."""
        return len(_line(command)) <= LONGEST_COMMAND

    def write(self, command: Sequence[str]) -> None:
        """Have it started, also where the user once switched that off in the task manager."""
        self._registry.write(RUN, NAME, _line(command))
        self._registry.delete(APPROVED, NAME)

    def remove(self) -> None:
        """Have it started no more."""
        self._registry.delete(RUN, NAME)


class AutostartFile:
    """The note of a Linux desktop: ``deskmate.desktop`` in the folder of what is started."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "deskmate.desktop"

    def command(self) -> tuple[str, ...] | None:
        """Return what the desktop starts, None where nothing or where it is switched off."""
        try:
            said = dict(_entries(self._file.read_text("utf-8", "replace")))
        except OSError:  # what nobody can read is not started either
            return None
        hidden = said.get("Hidden", "false") == "true"
        if hidden or said.get("X-GNOME-Autostart-enabled", "true") == "false":
            return None
        line = said.get("Exec", "").replace("\\\\", "\\")
        return tuple(_unquoted(*word) for word in _WORD.findall(line)) or None

    def fits(self, command: Sequence[str]) -> bool:
        """Say that any command will do."""
        return bool(command)

    def write(self, command: Sequence[str]) -> None:
        """Have it started; the file is whole or as it was."""
        line = " ".join(_quoted(word) for word in command).replace("\\", "\\\\")
        lines = (
            *("[Desktop Entry]", "Type=Application", f"Name={NAME}", "Name[zh_CN]=同桌"),
            *(f"Exec={line}", "Terminal=false", "X-GNOME-Autostart-enabled=true", ""),
        )
        self._file.parent.mkdir(parents=True, exist_ok=True)
        part = self._file.with_suffix(".part")
        with part.open("w", encoding="utf-8", newline="\n") as target:
            target.write("\n".join(lines))
            target.flush()
            os.fsync(target.fileno())
        part.replace(self._file)

    def remove(self) -> None:
        """Have it started no more."""
        self._file.unlink(missing_ok=True)


def start_entry() -> StartEntry:
    """Return the note of this system."""
    if sys.platform == "win32":
        from assistant.desktop.registry import UserRegistry

        return RunKey(UserRegistry())
    base = os.environ.get("XDG_CONFIG_HOME", "").strip() or "~/.config"
    return AutostartFile(Path(base).expanduser() / "autostart")


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Yield what the main group of a desktop file says."""
    group = ""
    for line in text.splitlines():
        name, equals, said = line.partition("=")
        if line.startswith("["):
            group = line.strip()
        elif equals and group == "[Desktop Entry]":
            yield name.strip(), said.strip()


def _quoted(word: str) -> str:
    """Return a word as the command line of a desktop file has it."""
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word).replace("%", "%%") + '"'


def _unquoted(quoted: str, bare: str) -> str:
    return re.sub(r"\\(.)", r"\1", quoted or bare).replace("%%", "%")


def _line(command: Sequence[str]) -> str:
    from subprocess import list2cmdline  # every start looks at the entry, few write one

    return list2cmdline(command)
