"""A kill at any moment loses nothing that was acknowledged, and brings back nobody."""

from pathlib import Path

from tests.services.killing import lost_by_a_kill

#: So often a process is killed here; the benchmark kills two hundred.
KILLS = 4


def test_nothing_acknowledged_about_customers_is_lost_by_kills(tmp_path: Path) -> None:
    assert [lost_by_a_kill(tmp_path, seed) for seed in range(KILLS)] == [[]] * KILLS
