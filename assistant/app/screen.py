"""Whether there is a screen for a window: without one Qt ends the process, and says nothing."""

import os
import sys

REFUSED = 1

#: How long an X server of this machine may take to answer, in seconds.
_ANSWER_S = 5.0


def screen_there() -> bool:
    """Say whether a window can be shown here."""
    named = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.platform != "linux" or named not in ("", "xcb"):
        return True
    display = os.environ.get("DISPLAY", "")
    if not display or (os.environ.get("WAYLAND_DISPLAY") and not named):
        return bool(os.environ.get("WAYLAND_DISPLAY")) and not named
    host, _, number = display.rpartition(":")
    if host not in ("", "unix") or not number:
        return True  # somewhere else: only trying tells
    return _answers(f"/tmp/.X11-unix/X{number.partition('.')[0]}")


def say_no_screen() -> int:
    """Say on stderr that no window can be shown; return the exit code."""
    from PySide6.QtCore import QT_TRANSLATE_NOOP

    from assistant.app.sentences import Sentences

    words = QT_TRANSLATE_NOOP(
        "cli",
        "There is no screen to show the window on: no X server answers at DISPLAY “{display}”.",
    )
    said = Sentences().say(words, display=os.environ.get("DISPLAY", ""))
    sys.stderr.write(said + "\n")
    return REFUSED


def _answers(path: str) -> bool:
    # The part of ``socket`` that is built in: the rest makes enumerations of all networks, 4 ms.
    from _socket import AF_UNIX, SOCK_STREAM, socket

    for address in ("\0" + path, path):
        door = socket(AF_UNIX, SOCK_STREAM)
        door.settimeout(_ANSWER_S)
        try:
            door.connect(address)
        except OSError:
            continue
        finally:
            door.close()
        return True
    return False
