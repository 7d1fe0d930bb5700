"""One window per data folder: a second start raises the first and leaves."""

from collections.abc import Callable
from pathlib import Path
from zlib import adler32, crc32

from PySide6.QtCore import QLockFile, QObject

#: How long a second start waits for the first to answer, in milliseconds.
ANSWER_MS = 2_000


class OneWindow(QObject):
    """Holds the lock of a data folder while its window is open."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # held until we end, however long the shift
        self._folder = folder

    @property
    def _name(self) -> str:
        # Not by hashlib, which would load OpenSSL for this alone: 4 MB.
        folder = str(self._folder).encode()
        return f"deskmate-{crc32(folder):08x}{adler32(folder):08x}"

    def take(self) -> bool:
        """Return True when this is the first window of the folder."""
        return self._lock.tryLock(0) or self._lock.error() is QLockFile.LockError.PermissionError

    def call_first(self) -> bool:
        """Ask the window that is open to come forward; return whether it heard."""
        # QtNetwork costs the start some milliseconds and only the rare second start needs it here.
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.write(b"raise\n")
        return socket.waitForBytesWritten(ANSWER_MS)

    def listen(self, raised: Callable[[], None]) -> None:
        """Call ``raised`` whenever a second start asks for the window."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(lambda: self._on_call(raised))
        self._server.listen(self._name)

    def release(self) -> None:
        """Let the next start have the folder."""
        self._lock.unlock()

    def _on_call(self, raised: Callable[[], None]) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
            raised()
