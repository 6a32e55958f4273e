"""The deadline of a request: whatever it waits for, its connection is shut when time is up.

A time-out of a socket begins anew with each byte; this one does not. It needs no clock: a timer
shuts the connection from another thread, and whoever reads from it finds its end.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Deadline:
    """Of one request at a time. `cut` and the timer come from other threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._passed = False
        self._cut = False

    @property
    def passed(self) -> bool:
        """Whether time was up, or everything was cut, while this request ran."""
        return self._passed or self._cut

    @property
    def is_cut(self) -> bool:
        """Whether somebody has ended it for good."""
        return self._cut

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """What is connected in here, or still is from before, ends after so many seconds."""
        self._passed = False
        timer = threading.Timer(seconds, self._end)
        timer.daemon = True
        timer.name = "deadline"
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()

    def watch(self, connection: socket.socket) -> socket.socket:
        """Watch a connection that was just made; it is given back.

        A second handle of the same connection is kept: TLS takes the first one away.
        """
        with self._lock:
            handle = connection.dup()
            self._open.append(handle)
            if self.passed:
                _shut(handle)
        return connection

    def release(self) -> None:
        """Watch no longer what was connected: it is closed."""
        with self._lock:
            for handle in self._open:
                handle.close()
            self._open.clear()

    def cut(self) -> None:
        """End all that is connected now, and all that will be."""
        self._cut = True
        self._end()

    def _end(self) -> None:
        with self._lock:
            self._passed = True
            for handle in self._open:
                _shut(handle)


def _shut(handle: socket.socket) -> None:
    # It may have ended by itself.
    with suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)
