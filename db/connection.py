"""The open database: pragmas, version check, safety copy, migrations, and the one way to write.

What the tables hold is known to the modules of the tables.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.domain.errors import UserError
from assistant.domain.storage import (
    DatabaseBroken,
    DatabaseBusy,
    DatabaseNewer,
    DatabasePutBack,
    DatabaseReplaced,
    SaveUnsure,
)
from db.driver import Connection, DriverError, connect
from db.faults import told

if TYPE_CHECKING:
    import sqlite_utils

#: Number of migrations this program knows; the file says how many it has had.
SCHEMA = 9

#: "DESK": how a file of ours is told from any other SQLite file.
APPLICATION_ID = 0x4445534B

#: Folder of the copies, beside the database.
BACKUPS = "backups"

#: How often others may come first where a new file is to keep a log.
_TURNS = 5

#: Rows of a large query that are handled together.
BATCH = 1_000

#: How the names of the log and of its index end, which lie beside an open database.
_COMPANIONS = ("-wal", "-shm")

_PRAGMAS = (
    "synchronous = FULL",  # with WAL the only setting that keeps every commit over a power cut
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)


class Database:
    """One connection, used by one thread at a time (the data lane, or the command line)."""

    def __init__(self, path: Path, connection: Connection, key: bytes | None = None) -> None:
        self.path = path
        self.connection = connection
        self.key = key
        self._file = _file_at(path)
        self._log = _file_at(self._log_path)
        self._offset = 0
        self._aside: Path | None = None
        self._news: UserError | None = None
        self._closed = False

    @cached_property
    def utils(self) -> "sqlite_utils.Database":
        """The same connection through sqlite_utils."""
        # 75 ms to import, and numpy with it: too much for the start, which only reads.
        import sqlite_utils

        return sqlite_utils.Database(self.connection)

    @property
    def encrypted(self) -> bool:
        """Whether nobody can read the file without its key."""
        return self.key is not None

    @property
    def version(self) -> int:
        """A number that is another one after somebody else has written to the file."""
        return self._offset + int(self.read("PRAGMA data_version")[0][0])

    def read(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        """Return all rows of a query."""
        with told(self.path):
            return self.connection.execute(sql, values).fetchall()

    def batches(self, sql: str) -> Iterator[list[Any]]:
        """Yield the rows of a large query some at a time; they need not exist all at once."""
        with told(self.path):
            cursor = self.connection.execute(sql)
            while rows := cursor.fetchmany(BATCH):
                yield rows

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Hold the one write transaction: all of what is done inside, or nothing of it."""
        with told(self.path):
            self._come_home()
            # A deferred transaction that turns into a writer is refused at once where another
            # process wrote in between; an immediate one waits for its turn.
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self._commit()
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")

    def _commit(self) -> None:
        try:
            self.connection.execute("COMMIT")
        except DriverError as error:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            if not self._settled():
                raise SaveUnsure(path=self.path) from error
            raise

    def _settled(self) -> bool:
        """See that a commit that was refused cannot come back after a crash."""
        from db.log import emptied, left_over

        try:
            return not left_over(self.connection, self._log_path) or emptied(self.connection)
        except (DriverError, OSError):
            return False

    def stay(self) -> None:
        """See that what is written stands where the next start will look for it.

        A file that was taken away meanwhile is put back, with all that was in it. DatabasePutBack
        tells of that, and DatabaseReplaced of another file in its place, each once.
        """
        with told(self.path), suppress(DatabaseReplaced):
            self._come_home()
        news, self._news = self._news, None
        if news is not None:
            raise news

    def encrypt(self, key: bytes) -> None:
        """Have the plain file encrypted from now on; where that fails it stays as it was.

        Raises DatabaseBusy while another process has it open.
        """
        from db.backup import encrypted_copy
        from db.cipher import sync_folder

        new, version = self.path.with_suffix(".new"), self.version
        with told(self.path):
            self._come_home()
            try:
                self._alone()
                encrypted_copy(self.connection, new, key)
                new.chmod(0o600)  # and so will its log be
                self._give_way_to(new)
                self.key = key
            finally:
                self.connection.close()
                new.unlink(missing_ok=True)
                self._open_anew(self.path, version)
                self._file, self._log = _file_at(self.path), _file_at(self._log_path)
            sync_folder(self.path.parent)

    def _give_way_to(self, new: Path) -> None:
        """Put a file in the place of this one before anybody else gets hold of it."""
        if os.name == "nt":  # where no open file can be replaced, ours or somebody else's
            self.connection.close()
        try:
            os.replace(new, self.path)
        except PermissionError as error:
            raise DatabaseBusy(path=self.path) from error

    def _alone(self) -> None:
        """Keep all others out, and leave no log that would be mixed into the file's successor."""
        for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = DELETE"):
            self.connection.execute(f"PRAGMA {pragma}").fetchall()
        self.connection.execute("BEGIN EXCLUSIVE")
        self.connection.execute("COMMIT")

    def forget(self) -> None:
        """Give back the memory that reading has filled; what is read once is kept elsewhere."""
        self.read("PRAGMA shrink_memory")

    def close(self) -> None:
        """Close the file; what was committed stays."""
        if self._closed:
            return
        self._closed = True
        with suppress(UserError), told(self.path):
            self._come_home()
        with told(self.path):
            self.connection.close()

    def _come_home(self) -> None:
        """Put the file back where it was taken away; refuse to write beside one in its place."""
        found = _file_at(self.path)
        if found == self._file:
            self._log = _file_at(self._log_path)
            return
        if found is None:
            self._go_on_with(self.path)
            self._file = _file_at(self.path)
            self._news = DatabasePutBack(path=self.path)
            return
        if self._aside is None:
            aside = self.path.parent / BACKUPS / f"before-replacement-{found}.db"
            self._go_on_with(aside)
            self._aside = aside
            self._news = DatabaseReplaced(path=self.path, copy=aside)
        raise DatabaseReplaced(path=self.path, copy=self._aside)

    def _go_on_with(self, copy: Path) -> None:
        """Copy all there is to another place and use the copy from now on."""
        from db.backup import copy_database

        version = self.version
        copy_database(self.connection, copy, key=self.key)
        self.connection.close()
        # SQLite leaves the log of a file that was moved, and would mix it into the new one.
        if _file_at(self._log_path) == self._log:
            for ending in _COMPANIONS:
                Path(f"{self.path}{ending}").unlink(missing_ok=True)
        self._open_anew(copy, version)

    def _open_anew(self, path: Path, version: int) -> None:
        """Go on with a file that holds the same; ``version`` was the one before."""
        self.connection = _prepared(_connected(path, self.key))
        self.__dict__.pop("utils", None)
        self._offset += version - self.version  # it counts anew, but nobody else has written

    @property
    def _log_path(self) -> Path:
        return Path(f"{self.path}{_COMPANIONS[0]}")


def open_database(path: Path, key: bytes | None = None) -> Database:
    """Open the database at ``path``, made or brought up to date where needed.

    With a ``key`` a new file is encrypted, and an encrypted one readable. Raises one of the facts
    of ``domain.storage``; a file that cannot be used is left as it is.
    """
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        before = _file_at(path)
        connection = _connected(path, key)
        try:
            version = _checked_version(connection, path)
            # Whoever waited while another process put an encrypted file there has the one before.
            if before is not None and _file_at(path) != before:
                raise DatabaseBusy(path=path)
            database = Database(path, _prepared(connection), key)
            if version < SCHEMA:
                _migrate(database, version)
        except BaseException:
            connection.close()
            raise
    return database


def _connected(path: Path, key: bytes | None) -> Connection:
    if key is None:
        return connect(str(path))
    from db.cipher import unlocked

    return unlocked(connect(str(path)), key)


def _prepared(connection: Connection) -> Connection:
    _keep_log(connection)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _keep_log(connection: Connection) -> None:
    """Have the file keep a log; of several starts on a new file one sees to it."""
    for _ in range(_TURNS):
        with suppress(DriverError):
            connection.execute("PRAGMA journal_mode = WAL")
            return
        # Unlike that pragma this waits for those who hold the file, and says what else is wrong.
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")


def _file_at(path: Path) -> int | None:
    """Return the number of the file that stands there now, None for none."""
    try:
        return path.stat().st_ino
    except (FileNotFoundError, NotADirectoryError):
        return None


def _checked_version(connection: Connection, path: Path) -> int:
    """Return how many migrations the file has had, 0 for an empty one."""
    with _one_view(connection):
        ((owner,),) = connection.execute("PRAGMA application_id").fetchall()
        ((version,),) = connection.execute("PRAGMA user_version").fetchall()
        ((objects,),) = connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    if owner != APPLICATION_ID:
        if objects or version:
            raise DatabaseBroken(path=path)
        return 0
    if version > SCHEMA:
        raise DatabaseNewer(path=path)
    return int(version)


@contextmanager
def _one_view(connection: Connection) -> Iterator[None]:
    """Let what is read belong together: another start may make the file what it is meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    yield
    connection.execute("COMMIT")


def _migrate(database: Database, version: int) -> None:
    from db.backup import copy_database
    from db.migrations import steps

    if version:
        name = f"before-migration-{version}-to-{SCHEMA}.db"
        copy = database.path.parent / BACKUPS / name
        copy_database(database.connection, copy, key=database.key)
    with database.write() as connection:
        # Another process may have been faster: what is still to do is asked under the lock.
        if _checked_version(connection, database.path) < SCHEMA:
            steps.apply(database.utils)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")
