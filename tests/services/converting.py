"""Encrypts the same shop again and again and is killed on the way, each time somewhere else.

Run as a process of its own: the argument is a folder; for each attempt one line of JSON goes out.
What is forked is killed after a while, or at one of the steps that Python itself takes.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from assistant.domain.protection import Cost
from assistant.files.slots import SlotsFile
from assistant.services.audit import Audit
from assistant.services.key_holder import KeyHolder
from assistant.services.people import People
from assistant.services.vault import Vault
from db.cipher import is_encrypted
from db.connection import open_database
from tests.fakes.clock import FixedClock
from tests.fakes.keyring import FolderKeyring
from tests.processes import pause

#: What of the steps that Python takes is worth a kill: whatever touches a file.
_STEPS = ("open", "os.rename", "os.remove", "os.mkdir", "os.truncate")

ROWS = 400


def stock(folder: Path) -> None:
    """Make a plain shop with something in it."""
    database = open_database(folder / "deskmate.db")
    with database.write() as connection:
        for row in range(ROWS):
            values = (f"row {row}", random.Random(row).randbytes(3_000).hex())
            connection.execute("INSERT INTO state VALUES (?, ?)", values)
    database.close()


def vault(folder: Path, key: bytes | None = None) -> Vault:
    """Open a shop and return what encrypts it."""
    database, clock = open_database(folder / "deskmate.db", key), FixedClock()
    people = People(database, clock)
    people.load()
    return Vault(database, holder(folder), Audit(database, people, clock), clock)


def holder(folder: Path) -> KeyHolder:
    """Return who has the key."""
    keyring = FolderKeyring(folder / "keyring")
    return KeyHolder(SlotsFile(folder, folder / "backups"), keyring, "shop", Cost(2, 1, 1))


def found(folder: Path) -> dict[str, object]:
    """Look at a shop as the next start does, and encrypt it where it is not."""
    encrypted = is_encrypted(folder / "deskmate.db")
    key = holder(folder).wanted() if encrypted else None
    safe = vault(folder, key)
    rows = safe._database.read("SELECT count(*) FROM state WHERE name LIKE 'row %'")[0][0]
    code = safe.renew_code() if encrypted else safe.protect()
    opened = holder(folder).opened_by(code) == safe._database.key
    safe._database.close()
    return {"encrypted": encrypted, "rows": rows, "opened": opened}


def attempt(folder: Path, arm: Callable[[], None], wait_s: float) -> bool:
    """Encrypt in a process that is killed; return whether it was done before."""
    child = os.fork()
    if not child:
        arm()
        vault(folder).protect()
        os._exit(0)
    if wait_s >= 0:
        pause(wait_s)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return status == 0


def kill_at(step: int) -> Callable[[], None]:
    """Return what has a process kill itself before it takes that step."""

    def arm() -> None:
        left = [step]

        def hear(event: str, _values: object) -> None:
            if event in _STEPS:
                left[0] -= 1
                if not left[0]:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hear)

    return arm


def main(folder: Path, steps: int, moments: int) -> None:
    """Try ``steps`` steps one after another, and as many moments spread over the whole."""
    stock(folder / "shop")
    (folder / "shop" / "keyring").mkdir()
    begun = time.monotonic()
    shutil.copytree(folder / "shop", folder / "whole")
    attempt(folder / "whole", lambda: None, -1)
    whole_s = time.monotonic() - begun
    ways = [(kill_at(step), -1.0) for step in range(1, steps + 1)]
    ways += [(lambda: None, whole_s * moment / moments) for moment in range(moments)]
    for number, (arm, wait_s) in enumerate(ways):
        trial = folder / str(number)
        shutil.copytree(folder / "shop", trial)
        done = attempt(trial, arm, wait_s)
        sys.stdout.write(json.dumps({"done": done, **found(trial)}) + "\n")
        sys.stdout.flush()
        shutil.rmtree(trial)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
