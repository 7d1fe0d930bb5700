"""One window per data folder: a second start raises the first and leaves."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject

from assistant.app.paths import folder_mark

#: How long a second start waits for an answer of the first, in milliseconds.
ANSWER_MS = 2_000

#: How long it asks again while the first is still starting, in seconds, and after which pauses.
PATIENCE_S = 10.0
PAUSE_MS = 50


class OneWindow(QObject):
    """Holds the lock of a data folder while its window is open."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # held until we end, however long the shift
        self._folder = folder
        self._raised: Callable[[], None] = lambda: None

    @property
    def _name(self) -> str:
        return f"deskmate-{folder_mark(self._folder)}"

    def take(self) -> bool:
        """Return True when this is the first window of the folder; else call the first forward.

        A first one that does not answer for long has lost its right.
        """
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        until = time.monotonic() + PATIENCE_S
        while not self._locked():
            if self._call_first():
                return False
            if time.monotonic() > until:
                break
        return True

    def _locked(self) -> bool:
        # The pause is the lock's own: it is over as soon as the first lets go.
        if self._lock.tryLock(PAUSE_MS):
            return True
        # Where no lock can be had at all, the database says what is wrong with the folder.
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def _call_first(self) -> bool:
        """Ask the window that is open to come forward; return whether it heard."""
        # QtNetwork costs the start some milliseconds and only the rare second start needs it here.
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        # Only an answer tells that it still lives: a window that hangs can be called, too.
        return socket.waitForReadyRead(ANSWER_MS)

    def listen(self, raised: Callable[[], None]) -> None:
        """Call ``raised`` from now on whenever a second start asks for the window."""
        self._raised = raised
        if "_server" in self.__dict__:
            return
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_call)
        self._server.listen(self._name)

    def release(self) -> None:
        """Let the next start have the folder."""
        self._lock.unlock()

    def _on_call(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
            self._raised()
            caller.write(b"here\n")
            caller.disconnectFromServer()
