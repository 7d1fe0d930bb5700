"""What was written and not saved yet, kept until it is: a fault or a slip must not lose it."""

from typing import Any, Generic, TypeVar

from assistant.domain.changes import Changes, Done
from assistant.services.preferences import Preferences
from db.codec import from_json, to_json

#: So many of one kind are kept.
KEPT = 10

_Kind = TypeVar("_Kind")


class Unsaved(Generic[_Kind]):
    """Values of one kind that are being written, by the id of what they change, None for new."""

    def __init__(self, preferences: Preferences, name: str, kind: type[_Kind]) -> None:
        self._preferences, self._name, self._kind = preferences, name, kind

    def of(self, id: int | None) -> _Kind | None:
        """Return what was left unsaved, None where nothing was."""
        text = self._all().get(_key(id))
        try:
            return from_json(self._kind, text) if isinstance(text, str) else None
        except (ValueError, TypeError):
            return None

    def keep(self, id: int | None, written: _Kind) -> Done:
        """[lane] Keep what is written."""
        others = {key: each for key, each in self._all().items() if key != _key(id)}
        kept = [*others.items(), (_key(id), to_json(written))][-KEPT:]
        return self._preferences.keep_state(self._name, dict(kept))

    def forget(self, id: int | None) -> Done:
        """[lane] Forget what was kept: it is saved now, or not wanted."""
        others = {key: each for key, each in self._all().items() if key != _key(id)}
        if len(others) == len(self._all()):
            return Done(Changes.NONE)
        return self._preferences.keep_state(self._name, others)

    def _all(self) -> dict[str, Any]:
        kept = self._preferences.state(self._name, {})
        return kept if isinstance(kept, dict) else {}


def _key(id: int | None) -> str:
    return "new" if id is None else str(id)
