"""One window for each desk: a second start raises the first window and ends."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1_000


class FirstWindow(QObject):
    """Claims the data folder `folder` for one window. Lives on the GUI thread."""

    asked = Signal()
    """A second start wants this window to be seen."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = f"checkin-{sha256(str(folder.resolve()).encode()).hexdigest()[:24]}"
        self._lock = QLockFile(str(folder / "window.lock"))
        # A crash leaves the file behind; Qt sees by the process id that nobody holds it.
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._met)

    def claim(self) -> bool:
        """Whether this is the first window; when not, the first one has been asked to show up.

        Where nobody answers, this one goes on: on a full disk Qt cannot take away the lock that a
        crash has left, and the journal has a lock of its own, which tells.
        """
        if self._lock.tryLock(0):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True  # A folder that cannot be written is told of by the journal.
        return not self._ask()

    def release(self) -> None:
        """Let another window be the first."""
        self._server.close()
        self._lock.unlock()

    def _ask(self) -> bool:
        """Ask the first window to show up; False: there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(b"show\n")
        socket.waitForBytesWritten(_PATIENCE_MS)
        socket.disconnectFromServer()
        return True

    def _met(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.asked.emit()
