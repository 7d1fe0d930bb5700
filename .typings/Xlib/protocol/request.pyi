"""The core protocol's requests."""

from typing import Any

# Each request is a class made from a field table.
def __getattr__(name: str) -> Any: ...
