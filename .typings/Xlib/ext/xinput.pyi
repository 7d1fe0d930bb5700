"""Input devices and raw events."""

from typing import Any

def __getattr__(name: str) -> Any: ...
