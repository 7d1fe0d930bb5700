"""Another process that writes to the same plain file, over and over, until it is encrypted.

The argument is the file. Each row that was acknowledged is told by its number.
"""

import sys
from pathlib import Path

from assistant.domain.errors import UserError
from db.cipher import is_encrypted
from db.connection import open_database


def write(path: Path, number: int) -> bool:
    """Open the file, write a row, close it; return whether that was acknowledged."""
    try:
        database = open_database(path)
        try:
            with database.write() as connection:
                connection.execute("INSERT INTO state VALUES (?, 'x')", (f"rival {number}",))
        finally:
            database.close()
    except UserError:
        return False
    return True


if __name__ == "__main__":
    _path, _number = Path(sys.argv[1]), 0
    while not is_encrypted(_path):
        _number += 1
        if write(_path, _number):
            sys.stdout.write(f"{_number}\n")
            sys.stdout.flush()
