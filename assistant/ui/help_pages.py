"""The pages of the help: which there are, read in one language, filled in, searched.

The texts lie in ``resources/help`` as Markdown, one file for a page, beginning with its title.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.hotkeys import HOTKEY_SETTINGS, NUMBERS
from assistant.domain.settings import Settings
from assistant.ui.theme import RESOURCES

HELP = RESOURCES / "help"

#: The pages in the order of the contents; each is a file of that name in every language.
PAGES: tuple[str, ...] = (
    *("start", "phrases", "palette", "editor", "shop", "workbenches", "outcomes"),
    *("exchange", "safety", "settings", "command"),
)

#: Name of a screen → its page, where they are not called the same.
_PAGE_OF: Mapping[str, str] = {
    "first_run": "start",
    "search": "phrases",
    "bin": "safety",
    "data": "safety",
    "keys": "workbenches",
    "agent": "shop",
    "rules": "shop",
    "import": "exchange",
    "export": "exchange",
    "general": "settings",
}

#: A place that is filled in: ``{name}``, but not the double braces of a phrase's variable.
PLACE = re.compile(r"(?<!\{)\{([a-z_]+)\}(?!\})")

#: How much is shown around what was found, in characters before and after.
_BEFORE, _AFTER = 16, 80

_NOT_SET = QT_TRANSLATE_NOOP("help", "(not set)")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: Markdown with every place filled in."""

    name: str
    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class Find:
    """A page that was found: what is shown of it, and where the words stand in both."""

    name: str
    title: str
    excerpt: str
    title_marks: tuple[tuple[int, int], ...] = ()
    excerpt_marks: tuple[tuple[int, int], ...] = ()


def page_for(screen: str) -> str:
    """Return the page that explains a screen; that for beginners where none does."""
    page = _PAGE_OF.get(screen, screen)
    return page if page in PAGES else PAGES[0]


def places(settings: Settings, folder: Path) -> dict[str, str]:
    """Return what stands in the places of the pages, by name."""
    numbers = [f"{settings.number_keys}+{digit}" for digit in NUMBERS if settings.number_keys]
    found = {name: _key(getattr(settings, name)) for name in HOTKEY_SETTINGS}
    return found | {
        "first_number": _key(numbers[0] if numbers else ""),
        "last_number": _key(numbers[-1] if numbers else ""),
        "bin_days": str(settings.bin_days),
        "folder": _code(str(folder)),
    }


def read_page(name: str, language: str, filled: Mapping[str, str]) -> HelpPage:
    """Return a page in a language, ``zh_CN`` or ``en``."""
    text = (HELP / language / f"{name}.md").read_text("utf-8")
    markdown = PLACE.sub(lambda place: filled[place[1]], text)
    return HelpPage(name, markdown.partition("\n")[0].removeprefix("# ").strip(), markdown)


def find(query: str, pages: Sequence[tuple[HelpPage, str]]) -> list[Find]:
    """Return the pages that hold every word of a query, those with it in the title first.

    Each page comes with its text as it is read.
    """
    words = query.casefold().split()
    found = [
        (page, text)
        for page, text in pages
        if all(word in f"{page.title}\n{text}".casefold() for word in words)
    ]
    found.sort(key=lambda pair: -sum(word in pair[0].title.casefold() for word in words))
    return [_find(page, text, words) for page, text in found]


def marks(text: str, words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return where the words stand in a text, in order, without overlaps."""
    plain = text.casefold()
    if len(plain) != len(text):  # a letter that folds into two would shift all behind it
        plain = text
    spans = sorted(span for word in words for span in _occurrences(plain, word))
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _find(page: HelpPage, text: str, words: Sequence[str]) -> Find:
    flat = " ".join(text.removeprefix(page.title).split())
    first = marks(flat, words)
    start = max(0, first[0][0] - _BEFORE) if first else 0
    end = (first[0][1] if first else 0) + _AFTER
    excerpt = ("…" if start else "") + flat[start:end] + ("…" if end < len(flat) else "")
    return Find(page.name, page.title, excerpt, marks(page.title, words), marks(excerpt, words))


def _occurrences(text: str, word: str) -> Iterator[tuple[int, int]]:
    at = text.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = text.find(word, at + len(word))


def _key(chord: str) -> str:
    return _code(chord) if chord else QCoreApplication.translate("help", str(_NOT_SET))


def _code(text: str) -> str:
    """Return a text as code in Markdown, backticks within it too."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"
