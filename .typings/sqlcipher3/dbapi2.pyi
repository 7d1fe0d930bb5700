"""The same names and signatures as ``sqlite3``.

At run time the classes are others. They are declared as the same ones here because sqlite_utils,
made to use this driver by ``db.driver``, is typed in terms of ``sqlite3``.
"""

from sqlite3.dbapi2 import *

SQLITE_OPEN_READONLY: int
SQLITE_OPEN_READWRITE: int
SQLITE_OPEN_CREATE: int
SQLITE_OPEN_URI: int
