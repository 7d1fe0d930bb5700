"""A damaged page is noticed beside the work; a backup put back brings back nobody erased."""

import os
from pathlib import Path

import pytest

from assistant.app.paths import database_file
from assistant.app.wiring import Opened, open_desk
from db.cipher import is_encrypted
from tests.journeys.locked import locked
from tests.journeys.onlooker import KEYRING
from tests.journeys.watched import watched
from tests.processes import Screen
from tests.services.private import draft


def fill(opened: Opened) -> None:
    """Back two customers up and erase one of them; end the file with pages that no start reads."""
    book = opened.desk.customers
    ids = [*book.new_ids(2)]
    book.put({id: draft(name) for id, name in zip(ids, ("tb_stays", "tb_gone"), strict=True)})
    opened.backups.make()
    opened.desk.eraser.erase([ids[1]])
    with opened.database.write() as connection:
        rows = [("2026", "x" * 200, "reveal", number) for number in range(2_000)]
        connection.executemany("INSERT INTO audit VALUES (?, ?, ?, ?)", rows)


def spoil(file: Path) -> None:
    """Change a byte in the last page."""
    with file.open("r+b") as opened:
        opened.seek(-2048, os.SEEK_END)
        byte = opened.read(1)
        opened.seek(-1, os.SEEK_CUR)
        opened.write(bytes([byte[0] ^ 1]))


def test_a_damaged_page_is_told_and_the_backup_brings_back_all_but_the_erased(
    window_manager: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring, shop = tmp_path / "keyring", tmp_path / "shop"
    keyring.mkdir()
    monkeypatch.setenv(KEYRING, str(keyring))
    locked(shop, keyring, fill=fill)
    spoil(database_file(shop))
    with watched(window_manager, shop) as watch:
        watch.sees(f"The file {database_file(shop)} is damaged.", 40.0)
        watch.ask("press", "pressed", words="Look what it would change")
        assert "Customers: 1 now, 1 then (the same)" in watch.sees("Phrases: 1 now, 1 then")
        watch.do("press", words="Restore")
        watch.wait_for("ready")
    opened = open_desk(shop, next(keyring.iterdir()).read_bytes())
    names = [each.nickname for each in opened.desk.customers.everyone()]
    opened.database.close()
    assert (names, is_encrypted(database_file(shop))) == (["tb_stays"], True)
