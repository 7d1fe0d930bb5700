"""What an insertion is and how it can end. The doing stands in ``desktop.paste``."""

from enum import Enum
from typing import NewType

from assistant.domain.values import value

#: A window of another program, as the system numbers it.
WindowId = NewType("WindowId", int)


@value
class Window:
    """A foreign window at one moment; ``rect`` is x, y, width, height in physical pixels."""

    id: WindowId
    pid: int = 0
    process: str = ""
    title: str = ""
    rect: tuple[int, int, int, int] = (0, 0, 0, 0)


@value
class Erasure:
    """Characters before the caret that give way to a text.

    ``moves`` counts what the agent did until they stood there. Where it is more by now, the caret
    may be anywhere.
    """

    length: int
    moves: int


@value
class PasteRequest:
    """One message for one window: ``text``, or where there are ``files`` (paths), these alone.

    ``tag`` comes back with the report (what it is about).
    """

    text: str
    target: Window
    paste_key: str = "Ctrl+V"
    send_key: str = ""
    tag: object = None
    erase: Erasure | None = None
    files: tuple[str, ...] = ()


class Outcome(Enum):
    """How an insertion ended."""

    DONE = "done"
    TARGET_CHANGED = "target changed"
    TARGET_GONE = "target gone"
    TARGET_OURS = "target ours"
    TARGET_ABOVE_US = "target above us"
    NOT_READ = "not read in time"
    NOT_SENT = "not sent"
    KEY_HELD = "key held"
    TYPED_ON = "typed on"
    CLIPBOARD_BUSY = "clipboard busy"
    COPIED = "copied"
    NO_DESKTOP = "no desktop"


@value
class PasteReport:
    """What became of a request. ``clipboard_lost`` says the earlier clipboard could not be kept."""

    request: PasteRequest
    outcome: Outcome
    clipboard_lost: bool = False
