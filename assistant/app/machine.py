"""What may be told of the machine: versions, and nothing that names it or who owns it."""

import os
import sys

from PySide6.QtCore import qVersion

from assistant.app.version import VERSION


def facts() -> tuple[str, ...]:
    """Return the lines with which a report begins."""
    python = ".".join(map(str, sys.version_info[:3]))
    built = "built" if getattr(sys, "frozen", False) else "from its sources"
    return (
        f"Deskmate {VERSION}, {built}",
        f"System: {_system()}",
        f"Python {python}, Qt {qVersion()}",
    )


def _system() -> str:
    # Not by ``platform``: on Windows that asks a service, which may not answer.
    if sys.platform == "win32":
        found = sys.getwindowsversion()
        return f"Windows {found.major}.{found.minor}.{found.build}"
    named = os.uname()
    return f"{named.sysname} {named.release} {named.machine}"
