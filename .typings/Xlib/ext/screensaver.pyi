"""How long nobody has touched keys and mouse, and the screen saver."""

from typing import Any

extname: str
QueryInfo: Any
