"""The connection below ``Xlib.display``."""

from typing import Any

class Display:
    info: Any
    socket: Any
    def __getattr__(self, name: str) -> Any: ...
