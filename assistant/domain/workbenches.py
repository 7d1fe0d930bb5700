"""Workbenches: the foreign windows an agent answers buyers in, recognised by rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WorkbenchRule:
    """How a workbench window is recognised and how it is to be treated.

    ``process`` is compared with the name of the program, case-insensitively, ``*`` as wildcard;
    ``title`` is a regular expression searched in the window's title ("" matches all).
    ``paste_key`` and ``send_key`` are chords in canonical form; Enter is pressed only where
    ``may_send`` is on.
    """

    name: str
    process: str = "*"
    title: str = ""
    paste_key: str = "Ctrl+V"
    send_key: str = "Enter"
    may_send: bool = False

    def matches(self, process: str, title: str) -> bool:
        """Say whether a window of that process and title is this workbench."""
        pattern = "".join(".*" if char == "*" else re.escape(char) for char in self.process)
        if not re.fullmatch(pattern, process, re.IGNORECASE):
            return False
        try:
            return re.search(self.title, title, re.IGNORECASE) is not None
        except re.error:
            return self.title.casefold() in title.casefold()


def recognise(rules: Iterable[WorkbenchRule], process: str, title: str) -> WorkbenchRule | None:
    """Return the first rule that the window fits, or None for a window that is no workbench."""
    return next((rule for rule in rules if rule.matches(process, title)), None)
