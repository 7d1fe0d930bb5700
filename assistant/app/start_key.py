"""The key of a data folder before anything is open: from the keyring, or by what somebody types.

What only an encrypted file has need of is loaded late: most starts look at the header and go on.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.app.paths import database_file, folder_mark
from db.cipher import KEY_BYTES, is_encrypted
from db.connection import BACKUPS

if TYPE_CHECKING:
    from assistant.services.key_holder import KeyHolder

#: No password is longer, in bytes.
_LONGEST = 4_096


def start_key(folder: Path) -> bytes | None:
    """Return the key that the keyring has for an encrypted file, None for a plain one.

    Raises KeyWanted. What cannot be read and was never encrypted by us is for the database to say.
    """
    if not is_encrypted(database_file(folder)):
        return None
    # Not by way of the KeyHolder: what it is made of takes 40 ms to load.
    from assistant.desktop.keyrings import SystemKeyring

    key = SystemKeyring().read(folder_mark(folder))
    if key is not None and len(key) == KEY_BYTES:
        return key
    if key_holder(folder).wrapped:
        from assistant.domain.protection import KeyWanted

        raise KeyWanted(path=folder)
    return None


def key_by_file(folder: Path, file: Path) -> bytes | None:
    """Return the key by the master password, or the recovery code, in the first line of a file.

    None where the data is not encrypted. Raises FileUnreadable, or what ``opened_by`` does.
    """
    if not is_encrypted(database_file(folder)):
        return None
    try:
        with file.open("rb") as opened:
            content = opened.read(_LONGEST).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        from assistant.domain.tables import FileUnreadable

        raise FileUnreadable(path=file) from error
    return key_holder(folder).opened_by(content.partition("\n")[0].rstrip("\r"))


def key_holder(folder: Path) -> "KeyHolder":
    """Return who has the key of a data folder."""
    from assistant.desktop.keyrings import SystemKeyring
    from assistant.files.slots import SlotsFile
    from assistant.services.key_holder import KeyHolder

    return KeyHolder(SlotsFile(folder, folder / BACKUPS), SystemKeyring(), folder_mark(folder))
