"""What the window shows first, so that its first paint need not wait for the whole library."""

from typing import Any

from assistant.domain.phrases import Category, CategoryId, Shelf
from assistant.domain.shops import AgentId
from assistant.services.library import PhraseLibrary
from assistant.services.preferences import Preferences

#: Under which name the active category is remembered, and what stands there for the most used.
CATEGORY_STATE, MOST_USED_STATE = "category", "used"


def visible_tops(shelf: Shelf, agent: AgentId | None) -> list[Category]:
    """Return the top categories that an agent sees: those of all, and the agent's own."""
    return [each for each in shelf.children() if each.owner in (None, agent)]


def active_category(shelf: Shelf, kept: Any, agent: AgentId) -> CategoryId | None:
    """Return the category that was left active, or the first one; None for the most used phrases.

    ``kept`` is what was remembered of it.
    """
    if kept == MOST_USED_STATE:
        return None
    if isinstance(kept, int) and CategoryId(kept) in shelf.categories:
        return CategoryId(kept)
    return next((each.id for each in visible_tops(shelf, agent)), None)


def load_first(library: PhraseLibrary, preferences: Preferences, agent: AgentId) -> None:
    """[lane] Read the categories and the phrases on view; ``library.refresh`` reads the rest."""
    kept = preferences.state(CATEGORY_STATE)
    library.load_first(lambda shelf: active_category(shelf, kept, agent))
