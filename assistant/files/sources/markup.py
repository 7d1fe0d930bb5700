"""Text out of HTML or Markdown: what a chat can show of it."""

import re
from html import unescape

_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h\d)\b[^<>]*>\s*", re.IGNORECASE)
_SILENT = re.compile(r"<(script|style)\b.*?(?:</\1>|$)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\(([^()\n]*)\)")
_SIGNS = re.compile(r"(\*\*|__|~~|`)(?=\S)([^*_~`\n]*)\1")


def plain_text(html: str) -> str:
    """Return the text of a piece of HTML, its paragraphs as lines."""
    return unescape(_TAG.sub("", _BREAK.sub("\n", _SILENT.sub("", html)))).strip()


def plain_markdown(text: str) -> str:
    """Return a text in Markdown without its signs; a link keeps its address."""
    linked = _LINK.sub(lambda found: f"{found[1]} {found[2]}".strip(), text)
    return re.sub(r"(?m)^#{1,6} +", "", _SIGNS.sub(r"\2", linked)).strip()
