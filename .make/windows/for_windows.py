"""Prints what lock files name for a 64-bit Windows with the Python of the prefix, once each."""

import sys
from pathlib import Path

from packaging.requirements import Requirement

_WINDOWS = {
    "os_name": "nt",
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "python_version": "3.13",
    "python_full_version": "3.13.2",
}


def main(locks: list[Path]) -> None:
    """Print the entries, without the conditions that hold."""
    for name, (wanted, hashes) in sorted(_entries(locks).items()):
        print(f"{name}{wanted.specifier}", *hashes)


def _entries(locks: list[Path]) -> dict[str, tuple[Requirement, list[str]]]:
    found: dict[str, tuple[Requirement, list[str]]] = {}
    for lock in locks:
        for entry in lock.read_text(encoding="utf-8").replace(" \\\n", " ").splitlines():
            name, *hashes = entry.split(" --hash=")
            wanted = Requirement(name)
            if wanted.marker is None or wanted.marker.evaluate(_WINDOWS):
                found[wanted.name] = wanted, [f"--hash={each.strip()}" for each in hashes]
    return found


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
