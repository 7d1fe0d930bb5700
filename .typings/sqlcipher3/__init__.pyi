"""SQLCipher's DB-API module: the interface of the standard library's ``sqlite3``."""

from sqlcipher3.dbapi2 import *
