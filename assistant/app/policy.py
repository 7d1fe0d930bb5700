"""Reads the shop's policy, where the machine has one. Loaded only then."""

import re
import tomllib
from pathlib import Path

from assistant.domain.policy import Policy, PolicyBroken, PolicyUnreadable, all_off, policy_of

#: No policy is longer, in bytes.
_LONGEST = 65_536

_LINE = re.compile(r"at line (\d+)")


def read_policy(path: Path) -> Policy:
    """Return the policy of a file; one that cannot be understood switches off all it could."""
    try:
        with path.open("rb") as file:
            said = file.read(_LONGEST + 1)
    except OSError:
        return all_off(PolicyUnreadable(path=path))
    if len(said) > _LONGEST:
        return all_off(PolicyBroken(path=path, line=1))
    return _understood(said, path)


def _understood(said: bytes, path: Path) -> Policy:
    try:
        text = said.decode("utf-8-sig")  # editors on Windows put a mark before it
    except UnicodeDecodeError as error:
        return all_off(PolicyBroken(path=path, line=said.count(b"\n", 0, error.start) + 1))
    try:
        return policy_of(tomllib.loads(text), path)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        return all_off(PolicyBroken(path=path, line=line))
    except RecursionError:  # brackets without end
        return all_off(PolicyBroken(path=path, line=1))
