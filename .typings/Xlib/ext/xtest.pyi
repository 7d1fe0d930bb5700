"""Input events made by a program."""

from typing import Any

from Xlib.display import Display
from Xlib.xobject.drawable import Window

extname: str
FakeInput: Any
CurrentCursor: int

def fake_input(
    self: Display,
    event_type: int,
    detail: int = 0,
    time: int = 0,
    root: Window | int = 0,
    x: int = 0,
    y: int = 0,
) -> None: ...
def grab_control(self: Display, impervious: bool) -> None: ...
