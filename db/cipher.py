"""Encryption of the file: which files are encrypted, and how a key is given.

Where keys come from and who keeps them is ``services.vault``'s. SQLCipher takes a raw key of 32
bytes, which costs 0.6 ms to open with; a passphrase would cost some 200.
"""

import os
from pathlib import Path

from db.driver import Connection, connect
from db.faults import told

KEY_BYTES = 32

#: How a file begins that anybody can read.
_PLAIN = b"SQLite format 3\x00"


def is_encrypted(path: Path) -> bool:
    """Say whether a file there is not readable without a key; an empty or missing one is.

    A file that is damaged at its very beginning cannot be told from an encrypted one. Not to be
    asked of a file that this process has open: closing it here would drop SQLite's locks on it.
    """
    with told(path):
        try:
            with path.open("rb") as file:
                beginning = file.read(len(_PLAIN))
        except (FileNotFoundError, NotADirectoryError):
            return False
    return bool(beginning) and not _PLAIN.startswith(beginning)


def unlocked(connection: Connection, key: bytes | None) -> Connection:
    """Give a fresh connection its key, where there is one."""
    if key is not None:
        connection.execute(f"PRAGMA key = {literal(key)}").close()
    return connection


def sync_folder(folder: Path) -> None:
    """See that a file that was just put into that folder is there after a power cut."""
    if os.name == "nt":
        return  # the system does it with the file
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def open_keyed(path: Path, key: bytes | None, *, read_only: bool = False) -> Connection:
    """Open a connection to a file, with its key where it has one."""
    place = f"{path.absolute().as_uri()}?mode=ro" if read_only else str(path)
    connection = connect(place, uri=read_only)
    return unlocked(connection, key if key is not None and _wants_key(path) else None)


def _wants_key(path: Path) -> bool:
    return is_encrypted(path) or not path.exists() or path.stat().st_size == 0


def literal(key: bytes) -> str:
    """Return a key as SQL wants it; raise ValueError where it is none."""
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    return f"\"x'{key.hex()}'\""
