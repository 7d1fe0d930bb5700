"""The pages of the help: which there are, read in one language, filled in.

The texts lie in ``resources/help`` as Markdown, one file for a page, beginning with its title.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.hotkeys import HOTKEY_SETTINGS, NUMBERS
from assistant.domain.settings import Settings
from assistant.ui.theme import RESOURCES

HELP = RESOURCES / "help"

#: The pages in the order of the contents; each is a file of that name in every language.
PAGES: tuple[str, ...] = (
    *("start", "phrases", "palette", "editor", "messages", "pictures", "table"),
    *("buyers", "customers", "todo"),
    *(
        "product_start",
        "product_search",
        "product_card",
        "product_editor",
        "product_files",
        "sizes",
    ),
    *("compare", "prices"),
    *("customer_search", "customer_files", "care"),
    *("shop", "rules", "workbenches", "outcomes"),
    *("exchange", "packs", "formats", "safety", "security", "privacy", "erasing", "settings"),
    *("it", "command"),
)

#: Name of a screen → its page, where they are not called the same.
_PAGE_OF: Mapping[str, str] = {
    "first_run": "start",
    "products": "product_card",
    "search": "phrases",
    "bin": "safety",
    "data": "safety",
    "privacy": "erasing",
    "keys": "workbenches",
    "agent": "shop",
    "import": "exchange",
    "export": "exchange",
    "general": "settings",
    "events": "messages",
}

#: A place that is filled in: ``{name}``, but not the double braces of a phrase's variable.
PLACE = re.compile(r"(?<!\{)\{([a-z_]+)\}(?!\})")

_NOT_SET = QT_TRANSLATE_NOOP("help", "(not set)")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: Markdown with every place filled in."""

    name: str
    title: str
    markdown: str


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
        "rule_days": str(settings.rule_days),
        "stale_days": str(settings.stale_days),
        "folder": _code(str(folder)),
    }


def read_page(name: str, language: str, filled: Mapping[str, str]) -> HelpPage:
    """Return a page in a language, ``zh_CN`` or ``en``."""
    text = (HELP / language / f"{name}.md").read_text("utf-8")
    markdown = PLACE.sub(lambda place: filled[place[1]], text)
    return HelpPage(name, markdown.partition("\n")[0].removeprefix("# ").strip(), markdown)


def _key(chord: str) -> str:
    return _code(chord) if chord else QCoreApplication.translate("help", str(_NOT_SET))


def _code(text: str) -> str:
    """Return a text as code in Markdown, backticks within it too."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"
