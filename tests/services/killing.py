"""Kills a process at work with customers, and looks whether what it acknowledged is there."""

import os
import random
import signal
import sys
from pathlib import Path

from assistant.app.wiring import open_desk
from db.backup import verified
from db.soundness import SoundCheck
from tests.architecture.tree import ROOT
from tests.processes import pause, read_line, running
from tests.services.private import KEY

#: So long a process works at most before it is killed, in seconds.
_WORK_S = 0.25


def lost_by_a_kill(folder: Path, seed: int) -> list[str]:
    """Let a process work in a data folder and kill it at some moment; return what is not so.

    What it had begun and not acknowledged may be so or not.
    """
    said = _said(folder, seed)
    facts, under_way = _facts(said)
    path = folder / "deskmate.db"
    opened = open_desk(folder, KEY)
    try:
        opened.complete()
        book = opened.desk.customers
        there = {name for name in facts if book.named(name)}
        whole = SoundCheck(path, KEY).look()
        for backup in (folder / "backups").glob("deskmate-*.db"):
            verified(backup, KEY)
    finally:
        opened.database.close()
    wrong = [name for name, have in facts.items() if have != (name in there)]
    return [each for each in wrong if each != under_way] + ([] if whole else ["the file"])


def _said(folder: Path, seed: int) -> list[str]:
    """Return the lines of a process that was killed."""
    command = (sys.executable, "-m", "tests.services.customer_work", str(folder), str(seed))
    with running(*command, env={"PYTHONPATH": str(ROOT)}, pipes=True) as process:
        assert process.stdout
        lines = [read_line(process.stdout)]
        pause(random.Random(seed).uniform(0, _WORK_S))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        return lines + process.stdout.read().decode().split("\n")


def _facts(lines: list[str]) -> tuple[dict[str, bool], str]:
    """Return who must be there and who must not, and whose row was being written."""
    facts: dict[str, bool] = {}
    under_way = ""
    for line in lines:
        word, _, rest = line.partition(" ")
        if word == "try" and rest.count(" ") == 1:
            fact, under_way = rest.split(" ")
            pending = fact == "have"
        elif line == "ok":
            facts[under_way], under_way = pending, ""
    return facts, under_way
