"""What the shop's policy switches off: a file of the machine that agents cannot change.

A file that cannot be understood switches off all it could: whoever wrote it wanted something off.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Protocol

from assistant.domain.errors import UserError
from assistant.domain.settings import Settings
from assistant.domain.values import value

#: The parts that can be switched off → the settings that are fixed then.
PARTS: Mapping[str, Mapping[str, bool]] = {
    "send": {},
    "copy_twice": {"copy_twice": False},
    "short_codes": {"code_expansion": False},
    "clipboard_history": {"keep_from_history": True},
    "import": {},
    "export": {},
    "autostart": {},
    "out_of_time": {},
    "rules": {},
    "customers": {},
}

#: The one word a policy file knows: a list of parts.
OFF = "off"


class ByPolicy(UserError):
    """The shop's policy has switched this off."""


class PolicyUnreadable(UserError):
    """The policy file is there and cannot be read (``path``)."""


class PolicyBroken(UserError):
    """The policy file is no TOML, or not ``off = ["…"]`` (``path``, ``line``)."""


class PolicyUnknown(UserError):
    """The policy file names something that is no part of the program (``path``, ``name``)."""


class Law(Protocol):
    """Says what is left to the agent."""

    def allows(self, part: str) -> bool:
        """Say whether a part is left to the agent."""
        ...

    def require(self, part: str) -> None:
        """Raise ByPolicy where a part is off."""
        ...


@value
class Policy:
    """What is off; ``fault`` says what is wrong with the file that should have told."""

    off: frozenset[str] = frozenset()
    fault: UserError | None = None

    def allows(self, part: str) -> bool:
        """Say whether a part is left to the agent."""
        return part not in self.off

    def require(self, part: str) -> None:
        """Raise ByPolicy where a part is off."""
        if not self.allows(part):
            raise ByPolicy

    def fixed(self) -> dict[str, Any]:
        """Return the settings that nobody can choose, by name."""
        return {name: to for part in self.off for name, to in PARTS[part].items()}

    def applied(self, settings: Settings) -> Settings:
        """Return settings as the policy lets them be."""
        if not self.allows("send"):
            rules = tuple(replace(rule, may_send=False) for rule in settings.workbenches)
            settings = replace(settings, workbenches=rules)
        return replace(settings, **self.fixed())


def policy_of(said: Mapping[str, object], path: object) -> Policy:
    """Return what the content of a policy file means."""
    parts = said.get(OFF, [])
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        return all_off(PolicyBroken(path=path, line=1))
    strange = [*(said.keys() - {OFF}), *(part for part in parts if part not in PARTS)]
    if strange:
        return all_off(PolicyUnknown(path=path, name=sorted(strange)[0]))
    return Policy(frozenset(parts))


def all_off(fault: UserError) -> Policy:
    """Return the policy of a file that cannot be understood."""
    return Policy(frozenset(PARTS), fault)
