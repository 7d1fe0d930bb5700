"""Putting a pack on the shelf: its phrases in its order, and everything else where it was."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from assistant.domain.ordering import endings
from assistant.domain.packs import PackHead, PackPlan
from assistant.domain.phrases import CategoryId, Phrase, PhraseId, Shelf
from assistant.services.holdings import Making
from assistant.services.shelving import places_of
from assistant.services.undo import Edit


def edit_of(plan: PackPlan, head: PackHead, making: Making, binned: Iterable[Phrase]) -> Edit:
    """Return the edit that carries out a plan; what comes out of the bin has its uses again."""
    if not plan.differences:
        return Edit()
    places, categories = places_of(plan.paths, making)
    here = {each.uid: each for each in making.shelf.phrases.values()}
    gone = {each.uid: each for each in binned}
    slots = _Slots(making.shelf, {uid: places[path] for uid, path, _ in plan.kept})
    phrases: list[Phrase] = []
    for uid, path, draft in plan.kept:
        placed = replace(draft, category=places[path])
        old = here.get(uid) or gone.get(uid)
        new = making.phrase(placed) if old is None else old.edited(placed)
        position = slots.next(placed.category)
        new = replace(new, uid=uid, origin=head.id, position=position, deleted_at=None)
        if new != old:
            phrases.append(new)
    back = tuple(gone[uid] for uid, *_ in plan.kept if uid in gone and uid not in here)
    return Edit(
        phrases=(*phrases, *making.binned(plan.removed)),
        categories=categories,
        binned=_emptied(making.shelf, plan, phrases, {places[path] for path in plan.paths}),
        from_bin=back,
        official=True,
    )


class _Slots:
    """Hands out the places that official phrases have in each category, then those at its end.

    So a phrase of one's own stands where it stood, whatever the pack puts around it.
    """

    def __init__(self, shelf: Shelf, kept: dict[str, CategoryId]) -> None:
        self._shelf = shelf
        self._kept = kept
        self._left: dict[CategoryId, Iterator[int]] = {}

    def next(self, category: CategoryId) -> int:
        """Return the next place in a category."""
        if category not in self._left:
            row = self._shelf.members(category)
            stay = (each.position for each in row if self._kept.get(each.uid) == category)
            self._left[category] = chain(list(stay), endings(row))
        return next(self._left[category])


def _emptied(
    shelf: Shelf, plan: PackPlan, written: Iterable[Phrase], wanted: Collection[CategoryId]
) -> tuple[CategoryId, ...]:
    """Return the categories in which nothing is left once a pack has taken its phrases away."""
    moved: set[PhraseId] = {each.id for each in (*plan.removed, *written)}
    left = {shelf.phrases[id].category for id in moved if id in shelf.phrases}
    emptied: list[CategoryId] = []
    for category in sorted(left, key=lambda id: -len(shelf.lineage(id))):
        for each in reversed(shelf.lineage(category)):
            stay = [phrase for phrase in shelf.members(each.id) if phrase.id not in moved]
            below = [child for child in shelf.children(each.id) if child.id not in emptied]
            if stay or below or each.id in wanted:
                break
            if each.id not in emptied:
                emptied.append(each.id)
    return tuple(emptied)
