"""The vault: a file that nobody reads, and more than one way in for those who may."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.domain.protection import (
    AlreadyProtected,
    CodeMistyped,
    Cost,
    KeyringMissing,
    KeyWanted,
    PasswordNeeded,
    PasswordTooShort,
    SlotsLost,
    WrongCode,
    WrongPassword,
    code_text,
)
from assistant.domain.storage import DatabaseBusy
from assistant.files.slots import NAME, SlotsFile
from assistant.services.audit import Audit
from assistant.services.backups import backups_in
from assistant.services.key_holder import KeyHolder
from assistant.services.people import People
from assistant.services.vault import Vault
from db.cipher import is_encrypted
from db.connection import Database, open_database
from db.driver import connect
from tests.fakes.clock import FixedClock
from tests.fakes.keyring import FakeKeyring

#: The least that scrypt takes: tests guess no passwords.
CHEAP = Cost(2, 1, 1)
PASSWORD = "小鹿旗舰店2026"


@dataclass
class Safe:
    """A vault over a plain file, and what is around it."""

    folder: Path
    database: Database
    keyring: FakeKeyring
    vault: Vault

    def holder(self) -> KeyHolder:
        """Who has the key, as the next start asks for it."""
        slots = SlotsFile(self.folder, self.folder / "backups")
        return KeyHolder(slots, self.keyring, "shop", CHEAP)

    def reads(self, key: bytes) -> bool:
        """Whether that key opens the file."""
        self.database.close()
        open_database(self.database.path, key).close()
        return True

    def audited(self) -> list[str]:
        return [row[0] for row in self.database.read("SELECT kind FROM audit ORDER BY rowid")]


def vault_of(database: Database, holder: KeyHolder) -> Vault:
    clock = FixedClock()
    people = People(database, clock)
    people.load()
    return Vault(database, holder, Audit(database, people, clock), clock)


@pytest.fixture
def safe(tmp_path: Path) -> Iterator[Safe]:
    database, keyring = open_database(tmp_path / "deskmate.db"), FakeKeyring()
    holder = KeyHolder(SlotsFile(tmp_path, tmp_path / "backups"), keyring, "shop", CHEAP)
    yield Safe(tmp_path, database, keyring, vault_of(database, holder))
    database.close()


def test_an_encrypted_file_is_opened_by_the_keyring(safe: Safe) -> None:
    safe.vault.protect()
    assert is_encrypted(safe.database.path) and safe.vault.key_in_keyring
    assert safe.reads(safe.holder().wanted())


def test_it_is_opened_by_the_recovery_code_where_the_keyring_has_lost_the_key(safe: Safe) -> None:
    code = safe.vault.protect()
    safe.keyring.secrets.clear()
    with pytest.raises(KeyWanted):
        safe.holder().wanted()
    assert safe.reads(safe.holder().opened_by(code.lower().replace("-", " ")))


def test_a_keyring_that_has_the_key_of_other_data_is_not_believed(safe: Safe) -> None:
    safe.vault.protect()
    safe.keyring.secrets["shop"] = bytes(32)
    with pytest.raises(KeyWanted):
        safe.holder().wanted()


def test_without_a_keyring_a_master_password_is_wanted_and_the_file_stays_plain(
    safe: Safe,
) -> None:
    safe.keyring.broken = True
    with pytest.raises(KeyringMissing):
        safe.vault.protect()
    assert not safe.vault.protected and not (safe.folder / NAME).exists()


def test_without_a_keyring_the_master_password_opens_it(safe: Safe) -> None:
    safe.keyring.broken = True
    safe.vault.protect(PASSWORD)
    assert safe.reads(safe.holder().opened_by(PASSWORD))


def test_a_short_password_is_refused_before_anything_is_done(safe: Safe) -> None:
    with pytest.raises(PasswordTooShort):
        safe.vault.protect("1234")
    assert not safe.vault.protected and safe.keyring.secrets == {}


def test_wrong_passwords_and_codes_are_counted_and_the_right_one_still_opens(safe: Safe) -> None:
    code = safe.vault.protect(PASSWORD)
    holder = safe.holder()
    for attempt in range(1, 30):
        with pytest.raises(WrongPassword) as wrong:
            holder.opened_by("something else")
        assert wrong.value.values == {"attempts": attempt}
    with pytest.raises(WrongCode):
        holder.opened_by(code_text(bytes(20)))
    assert holder.attempts == 30
    assert safe.reads(holder.opened_by(code)) and holder.attempts == 0


def test_a_slip_in_a_code_is_told_and_is_no_attempt(safe: Safe) -> None:
    code = safe.vault.protect()
    holder = safe.holder()
    with pytest.raises(CodeMistyped):
        holder.opened_by(code[:-1])
    assert holder.attempts == 0


def test_a_new_code_makes_the_one_before_worthless(safe: Safe) -> None:
    before = safe.vault.protect()
    after = safe.vault.renew_code()
    with pytest.raises(WrongCode):
        safe.holder().opened_by(before)
    assert safe.reads(safe.holder().opened_by(after))


def test_a_code_that_nobody_noted_is_missed_until_somebody_does(safe: Safe) -> None:
    assert not safe.vault.tend()
    safe.vault.protect()
    assert safe.vault.tend()
    safe.vault.note_code()
    assert not safe.vault.tend()


def test_a_changed_password_opens_and_the_one_before_does_not(safe: Safe) -> None:
    safe.vault.protect(PASSWORD)
    with pytest.raises(WrongPassword):
        safe.vault.set_password("another one", "wrong one")
    safe.vault.set_password("another one", PASSWORD)
    with pytest.raises(WrongPassword):
        safe.holder().opened_by(PASSWORD)
    assert safe.reads(safe.holder().opened_by("another one"))


def test_a_password_that_was_taken_away_opens_nothing(safe: Safe) -> None:
    safe.vault.protect(PASSWORD)
    safe.vault.remove_password(PASSWORD)
    assert not safe.vault.has_password
    with pytest.raises(CodeMistyped):
        safe.holder().opened_by(PASSWORD)


def test_without_a_keyring_the_password_cannot_be_taken_away(safe: Safe) -> None:
    safe.keyring.broken = True
    safe.vault.protect(PASSWORD)
    with pytest.raises(PasswordNeeded):
        safe.vault.remove_password(PASSWORD)
    assert safe.vault.has_password


def test_without_its_wrappings_the_keyring_opens_it_and_no_code_does(safe: Safe) -> None:
    code = safe.vault.protect()
    for place in (safe.folder / NAME, safe.folder / "backups" / NAME):
        place.unlink()
    with pytest.raises(SlotsLost):
        safe.holder().opened_by(code)
    assert safe.vault.tend()
    again = safe.vault.renew_code()
    assert safe.holder().opened_by(again) == safe.holder().wanted()


def test_a_file_that_another_process_holds_stays_plain_and_is_encrypted_later(safe: Safe) -> None:
    other = connect(str(safe.database.path))
    other.execute("BEGIN IMMEDIATE")
    safe.database.connection.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(DatabaseBusy):
        safe.vault.protect()
    other.close()
    key = safe.keyring.secrets["shop"]
    code = safe.vault.protect()
    assert safe.holder().opened_by(code) == key == safe.database.key


def test_a_plain_copy_that_was_put_back_is_encrypted_with_the_key_of_the_other_copies(
    safe: Safe,
) -> None:
    safe.vault.protect()
    before = safe.database.key
    safe.database.close()
    safe.database.path.unlink()
    plain = open_database(safe.database.path)
    again = vault_of(plain, safe.holder())
    again.protect()
    assert plain.key == before
    plain.close()


def test_a_backup_from_before_stays_readable_without_any_key(safe: Safe) -> None:
    safe.vault.protect()
    (backup,) = backups_in(safe.folder)
    assert not is_encrypted(backup.path)
    open_database(backup.path).close()


def test_what_was_done_is_noted(safe: Safe) -> None:
    safe.vault.protect(PASSWORD)
    safe.vault.renew_code()
    safe.vault.set_password("another one", PASSWORD)
    assert safe.audited() == ["encrypt", "recovery_code", "recovery_code", "password"]
    with pytest.raises(AlreadyProtected):
        safe.vault.protect()


def test_neither_key_nor_code_nor_password_lies_in_any_file(safe: Safe) -> None:
    code = safe.vault.protect(PASSWORD)
    key = safe.database.key
    assert key is not None
    content = b"".join(each.read_bytes() for each in safe.folder.rglob("*") if each.is_file())
    for secret in (key, key.hex().encode(), code.encode(), code[:9].encode(), PASSWORD.encode()):
        assert secret not in content
