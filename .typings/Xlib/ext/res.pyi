"""Which client owns a window."""

from typing import Any

def __getattr__(name: str) -> Any: ...
