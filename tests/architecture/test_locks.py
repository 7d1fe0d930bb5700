"""The lock files hold what pyproject.toml asks for, with wheels pinned by hash."""

import re
import tomllib
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import ROOT, lines_of

_PIN = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.]+)(?: ; (?P<marker>[^/:]+))? \\")
_HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
_LOCKS = ("run", "test", "build")


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_file_names_packages_and_hashes_alone(lock: str) -> None:
    lines = lines_of(f".make/locks/{lock}.lock")
    assert [line for line in lines if not _PIN.fullmatch(line) and not _HASH.fullmatch(line)] == []
    assert any(_HASH.fullmatch(line) for line in lines)


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_file_fits_what_is_asked_for(lock: str) -> None:
    pins = _pins(lock)
    unmet = [
        str(wanted)
        for wanted in map(Requirement, _asked_for(lock))
        if not any(
            name == canonicalize_name(wanted.name) and version in wanted.specifier
            for name, version in pins
        )
    ]
    assert unmet == []


def test_the_lock_files_agree_with_each_other() -> None:
    run = _pins("run")
    assert [run - _pins("test"), run - _pins("build")] == [set(), set()]


def _pins(lock: str) -> set[tuple[str, str]]:
    found = (_PIN.fullmatch(line) for line in lines_of(f".make/locks/{lock}.lock"))
    return {(canonicalize_name(pin["name"]), pin["version"]) for pin in found if pin}


def _asked_for(lock: str) -> list[str]:
    settings: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    group = settings["dependency-groups"].get(lock, [])
    return [*settings["project"]["dependencies"], *group]
