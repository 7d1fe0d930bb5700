"""Putting arrivals on the shelf: the categories they need, and places at the ends of these."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.domain.merging import Plan, category_paths
from assistant.domain.ordering import arranged
from assistant.domain.phrases import Category, CategoryId, Phrase, PhraseDraft
from assistant.services.holdings import Making
from assistant.services.undo import Edit

Path = tuple[str, ...]


def edit_of(plan: Plan, making: Making) -> Edit:
    """Return the edit that carries out a plan."""
    places, categories = _places(plan.paths, making)
    come: dict[CategoryId, list[Phrase]] = {}
    stay: list[Phrase] = []
    for old, path, draft in plan.changed:
        phrase = _changed(old, replace(draft, category=places[path]))
        at_home = phrase.category == old.category
        (stay if at_home else come.setdefault(phrase.category, [])).append(phrase)
    for path, draft in plan.new:
        category = places[path]
        come.setdefault(category, []).append(making.phrase(replace(draft, category=category)))
    for category, phrases in come.items():
        row = making.shelf.members(category)
        stay += arranged(row, phrases, len(row))
    return Edit(phrases=tuple(stay), categories=categories)


def _places(
    paths: Iterable[Path], making: Making
) -> tuple[dict[Path, CategoryId], tuple[Category, ...]]:
    """Return the category of each path, and those that have to be made for it."""
    known = category_paths(making.shelf)
    made: dict[CategoryId | None, list[Category]] = {}
    for path in paths:
        for depth in range(1, len(path) + 1):
            if path[:depth] not in known:
                parent = known.get(path[: depth - 1])
                category = making.category(path[depth - 1], parent)
                known[path[:depth]] = category.id
                made.setdefault(parent, []).append(category)
    placed: list[Category] = []
    for parent, new in made.items():
        row = making.shelf.children(parent)
        placed += arranged(row, new, len(row))
    return known, tuple(placed)


def _changed(old: Phrase, draft: PhraseDraft) -> Phrase:
    values = {name: getattr(draft, name) for name in PhraseDraft.__dataclass_fields__}
    return replace(old, **values)
