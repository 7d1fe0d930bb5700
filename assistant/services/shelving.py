"""Putting arrivals on the shelf: the categories they need, and places at the ends of these."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from assistant.domain.merging import Plan, category_paths
from assistant.domain.ordering import arranged, endings
from assistant.domain.phrases import Category, CategoryId, Phrase
from assistant.services.holdings import Making
from assistant.services.undo import Edit

Path = tuple[str, ...]


def edit_of(plan: Plan, making: Making, binned: Callable[[], Iterable[Phrase]] = tuple) -> Edit:
    """Return the edit that carries out a plan, whose new phrases are gone from it afterwards.

    What comes with the id of a phrase in the bin is that phrase again, with its uses.
    """
    gone = {each.uid: each for each in binned()} if plan.uids else {}
    back: list[Phrase] = []
    places, categories = places_of(plan.paths, making)
    ends: dict[CategoryId, Iterator[int]] = {}

    def end_of(category: CategoryId) -> int:
        if category not in ends:
            ends[category] = endings(making.shelf.members(category))
        return next(ends[category])

    phrases: list[Phrase] = []
    for old, path, draft in plan.changed:
        phrase = old.edited(replace(draft, category=places[path]))
        if phrase.category != old.category:
            phrase = replace(phrase, position=end_of(phrase.category))
        phrases.append(phrase)
    # What has become a phrase is let go at once: a hundred thousand drafts are much memory.
    new, plan.new = deque(plan.new), []
    for number in range(len(new)):
        path, draft = new.popleft()
        category, uid = places[path], plan.uids.get(number, "")
        if uid in gone:
            back.append(gone[uid])
            old = replace(gone[uid], deleted_at=None, position=end_of(category))
            phrases.append(old.edited(replace(draft, category=category)))
        else:
            phrase = making.phrase(draft, category, end_of(category))
            phrases.append(replace(phrase, uid=uid) if uid else phrase)
    return Edit(phrases=tuple(phrases), categories=categories, from_bin=tuple(back))


def places_of(
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
