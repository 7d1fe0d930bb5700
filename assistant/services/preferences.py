"""What the agent has chosen, and what the program remembers of itself between two starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from assistant.domain.changes import Changes, Done
from assistant.domain.settings import Settings
from assistant.domain.workbenches import WorkbenchRule
from db.connection import Database
from db.settings import SettingsTable

if TYPE_CHECKING:  # few machines have one
    from assistant.domain.errors import UserError
    from assistant.domain.policy import Policy


#: Under which name it is remembered which pack is followed, and what it switches off.
PACK_STATE = "pack"


class Preferences:
    """The settings and the state. Reading is from memory; what keeps something is for the lane.

    A ``policy`` fixes some of them, whatever was chosen, and so does that of the pack that is
    followed.
    """

    def __init__(self, database: Database, policy: Policy | None = None) -> None:
        self._table = SettingsTable(database)
        self._machine = policy
        self._policy = policy
        self._current = Settings()
        self._state: Mapping[str, Any] = MappingProxyType({})

    @property
    def current(self) -> Settings:
        """The settings as they are now."""
        return self._current

    def load(self) -> Done:
        """[lane] Read everything; what cannot be understood has its default."""
        self._state = MappingProxyType(self._table.state())
        self._obey()
        return Done(Changes.SETTINGS)

    def follow_pack(self, said: Mapping[str, Any] | None) -> Done:
        """[lane] Remember what is known of the pack that is followed, None for none.

        What it switches off ("off") is off from now on.
        """
        before = self._current, self._policy
        self.keep_state(PACK_STATE, dict(said) if said else None)
        self._obey()
        same = before == (self._current, self._policy)
        return Done(Changes.NONE if same else Changes.SETTINGS)

    def _obey(self) -> None:
        self._policy = self._machine
        off = (self.state(PACK_STATE) or {}).get("off")
        if off:
            from assistant.domain.policy import PARTS, Policy

            machine = self._machine or Policy()
            self._policy = replace(machine, off=machine.off | (set(off) & PARTS.keys()))
        self._current = self._applied(_settings(self._table.settings()))

    def change(self, **chosen: Any) -> Done:
        """[lane] Choose settings by the names of their fields; others stay.

        Raises ByPolicy where one of them is not the agent's to choose.
        """
        changed = self._applied(replace(self._current, **chosen))
        for name in chosen:
            if self.fixed(name) and chosen[name] != getattr(changed, name):
                from assistant.domain.policy import ByPolicy

                raise ByPolicy
        self._table.put_settings({name: _plain(getattr(changed, name)) for name in chosen})
        self._current = changed
        return Done(Changes.SETTINGS)

    def allows(self, part: str) -> bool:
        """Say whether the shop's policy leaves a part to the agent (``domain.policy.PARTS``)."""
        return self._policy is None or self._policy.allows(part)

    def require(self, part: str) -> None:
        """Raise ByPolicy where a part is off."""
        if self._policy is not None:
            self._policy.require(part)

    def fixed(self, name: str) -> bool:
        """Say whether the shop's policy has chosen that setting."""
        return self._policy is not None and name in self._policy.fixed()

    @property
    def policy_fault(self) -> UserError | None:
        """What is wrong with the shop's policy file, if anything is."""
        return self._policy.fault if self._policy is not None else None

    def _applied(self, settings: Settings) -> Settings:
        return settings if self._policy is None else self._policy.applied(settings)

    def state(self, key: str, default: Any = None) -> Any:
        """Return what was remembered under that key."""
        return self._state.get(key, default)

    def keep_state(self, key: str, value: Any) -> Done:
        """[lane] Remember a value (of what JSON can hold) under that key."""
        self._table.put_state({key: value})
        self._state = MappingProxyType({**self._state, key: value})
        return Done(Changes.NONE)


def _settings(values: Mapping[str, Any]) -> Settings:
    default = Settings()
    read = {}
    for field in fields(Settings):
        if field.name in values:
            read[field.name] = _read(values[field.name], getattr(default, field.name))
    return replace(default, **read)


def _read(value: Any, default: Any) -> Any:
    """Return a stored value in the form of the default; the default where it has another form."""
    if isinstance(default, tuple):
        return _workbenches(value, default)
    return value if type(value) is type(default) else default


def _workbenches(value: Any, default: tuple[WorkbenchRule, ...]) -> tuple[WorkbenchRule, ...]:
    plain = WorkbenchRule("")
    try:
        rules = [
            {name: text for name, text in each.items() if hasattr(plain, name)} for each in value
        ]
        for rule in rules:
            if any(type(text) is not type(getattr(plain, name)) for name, text in rule.items()):
                return default
        return tuple(WorkbenchRule(**rule) for rule in rules)
    except (AttributeError, TypeError):
        return default


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
