"""The Credential Manager keeps the key, and the encrypted file takes the place of the plain one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.desktop.keyrings import SystemKeyring
from assistant.desktop.win32 import credentials
from assistant.domain.storage import DatabaseBusy
from db.cipher import is_encrypted
from db.connection import open_database
from tests.architecture.tree import ROOT

NAME, SECRET = "test of the keyring", bytes(range(32))
_READ = (
    "import sys; from assistant.desktop.keyrings import SystemKeyring; "
    f"print(SystemKeyring().read({NAME!r}).hex(), 'keyring' in sys.modules)"
)


@pytest.fixture
def keyring() -> Iterator[SystemKeyring]:
    made = SystemKeyring()
    yield made
    made.forget(NAME)


def test_a_secret_is_kept_found_and_forgotten(keyring: SystemKeyring) -> None:
    assert keyring.works() and keyring.read(NAME) is None
    for secret in (SECRET, SECRET[::-1]):
        assert keyring.keep(NAME, secret) and keyring.read(NAME) == secret
    assert credentials.read(f"Deskmate {NAME}") == SECRET[::-1].hex()
    assert keyring.read(f"another {NAME}") is None
    keyring.forget(NAME)
    assert keyring.read(NAME) is None


def test_the_next_start_reads_it_without_the_library(keyring: SystemKeyring) -> None:
    keyring.keep(NAME, SECRET)
    command = (sys.executable, "-c", _READ)
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert done.stdout.split() == [SECRET.hex(), "False"], done.stderr


def test_the_file_is_encrypted_once_nobody_else_has_it_open(tmp_path: Path) -> None:
    file = tmp_path / "deskmate.db"
    database, other = open_database(file), open_database(file)
    with database.write() as connection:
        connection.execute("INSERT INTO state VALUES ('who', '小鹿')")
    with pytest.raises(DatabaseBusy):
        database.encrypt(SECRET)
    assert not is_encrypted(file) and other.read("SELECT value FROM state WHERE name = 'who'")
    other.close()
    database.encrypt(SECRET)
    database.close()
    again = open_database(file, SECRET)
    assert again.read("SELECT value FROM state WHERE name = 'who'")[0][0] == "小鹿"
    again.close()
    assert is_encrypted(file) and "deskmate.new" not in os.listdir(tmp_path)
