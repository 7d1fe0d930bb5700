"""The one place that imports the SQLite driver, and makes sqlite_utils use the same.

SQLCipher without a key reads and writes ordinary SQLite files; it brings one version of SQLite to
every system.
"""

import sys

from sqlcipher3 import dbapi2

if "sqlite_utils" in sys.modules and "pysqlite3" not in sys.modules:
    raise ImportError("db.driver must be imported before sqlite_utils")

# sqlite_utils takes pysqlite3 where it finds one, otherwise the standard library's sqlite3, whose
# exceptions are other classes than ours. Both names are asked for.
sys.modules["pysqlite3"] = dbapi2
sys.modules["pysqlite3.dbapi2"] = dbapi2

Connection = dbapi2.Connection
DriverError = dbapi2.Error
IntegrityError = dbapi2.IntegrityError


def connect(path: str, *, uri: bool = False, wait_s: float = 5.0) -> Connection:
    """Open a connection that leaves transactions to us; one thread at a time may use it."""
    connection = dbapi2.connect(
        path, uri=uri, timeout=wait_s, isolation_level=None, check_same_thread=False
    )
    # Otherwise SQLCipher writes to stderr whenever a file turns out not to be a database.
    connection.execute("PRAGMA cipher_log_level = NONE").close()
    return connection
