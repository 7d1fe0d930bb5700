"""What becomes of categories: each change as the edit that carries it out."""

from dataclasses import replace

from assistant.domain.drafts import CategoryInside, CategoryTaken, known_category
from assistant.domain.ordering import arranged
from assistant.domain.phrases import Category, CategoryId, Shelf
from assistant.domain.shops import AgentId
from assistant.services.holdings import Making
from assistant.services.undo import Edit


def added(making: Making, name: str, parent: CategoryId | None, owner: AgentId | None) -> Edit:
    """Return the edit that adds a category at the end of those below ``parent``."""
    if parent is not None:
        known_category(making.shelf, parent)
    new = making.category(name, parent, owner)
    _check_name(making.shelf, new)
    row = making.shelf.children(parent)
    return Edit(categories=tuple(arranged(row, [new], len(row))))


def renamed(making: Making, id: CategoryId, name: str) -> Edit:
    """Return the edit that gives a category another name."""
    new = replace(known_category(making.shelf, id), name=name)
    _check_name(making.shelf, new)
    return Edit(categories=(new,))


def moved(making: Making, id: CategoryId, parent: CategoryId | None, position: int) -> Edit:
    """Return the edit that puts a category below ``parent``, at a position among the others."""
    shelf = making.shelf
    new = replace(known_category(shelf, id), parent=parent)
    if parent is not None and known_category(shelf, parent) in shelf.subtree(id):
        raise CategoryInside(name=new.name)
    _check_name(shelf, new)
    row = [each for each in shelf.children(parent) if each.id != id]
    index = max(0, min(position, len(row)))
    return Edit(categories=tuple(arranged(row, [new], index)))


def binned(making: Making, id: CategoryId) -> Edit:
    """Return the edit that puts a category and all below it into the bin, with the phrases."""
    shelf = making.shelf
    known_category(shelf, id)
    tree = tuple(each.id for each in shelf.subtree(id))
    return Edit(phrases=making.binned(shelf.below(id)), binned=tree)


def _check_name(shelf: Shelf, category: Category) -> None:
    for other in shelf.children(category.parent):
        if other.id != category.id and (other.name, other.owner) == (category.name, category.owner):
            raise CategoryTaken(name=category.name)
