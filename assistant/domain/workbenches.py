"""Workbenches: the foreign windows an agent answers buyers in, recognised by rules."""

import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from assistant.domain.values import value

#: Longest name taken from the title of a window.
_NAME_LENGTH = 20


@value
class WorkbenchRule:
    """How a workbench window is recognised and how it is to be treated.

    ``process`` is compared with the name of the program, case-insensitively, ``*`` as wildcard;
    ``title`` is a regular expression searched in the window's title ("" matches all).
    A group of it that has a name tells where the title carries the buyer's: ``(?P<buyer>.+)``.
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

    def buyer_in(self, title: str) -> str:
        """Return the buyer whose name a window's title carries, "" where the rule tells none."""
        if "(?P<" not in self.title:
            return ""
        try:
            found = re.search(self.title, title, re.IGNORECASE)
        except re.error:
            return ""
        names = found.groupdict().values() if found is not None else ()
        return next((name.strip() for name in names if name and name.strip()), "")


def recognise(rules: Iterable[WorkbenchRule], process: str, title: str) -> WorkbenchRule | None:
    """Return the first rule that the window fits, or None for a window that is no workbench."""
    return next((rule for rule in rules if rule.matches(process, title)), None)


def belongs(limits: Sequence[str], name: str) -> bool:
    """Say whether a phrase limited to workbenches of these names (none: to none) belongs there.

    ``name`` is "" for a window that is no workbench.
    """
    return not limits or name in limits


#: How a title says how much is unread.
_COUNT = re.compile(r"[(（\[【]\s*\d+\+?\s*[)）\]】]")


def same_chat(before: str, now: str) -> bool:
    """Say whether two titles of a workbench's window may stand for the same chat.

    What is unread, and marks such as a star for what is not saved, make no difference.
    """
    return _bare(before) == _bare(now)


def _bare(title: str) -> str:
    kept = (char for char in _COUNT.sub("", title) if char.isalnum() or char in "_-")
    return "".join(kept).casefold()


#: Programs that show many things: their windows are told apart by title.
_BROWSERS = ("chrome*", "msedge*", "firefox*", "chromium*", "360se*", "qqbrowser*", "sogou*")


def rule_for(process: str, title: str) -> WorkbenchRule:
    """Return a rule that fits a window somebody pointed at.

    It takes in all windows of that program; of a browser only those that show that page.
    """
    # What stands behind " - " changes with the chat: mostly the buyer.
    name = title.partition(" - ")[0].strip()[:_NAME_LENGTH] or process
    browser = any(fnmatchcase(process.casefold(), pattern) for pattern in _BROWSERS)
    if not browser:
        return WorkbenchRule(name, process or "*", "" if process else re.escape(title))
    page = title.rpartition(" - ")[0] or title
    return WorkbenchRule(name, process, re.escape(page))
