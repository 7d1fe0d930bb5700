"""A data folder that is encrypted, made without the window."""

from collections.abc import Callable
from pathlib import Path

from assistant.app.paths import database_file, folder_mark
from assistant.app.wiring import Opened, open_desk
from assistant.domain.protection import Cost
from assistant.files.slots import SlotsFile
from assistant.services.key_holder import KeyHolder
from assistant.services.vault import Vault
from tests.fakes.clock import FixedClock
from tests.fakes.keyring import FolderKeyring
from tests.journeys.stock import library


def locked(
    folder: Path,
    keyring: Path,
    password: str = "",
    fill: Callable[[Opened], object] = lambda _opened: None,
) -> str:
    """Make one, or shut one that is there; return its recovery code.

    The key lies in the keyring of that folder. ``fill`` puts in what only an encrypted file holds.
    """
    opened = open_desk(folder if database_file(folder).exists() else library(folder))
    slots = SlotsFile(folder, folder / "backups")
    holder = KeyHolder(slots, FolderKeyring(keyring), folder_mark(folder), Cost(2, 1, 1))
    vault = Vault(opened.database, holder, opened.desk.audit, FixedClock())
    code = vault.protect(password)
    vault.note_code()
    fill(opened)
    opened.database.close()
    return code
