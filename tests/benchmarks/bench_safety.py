"""What becomes of customers' data when the world is unkind: kills, and bytes that change."""

import random
import tempfile
from pathlib import Path

from assistant.app.wiring import open_desk
from assistant.domain.storage import DatabaseBroken
from db.backup import verified
from tests.benchmarks.bar import Bar
from tests.services.customer_work import CustomerWork
from tests.services.killing import lost_by_a_kill
from tests.services.private import KEY

KILLS, OVERWRITES, FEW = 200, 300, 20


def bars(quick: bool) -> list[Bar]:
    """Return how much was lost by kills, and how many overwritten places were noticed."""
    with tempfile.TemporaryDirectory() as folder:
        killed = _kills(Path(folder), FEW if quick else KILLS)
    with tempfile.TemporaryDirectory() as folder:
        return [killed, _overwrites(Path(folder), FEW if quick else OVERWRITES)]


def _kills(folder: Path, rounds: int) -> Bar:
    lost = [fact for seed in range(rounds) for fact in lost_by_a_kill(folder, seed)]
    name = f"{rounds} kills at work with customers: acknowledged and lost"
    return Bar(name, len(lost), unit="", limit=0, note=" ".join(lost[:3]))


def _overwrites(folder: Path, rounds: int) -> Bar:
    opened, chance = open_desk(folder, KEY), random.Random(2026)
    work = CustomerWork(opened, chance)
    for _ in range(500):
        work.one()
    opened.database.close()
    path = opened.database.path
    whole = path.read_bytes()
    noticed = 0
    for _ in range(rounds):
        path.write_bytes(overwritten(whole, chance))
        noticed += _noticed(path)
    unit = f"of {rounds}"
    return Bar("overwritten places: noticed", noticed, unit=unit, limit=rounds, at_least=True)


def overwritten(content: bytes, chance: random.Random) -> bytes:
    """Return a file of which a few bytes somewhere are others."""
    spoilt = bytearray(content)
    place, length = chance.randrange(len(spoilt)), chance.randrange(1, 64)
    for at in range(place, min(place + length, len(spoilt))):
        spoilt[at] ^= chance.randrange(1, 256)
    return bytes(spoilt)


def _noticed(path: Path) -> bool:
    try:
        verified(path, KEY)
    except DatabaseBroken:
        return True
    return False
