"""What is listed for something typed: what holds all of it, else what comes nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.services.library import PhraseLibrary

if TYPE_CHECKING:
    from assistant.domain.hits import Hit

#: What is near is for choosing from at a glance.
NEAR = 10


class Finds(NamedTuple):
    """Hits, best first; ``near`` says that none of them holds all that was typed."""

    hits: list[Hit]
    near: bool = False


def look_up(library: PhraseLibrary, typed: str, limit: int = 50) -> Finds:
    """Return what is to be listed for something typed."""
    hits = library.find(typed, limit)
    if hits or not typed.strip():
        return Finds(hits)
    near = library.closest(typed, NEAR)
    return Finds(near, near=bool(near))
