"""What lies on the clipboard in the tests: several formats at once."""

import base64
from collections.abc import Mapping
from typing import Any

#: What lay on the clipboard: text, HTML, a picture and files at once.
RICH: Mapping[str, str] = {
    "text/plain": "earlier 之前",
    "text/html": "<b>earlier</b>",
    "image": "255",
    "text/uri-list": "file:///tmp/a.txt\r\n",
}


def in_base64(formats: Mapping[str, str]) -> dict[str, str]:
    """Return formats as the copying program takes them; "image" is a colour and stays."""
    return {
        name: each if name == "image" else base64.b64encode(each.encode()).decode()
        for name, each in formats.items()
    }


def same_as_rich(found: Mapping[str, Any]) -> bool:
    """Say whether the clipboard has all of ``RICH``."""
    return (
        found["text"] == RICH["text/plain"]
        and RICH["text/html"] in found["html"]
        and found["image"] == int(RICH["image"])
        and found["files"] == ["file:///tmp/a.txt"]
    )
