"""Does rounds, one at a time, for as long as the desk is open: in a thread of its own."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from checkin.services.delivery import Reach, RoundReport
from checkin.sync.backoff import wait_after
from checkin.trouble import Trouble

IN_TOUCH = 15.0
"""Seconds between two rounds that reach the registry: so long a check-in waits at most."""

RESTS = 300.0
"""Seconds to the next look where a person must do something first."""

_RESTING = frozenset({Reach.NOT_ENROLLED, Reach.REVOKED, Reach.FORKED})
_FINE = frozenset({Reach.REACHED, Reach.SHRINKS})

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """How rounds are done and told. `do` is given whether a smaller roster was agreed to."""

    do: Callable[[bool], RoundReport]
    cut: Callable[[], None]
    begun: Callable[[], None]
    ended: Callable[[RoundReport], None]
    chance: Callable[[], float]


class SyncLoop:
    """Begins with a round, and goes on until `stop`. All may be called from any thread."""

    def __init__(self, rounds: Rounds) -> None:
        self._rounds = rounds
        self._wake = threading.Event()
        self._agreed = threading.Event()
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def now(self, *, accept_shrink: bool = False) -> None:
        """Ask for a round; while one runs, the next follows it at once."""
        if accept_shrink:
            self._agreed.set()
        self._wake.set()

    def stop(self) -> None:
        """Cut the round that runs, and end; what it has done is on disk."""
        self._ends.set()
        self._wake.set()
        self._rounds.cut()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        failures = 0
        while not self._ends.is_set():
            agreed = self._agreed.is_set()
            self._agreed.clear()
            failures, wait = self._once(failures, agreed=agreed)
            self._wake.wait(wait)
            # Not before the round: who wakes while it begins would be forgotten.
            self._wake.clear()

    def _once(self, failures: int, *, agreed: bool) -> tuple[int, float]:
        """How many rounds have failed by now, and the seconds to the next one."""
        self._rounds.begun()
        try:
            report = self._rounds.do(agreed)
        except Trouble as trouble:
            # The window says what is wrong with the disk; here it is no reason to end.
            _log.info("no round: %s", trouble.code)
            return failures + 1, wait_after(failures + 1, self._rounds.chance)
        self._rounds.ended(report)
        if report.reach in _FINE:
            return 0, IN_TOUCH
        if report.reach in _RESTING:
            return 0, RESTS
        return failures + 1, wait_after(failures + 1, self._rounds.chance, report.wait)
