"""The registry of a demo: a process of its own on loopback, to be stopped and started."""

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from checkin.app.own_program import own_program

HOME = "registry-home"
ADDRESS = "address.txt"
"""Beside the registry: where the desk was told that it is."""

_ENDS_WITHIN = 10


class DemoRegistry:
    """Serves while it is plugged in; for the GUI thread.

    `heard` is called, on a thread of its own, each time that it serves.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._process: subprocess.Popen[bytes] | None = None
        self.heard: Callable[[], None] = _nobody

    def turn(self) -> bool:
        """Pull the plug, or put it in again; whether it is in now. Returns at once."""
        if self._process is not None:
            self.stop()
            return False
        self.start()
        return True

    def start(self) -> None:
        """Begin to serve; desks reach it a second or two later."""
        _host, _colon, port = (self._home / ADDRESS).read_text("ascii").strip().rpartition(":")
        command = ["registry", "serve", "--plain", "--port", port, "--home", str(self._home)]
        # Whatever becomes of the window, the registry does not outlive it.
        command.append("--ends-with-input")
        self._process = subprocess.Popen(
            [*own_program(), *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._waits = threading.Thread(target=self._listen, args=(self._process,), daemon=True)
        self._waits.start()

    def wait(self) -> None:
        """Wait until it serves."""
        self._waits.join()

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        if process.stdout is not None and process.stdout.readline():
            self.heard()

    def stop(self) -> None:
        """Pull the plug: nothing is said good-bye to."""
        if self._process is None:
            return
        self._process.kill()
        # Its line ends with it.
        self._waits.join()
        self._process.communicate(timeout=_ENDS_WITHIN)
        self._process = None


def _nobody() -> None:
    """Nobody wants to know."""


def demo_registry_home(folder: Path) -> Path | None:
    """Where the registry of the demo in `folder` lies; None: it has none."""
    home = folder / HOME
    return home if (home / ADDRESS).exists() else None


@contextmanager
def demo_registry(folder: Path) -> Iterator[DemoRegistry | None]:
    """The registry of the demo in `folder`, serving; None where there is none."""
    home = demo_registry_home(folder)
    if home is None:
        yield None
        return
    registry = DemoRegistry(home)
    registry.start()
    try:
        yield registry
    finally:
        registry.stop()
