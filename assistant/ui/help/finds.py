"""What a search in the help finds, and where the words stand in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.ui.help.pages import HelpPage

#: How much is shown around what was found, in characters before and after.
_BEFORE, _AFTER = 16, 80


@dataclass(frozen=True, slots=True)
class Find:
    """A page that was found: what is shown of it, and where the words stand in both."""

    name: str
    title: str
    excerpt: str
    title_marks: tuple[tuple[int, int], ...] = ()
    excerpt_marks: tuple[tuple[int, int], ...] = ()


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
