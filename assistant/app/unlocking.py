"""A data folder that does not open at once: tried again, and by what somebody types."""

from contextlib import suppress
from pathlib import Path

from assistant.app.paths import database_file
from assistant.app.start_key import key_holder, start_key
from assistant.app.wiring import Opened, open_desk
from assistant.domain.protection import KeyWanted, SlotsNewer
from assistant.domain.storage import DatabaseBroken
from db.cipher import is_encrypted


class Unlocking:
    """[lane] Opens a data folder as often as it takes; remembers the key once one was right."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._holder = key_holder(folder)
        self.key: bytes | None = None

    def meaning(self, error: Exception) -> Exception:
        """Return what is wrong: a file that seems damaged may only be one of another key."""
        if not isinstance(error, DatabaseBroken) or self.key or not self._holder.wrapped:
            return error
        if not is_encrypted(database_file(self._folder)):
            return error
        with suppress(SlotsNewer):
            return error if self._holder.in_keyring() else KeyWanted(path=self._folder)
        return error

    def open(self) -> Opened:
        """Open the data; raise KeyWanted and the facts of ``domain.storage``."""
        key = self.key or start_key(self._folder)
        try:
            return open_desk(self._folder, key)
        except DatabaseBroken as error:
            raise self.meaning(error) from error

    def open_by(self, secret: str) -> Opened:
        """Open it by a recovery code or the master password, and let the keyring have the key.

        Raises what ``KeyHolder.opened_by`` does, too.
        """
        attempts = self._holder.attempts + 1
        self.key = self._holder.opened_by(secret)
        self._holder.keep(self.key)
        opened = self.open()
        opened.desk.audit.note("unlock", attempts)
        return opened

    def backup_key(self) -> bytes | None:
        """Return the key that encrypted copies are read with, None where nobody has it."""
        return self.key or self._holder.in_keyring()
