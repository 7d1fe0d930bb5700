"""A page as one file that any browser shows and prints, with nothing beside it."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from assistant.domain.tables import FileUnreadable

#: What a sheet of paper wants: dark on white, no row torn in two, no heading left behind.
_STYLE = """
@page { size: A4; margin: 13mm 16mm; }
body { max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1d2129; background: #fff;
  font: 14px/1.55 "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 22px; margin: 0 0 .6em; }
h2 { font-size: 16px; margin: 1.4em 0 .4em; break-after: avoid; }
p, ul, ol { margin: .4em 0; }
li { margin: .15em 0; }
table { border-collapse: collapse; width: 100%; margin: .6em 0; }
tr { break-inside: avoid; }
th, td { border: 1px solid #b8bec7; padding: .35em .6em; text-align: left; vertical-align: top; }
th { background: #f5f6f8; }
td:first-child { width: 28%; }
code, pre { font-family: inherit; font-size: 13px; background: #eef0f3; overflow-wrap: anywhere; }
pre { font-family: Consolas, "DejaVu Sans Mono", "Microsoft YaHei UI", monospace; }
code { padding: 0 .25em; }
pre { padding: .5em .75em; white-space: pre-wrap; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9pt; line-height: 1.4; }
  h1 { font-size: 14pt; } h2 { font-size: 11pt; margin-top: .9em; } code, pre { font-size: 8.5pt; }
  th, td { padding: .2em .6em; } table, p, ul, ol { margin-top: .3em; margin-bottom: .3em; }
}
""".strip()

#: Whoever opens the file need not trust us: the browser itself loads nothing for it.
_NOTHING_LOADED = "default-src 'none'; style-src 'unsafe-inline'"


def framed(title: str, language: str, parts: Iterable[str]) -> str:
    """Return a whole page of these parts, which are HTML; ``language`` is ``zh_CN`` or ``en``."""
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{language.replace("_", "-")}">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_LOADED}">',
        f"<title>{escape(title)}</title>",
        f"<style>\n{_STYLE}\n</style></head>",
        "<body>",
        *parts,
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def save(html: str, path: Path) -> None:
    """[lane] Write a file that appears only when it is whole; raise FileUnreadable."""
    file = QSaveFile(str(path))
    content = html.encode("utf-8")
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise FileUnreadable(path=path)
    written = file.write(content) == len(content)
    if not (file.commit() and written):
        raise FileUnreadable(path=path)
