"""Steps that can be taken back, for as long as the program runs, and those of the library."""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

from assistant.domain.drafts import NothingToUndo
from assistant.domain.phrases import Category, CategoryId, Phrase, PhraseId, Shelf
from assistant.domain.ranking import Recount
from assistant.domain.values import value

#: How many steps are remembered.
DEPTH = 100

_Kind = TypeVar("_Kind")


@value
class Edit:
    """One step as what it leaves behind.

    ``phrases`` are written as they are, those with ``deleted_at`` into the bin; ``categories`` are
    written, ``binned`` ones put into the bin; ``erased`` rows vanish for good. ``from_bin`` are the
    rows that this step takes out of the bin, as they were in it. ``recounts`` change sums of uses.
    ``official`` says that it comes with a pack, and so may change phrases that are the shop's.
    """

    phrases: tuple[Phrase, ...] = ()
    categories: tuple[Category, ...] = ()
    binned: tuple[CategoryId, ...] = ()
    erased: tuple[PhraseId, ...] = ()
    erased_categories: tuple[CategoryId, ...] = ()
    from_bin: tuple[Phrase, ...] = ()
    categories_from_bin: tuple[CategoryId, ...] = ()
    recounts: tuple[Recount, ...] = ()
    official: bool = False


@value
class Step:
    """A step by its name, and the edit that takes it back."""

    name: str
    back: Edit


def taken_back(edit: Edit, before: Shelf) -> Edit:
    """Return the edit that leads back to ``before``, the shelf as it was."""
    was_binned = {phrase.id: phrase for phrase in edit.from_bin}
    old = [before.phrases.get(each.id) or was_binned.get(each.id) for each in edit.phrases]
    touched = [*(each.id for each in edit.categories), *edit.binned]
    return Edit(
        phrases=tuple(each for each in old if each is not None),
        erased=tuple(new.id for new, each in zip(edit.phrases, old, strict=True) if each is None),
        categories=tuple(before.categories[id] for id in touched if id in before.categories),
        binned=edit.categories_from_bin,
        erased_categories=tuple(
            id
            for id in touched
            if id not in before.categories and id not in edit.categories_from_bin
        ),
        recounts=tuple(Recount(each.phrase, each.after, each.before) for each in edit.recounts),
    )


class History(Generic[_Kind]):
    """The last steps of one kind, the latest on top.

    Where they are large together, fewer are remembered than ``DEPTH``: those before the latest one
    only as long as the ``size`` of all is at ``most`` that much.
    """

    def __init__(self, size: Callable[[_Kind], int] = lambda _step: 0, most: int = 0) -> None:
        self._steps: deque[_Kind] = deque(maxlen=DEPTH)
        self._size, self._most = size, most

    def push(self, step: _Kind) -> None:
        """Remember a step that was just made."""
        self._steps.append(step)
        sizes = [self._size(each) for each in self._steps]
        while len(self._steps) > 1 and sum(sizes) > self._most:
            self._steps.popleft()
            del sizes[0]

    def take_back(self, write: Callable[[_Kind], object]) -> _Kind:
        """Take back the latest step by ``write``; it stays if that fails.

        Raises NothingToUndo where there is none.
        """
        if not self._steps:
            raise NothingToUndo
        write(self._steps[-1])
        return self._steps.pop()

    def clear(self) -> None:
        """Forget all: the rows are others than those the steps remember."""
        self._steps.clear()
