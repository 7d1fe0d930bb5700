"""The vault: the file is encrypted before the first customer; its key has several ways in."""

import secrets
from typing import NamedTuple

from assistant.domain.clock import Clock
from assistant.domain.protection import (
    PASSWORD,
    RECOVERY,
    AlreadyProtected,
    KeyringMissing,
    PasswordNeeded,
    checked_password,
)
from assistant.services.audit import Audit
from assistant.services.backups import Backups
from assistant.services.key_holder import KeyHolder
from db.cipher import KEY_BYTES, sync_folder
from db.connection import Database


class VaultState(NamedTuple):
    """How things are: whether the file is encrypted, and which ways in there are."""

    protected: bool
    in_keyring: bool
    has_password: bool
    code_kept: bool


class Vault:
    """What can be done about the key. All of it belongs on the lane, ``protected`` for any thread.

    ``holder`` knows the key without the database.
    """

    def __init__(self, database: Database, holder: KeyHolder, audit: Audit, clock: Clock) -> None:
        self._database, self.holder = database, holder
        self._audit, self._clock = audit, clock

    @property
    def protected(self) -> bool:
        """Whether the file is encrypted."""
        return self._database.encrypted

    @property
    def has_password(self) -> bool:
        """[lane] Whether a master password is set."""
        return self.holder.has(PASSWORD)

    @property
    def code_kept(self) -> bool:
        """[lane] Whether there is a recovery code that somebody has noted."""
        return self.holder.has(RECOVERY)

    @property
    def keyring_works(self) -> bool:
        """[lane] Whether this computer has a keyring that would keep the key."""
        return self.holder.keyring.works()

    @property
    def key_in_keyring(self) -> bool:
        """[lane] Whether the next start will find the key by itself."""
        return self.protected and self.holder.in_keyring() == self._database.key

    def state(self) -> VaultState:
        """[lane] Return how things are."""
        return VaultState(self.protected, self.key_in_keyring, self.has_password, self.code_kept)

    def protect(self, password: str = "") -> str:
        """[lane] Encrypt the file and return the recovery code, to be shown once.

        Until the file is encrypted as a whole the plain one stays; a backup from before, which
        holds nobody's data, is for whoever loses all ways in before he has noted the code. Raises
        KeyringMissing where no keyring keeps the key and no password is given, PasswordTooShort,
        AlreadyProtected, DatabaseBusy while another process has the file open, or what a disk does.
        """
        if self.protected:
            raise AlreadyProtected
        password = checked_password(password) if password else ""
        Backups(self._database, self._clock).make()
        key = self._key()
        if not self.holder.keep(key) and not password:
            raise KeyringMissing
        # Before the file is encrypted there has to be a way in that no keyring can lose.
        code = self.holder.new_code(key)
        if password:
            self.holder.put_password(key, password)
        sync_folder(self._database.path.parent)
        self._database.encrypt(key)
        self._audit.note("encrypt")
        self._audit.note("recovery_code")
        return code

    def renew_code(self) -> str:
        """[lane] Make a new recovery code and return it; the one before opens nothing any more."""
        code = self.holder.new_code(self._open_key)
        self._audit.note("recovery_code")
        return code

    def note_code(self) -> None:
        """[lane] Remember that the recovery code was noted."""
        self.holder.note_code()

    def set_password(self, new: str, old: str = "") -> None:
        """[lane] Set the master password; ``old`` is the one before, where there is one.

        Raises PasswordTooShort or WrongPassword.
        """
        password = checked_password(new)
        self._check(old)
        self.holder.put_password(self._open_key, password)
        self._audit.note("password")

    def remove_password(self, old: str) -> None:
        """[lane] Take the master password away; raise WrongPassword or PasswordNeeded."""
        self._check(old)
        if not self.key_in_keyring:
            raise PasswordNeeded
        self.holder.put_password(self._open_key, "")
        self._audit.note("password")

    def tend(self) -> bool:
        """[lane] Put right what can be by itself; return whether a recovery code is missing."""
        if not self.protected:
            return False
        self.holder.mend()
        return not self.code_kept

    def _check(self, password: str) -> None:
        if self.has_password:
            self.holder.is_password(password)

    def _key(self) -> bytes:
        """Return the key to encrypt with: the one before, where there is one, for its copies."""
        if (key := self.holder.in_keyring()) is not None:
            return key
        self.holder.set_aside(f"{self._clock.now():%Y%m%dT%H%M%S}Z")
        return secrets.token_bytes(KEY_BYTES)

    @property
    def _open_key(self) -> bytes:
        key = self._database.key
        assert key is not None
        return key
