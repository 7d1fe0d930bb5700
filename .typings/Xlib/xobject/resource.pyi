"""The root of everything that has an id on the server."""

from collections.abc import Callable
from typing import Any

class Resource:
    display: Any
    id: int
    owner: int
    def __resource__(self) -> int: ...
    def kill_client(self, onerror: Callable[..., object] | None = None) -> None: ...
    # Methods that extension modules add when the server has them.
    def __getattr__(self, name: str) -> Any: ...
